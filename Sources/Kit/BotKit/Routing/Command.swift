/// `/name@bot argument` (https://core.telegram.org/bots/features#commands).
struct Command {
  let name: String
  let bot: String?
  let argument: String

  init?(_ text: String) {
    guard text.hasPrefix("/") else { return nil }
    let parts = text.dropFirst().split(maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
    let words = (parts.first ?? "").split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = words.first, !name.isEmpty else { return nil }
    self.name = name.lowercased()
    bot = words.count > 1 ? words[1].lowercased() : nil
    argument = parts.count > 1 ? String(parts[1].drop(while: \.isWhitespace)) : ""
  }

  func isFor(_ botName: String?) -> Bool {
    guard let bot, let botName else { return true }
    return bot == botName.lowercased()
  }
}
