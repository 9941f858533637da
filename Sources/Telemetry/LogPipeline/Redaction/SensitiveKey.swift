/// Which keys name secrets.
enum SensitiveKey {
  /// A key is sensitive if it ends in one of these, letters' case, `_`, `-` and `.` aside: `DB_PASSWORD`, `x-api-key`,
  /// `clientSecret`. Keys that only start so are not: `token_file`, `tokens`, `password_length`.
  private static let endings: [[UInt8]] = [
    "password", "passwd", "passphrase", "pwd", "secret", "secretkey", "token", "authorization", "cookie", "apikey",
    "accesskey", "privatekey", "credential", "credentials",
  ].map { [UInt8]($0.utf8) }

  static func matches(_ key: String) -> Bool {
    let bytes = key.utf8.span
    return matches(bytes, 0..<bytes.count)
  }

  static func matches(_ text: Span<UInt8>, _ key: Range<Int>) -> Bool {
    for ending in endings where ends(text, key, in: ending) { return true }
    return false
  }

  private static func ends(_ text: Span<UInt8>, _ key: Range<Int>, in ending: [UInt8]) -> Bool {
    var remaining = ending.count
    var index = key.upperBound
    while index > key.lowerBound, remaining > 0 {
      index -= 1
      let byte = text[index]
      if byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") { continue }
      remaining -= 1
      if byte.lowercased != ending[remaining] { return false }
    }
    return remaining == 0
  }
}
