/// Reads one line of JSON from first to last, as far as the console format needs it. Bad JSON ends in nil, never in harm.
package struct JSONReader {
  package enum Value {
    case string(String)
    /// A number, a truth value, null, an array: the JSON text itself.
    case literal(String)
    case object([(key: String, value: Value)])
  }

  /// Objects deeper than this are given as text.
  private static let maximumDepth = 4

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The members of the object that the text is, in their order.
  package static func object(_ bytes: [UInt8]) -> [(key: String, value: Value)]? {
    var reader = JSONReader(bytes)
    guard case .object(let members) = reader.value(depth: 0), reader.index == bytes.count else { return nil }
    return members
  }

  /// The members of the object that the text is, in their order, until `body` says that it has seen enough.
  mutating func forEachMember(_ body: (String, Value) -> Bool) {
    guard take("{"), !take("}") else { return }
    while let key = string(), take(":"), let value = value(depth: 1), body(key, value), take(",") {}
  }

  private mutating func value(depth: Int) -> Value? {
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "\""):
      return string().map(Value.string)
    case UInt8(ascii: "{") where depth < Self.maximumDepth:
      return members(depth: depth).map(Value.object)
    default:
      return literal()
    }
  }

  private mutating func members(depth: Int) -> [(key: String, value: Value)]? {
    var members: [(key: String, value: Value)] = []
    index += 1
    if take("}") { return members }
    while let key = string(), take(":"), let value = value(depth: depth + 1) {
      members.append((key, value))
      if take("}") { return members }
      guard take(",") else { return nil }
    }
    return nil
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  /// Up to the comma or bracket that ends the value, brackets and strings inside it passed over.
  private mutating func literal() -> Value? {
    let start = index
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        guard string() != nil else { return nil }
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
      case UInt8(ascii: ",") where depth == 0:
        return text(from: start)
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 { return text(from: start) }
        depth -= 1
      default:
        break
      }
      index += 1
    }
    return nil
  }

  private func text(from start: Int) -> Value? {
    start == index ? nil : .literal(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte != UInt8(ascii: "\\") {
        text.append(byte)
      } else if !escape(into: &text) {
        return nil
      }
    }
    return nil
  }

  private mutating func escape(into text: inout [UInt8]) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"): return unicodeEscape(into: &text)
    default: text.append(byte)
    }
    return true
  }

  /// RFC 8259 section 7; half a surrogate pair becomes U+FFFD.
  private mutating func unicodeEscape(into text: inout [UInt8]) -> Bool {
    guard let unit = hexadecimal() else { return false }
    var units = [unit]
    if unit >> 10 == 0x36, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    {
      index += 2
      guard let low = hexadecimal() else { return false }
      units.append(low)
    }
    text.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
    return true
  }

  private mutating func hexadecimal() -> UInt16? {
    guard index + 4 <= bytes.count else { return nil }
    defer { index += 4 }
    return UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
  }
}
