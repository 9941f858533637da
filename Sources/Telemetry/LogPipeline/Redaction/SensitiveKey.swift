/// Which keys name secrets.
enum SensitiveKey {
  /// A key is sensitive if it ends in one of these, letters' case, `_`, `-` and `.` aside: `DB_PASSWORD`, `x-api-key`,
  /// `clientSecret`. Keys that only start so are not: `token_file`, `tokens`, `password_length`.
  private static let endings: [[UInt8]] = [
    "password", "passwd", "passphrase", "passcode", "pwd", "secret", "secretkey", "token", "authorization", "cookie",
    "cookies", "apikey", "accesskey", "privatekey", "signingkey", "encryptionkey", "credential", "credentials",
  ].map { [UInt8]($0.utf8) }

  static func matches(_ key: String) -> Bool {
    let bytes = key.utf8.span
    return matches(bytes, 0..<bytes.count)
  }

  static func matches(_ text: Span<UInt8>, _ key: Range<Int>) -> Bool {
    guard key.count > 2, mayEnd(text[key.upperBound - 2].lowercased, text[key.upperBound - 1].lowercased) else {
      return false
    }
    for ending in endings where ends(text, key, in: ending) { return true }
    return false
  }

  /// Whether any of the endings has these last two letters: most keys' do not.
  private static func mayEnd(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "w"), UInt8(ascii: "d")),
      (UInt8(ascii: "s"), UInt8(ascii: "e")), (UInt8(ascii: "d"), UInt8(ascii: "e")),
      (UInt8(ascii: "e"), UInt8(ascii: "t")), (UInt8(ascii: "e"), UInt8(ascii: "y")),
      (UInt8(ascii: "e"), UInt8(ascii: "n")), (UInt8(ascii: "o"), UInt8(ascii: "n")),
      (UInt8(ascii: "i"), UInt8(ascii: "e")), (UInt8(ascii: "e"), UInt8(ascii: "s")),
      (UInt8(ascii: "a"), UInt8(ascii: "l")), (UInt8(ascii: "l"), UInt8(ascii: "s")):
      true
    // The key goes on after what is passed over: `password_`.
    case (_, UInt8(ascii: "_")), (_, UInt8(ascii: "-")), (_, UInt8(ascii: ".")),
      (UInt8(ascii: "_"), _), (UInt8(ascii: "-"), _), (UInt8(ascii: "."), _):
      true
    default: false
    }
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
