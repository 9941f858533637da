/// The name and the password of a request (RFC 7617).
struct BasicCredentials {
  let user: String
  let password: [UInt8]

  /// Nil when the field is of another scheme or not well formed.
  init?(authorization: String) {
    guard authorization.lowercased().hasPrefix("basic ") else { return nil }
    guard let bytes = Self.decoded(authorization.dropFirst(6)), let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
    else {
      return nil
    }
    user = String(decoding: bytes[..<colon], as: UTF8.self)
    password = Array(bytes[bytes.index(after: colon)...])
  }

  /// Base 64 (RFC 4648 section 4), spaces around it and a missing padding forgiven.
  private static func decoded(_ text: Substring) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    let digits = text.utf8.drop { $0 == UInt8(ascii: " ") }
    for byte in digits.reversed().drop(while: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: " ") }).reversed() {
      guard let value = value(of: byte) else { return nil }
      bits = bits << 6 | value
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    return count == 6 ? nil : bytes
  }

  private static func value(of digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
