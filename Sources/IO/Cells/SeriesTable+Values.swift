internal import Synchronization

/// Finding and adding series of families whose label names are fixed.
extension SeriesTable {
  typealias Texts = UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>

  /// The series without labels.
  public func find() -> CellHandle? {
    unsafe find(Texts(start: nil, count: 0))
  }

  /// The series of this value, if there is one.
  public func find(_ a: String) -> CellHandle? {
    unsafe Self.withBytes(a) { a in unsafe withTexts(a, a, a, a, count: 1) { unsafe find($0) } }
  }

  /// The series of these values, in the order the labels were declared, if there is one.
  public func find(_ a: String, _ b: String) -> CellHandle? {
    unsafe Self.withBytes(a) { a in
      unsafe Self.withBytes(b) { b in unsafe withTexts(a, b, b, b, count: 2) { unsafe find($0) } }
    }
  }

  /// The series of these values, in the order the labels were declared, if there is one.
  public func find(_ a: String, _ b: String, _ c: String) -> CellHandle? {
    unsafe Self.withBytes(a) { a in
      unsafe Self.withBytes(b) { b in
        unsafe Self.withBytes(c) { c in unsafe withTexts(a, b, c, c, count: 3) { unsafe find($0) } }
      }
    }
  }

  /// The series of these values, in the order the labels were declared, if there is one.
  public func find(_ a: String, _ b: String, _ c: String, _ d: String) -> CellHandle? {
    unsafe Self.withBytes(a) { a in
      unsafe Self.withBytes(b) { b in
        unsafe Self.withBytes(c) { c in
          unsafe Self.withBytes(d) { d in unsafe withTexts(a, b, c, d, count: 4) { unsafe find($0) } }
        }
      }
    }
  }

  /// The series of these values, found or added; nil over the limit or with a wrong number of values.
  public func insert(_ values: [String]) -> CellHandle? {
    guard values.count == names.count else { return nil }
    return unsafe Self.withTexts(of: values) { texts in
      if let known = unsafe find(texts) { return known }
      let hash = unsafe hash(texts)
      return writer.withLock { writer in
        if let known = unsafe find(texts) { return known }
        writer.scratch.clear()
        unsafe names.write(texts, into: writer.scratch)
        let isEscaped = unsafe writer.scratch.count != names.fixedLength + texts.reduce(0) { $0 + $1.count }
        return add(hash, isEscaped: isEscaped, to: &writer)
      }
    }
  }

  /// The series of these values, if there is one.
  public func find(_ values: [String]) -> CellHandle? {
    unsafe Self.withTexts(of: values) { unsafe find($0) }
  }

  @inline(__always)
  private func find(_ values: Texts) -> CellHandle? {
    let names = names  // a copy, so that the closure needs no reference to the table
    guard values.count == names.count else { return nil }
    return unsafe find(hash(values)) { cell in
      unsafe names.matches(
        values, text: cell.pointee.text, length: Int(cell.pointee.textLength), isEscaped: cell.pointee.origin & 1 == 1)
    }
  }

  @inline(__always)
  private func hash(_ values: Texts) -> UInt32 {
    var hash = seed
    for place in values.indices { unsafe hash = TextHash.add(values[place], to: hash) }
    return UInt32(truncatingIfNeeded: hash)
  }

  /// The UTF-8 of a string where it is; nil for one that is not in contiguous memory, which no native string is.
  @inline(__always)
  private static func withBytes(
    _ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> CellHandle?
  ) -> CellHandle? {
    unsafe text.utf8.withContiguousStorageIfAvailable(body) ?? nil
  }

  @inline(__always)
  private func withTexts(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, _ c: UnsafeBufferPointer<UInt8>,
    _ d: UnsafeBufferPointer<UInt8>, count: Int, _ body: (Texts) -> CellHandle?
  ) -> CellHandle? {
    var four = unsafe (a, b, c, d)
    return unsafe withUnsafeBytes(of: &four) { memory in
      let start = unsafe memory.baseAddress?.assumingMemoryBound(to: UnsafeBufferPointer<UInt8>.self)
      return unsafe body(Texts(start: start, count: count))
    }
  }

  /// All values in memory of their own, for the rare paths.
  private static func withTexts(of values: [String], _ body: (Texts) -> CellHandle?) -> CellHandle? {
    let bytes = values.flatMap { Array($0.utf8) }
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      var texts: [UnsafeBufferPointer<UInt8>] = unsafe []
      for value in values {
        let size = value.utf8.count
        unsafe texts.append(UnsafeBufferPointer(rebasing: bytes[at..<at + size]))
        at += size
      }
      return unsafe texts.withUnsafeBufferPointer(body)
    }
  }
}
