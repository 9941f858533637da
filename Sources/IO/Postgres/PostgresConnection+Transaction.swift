internal import EventLoop
internal import Pooling

/// How far a transaction sees what others do (manual, "Transaction Isolation").
public enum PostgresIsolation: String, Sendable {
  case readCommitted = "READ COMMITTED"
  case repeatableRead = "REPEATABLE READ"
  case serializable = "SERIALIZABLE"
}

extension PostgresConnection {
  /// Runs `body` in a transaction: committed when it returns, rolled back when it throws or is cancelled.
  ///
  /// A connection that cannot be rolled back within ``PostgresConfiguration/cancelGrace`` is closed, which rolls back too.
  ///
  /// - Parameter deadline: of `BEGIN` and `COMMIT`; calls inside have their own.
  public func withTransaction<R: Sendable>(
    isolation: PostgresIsolation = .readCommitted, deadline: ContinuousClock.Instant,
    _ body: @Loop (PostgresConnection) async throws -> R
  ) async throws -> R {
    guard !isInTransaction else {
      throw PostgresError(reason: .protocol, message: "A transaction on \(target) is open already; they do not nest.")
    }
    do {
      try await query("BEGIN ISOLATION LEVEL \(isolation.rawValue)", deadline: deadline)
      let value = try await body(self)
      try await commit(deadline: deadline)
      return value
    } catch {
      await rollBack()
      throw error
    }
  }

  /// `COMMIT` in a failed transaction is answered with a rollback and no error, so the failure is looked for first.
  private func commit(deadline: ContinuousClock.Instant) async throws {
    try Task.checkCancellation()
    if handle.isInFailedTransaction {
      throw PostgresError(
        reason: .protocol,
        message: "A transaction on \(target) was rolled back: a statement in it failed and its error was passed over.")
    }
    try await query("COMMIT", deadline: deadline)
  }

  private func rollBack() async {
    // A call that was cut leaves the server at work: closing ends the transaction without waiting for it.
    guard !isClosed, drain == nil else { return close() }
    guard handle.isInTransaction else { return }
    let deadline = ContinuousClock.now.advanced(by: configuration.cancelGrace)
    do {
      try await call(by: deadline, isShielded: true) { try await run(script: "ROLLBACK") }
    } catch {
      close()
    }
  }
}
