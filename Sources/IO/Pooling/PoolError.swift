internal import EventLoop

/// Why a pool lent no connection. A failed connect is not among them: its own error is thrown as it is.
public enum PoolError: Error, Equatable, CustomStringConvertible {
  /// Every connection was in use until the deadline.
  case acquireTimedOut(pool: String, waited: Duration, inUse: Int)
  /// As many tasks wait already as ``PoolConfiguration/maxWaiters`` allows.
  case tooManyWaiters(pool: String, limit: Int)
  /// ``ConnectionPool/close(by:)`` was called.
  case closed(pool: String)

  public var description: String {
    switch self {
    case .acquireTimedOut(let pool, let waited, let inUse):
      "No connection of the pool \(pool) came free within \(waited.nanoseconds / 1_000_000) ms: "
        + "\(inUse) are in use. Raise the pool's size or find what holds them."
    case .tooManyWaiters(let pool, let limit):
      "The pool \(pool) has \(limit) tasks waiting for a connection, its limit; no more may wait."
    case .closed(let pool):
      "The pool \(pool) is closed and lends no more connections."
    }
  }
}
