/// Which keys name secrets.
enum SensitiveKey {
  /// A key is sensitive if it ends in one of these, letters' case, `_`, `-` and `.` aside: `DB_PASSWORD`, `x-api-key`,
  /// `clientSecret`. Keys that only start so are not: `token_file`, `tokens`, `password_length`.
  private static let endings: [[UInt8]] = [
    "password", "passwd", "passphrase", "passcode", "pwd", "secret", "secretkey", "token", "authorization", "cookie",
    "cookies", "apikey", "accesskey", "privatekey", "signingkey", "encryptionkey", "credential", "credentials",
  ].map { [UInt8]($0.utf8) }

  static func matches(_ text: Span<UInt8>, _ key: Range<Int>) -> Bool {
    guard key.count > 2 else { return false }
    let (first, second) = (text[key.upperBound - 2].lowercased, text[key.upperBound - 1].lowercased)
    // What is passed over may be at the key's end: `password_`.
    guard let letters = place(first, second) else {
      return isPassedOver(first) || isPassedOver(second) ? endings.contains { ends(text, key, in: $0) } : false
    }
    for ending in byLetters[letters] where ends(text, key, in: ending) { return true }
    return false
  }

  /// The endings by their last two letters: most keys end in two that no ending has.
  private static let byLetters: [[[UInt8]]] = {
    var table = [[[UInt8]]](repeating: [], count: 26 * 26)
    for ending in endings {
      if let place = place(ending[ending.count - 2], ending[ending.count - 1]) { table[place].append(ending) }
    }
    return table
  }()

  /// Nil if they are not two letters.
  private static func place(_ first: UInt8, _ second: UInt8) -> Int? {
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first),
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(second)
    else { return nil }
    return Int(first - UInt8(ascii: "a")) * 26 + Int(second - UInt8(ascii: "a"))
  }

  private static func isPassedOver(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static func ends(_ text: Span<UInt8>, _ key: Range<Int>, in ending: [UInt8]) -> Bool {
    var remaining = ending.count
    var index = key.upperBound
    while index > key.lowerBound, remaining > 0 {
      index -= 1
      let byte = text[index]
      if isPassedOver(byte) { continue }
      remaining -= 1
      if byte.lowercased != ending[remaining] { return false }
    }
    return remaining == 0
  }
}
