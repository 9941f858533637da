internal import Synchronization

/// Adds records to a spool in groups: a group is in one segment, written with one call and, if asked, synced. For one
/// thread, which waits for the disk.
///
/// After a failed sync nobody knows what is on the disk, and asking again proves nothing
/// (https://lwn.net/Articles/752063/): the segment is cut and given up, and its unsynced records are written anew.
public final class SegmentWriter {
  private let spool: Spool
  /// Bytes after which a segment is followed by the next.
  private let segmentSize: Int
  private var current: (file: SpoolFile, segment: Segment)?
  /// Of the current segment: what is known to be on the disk.
  private var synced = (size: 0, sequence: UInt64(0))
  private var group: [UInt8] = []
  private var groupCursors = ClosedRange<UInt64>?.none
  private var groupStart: UInt64 = 0
  public private(set) var groupCount = 0

  public init(_ spool: Spool, segmentSize: Int) {
    self.spool = spool
    self.segmentSize = segmentSize
  }

  /// Of the group so far.
  public var groupBytes: Int { group.count }

  /// Whether records are written that are not known to be on the disk.
  public var isDirty: Bool { current.map { $0.segment.size > synced.size } ?? false }

  /// Adds a record to the group.
  ///
  /// - Parameters:
  ///   - payload: 1 byte to 32 MiB of text without NUL.
  ///   - cursor: the writer's own number for it, above those before.
  public func append(_ payload: [UInt8], cursor: UInt64) {
    if groupCount == 0 { groupStart = spool.nextSequence }
    SegmentFormat.append(payload, sequence: groupStart + UInt64(groupCount), cursor: cursor, to: &group)
    groupCursors = (groupCursors?.lowerBound ?? cursor)...cursor
    groupCount += 1
  }

  public func discardGroup() {
    group.removeAll(keepingCapacity: group.capacity <= 4 << 20)
    groupCursors = nil
    groupCount = 0
  }

  /// Writes the group; when it returns, readers see it. If it throws, the group is as it was, to be committed again or
  /// discarded, and nothing of it will be read.
  ///
  /// - Parameter isSynced: whether it has to be on the disk.
  public func commit(isSynced: Bool) throws(SpoolError) {
    guard let cursors = groupCursors else { return }
    if let (_, segment) = current, segment.size + group.count > segmentSize {
      if isDirty { try sync() }
      current = nil
    }
    do throws(SpoolError) {
      try write(cursors, isSynced: isSynced)
    } catch  where error.reason != .noSpace {
      abandon()
      try write(cursors, isSynced: isSynced)
    }
    discardGroup()
  }

  /// Waits until all that was written is on the disk.
  public func sync() throws(SpoolError) {
    guard let (file, segment) = current, isDirty else { return }
    do throws(SpoolError) {
      try file.sync()
      synced = (segment.size, segment.endSequence)
    } catch {
      try rewrite(file, segment)
    }
  }

  private func write(_ cursors: ClosedRange<UInt64>, isSynced: Bool) throws(SpoolError) {
    let isNew = current == nil
    var (file, segment) = try open(firstCursor: cursors.lowerBound)
    let start = segment.size
    do throws(SpoolError) {
      // A header of its own write would be one more thing to be torn.
      let bytes = isNew ? SegmentFormat.header(segment) + group : group
      try file.write(bytes, at: isNew ? 0 : start)
      segment.size = (isNew ? 0 : start) + bytes.count
      segment.endSequence += UInt64(groupCount)
      if isSynced {
        try file.sync()
        if isNew { try spool.folder.sync() }
      }
    } catch {
      giveBack(file, segment.name, size: start, isNew: isNew)
      throw error
    }
    current = (file, segment)
    if isSynced { synced = (segment.size, segment.endSequence) }
    spool.publish(segment, newestCursor: cursors.upperBound)
  }

  /// The current segment or a new one.
  private func open(firstCursor: UInt64) throws(SpoolError) -> (SpoolFile, Segment) {
    if let current { return current }
    let (number, sequence) = spool.nextSegment()
    let segment = Segment(
      number: number, name: Segment.name(number), firstSequence: sequence, firstCursor: firstCursor,
      endSequence: sequence, size: 0)
    let file = try SpoolFile.create(spool.folder.file(segment.name))
    synced = (0, sequence)
    return (file, segment)
  }

  /// Undoes a write that failed half-way. If that fails as well, the next start finds the torn tail.
  private func giveBack(_ file: SpoolFile, _ name: String, size: Int, isNew: Bool) {
    if isNew {
      spool.folder.remove(name)
    } else if (try? file.truncate(to: size)) == nil {
      current = nil
    }
  }

  /// No more goes to the current segment. What is written of it but not synced stays to be read.
  private func abandon() {
    current = nil
  }

  /// Writes what a failed sync leaves in doubt into a segment of its own, from the page cache.
  private func rewrite(_ file: SpoolFile, _ segment: Segment) throws(SpoolError) {
    let doubtful = file.read(segment.size - synced.size, at: synced.size)
    current = nil
    let start = synced
    let (number, _) = spool.nextSegment()
    var copy = Segment(
      number: number, name: Segment.name(number), firstSequence: start.sequence, firstCursor: segment.firstCursor,
      endSequence: segment.endSequence, size: 0)
    let new = try SpoolFile.create(spool.folder.file(copy.name))
    let header = SegmentFormat.header(copy)
    let records = start.size == 0 ? Array(doubtful.dropFirst(header.count)) : doubtful
    copy.size = header.count + records.count
    do throws(SpoolError) {
      try new.write(header + records, at: 0)
      try new.sync()
      try spool.folder.sync()
    } catch {
      spool.folder.remove(copy.name)
      throw error
    }
    try? file.truncate(to: start.size)
    if start.size == 0 { spool.folder.remove(segment.name) }
    spool.replaceTail(of: segment.number, endingAt: start.sequence, size: start.size, with: copy)
    current = (new, copy)
    synced = (copy.size, copy.endSequence)
  }
}

extension Spool {
  fileprivate func nextSegment() -> (number: UInt64, sequence: UInt64) {
    state.withLock { state in
      defer { state.nextNumber += 1 }
      return (state.nextNumber, state.nextSequence)
    }
  }

  fileprivate func publish(_ segment: Segment, newestCursor: UInt64) {
    state.withLock { state in
      if let index = state.segments.lastIndex(where: { $0.number == segment.number }) {
        state.segments[index] = segment
      } else {
        state.segments.append(segment)
      }
      state.nextSequence = segment.endSequence
      state.newestCursor = newestCursor
    }
  }

  fileprivate func replaceTail(of number: UInt64, endingAt sequence: UInt64, size: Int, with copy: Segment) {
    state.withLock { state in
      if let index = state.segments.lastIndex(where: { $0.number == number }) {
        state.segments[index].endSequence = sequence
        state.segments[index].size = size
        if size == 0 { state.segments.remove(at: index) }
      }
      state.segments.append(copy)
    }
  }
}
