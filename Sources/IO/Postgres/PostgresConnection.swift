public import EventLoop
internal import Logging
public import Pooling

/// One session on a Postgres server, over non-blocking libpq. It takes one call at a time.
///
/// Every call has a deadline. At the deadline, and when its task is cancelled, the call ends at once; the server is
/// asked to cancel the statement, and the connection comes to rest by itself: the next call waits for that. If it does
/// not within ``PostgresConfiguration/cancelGrace``, the connection is closed.
@Loop
public final class PostgresConnection: PoolableConnection {
  public let configuration: PostgresConfiguration

  let handle: ConnectionHandle
  let gate: SocketGate
  var statements: StatementCache
  var isCalling = false
  /// Whether it has ended, by us or by its socket.
  public private(set) var isClosed = false
  /// Set while the rest of a cancelled call is awaited.
  var drain: Drain?
  /// Ends of pipeline segments sent and not yet received; above 0 only in pipeline mode.
  var pendingSyncs = 0
  /// Why the connection is lost, if it is.
  private var loss: PostgresError?

  /// Takes over a connection that libpq has just made.
  init(_ handle: ConnectionHandle, gate: SocketGate, configuration: PostgresConfiguration) throws(EventLoopError) {
    self.handle = handle
    backendPID = handle.backendPID
    self.gate = gate
    self.configuration = configuration
    statements = StatementCache(limit: configuration.statementCacheLimit)
    handle.becomeNonblocking()
    try gate.open(handle.socket, for: .read)
    gate.onUnexpected = { [weak self] _ in self?.readUnexpected() }
  }

  isolated deinit {
    gate.close()
    handle.finish()
  }

  /// Alive, at rest and outside any transaction.
  public var isUsable: Bool { !isClosed && !isCalling && drain == nil && handle.isIdle }

  /// Whether a transaction is open, also a failed one.
  public var isInTransaction: Bool { !isClosed && handle.isInTransaction }

  /// As a number: 150018 is 15.18.
  public var serverVersion: Int { isClosed ? 0 : handle.serverVersion }

  /// The process on the server, as `pg_stat_activity.pid`; also when closed.
  public let backendPID: Int32

  public var isEncrypted: Bool { !isClosed && handle.isEncrypted }

  /// What the server reports of itself, such as `server_version` and `in_hot_standby` (manual, "PQparameterStatus").
  public func parameterStatus(_ name: String) -> String? { isClosed ? nil : handle.parameterStatus(name) }

  /// Ends the session at once; a call in progress fails. The server rolls back what was open. Harmless when repeated.
  public func close() { close(because: .closed(target)) }

  var target: String { configuration.target }

  func close(because error: PostgresError) {
    guard !isClosed else { return }
    isClosed = true
    loss = error
    gate.close()
    drain?.end()
    drain = nil
    gate.fail(error)
    handle.finish()
  }

  /// The connection is lost: closes it and says why.
  func lose() -> PostgresError {
    let error = PostgresError.lost(target, message: isClosed ? "" : handle.errorMessage)
    close(because: error)
    return loss ?? error
  }

  func checkOpen() throws(PostgresError) {
    if isClosed { throw loss ?? .closed(target) }
  }

  /// Something arrived that no call waits for: the rest of a cancelled one, a notice, or the end of the connection.
  private func readUnexpected() {
    if isClosed || isCalling && drain == nil { return }
    guard handle.consumeInput() else {
      _ = lose()
      return
    }
    if drain != nil { return continueDrain() }
    // Asking parses what was read: notices go to the log.
    if !handle.isBusy && handle.isBad { _ = lose() }
  }
}
