internal import Synchronization

/// The segments in a folder: what is in them, by whom they are read, and which may go.
///
/// One ``SegmentWriter`` adds to it on a thread of its own; any thread may read, and waits for the disk while it does.
public final class Spool: Sendable {
  struct State {
    /// In the order of their sequences. The last one grows.
    var segments: [Segment] = []
    var nextNumber: UInt64 = 1
    var nextSequence: UInt64
    var newestCursor: UInt64 = 0
    /// Everything below was thrown away on purpose: no gap there is a loss to be found.
    var discardedBelow: UInt64 = 0
    var lost = SequenceRanges()
    var corrupt = 0
  }

  public let folder: SpoolFolder
  let state: Mutex<State>

  /// Reads the headers of all segments and the records of the last one.
  ///
  /// - Parameters:
  ///   - firstSequence: of the first record if the folder is empty: microseconds since 1970.
  ///   - knownSequence: all below it were once in the spool; the checkpoints' highest.
  public init(_ folder: SpoolFolder, firstSequence: UInt64, knownSequence: UInt64 = 0) throws(SpoolError) {
    self.folder = folder
    let range = SegmentFormat.plausibleSequences
    let first = min(max(firstSequence, range.lowerBound), range.upperBound - 1 << 50)
    var recovery = SpoolRecovery(folder, first: first)
    var recovered = try recovery.run()
    recovered.nextSequence = max(recovered.nextSequence, knownSequence)
    state = Mutex(recovered)
  }

  public struct Statistics: Sendable {
    public let bytes: Int
    public let segments: Int
    /// Records lost by damage, as far as readers have come, and other damage found at start.
    public let corruptRecords: Int
  }

  public var statistics: Statistics {
    state.withLock { state in
      Statistics(
        bytes: state.segments.reduce(0) { $0 + $1.size }, segments: state.segments.count,
        corruptRecords: state.corrupt)
    }
  }

  /// One past the newest record's.
  public var nextSequence: UInt64 { state.withLock { $0.nextSequence } }

  /// The oldest record's, or the next one's if there is none.
  public var firstSequence: UInt64 { state.withLock { $0.segments.first?.firstSequence ?? $0.nextSequence } }

  /// The newest record's own number of the writer, 0 if there never was one.
  public var newestCursor: UInt64 { state.withLock { $0.newestCursor } }

  /// Bytes from this record on, within a segment's size.
  public func bytes(from sequence: UInt64) -> Int {
    state.withLock { state in
      state.segments.reduce(0) { sum, segment in
        guard segment.endSequence > sequence else { return sum }
        let all = segment.endSequence - segment.firstSequence
        let rest = segment.endSequence - max(sequence, segment.firstSequence)
        return sum + (rest == all ? segment.size : Int(Double(segment.size) * Double(rest) / Double(all)))
      }
    }
  }

  /// Removes the oldest segments that hold nothing from `sequence` on, as long as there are more than `limit` bytes in
  /// all. The newest segment stays.
  ///
  /// - Returns: whether any was removed.
  @discardableResult
  public func removeDelivered(below sequence: UInt64, over limit: Int) -> Bool {
    remove { state in
      guard state.segments.count > 1, let first = state.segments.first, first.endSequence <= sequence else {
        return false
      }
      return state.segments.reduce(0) { $0 + $1.size } > limit
    }
  }

  /// Removes the oldest segment, whatever it holds, unless it is the only one.
  ///
  /// - Returns: one past the last sequence that is gone; nil if nothing is.
  public func removeOldest() -> UInt64? {
    var end: UInt64?
    remove { state in
      guard end == nil, let first = state.segments.first, state.segments.count > 1 else { return false }
      end = first.endSequence
      state.discardedBelow = max(state.discardedBelow, first.endSequence)
      return true
    }
    return end
  }

  @discardableResult
  private func remove(while shouldRemove: (inout State) -> Bool) -> Bool {
    let names = state.withLock { state in
      var names: [String] = []
      while shouldRemove(&state) { names.append(state.segments.removeFirst().name) }
      state.lost.remove(below: state.segments.first?.firstSequence ?? state.nextSequence)
      return names
    }
    if names.isEmpty { return false }
    // The checkpoints that allow it must be on the disk before the segments are not.
    try? folder.sync()
    for name in names { folder.remove(name) }
    return true
  }
}
