/// JSON text under construction, in a buffer that is kept from line to line.
///
/// The buffer is larger than the text and filled by index: appending byte by byte to an array asks each time whether there
/// is room and whether the array is shared, which took half of a line's time.
struct JSONText: Sendable {
  private var storage: [UInt8]
  private(set) var count = 0

  init(capacity: Int = 512) {
    storage = [UInt8](repeating: 0, count: capacity)
  }

  /// The text, in an array of its own.
  var bytes: [UInt8] { Array(storage[..<count]) }

  mutating func removeAll(shrinkingOver limit: Int) {
    count = 0
    if storage.count > limit { storage = [UInt8](repeating: 0, count: limit) }
  }

  mutating func removeLast(to count: Int) {
    self.count = count
  }

  /// Makes room for so many bytes, to be put there by ``replace(at:with:)``.
  ///
  /// - Returns: where they end.
  mutating func extend(by count: Int) -> Int {
    reserve(count)
    self.count += count
    return self.count
  }

  mutating func replace(at index: Int, with byte: UInt8) {
    storage[index] = byte
  }

  /// Text that is JSON already.
  mutating func append(json: String) {
    append(json.utf8.span)
  }

  mutating func append(_ input: Span<UInt8>) {
    reserve(input.count)
    let start = count
    var target = storage.mutableSpan
    // Checked once for all bytes, not for each.
    precondition(start + input.count <= target.count)
    for index in input.indices { target[unchecked: start &+ index] = input[index] }
    count = start + input.count
  }

  mutating func append(_ input: [UInt8]) {
    append(input.span)
  }

  mutating func append(_ byte: UInt8) {
    reserve(1)
    storage[count] = byte
    count += 1
  }

  /// Appends the input between quotation marks, and a comma before and a colon behind if it is a key, unless a byte of it
  /// needs a second look: all at once, since each append by itself costs as much as a short text.
  ///
  /// - Parameters:
  ///   - classes: those of every byte.
  ///   - relevant: the classes that count.
  /// - Returns: the classes its bytes are of; if there are any, nothing was appended.
  mutating func append(
    quoted input: Span<UInt8>, isKey: Bool = false, _ classes: [UInt8], relevant: UInt8
  ) -> UInt8 {
    reserve(input.count + 4)
    let before = isKey ? 2 : 1
    let start = count + before
    let table = classes.span
    var target = storage.mutableSpan
    // Checked once for all bytes, not for each.
    precondition(start + input.count + 2 <= target.count && table.count > Int(UInt8.max))
    var seen: UInt8 = 0
    for index in input.indices {
      let byte = input[index]
      seen |= table[unchecked: Int(byte)]
      target[unchecked: start &+ index] = byte
    }
    seen &= relevant
    if seen != 0 { return seen }
    let end = start + input.count
    if isKey { target[start - 2] = UInt8(ascii: ",") }
    target[start - 1] = UInt8(ascii: "\"")
    target[end] = UInt8(ascii: "\"")
    if isKey { target[end + 1] = UInt8(ascii: ":") }
    count = end + before
    return 0
  }

  mutating func append(escaping input: [UInt8], atMost limit: Int) {
    append(escaping: input.span, atMost: limit)
  }

  /// The inside of a JSON string: valid UTF-8, escaped, and cut between two characters to `limit` bytes.
  mutating func append(escaping input: Span<UInt8>, atMost limit: Int) {
    let start = count
    var boundary = start
    for index in input.indices {
      let byte = input[index]
      if byte & 0xC0 != 0x80 { boundary = count }
      append(escaping: byte)
      if count - start > limit {
        removeLast(to: boundary)
        return
      }
    }
  }

  /// RFC 8259 section 7: quotation mark, reverse solidus and U+0000…U+001F must be escaped. DEL is too, for terminals.
  private mutating func append(escaping byte: UInt8) {
    if !byte.needsEscape {
      append(byte)
      return
    }
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case UInt8(ascii: "\n"): append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): append(UInt8(ascii: "t"))
    default:
      append(json: "u00")
      append((byte >> 4).hexDigit)
      append((byte & 0xF).hexDigit)
    }
  }

  private mutating func reserve(_ room: Int) {
    if count + room > storage.count {
      storage.append(contentsOf: repeatElement(0, count: max(room, storage.count)))
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
