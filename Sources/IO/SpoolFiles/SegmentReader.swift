/// Reads the records of one segment from first to last, and passes over damage: from a byte that begins no record it goes
/// on byte by byte until one does. What is lost by it shows as a gap between the sequences.
struct SegmentReader {
  private static let window = 256 << 10

  private let file: SpoolFile
  private let end: Int
  /// Sequences a record here can have.
  private let sequences: Range<UInt64>
  /// Where the next record is looked for.
  private(set) var offset: Int
  /// Whether bytes were passed over.
  private(set) var metDamage = false
  private var buffer: [UInt8] = []
  private var bufferStart = 0

  /// - Parameters:
  ///   - end: bytes from here on are not looked at.
  ///   - offset: where a record begins, or 0.
  init(_ file: SpoolFile, end: Int, sequences: Range<UInt64>, offset: Int = 0) {
    self.file = file
    self.end = end
    self.sequences = sequences
    self.offset = max(offset, min(SegmentFormat.headerSize, end))
  }

  /// Nil at the end.
  mutating func next() -> SpoolRecord? {
    while offset < end {
      if let record = record() { return record }
      metDamage = true
      offset += 1
    }
    return nil
  }

  private mutating func record() -> SpoolRecord? {
    guard let header = load(SegmentFormat.recordHeaderSize) else { return nil }
    let length = Int(buffer.number32(at: header))
    let sequence = buffer.number64(at: header + 8)
    guard length > 0, length <= SegmentFormat.maximumPayload, sequences.contains(sequence) else { return nil }
    let size = SegmentFormat.recordHeaderSize + length
    if metDamage, beginsWithNUL(header, length) { return nil }
    guard let start = load(size) else { return nil }
    let record = buffer[start..<start + size]
    guard SegmentFormat.checksum(of: record) == buffer.number32(at: start + 4) else { return nil }
    offset += size
    return SpoolRecord(
      sequence: sequence, cursor: buffer.number64(at: start + 16),
      payload: Array(record.dropFirst(SegmentFormat.recordHeaderSize)))
  }

  /// Whether there is a NUL in what follows a header, as far as it is in the buffer.
  ///
  /// No payload has one, but every header has. So of headers that somebody has put one after the other none is believed
  /// for long: without this each would have a checksum made of all that it says is its payload.
  private func beginsWithNUL(_ header: Int, _ length: Int) -> Bool {
    let start = header + SegmentFormat.recordHeaderSize
    return buffer[start..<min(start + length, buffer.count)].contains(0)
  }

  /// Has `count` bytes from the offset on in the buffer; nil if there are not so many.
  ///
  /// - Returns: where they begin in the buffer.
  private mutating func load(_ count: Int) -> Int? {
    guard offset + count <= end else { return nil }
    if offset < bufferStart || offset + count > bufferStart + buffer.count {
      buffer = file.read(min(max(count, Self.window), end - offset), at: offset)
      bufferStart = offset
    }
    return buffer.count >= offset - bufferStart + count ? offset - bufferStart : nil
  }
}
