/// The label names of a family, as the pieces of text around the values: `a="`, `",b="`, `"`.
///
/// In the text the labels stand in the order of their names, whatever order the family declares them in.
///
/// A struct of pointers, so that looking at it counts no references; its table frees it.
@safe
struct LabelNames: @unchecked Sendable {  // never changed after init
  /// A place in the text: which declared label stands there, and what stands before its value. Owned.
  @unsafe struct Place {
    let label: Int
    let before: UnsafeBufferPointer<UInt8>
  }

  private let places: UnsafeMutablePointer<Place>
  let count: Int
  /// The bytes of all pieces together, the closing quote included.
  let fixedLength: Int

  init(_ names: [String]) {
    let order = names.indices.sorted { names[$0] < names[$1] }
    let pieces = order.enumerated().map { place, label in (place == 0 ? "" : "\",") + names[label] + "=\"" }
    count = order.count
    unsafe places = .allocate(capacity: pieces.count)
    for (place, piece) in pieces.enumerated() {
      let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: piece.utf8.count)
      _ = unsafe bytes.initialize(from: piece.utf8)
      unsafe (places + place).initialize(to: Place(label: order[place], before: UnsafeBufferPointer(bytes)))
    }
    fixedLength = pieces.isEmpty ? 0 : pieces.reduce(1) { $0 + $1.utf8.count }
  }

  func free() {
    for place in 0..<count { unsafe places[place].before.deallocate() }
    unsafe places.deallocate()
  }

  /// Whether `text` is what `values` (in the order of declaration) render to.
  ///
  /// Without escapes in it the text holds the values as they are, and comparing piece by piece is exact: the text has
  /// just the quotes of the pieces, so a value with a quote cannot match.
  @inline(__always)
  func matches(
    _ values: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>, text: UnsafePointer<UInt8>, length: Int, isEscaped: Bool
  ) -> Bool {
    if isEscaped { return unsafe matchesEscaped(values, text: text, length: length) }
    var total = fixedLength
    for place in values.indices { unsafe total &+= values[place].count }
    guard total == length else { return false }
    var at = unsafe UnsafeRawPointer(text)
    for place in 0..<count {
      let piece = unsafe places[place].before
      guard let start = piece.baseAddress, unsafe areEqual(at, start, piece.count) else { return false }
      unsafe at += piece.count
      let value = unsafe values[places[place].label]
      if let start = value.baseAddress {
        guard unsafe areEqual(at, start, value.count) else { return false }
        unsafe at += value.count
      }
    }
    return true
  }

  @inline(never)
  private func matchesEscaped(
    _ values: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>, text: UnsafePointer<UInt8>, length: Int
  ) -> Bool {
    let expected = TextBuffer(capacity: length + 1)
    unsafe write(values, into: expected)
    guard unsafe expected.count == length, let start = unsafe expected.start else {
      return unsafe length == 0 && expected.count == 0
    }
    return unsafe areEqual(start, text, length)
  }

  /// Renders the labels.
  func write(_ values: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>, into buffer: TextBuffer) {
    for place in 0..<count {
      unsafe buffer.append(places[place].before)
      unsafe buffer.append(escaping: values[places[place].label])
    }
    if count > 0 { buffer.append(byte: UInt8(ascii: "\"")) }
  }
}
