/// `log.spool`, and what goes with it.
public struct SpoolConfiguration: Sendable {
  /// When a line counts as kept: `log.spool.sync`.
  public enum Sync: String, Sendable, CaseIterable {
    /// When it is on the disk: many lines share one wait for it.
    case batch
    /// When it is written; the disk is waited for once a second.
    case interval
    /// When it is written; the system decides when the disk has it.
    case never
  }

  /// What happens to lines when `max_size` or the disk is full: `log.spool.when_full`.
  public enum FullPolicy: String, Sendable, CaseIterable {
    /// Senders wait; in-process lines wait in `log.queue` and are dropped beyond it.
    case block
    case dropNewest = "drop_newest"
    /// The oldest segment goes, whoever has not got it.
    case dropOldest = "drop_oldest"
  }

  /// The folder.
  public var path: String
  /// Bytes of all segments.
  public var maximumSize = 1 << 30
  /// Bytes of one.
  public var segmentSize = 16 << 20
  public var sync = Sync.batch
  public var whenFull = FullPolicy.block
  /// `log.queue`: bytes on their way to the disk.
  public var queue = 8 << 20
  /// Bytes of segments that are kept, for the tail, after every sink has them.
  public var history = 16 << 20

  public init(path: String) {
    self.path = path
  }
}
