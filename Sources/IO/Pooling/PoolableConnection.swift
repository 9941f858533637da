public import EventLoop

/// What a ``ConnectionPool`` can hold: a connection that knows whether it may be used again.
@Loop
public protocol PoolableConnection: AnyObject, Sendable {
  /// Whether the next borrower may have it: alive, idle, and with no state of the last borrower left. The pool asks
  /// when a connection comes back and before it is lent again, and closes one that says no.
  var isUsable: Bool { get }

  /// Closes the connection at once; a call in progress on it fails. Called once by the pool.
  func close()
}
