internal import Synchronization

/// Series of families whose label names differ, known by their whole text; and reading.
extension SeriesTable {
  /// The series of this label text, if there is one.
  public func find(text: TextBuffer) -> CellHandle? {
    unsafe find(hash(text)) { cell in unsafe Self.isText(of: cell, text) }
  }

  /// The series of this label text, found or added; nil over the limit.
  public func insert(text: TextBuffer) -> CellHandle? {
    if let known = find(text: text) { return known }
    let hash = hash(text)
    return writer.withLock { writer in
      if let known = unsafe find(hash, where: { unsafe Self.isText(of: $0, text) }) { return known }
      writer.scratch.clear()
      writer.scratch.append(text)
      return add(hash, isEscaped: true, to: &writer)
    }
  }

  private func hash(_ text: TextBuffer) -> UInt32 {
    unsafe UInt32(
      truncatingIfNeeded: TextHash.add(UnsafeBufferPointer(start: text.start, count: text.count), to: seed))
  }

  private static func isText(of cell: UnsafeMutablePointer<Cell>, _ text: TextBuffer) -> Bool {
    guard unsafe Int(cell.pointee.textLength) == text.count else { return false }
    guard let start = unsafe text.start else { return true }
    return unsafe areEqual(start, cell.pointee.text, text.count)
  }
}

extension TextBuffer {
  /// Appends a series' labels, as `a="1",b="2"`.
  @inline(__always)
  public func append(labelsOf series: CellHandle) {
    unsafe append(series.cell.pointee.text, Int(series.cell.pointee.textLength))
  }
}

extension CellHandle {
  /// The labels of the series as bytes of text, escaped.
  public var labelText: [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: cell.pointee.text, count: Int(cell.pointee.textLength)))
  }

  /// Whether the series has any labels.
  public var hasLabels: Bool { unsafe cell.pointee.textLength > 0 }
}
