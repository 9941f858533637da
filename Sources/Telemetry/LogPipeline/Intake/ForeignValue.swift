internal import Logging

/// Values of a foreign line as ours has them.
enum ForeignValue {
  /// Longer ones are no time and no level.
  private static let maximumLength = 64

  /// The inside of a JSON string, its escapes undone.
  static func unescape(_ text: Span<UInt8>, _ string: Range<Int>, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    var index = string.lowerBound
    while index < string.upperBound {
      let byte = text[index]
      index += 1
      if byte == UInt8(ascii: "\\"), index < string.upperBound {
        unescape(text, &index, before: string.upperBound, into: &bytes)
      } else {
        bytes.append(byte)
      }
    }
  }

  private static func unescape(_ text: Span<UInt8>, _ index: inout Int, before end: Int, into bytes: inout [UInt8]) {
    let byte = text[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "u"): unescapeUnicode(text, &index, before: end, into: &bytes)
    default: bytes.append(byte)
    }
  }

  /// RFC 8259 section 7: a pair of surrogates is one character; half of a pair becomes U+FFFD.
  private static func unescapeUnicode(
    _ text: Span<UInt8>, _ index: inout Int, before end: Int, into bytes: inout [UInt8]
  ) {
    guard let unit = unit(text, index, before: end) else { return }
    index += 4
    var scalar = UnicodeScalar(UInt32(unit))
    if unit >> 10 == 0x36, index + 1 < end, text[index] == UInt8(ascii: "\\"), text[index + 1] == UInt8(ascii: "u"),
      let low = self.unit(text, index + 2, before: end), low >> 10 == 0x37
    {
      index += 6
      scalar = UnicodeScalar(0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(low) & 0x3FF)
    }
    bytes.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
  }

  private static func unit(_ text: Span<UInt8>, _ index: Int, before end: Int) -> UInt16? {
    guard index + 4 <= end else { return nil }
    var unit: UInt16 = 0
    for offset in 0..<4 {
      guard let digit = text[index + offset].hexValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  /// A time: RFC 3339, or seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by their size.
  static func timestamp(_ text: Span<UInt8>, _ value: Range<Int>) -> LogTimestamp? {
    guard let word = word(text, value) else { return nil }
    guard let number = Double(word) else { return LogTimestamp(word, now: LogTimestamp(microseconds: 0)) }
    switch number {
    case 1e8..<1e11: return LogTimestamp(microseconds: Int64(number * 1e6))
    case 1e11..<1e14: return LogTimestamp(microseconds: Int64(number * 1e3))
    case 1e14..<1e17: return LogTimestamp(microseconds: Int64(number))
    case 1e17..<1e19: return LogTimestamp(microseconds: Int64(number / 1e3))
    default: return nil
    }
  }

  /// A level by its usual names, or by the numbers of pino and bunyan (10, 20, … 60).
  static func level(_ text: Span<UInt8>, _ value: Range<Int>) -> Logger.Level? {
    if text[value.lowerBound].isDigit {
      return word(text, value).flatMap { Int($0) }.flatMap { Logger.Level(pino: $0) }
    }
    let name = value.lowerBound + 1..<value.upperBound - 1
    return Logger.Level(name: text, name)
  }

  private static func word(_ text: Span<UInt8>, _ value: Range<Int>) -> String? {
    let isString = text[value.lowerBound] == UInt8(ascii: "\"")
    let word = isString ? value.lowerBound + 1..<value.upperBound - 1 : value
    guard !word.isEmpty, word.count <= maximumLength else { return nil }
    return String(decoding: word.map { text[$0] }, as: UTF8.self)
  }
}

extension Logger.Level {
  /// The names programs use, in any case.
  private static let names: [(String, Logger.Level)] = [
    ("info", .info), ("debug", .debug), ("warning", .warning), ("warn", .warning), ("error", .error),
    ("trace", .trace), ("notice", .notice), ("critical", .critical), ("fatal", .critical), ("err", .error),
    ("crit", .critical), ("panic", .critical), ("emerg", .critical), ("emergency", .critical), ("alert", .critical),
    ("severe", .error), ("verbose", .trace), ("fine", .debug), ("information", .info), ("informational", .info),
  ]

  init?(name text: Span<UInt8>, _ range: Range<Int>) {
    for (name, level) in Self.names where name.utf8.count == range.count && text.matches(name, at: range.lowerBound) {
      self = level
      return
    }
    return nil
  }

  fileprivate init?(pino number: Int) {
    switch number {
    case 0..<20: self = .trace
    case 20..<30: self = .debug
    case 30..<40: self = .info
    case 40..<50: self = .warning
    case 50..<60: self = .error
    case 60...: self = .critical
    default: return nil
    }
  }
}

extension UInt8 {
  fileprivate var hexValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
