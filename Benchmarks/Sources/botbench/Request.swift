/// One request of a bot, as far as it matters.
struct Request {
  let method: String
  let body: ArraySlice<UInt8>

  /// Takes the first request of what has come; nil when it is not there in whole.
  init?(_ input: inout ArraySlice<UInt8>) {
    guard let headEnd = Self.firstIndex(of: "\r\n\r\n", in: input) else { return nil }
    let head = String(decoding: input[..<headEnd], as: UTF8.self)
    let lines = head.split(separator: "\r\n")
    let length =
      lines.lazy.compactMap { line -> Int? in
        line.lowercased().hasPrefix("content-length:") ? Int(line.drop { !$0.isNumber }) : nil
      }.first ?? 0
    guard let bodyStart = input.index(headEnd, offsetBy: 4, limitedBy: input.endIndex),
      let end = input.index(bodyStart, offsetBy: length, limitedBy: input.endIndex)
    else { return nil }
    body = input[bodyStart..<end]
    let target = lines.first?.split(separator: " ").dropFirst().first ?? ""
    method = String(target.split(separator: "?")[0].split(separator: "/").last ?? "")
    input = input[end...]
  }

  /// The number behind a name, in JSON, in a form or in parts of one.
  func number(_ name: String) -> Int? {
    guard let start = Self.firstIndex(of: name, in: body) else { return nil }
    let digits = body[(start + name.utf8.count)...].drop { !(48...57).contains($0) }.prefix { (48...57).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func firstIndex(of word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let word = Array(word.utf8)
    guard bytes.count >= word.count else { return nil }
    return (bytes.startIndex...(bytes.endIndex - word.count)).first { start in
      bytes[start] == word[0] && bytes[start..<(start + word.count)].elementsEqual(word)
    }
  }
}
