/// What a pool has done and holds, as a plain value: read at scrape time, so the pool knows nothing of metrics.
public struct PoolStatistics: Sendable, Equatable {
  /// Why a connection was closed.
  public enum CloseReason: String, Sendable, CaseIterable {
    /// It was not usable any more: the server or the network ended it, or its last borrower left it in a bad state.
    case broken
    /// It was idle for ``PoolConfiguration/idleTimeout``.
    case idle
    /// It was older than ``PoolConfiguration/maxLifetime``.
    case lifetime
    /// The pool was closed.
    case shutdown
  }

  /// Open connections: in use or idle.
  public var size = 0
  /// The limit of open and opening connections.
  public var max = 0
  public var inUse = 0
  public var idle = 0
  /// Connects in progress.
  public var opening = 0
  /// Tasks waiting for a connection.
  public var waiters = 0
  /// Connections opened since the start.
  public var opened: UInt64 = 0
  /// Connects that failed since the start, cancelled ones not counted.
  public var connectFailures: UInt64 = 0
  /// Connections closed since the start, every reason present.
  public var closed: [CloseReason: UInt64] = Dictionary(
    uniqueKeysWithValues: CloseReason.allCases.map { ($0, 0) })
  /// Acquisitions that had to wait because all of ``max`` connections were in use.
  public var acquireWaits: UInt64 = 0
  /// Acquisitions that came to their deadline without a connection.
  public var acquireTimeouts: UInt64 = 0
  /// Acquisitions refused because ``PoolConfiguration/maxWaiters`` were waiting.
  public var acquireRejections: UInt64 = 0
  /// Acquisitions that succeeded; how long they took is told to the pool's ``AcquireWatch``.
  public var acquisitions: UInt64 = 0

  public init() {}
}
