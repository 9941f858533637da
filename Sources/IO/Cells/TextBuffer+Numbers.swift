extension TextBuffer {
  /// The most bytes a number takes: `-1.7976931348623157e+308`.
  private static let longest = 32

  /// Appends decimal digits, all of them.
  @inline(__always)
  public func append(_ number: UInt64) {
    guard let end = unsafe room(for: Self.longest) else { return }
    if number < 10 {
      unsafe end.pointee = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number)
      unsafe count += 1
    } else {
      unsafe count += Self.writeDigits(number, at: end)
    }
  }

  /// Appends the shortest text that reads back as `number`. Whole numbers that a double holds exactly have neither point
  /// nor exponent.
  public func append(_ number: Double) {
    if let whole = Int64(exactly: number), whole.magnitude <= 1 << 53 {
      if whole < 0 { append(byte: UInt8(ascii: "-")) }
      return append(whole.magnitude)
    }
    if number.isNaN { return append("NaN") }
    if number.isInfinite { return append(number < 0 ? "-Inf" : "+Inf") }
    let before = unsafe count
    var stream = NumberStream(buffer: self)
    number.write(to: &stream)
    dropPoint(after: before)
  }

  /// As `append(_:)`, but always with a point or an exponent, as OpenMetrics wants the value of `le`.
  public func append(canonical number: Double) {
    let before = unsafe count
    append(number)
    guard number.isFinite, let start = unsafe start else { return }
    for at in unsafe before..<count {
      let byte = unsafe start[at]
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "e") { return }
    }
    append(".0")
  }

  /// Takes `.0` off the end.
  private func dropPoint(after before: Int) {
    guard unsafe count - before > 2, let start = unsafe start else { return }
    if unsafe start[count - 1] == UInt8(ascii: "0") && start[count - 2] == UInt8(ascii: ".") { unsafe count -= 2 }
  }

  /// Two digits at a time, from a table, at the place they belong.
  private static func writeDigits(_ number: UInt64, at end: UnsafeMutablePointer<UInt8>) -> Int {
    let length = digitCount(number)
    var rest = number
    var at = length
    while rest >= 100 {
      let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
      at -= 2
      unsafe write(pair, at: end + at)
      rest = quotient
    }
    if rest >= 10 {
      unsafe write(rest, at: end)
    } else {
      unsafe end.pointee = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest)
    }
    return length
  }

  @inline(__always)
  private static func write(_ pair: UInt64, at end: UnsafeMutablePointer<UInt8>) {
    let tens = pair / 10
    unsafe end.pointee = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: tens)
    unsafe end[1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: pair &- tens &* 10)
  }

  private static func digitCount(_ number: UInt64) -> Int {
    var count = 1
    var rest = number
    while true {
      if rest < 10 { return count }
      if rest < 100 { return count + 1 }
      if rest < 1000 { return count + 2 }
      if rest < 10_000 { return count + 3 }
      rest /= 10_000
      count += 4
    }
  }
}

/// Takes a number's text from the standard library on its way into a `String`, which would be on the heap from 16 bytes on.
private struct NumberStream: TextOutputStream {
  let buffer: TextBuffer

  mutating func write(_ string: String) { buffer.append(string) }

  /// What the standard library calls for text it has as bytes. Should it stop doing so, `write` gets the same text.
  mutating func _writeASCII(_ bytes: UnsafeBufferPointer<UInt8>) { unsafe buffer.append(bytes) }
}
