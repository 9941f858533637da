/// Passes over JSON text, checking it to the letter (RFC 8259), so that what it accepts can be copied into a line as it is.
///
/// Each function begins at `index` and leaves it behind what it passed over; false means that the text is no JSON.
enum JSONGrammar {
  /// Deeper text is not read as JSON.
  static let maximumDepth = 64

  static func skipSpace(_ text: Span<UInt8>, _ index: inout Int) {
    while index < text.count, text[index] == 0x20 || (0x09...0x0D).contains(text[index]) && text[index] != 0x0B {
      index += 1
    }
  }

  static func skipValue(_ text: Span<UInt8>, _ index: inout Int, depth: Int = 0) -> Bool {
    guard index < text.count else { return false }
    switch text[index] {
    case UInt8(ascii: "\""): return skipString(text, &index)
    case UInt8(ascii: "{"): return depth < maximumDepth && skipObject(text, &index, depth: depth)
    case UInt8(ascii: "["): return depth < maximumDepth && skipArray(text, &index, depth: depth)
    case UInt8(ascii: "t"): return skipWord("true", text, &index)
    case UInt8(ascii: "f"): return skipWord("false", text, &index)
    case UInt8(ascii: "n"): return skipWord("null", text, &index)
    default: return skipNumber(text, &index)
    }
  }

  static func skipString(_ text: Span<UInt8>, _ index: inout Int) -> Bool {
    guard take("\"", text, &index) else { return false }
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return true }
      if byte < 0x20 { return false }
      if byte == UInt8(ascii: "\\"), !skipEscape(text, &index) { return false }
    }
    return false
  }

  static func take(_ character: Unicode.Scalar, _ text: Span<UInt8>, _ index: inout Int) -> Bool {
    guard index < text.count, text[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  /// Calls `member` at each key's quotation mark; it passes over key, colon and value.
  static func skipMembers(
    _ text: Span<UInt8>, _ index: inout Int, _ member: (Span<UInt8>, inout Int) -> Bool
  ) -> Bool {
    guard take("{", text, &index) else { return false }
    skipSpace(text, &index)
    if take("}", text, &index) { return true }
    while true {
      guard member(text, &index) else { return false }
      skipSpace(text, &index)
      if take("}", text, &index) { return true }
      guard take(",", text, &index) else { return false }
      skipSpace(text, &index)
    }
  }

  /// Passes over a colon and the space around it.
  static func skipColon(_ text: Span<UInt8>, _ index: inout Int) -> Bool {
    skipSpace(text, &index)
    guard take(":", text, &index) else { return false }
    skipSpace(text, &index)
    return true
  }

  private static func skipEscape(_ text: Span<UInt8>, _ index: inout Int) -> Bool {
    guard index < text.count else { return false }
    let byte = text[index]
    index += 1
    if byte != UInt8(ascii: "u") { return "\"\\/bfnrt".utf8.contains(byte) }
    let end = index + 4
    guard end <= text.count else { return false }
    while index < end {
      guard text[index].isHexDigit else { return false }
      index += 1
    }
    return true
  }

  private static func skipObject(_ text: Span<UInt8>, _ index: inout Int, depth: Int) -> Bool {
    skipMembers(text, &index) { text, index in
      skipString(text, &index) && skipColon(text, &index) && skipValue(text, &index, depth: depth + 1)
    }
  }

  private static func skipArray(_ text: Span<UInt8>, _ index: inout Int, depth: Int) -> Bool {
    index += 1
    skipSpace(text, &index)
    if take("]", text, &index) { return true }
    while true {
      guard skipValue(text, &index, depth: depth + 1) else { return false }
      skipSpace(text, &index)
      if take("]", text, &index) { return true }
      guard take(",", text, &index) else { return false }
      skipSpace(text, &index)
    }
  }

  private static func skipWord(_ word: String, _ text: Span<UInt8>, _ index: inout Int) -> Bool {
    guard text.hasBytes(word, at: index) else { return false }
    index += word.utf8.count
    return true
  }

  /// RFC 8259 section 6.
  private static func skipNumber(_ text: Span<UInt8>, _ index: inout Int) -> Bool {
    _ = take("-", text, &index)
    if !take("0", text, &index) {
      guard skipDigits(text, &index) else { return false }
    }
    if take(".", text, &index), !skipDigits(text, &index) { return false }
    if take("e", text, &index) || take("E", text, &index) {
      if !take("+", text, &index) { _ = take("-", text, &index) }
      return skipDigits(text, &index)
    }
    return true
  }

  private static func skipDigits(_ text: Span<UInt8>, _ index: inout Int) -> Bool {
    let start = index
    while index < text.count, text[index].isDigit { index += 1 }
    return index > start
  }
}
