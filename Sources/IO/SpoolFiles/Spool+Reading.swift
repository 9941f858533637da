internal import Synchronization

extension Spool {
  /// The records from `position` on, the oldest first: about `maximumBytes` of payload, at least one if there is one.
  /// What is damaged or missing is passed over and counted.
  ///
  /// Waits for the disk.
  public func read(from position: SpoolPosition, maximumBytes: Int, maximumRecords: Int = .max) -> SpoolPage {
    var page = SpoolPage(next: position)
    var room = maximumBytes
    while room > 0, page.records.count < maximumRecords {
      guard let segment = nextSegment(&page) else {
        page.isAtEnd = true
        break
      }
      guard let file = try? SpoolFile.read(folder.file(segment.name)) else {
        skip(to: segment.endSequence, &page)
        continue
      }
      let offset = page.next.segment == segment.number ? page.next.offset : 0
      var reader = SegmentReader(
        file, end: segment.size, sequences: segment.firstSequence..<segment.endSequence, offset: offset)
      while room > 0, page.records.count < maximumRecords, page.next.sequence < segment.endSequence {
        guard let record = reader.next() else {
          skip(to: segment.endSequence, &page)
          break
        }
        if record.sequence < page.next.sequence { continue }
        skip(to: record.sequence, &page)
        room -= record.payload.count
        page.records.append(record)
        page.next = SpoolPosition(segment: segment.number, offset: reader.offset, sequence: record.sequence + 1)
      }
    }
    return page
  }

  /// Where the records with numbers of the writer above `cursor` begin, or somewhat before.
  public func position(after cursor: UInt64) -> SpoolPosition {
    state.withLock { state in
      let segment = state.segments.last { $0.firstCursor <= cursor } ?? state.segments.first
      return SpoolPosition(
        segment: segment?.number ?? 0, sequence: segment?.firstSequence ?? state.nextSequence)
    }
  }

  /// The newest records with numbers of the writer below `cursor`, the oldest first: about `maximumBytes` of payload, all
  /// of one segment.
  public func read(before cursor: UInt64, maximumBytes: Int) -> [SpoolRecord] {
    let found = state.withLock { state in state.segments.last { $0.firstCursor < cursor } }
    guard let segment = found else { return [] }
    var records: [SpoolRecord] = []
    var bytes = 0
    var first = 0
    var position = SpoolPosition(segment: segment.number, sequence: segment.firstSequence)
    while position.sequence < segment.endSequence {
      let page = read(from: position, maximumBytes: 256 << 10)
      position = page.next
      for record in page.records where record.cursor < cursor && record.sequence < segment.endSequence {
        records.append(record)
        bytes += record.payload.count
        while bytes > maximumBytes, first < records.count - 1 {
          bytes -= records[first].payload.count
          first += 1
        }
      }
      if first > 1024 {
        records.removeFirst(first)
        first = 0
      }
      if page.isAtEnd || (page.records.last?.cursor ?? 0) >= cursor { break }
    }
    return Array(records[first...])
  }

  /// The segment that holds the next record, past gaps.
  private func nextSegment(_ page: inout SpoolPage) -> Segment? {
    let (found, discarded) = state.withLock { state in
      (state.segments.first { $0.endSequence > page.next.sequence }, state.discardedBelow)
    }
    guard let segment = found else { return nil }
    page.next.sequence = max(page.next.sequence, discarded)
    if segment.firstSequence > page.next.sequence {
      skip(to: segment.firstSequence, &page)
    }
    return segment
  }

  private func skip(to sequence: UInt64, _ page: inout SpoolPage) {
    guard sequence > page.next.sequence else { return }
    let range = page.next.sequence..<sequence
    page.next.sequence = sequence
    page.lost += state.withLock { state in
      let lost = max(range.lowerBound, min(state.discardedBelow, range.upperBound))..<range.upperBound
      state.corrupt += state.lost.insert(lost)
      return lost.count
    }
  }
}
