/// Where lines are kept until every sink has them, and from where they are read again after a restart.
///
/// The hub numbers a line, and hands it over under its own lock, so that the store's order is the tail's. The spool is
/// one; a process without a spool has none.
public protocol LogLineStore: AnyObject, Sendable {
  /// Number of the newest line kept from an earlier process, or 0. The hub numbers on from there, or from the wall clock
  /// if that is later: numbers only ever grow, also when the clock was set back.
  var newestSequence: UInt64 { get }

  /// Takes one line. Called under the hub's lock, in the order of the numbers: returns at once, never waits for the disk,
  /// and never logs.
  func append(_ line: LogLine) -> LogAppendOutcome

  /// Takes all of the lines or none, as ``append(_:)`` does, and says when they are safe. A batch larger than the whole
  /// queue is taken when the queue is empty.
  ///
  /// - Parameter whenSettled: called once, from any thread, if the outcome is ``LogAppendOutcome/accepted``, else never:
  ///   with nil when every line is on the disk (as `log.spool.sync` promises), or with what went wrong. It hands over and returns.
  func append(
    _ lines: [LogLine], whenSettled: @escaping @Sendable (LogStoreError?) -> Void
  ) -> LogAppendOutcome

  /// Whether a settled batch is on the disk; if not, it is written, and a crash of the machine may cost it.
  var isDurable: Bool { get }

  /// Whether senders are to wait, because `when_full: block` has begun: `POST /logs` answers 503, and pipes and files are
  /// not read. Cheap: asked before each read.
  var isBlocked: Bool { get }

  /// Calls `resume` once, from any thread, when ``isBlocked`` is no longer so; at once if it is not.
  func whenUnblocked(_ resume: @escaping @Sendable () -> Void)

  /// The lines kept with numbers above `cursor`, the oldest first, about `maximumBytes` of text, at least one line if
  /// there is one. Damaged records are left out. Waits for the disk on a thread of its own, never on the caller's.
  func read(after cursor: UInt64, maximumBytes: Int) async throws(LogStoreError) -> LogStorePage

  /// The newest lines kept with numbers below `sequence`, the oldest first, about `maximumBytes` of text.
  func read(before sequence: UInt64, maximumBytes: Int) async throws(LogStoreError) -> LogStorePage

  /// The accounts of the store and its sinks. Called under the hub's lock, so that they agree with the hub's own.
  var statistics: LogStoreStatistics { get }
}

/// What became of a line that was offered to a store.
public enum LogAppendOutcome: Sendable, Hashable {
  /// The store has it, and it counts as buffered for every sink.
  case accepted
  /// The store has counted it as dropped, once for every sink (in-process lines), or not at all (a refused batch).
  case dropped(LogDropReason)
}

/// Lines read back.
public struct LogStorePage: Sendable {
  /// The oldest first.
  public var lines: [LogLine]
  /// Where the next read in the same direction goes on; not always a line's number.
  public var cursor: UInt64
  /// Whether there is nothing further in that direction.
  public var isAtEnd: Bool

  public init(lines: [LogLine], cursor: UInt64, isAtEnd: Bool) {
    self.lines = lines
    self.cursor = cursor
    self.isAtEnd = isAtEnd
  }
}

/// Why lines could not be kept or read.
public struct LogStoreError: Error, Hashable, CustomStringConvertible {
  /// A sentence: what was attempted, on what, what happened.
  public let description: String
  /// Whether the lines were dropped because `when_full` says so: to send them again is not wanted.
  public let isPolicy: Bool

  public init(_ description: String, isPolicy: Bool = false) {
    self.description = description
    self.isPolicy = isPolicy
  }
}
