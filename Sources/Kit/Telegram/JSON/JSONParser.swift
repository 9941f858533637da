/// Reads JSON text (RFC 8259).
///
/// One pass over the bytes, without a copy besides the strings that are kept. Bytes that are no UTF-8 become U+FFFD.
struct JSONParser {
  /// How deep arrays and objects may lie in each other.
  static let maxDepth = 128

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  /// - Throws: ``JSONSyntaxError``.
  static func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSON {
    var parser = JSONParser(bytes: bytes)
    let value = try parser.value()
    parser.skipSpace()
    guard parser.index == bytes.count else { throw parser.error("nothing more") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func error(_ expected: String) -> JSONSyntaxError { JSONSyntaxError(offset: index, expected: expected) }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= 0x20, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
  }

  private mutating func value() throws(JSONSyntaxError) -> JSON {
    skipSpace()
    guard let byte else { throw error("a value") }
    switch byte {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw error("a value")
    }
  }

  private mutating func word(_ text: StaticString, _ value: JSON) throws(JSONSyntaxError) -> JSON {
    for expected in "\(text)".utf8 {
      guard byte == expected else { throw error("a value") }
      index += 1
    }
    return value
  }

  private mutating func enter() throws(JSONSyntaxError) {
    index += 1
    depth += 1
    if depth > Self.maxDepth { throw error("at most \(Self.maxDepth) levels") }
    skipSpace()
  }

  /// Steps over what separates or ends a list. `true` at its end.
  private mutating func isAtEnd(_ end: UInt8) throws(JSONSyntaxError) -> Bool {
    skipSpace()
    guard let byte, byte == end || byte == UInt8(ascii: ",") else { throw error("a comma or the end") }
    index += 1
    if byte == end { depth -= 1 }
    return byte == end
  }

  private mutating func object() throws(JSONSyntaxError) -> JSONObject {
    try enter()
    var members: [JSONObject.Member] = []
    if byte == UInt8(ascii: "}") {
      (index, depth) = (index + 1, depth - 1)
      return JSONObject(members: members)
    }
    // Most objects of the Bot API have few members; growing one by one costs more than the room.
    members.reserveCapacity(8)
    repeat {
      skipSpace()
      guard byte == UInt8(ascii: "\"") else { throw error("a member's name") }
      let name = try string()
      skipSpace()
      guard byte == UInt8(ascii: ":") else { throw error("a colon") }
      index += 1
      members.append(JSONObject.Member(name: name, value: try value()))
    } while try !isAtEnd(UInt8(ascii: "}"))
    return JSONObject(members: members)
  }

  private mutating func array() throws(JSONSyntaxError) -> [JSON] {
    try enter()
    var values: [JSON] = []
    if byte == UInt8(ascii: "]") {
      (index, depth) = (index + 1, depth - 1)
      return values
    }
    repeat { values.append(try value()) } while try !isAtEnd(UInt8(ascii: "]"))
    return values
  }
}

extension JSONParser {
  private mutating func string() throws(JSONSyntaxError) -> String {
    index += 1
    let start = index
    while let byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      if byte < 0x20 { throw error("no control character in a string") }
      index += 1
    }
    if byte == UInt8(ascii: "\"") {
      defer { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    return try escapedString(Array(bytes[start..<index]))
  }

  /// The rest of a string from its first escape on.
  private mutating func escapedString(_ beginning: [UInt8]) throws(JSONSyntaxError) -> String {
    var text = beginning
    while let byte {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try appendEscape(to: &text)
      case 0..<0x20: throw error("no control character in a string")
      default: text.append(byte)
      }
    }
    throw error("the end of a string")
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(JSONSyntaxError) {
    guard let byte else { throw error("an escape") }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"): text.append(contentsOf: try unicodeEscape().utf8)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    default: throw error("an escape")
    }
  }

  /// A scalar of one or, outside the basic plane, two escapes; half of a pair becomes U+FFFD.
  private mutating func unicodeEscape() throws(JSONSyntaxError) -> String {
    let first = try codeUnit()
    var units = [first]
    if (0xD800..<0xDC00).contains(first), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    {
      index += 2
      units.append(try codeUnit())
    }
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func codeUnit() throws(JSONSyntaxError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte, let digit = Character(UnicodeScalar(byte)).hexDigitValue else { throw error("four hex digits") }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }

  private mutating func number() throws(JSONSyntaxError) -> JSON {
    let start = index
    var isWhole = true
    while let byte {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): break
      case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): isWhole = false
      default: return try number(bytes[start..<index], isWhole)
      }
      index += 1
    }
    return try number(bytes[start..<index], isWhole)
  }

  private func number(_ digits: ArraySlice<UInt8>, _ isWhole: Bool) throws(JSONSyntaxError) -> JSON {
    let text = String(decoding: digits, as: UTF8.self)
    if isWhole, let value = Int64(text) { return .int(value) }
    guard let value = Double(text), value.isFinite else { throw error("a number") }
    return .double(value)
  }
}

/// Where a text is no JSON. Quotes nothing of it.
public struct JSONSyntaxError: Error, Equatable, CustomStringConvertible {
  public let offset: Int
  public let expected: String

  public var description: String { "This is no JSON: at byte \(offset), \(expected) is expected." }
}

extension JSON {
  /// Reads a text.
  public init(parsing bytes: [UInt8]) throws(JSONSyntaxError) { self = try JSONParser.parse(bytes) }
}
