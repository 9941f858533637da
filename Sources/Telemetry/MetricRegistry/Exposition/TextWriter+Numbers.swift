extension TextWriter {
  /// Decimal digits, all of them.
  mutating func writeNumber(_ value: UInt64) {
    guard value >= 10 else { return bytes.append(UInt8(ascii: "0") + UInt8(value)) }
    let start = bytes.count
    var rest = value
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    bytes[start...].reverse()
  }

  /// The shortest text that reads back as `value`; whole numbers that a double holds exactly have neither point nor
  /// exponent.
  mutating func writeNumber(_ value: Double) {
    if value.isNaN { return write("NaN") }
    if value.isInfinite { return write(value < 0 ? "-Inf" : "+Inf") }
    if let whole = Int64(exactly: value), whole.magnitude <= Self.exactLimit {
      if whole < 0 { writeByte("-") }
      return writeNumber(whole.magnitude)
    }
    let text = value.description
    write(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  mutating func writeNumber(_ value: LabelNumber) {
    switch value {
    case .shortest(let number):
      writeNumber(number)
    case .canonical(let number):
      let start = bytes.count
      writeNumber(number)
      let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
      let isWhole = bytes[start...].allSatisfy { digits.contains($0) || $0 == UInt8(ascii: "-") }
      if isWhole { write(".0") }
    }
  }

  /// 2^53: up to here every whole number is a double of its own.
  private static let exactLimit: UInt64 = 1 << 53
}
