/// JSON text under construction, in a buffer that is kept from line to line.
struct JSONText: Sendable {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func removeAll(shrinkingOver limit: Int) {
    bytes.removeAll(keepingCapacity: bytes.capacity <= limit)
  }

  mutating func removeLast(to count: Int) {
    bytes.removeSubrange(count...)
  }

  mutating func replace(at index: Int, with byte: UInt8) {
    bytes[index] = byte
  }

  /// Text that is JSON already.
  mutating func append(json: String) {
    bytes.append(contentsOf: json.utf8)
  }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func append(_ timestamp: LogTimestamp) {
    timestamp.append(to: &bytes)
  }

  /// The inside of a JSON string: valid UTF-8, escaped, and cut between two characters to `limit` bytes.
  mutating func append(escaping input: Span<UInt8>, atMost limit: Int) {
    let start = bytes.count
    var boundary = start
    for index in input.indices {
      let byte = input[index]
      if byte & 0xC0 != 0x80 { boundary = bytes.count }
      append(escaping: byte)
      if bytes.count - start > limit {
        removeLast(to: boundary)
        return
      }
    }
  }

  /// RFC 8259 section 7: quotation mark, reverse solidus and U+0000…U+001F must be escaped. DEL is too, for terminals.
  private mutating func append(escaping byte: UInt8) {
    if !byte.needsEscape {
      bytes.append(byte)
      return
    }
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
    default:
      append(json: "u00")
      bytes.append((byte >> 4).hexDigit)
      bytes.append((byte & 0xF).hexDigit)
    }
  }
}

extension UInt8 {
  /// Whether this byte cannot stand for itself inside a JSON string.
  var needsEscape: Bool {
    self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") || self == 0x7F
  }

  /// The lower-case hexadecimal digit of a number below 16.
  fileprivate var hexDigit: UInt8 {
    self < 10 ? UInt8(ascii: "0") + self : UInt8(ascii: "a") + self - 10
  }
}
