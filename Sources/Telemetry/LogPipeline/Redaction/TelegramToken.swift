/// A bot's token: https://core.telegram.org/bots/api#authorizing-your-bot. As in
/// `https://api.telegram.org/bot123456:ABC…/getMe`.
enum TelegramToken {
  private static let minimumID = 6
  private static let minimumSecret = 30

  /// Six digits or more, a colon however it is escaped, and 30 or more of the characters Telegram uses.
  ///
  /// - Parameter separator: where the colon is.
  static func match(in text: Span<UInt8>, separator: Range<Int>, after start: Int) -> SecretPattern.Match? {
    var first = separator.lowerBound
    while first > start, text[first - 1].isDigit { first -= 1 }
    guard separator.lowerBound - first >= minimumID else { return nil }
    let end = end(of: text, from: separator.upperBound)
    guard end - separator.upperBound >= minimumSecret, !text.isDigest(separator.upperBound..<end) else { return nil }
    return SecretPattern.Match(range: first..<end, rule: .telegramToken)
  }

  /// `_` and `-` may be percent-encoded, though no encoder has to.
  private static func end(of text: Span<UInt8>, from start: Int) -> Int {
    var end = text.end(from: start) { $0.isTokenCharacter }
    while text.matches("%5f", at: end) || text.matches("%2d", at: end) {
      end = text.end(from: end + 3) { $0.isTokenCharacter }
    }
    return end
  }
}

extension Span<UInt8> {
  /// Whether this is a UUID, or an MD5, SHA-1 or SHA-256 sum: hexadecimal of exactly such a length, digits among it.
  func isDigest(_ range: Range<Int>) -> Bool {
    let isUUID = range.count == 36
    guard isUUID || [32, 40, 64].contains(range.count) else { return false }
    var digits = 0
    for index in range {
      let byte = self[index]
      let isDash = isUUID && [8, 13, 18, 23].contains(index - range.lowerBound)
      guard isDash ? byte == UInt8(ascii: "-") : byte.isHexDigit else { return false }
      if byte.isDigit { digits += 1 }
    }
    return digits > 0
  }
}

extension UInt8 {
  /// Base 64 for URLs, RFC 4648 section 5.
  var isTokenCharacter: Bool {
    isLetterOrDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }

  var isHexDigit: Bool {
    isDigit || lowercased >= UInt8(ascii: "a") && lowercased <= UInt8(ascii: "f")
  }
}
