/// The wire format of protocol buffers (<https://protobuf.dev/programming-guides/encoding/>).
extension TextBuffer {
  /// Appends a varint.
  public func append(varint number: UInt64) {
    guard let end = unsafe room(for: 10) else { return }
    var rest = number
    var at = 0
    while rest >= 0x80 {
      unsafe end[at] = UInt8(truncatingIfNeeded: rest) | 0x80
      rest >>= 7
      at += 1
    }
    unsafe end[at] = UInt8(truncatingIfNeeded: rest)
    unsafe count += at + 1
  }

  /// Appends a varint of a signed number, small ones in few bytes (zigzag).
  public func append(signedVarint number: Int64) {
    append(varint: UInt64(bitPattern: (number << 1) ^ (number >> 63)))
  }

  /// Appends a field that is a varint.
  public func append(field: Int, varint number: UInt64) {
    append(varint: UInt64(field << 3))
    append(varint: number)
  }

  /// Appends a field that is a double.
  public func append(field: Int, double: Double) {
    append(varint: UInt64(field << 3 | 1))
    guard let end = unsafe room(for: 8) else { return }
    unsafe UnsafeMutableRawPointer(end).storeBytes(of: double.bitPattern.littleEndian, as: UInt64.self)
    unsafe count += 8
  }

  /// Appends a field that is text.
  public func append(field: Int, text: String) {
    append(field: field, length: text.utf8.count)
    append(text)
  }

  /// Appends a field that is a message.
  public func append(field: Int, message: TextBuffer) {
    unsafe append(field: field, length: message.count)
    append(message)
  }

  private func append(field: Int, length: Int) {
    append(varint: UInt64(field << 3 | 2))
    append(varint: UInt64(length))
  }

  /// Appends a series' labels as fields that are pairs of a name (1) and a value (2), unescaped.
  public func append(field: Int, labelsOf series: CellHandle) {
    let (text, length) = unsafe (series.cell.pointee.text, Int(series.cell.pointee.textLength))
    unsafe append(field: field, labels: UnsafeBufferPointer(start: text, count: length))
  }

  /// Appends rendered labels, as ``append(field:labelsOf:)`` does.
  public func append(field: Int, labels: TextBuffer) {
    unsafe append(field: field, labels: UnsafeBufferPointer(start: labels.start, count: labels.count))
  }

  private func append(field: Int, labels text: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < text.count {
      let nameStart = at
      while unsafe at < text.count && text[at] != UInt8(ascii: "=") { at += 1 }
      let nameEnd = at
      at += 2  // the equals sign and the quote
      let valueStart = at
      var escapes = 0
      while unsafe at < text.count && text[at] != UInt8(ascii: "\"") {
        if unsafe text[at] == UInt8(ascii: "\\") {
          escapes += 1
          at += 1
        }
        at += 1
      }
      guard at < text.count else { return }
      unsafe appendPair(field, text, nameStart..<nameEnd, valueStart..<at, escapes)
      at += 2  // the quote and the comma
    }
  }

  private func appendPair(
    _ field: Int, _ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ value: Range<Int>, _ escapes: Int
  ) {
    let length = value.count - escapes
    append(
      field: field,
      length: 2 + Self.varintSize(name.count) + name.count + Self.varintSize(length) + length)
    append(field: 1, length: name.count)
    unsafe append(UnsafeBufferPointer(rebasing: text[name]))
    append(field: 2, length: length)
    if escapes == 0 { return unsafe append(UnsafeBufferPointer(rebasing: text[value])) }
    var at = value.lowerBound
    while at < value.upperBound {
      var byte = unsafe text[at]
      if byte == UInt8(ascii: "\\") {
        at += 1
        byte = unsafe text[at] == UInt8(ascii: "n") ? UInt8(ascii: "\n") : text[at]
      }
      append(byte: byte)
      at += 1
    }
  }

  private static func varintSize(_ number: Int) -> Int {
    (max(1, Int.bitWidth - number.leadingZeroBitCount) + 6) / 7
  }
}
