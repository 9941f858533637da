/// A private key in the textual encoding of RFC 7468, and PGP's (RFC 9580 section 6.2).
enum PrivateKey {
  /// Labels are shorter: `-----BEGIN RSA PRIVATE KEY-----`.
  private static let maximumLabel = 64

  /// From the beginning line to the ending one, or to the text's end if there is none.
  ///
  /// - Parameter index: where `BEGIN` would be.
  static func match(in text: Span<UInt8>, at index: Int, after start: Int) -> SecretPattern.Match? {
    guard index - 5 >= start, text.matches("-----begin ", at: index - 5),
      let label = labelEnd(in: text, from: index + 6), text.matches("private key", at: index + 6, before: label)
    else { return nil }
    var end = label
    while end < text.count {
      if text[end] == UInt8(ascii: "-"), text.matches("-----end ", at: end) {
        end = labelEnd(in: text, from: end + 9).map { min($0 + 5, text.count) } ?? text.count
        break
      }
      end += 1
    }
    return SecretPattern.Match(range: index - 5..<end, rule: .privateKey)
  }

  /// Where the five dashes after a label begin.
  private static func labelEnd(in text: Span<UInt8>, from start: Int) -> Int? {
    let limit = min(text.count, start + maximumLabel)
    var index = start
    while index < limit, text[index] != UInt8(ascii: "-") { index += 1 }
    return text.matches("-----", at: index) ? index : nil
  }
}

extension Span<UInt8> {
  /// Whether `word` is somewhere from `start` on and ends before `end`.
  fileprivate func matches(_ word: String, at start: Int, before end: Int) -> Bool {
    guard start <= end - word.utf8.count else { return false }
    return (start...end - word.utf8.count).contains { matches(word, at: $0) }
  }
}
