/// One value of a result, read as the type the caller wants. Every accessor is `nil` for NULL and for what cannot be
/// read so.
public struct PostgresCell: Sendable, Equatable {
  /// The object id of its type in `pg_type`.
  public let type: UInt32
  /// The server's text form.
  let raw: ArraySlice<UInt8>?

  public var isNull: Bool { raw == nil }
  public var text: String? { raw.map { String(decoding: $0, as: UTF8.self) } }
  public var int: Int? { int64.map { Int($0) } }

  /// Read from the bytes: results are mostly numbers, and a `String` for each would be most of the work.
  public var int64: Int64? { raw.flatMap { slice in Self.int64(slice) } }

  static func int64(_ bytes: some RandomAccessCollection<UInt8>) -> Int64? {
    guard let first = bytes.first else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    let digits = isNegative ? bytes.dropFirst() : bytes.dropFirst(0)
    guard !digits.isEmpty else { return nil }
    var value: Int64 = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let (tenfold, overflows) = value.multipliedReportingOverflow(by: 10)
      let (next, overflowsToo) = tenfold.subtractingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
      if overflows || overflowsToo { return nil }
      value = next
    }
    // Gathered below zero, where Int64 reaches one further.
    return isNegative ? value : value == .min ? nil : -value
  }

  public var double: Double? {
    if let int64, int64.magnitude < 1 << 53 { return Double(int64) }
    return switch text {
    case "NaN": .nan
    case "Infinity": .infinity
    case "-Infinity": -.infinity
    case let text?: Double(text)
    case nil: nil
    }
  }

  public var bool: Bool? {
    switch text {
    case "t": true
    case "f": false
    default: nil
    }
  }

  /// A `bytea` in its hexadecimal form (manual, "Binary Data Types"), the only one servers since 9.0 send.
  public var bytes: [UInt8]? {
    guard let raw, raw.count % 2 == 0, raw.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "x")]) else { return nil }
    let digits = raw.dropFirst(2)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    var index = digits.startIndex
    while index < digits.endIndex {
      guard let high = digit(digits[index]), let low = digit(digits[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
      index += 2
    }
    return bytes
  }

  /// As the type of its column has it; types without a case of their own are text.
  public var value: PostgresValue {
    let value: PostgresValue? =
      switch type {
      case 16: bool.map { .bool($0) }
      case 17: bytes.map { .bytes($0) }
      case 20, 21, 23, 26: int64.map { .int($0) }
      case 700, 701: double.map { .double($0) }
      default: text.map { .text($0) }
      }
    return value ?? text.map { .text($0) } ?? .null
  }
}

private func digit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  default: nil
  }
}
