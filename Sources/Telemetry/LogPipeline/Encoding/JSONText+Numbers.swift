extension JSONText {
  /// A whole number in decimal.
  mutating func append(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(number.magnitude)
  }

  mutating func append(_ number: UInt) {
    if number < 10 { return append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)) }
    var digits = 1
    var rest = number
    while rest >= 10 {
      digits += 1
      rest /= 10
    }
    let end = extend(by: digits)
    rest = number
    for place in 1...digits {
      replace(at: end - place, with: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
  }

  /// A finite number, as short as it can be read back exactly. Up to three decimals, as durations in milliseconds have,
  /// are written without making a string.
  mutating func append(_ number: Double) {
    let thousandths = (number * 1000).rounded()
    guard abs(thousandths) < 1e12, thousandths / 1000 == number, thousandths != 0 else {
      append(json: number.description)
      return
    }
    if thousandths < 0 { append(UInt8(ascii: "-")) }
    let magnitude = UInt(abs(thousandths))
    append(magnitude / 1000)
    append(UInt8(ascii: "."))
    var fraction = magnitude % 1000
    repeat {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / 100))
      fraction = fraction % 100 * 10
    } while fraction > 0
  }

  /// Zero-padded to `width` digits.
  mutating func append(_ number: Int64, width: Int) {
    var divisor: Int64 = 1
    for _ in 1..<width { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }
}
