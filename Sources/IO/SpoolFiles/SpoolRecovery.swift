/// What a folder holds when a process starts on it. Nothing in it can keep the process from starting: what is no segment
/// is left alone, what is damaged is counted.
struct SpoolRecovery {
  /// A segment whose header is damaged is searched this far for a record that says where it belongs.
  private static let searchLimit = 4 << 20

  private let folder: SpoolFolder
  private var state: Spool.State

  init(_ folder: SpoolFolder, first: UInt64) {
    self.folder = folder
    state = Spool.State(nextSequence: first)
  }

  mutating func run() throws(SpoolError) -> Spool.State {
    for name in try folder.names() {
      guard let number = Segment.number(of: name) else { continue }
      state.nextNumber = max(state.nextNumber, number + 1)
      if let segment = segment(name, number) { state.segments.append(segment) }
    }
    // A segment's place is in its header, not in its name: two files may have been swapped.
    state.segments.sort { ($0.firstSequence, $0.number) < ($1.firstSequence, $1.number) }
    for index in state.segments.indices.dropLast() {
      state.segments[index].endSequence = state.segments[index + 1].firstSequence
    }
    finishLast()
    for segment in state.segments where segment.firstSequence == segment.endSequence { folder.remove(segment.name) }
    state.segments.removeAll { $0.firstSequence == $0.endSequence }
    return state
  }

  private mutating func segment(_ name: String, _ number: UInt64) -> Segment? {
    guard let file = try? SpoolFile.read(folder.file(name)) else {
      state.corrupt += 1
      return nil
    }
    let size = file.size
    if let header = SegmentFormat.readHeader(file.read(SegmentFormat.headerSize, at: 0)),
      SegmentFormat.plausibleSequences.contains(header.firstSequence)
    {
      return Segment(
        number: header.number, name: name, firstSequence: header.firstSequence, firstCursor: header.firstCursor,
        endSequence: header.firstSequence, size: size)
    }
    // An empty file is one whose writer ended before its first write.
    if size == 0 {
      folder.remove(name)
      return nil
    }
    state.corrupt += 1
    var reader = SegmentReader(
      file, end: min(size, Self.searchLimit), sequences: SegmentFormat.plausibleSequences)
    guard let first = reader.next() else { return nil }
    return Segment(
      number: number, name: name, firstSequence: first.sequence, firstCursor: first.cursor,
      endSequence: first.sequence, size: size)
  }

  /// No later segment says where the last one ends, so its records are read.
  private mutating func finishLast() {
    guard var last = state.segments.last else { return }
    guard let file = try? SpoolFile.read(folder.file(last.name)) else {
      state.nextSequence = last.firstSequence
      state.segments.removeLast()
      return
    }
    let limit = min(last.firstSequence + UInt64(last.size), SegmentFormat.plausibleSequences.upperBound)
    var reader = SegmentReader(file, end: last.size, sequences: last.firstSequence..<limit)
    var end = SegmentFormat.headerSize
    state.newestCursor = last.firstCursor == 0 ? 0 : last.firstCursor - 1
    while let record = reader.next() {
      last.endSequence = record.sequence + 1
      state.newestCursor = max(state.newestCursor, record.cursor)
      end = reader.offset
    }
    if last.size > end { state.corrupt += 1 }
    last.size = min(end, last.size)
    state.segments[state.segments.count - 1] = last
    state.nextSequence = last.endSequence
  }
}
