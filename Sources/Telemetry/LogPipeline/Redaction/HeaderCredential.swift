/// Credentials with their scheme before them, in a header or not: `Bearer …`, `Basic …`.
enum HeaderCredential {
  /// Shorter ones are taken for prose: bearer of bad news.
  private static let minimumBearer = 16
  /// `a:b` is four characters of base 64.
  private static let minimumBasic = 4
  /// Longer ones are masked without looking into them.
  private static let maximumBasic = 1024

  /// - Parameter space: what separates the two.
  static func match(in text: Span<UInt8>, space: Range<Int>) -> SecretPattern.Match? {
    let end = space.lowerBound
    guard end > 0 else { return nil }
    switch text[end - 1].lowercased {
    case UInt8(ascii: "r") where text.matches("bearer", at: end - 6):
      return bearer(in: text, from: space.upperBound)
    case UInt8(ascii: "c") where text.matches("basic", at: end - 5):
      return basic(in: text, from: space.upperBound)
    default:
      return nil
    }
  }

  /// RFC 6750 section 2.1.
  private static func bearer(in text: Span<UInt8>, from start: Int) -> SecretPattern.Match? {
    let end = text.end(from: start) { $0.isBearerCharacter }
    guard end - start >= minimumBearer else { return nil }
    return SecretPattern.Match(range: start..<end, rule: .bearer)
  }

  /// RFC 7617 section 2: base 64 of a name, a colon and a password.
  private static func basic(in text: Span<UInt8>, from start: Int) -> SecretPattern.Match? {
    let end = text.end(from: start) { $0.isBearerCharacter }
    guard end - start >= minimumBasic, end - start > maximumBasic || holdsColon(text, start..<end) else { return nil }
    return SecretPattern.Match(range: start..<end, rule: .basic)
  }

  /// Whether the base 64 decodes to text with a colon in it.
  private static func holdsColon(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var bits: UInt32 = 0
    var count: UInt32 = 0
    var hasColon = false
    for index in range {
      guard let value = text[index].base64Value else { return hasColon && text[index] == UInt8(ascii: "=") }
      bits = bits << 6 | UInt32(value)
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      let byte = UInt8(truncatingIfNeeded: bits >> count)
      if byte < 0x20 { return false }
      if byte == UInt8(ascii: ":") { hasColon = true }
    }
    return hasColon
  }
}

extension UInt8 {
  fileprivate var isBearerCharacter: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="): true
    default: isTokenCharacter
    }
  }

  /// RFC 4648 sections 4 and 5.
  fileprivate var base64Value: UInt8? {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): self - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
