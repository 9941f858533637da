internal import EventLoop

/// A SQLite database: one file, one connection, one thread (https://www.sqlite.org/wal.html).
///
/// Statements and transactions of concurrent tasks take turns in the order they came; short ones that follow each other
/// closely are committed together. All of it runs on a thread of the database's own, with the bodies of transactions, so
/// neither the loop nor the cooperative pool waits for locks and disks. What is committed survives the process being
/// killed and the machine losing power (`synchronous = FULL`). Foreign keys are enforced; `"x"` is a name and never a text.
public final class SQLiteDatabase: Sendable {
  /// How long a call may take when it names no deadline.
  public static let defaultTimeout: Duration = .seconds(10)
  /// How long a commit may take once the body is done; the transaction's deadline no longer counts then.
  public static let commitTimeout: Duration = .seconds(10)

  private let connection: SQLiteConnection
  private let leases: LeaseQueue

  /// Opens the database, and makes it if it is not there.
  ///
  /// - Throws: ``SQLiteError`` of kind `cannotOpen` when the file cannot be made or is no database, `busy`, `timeout`.
  public static func open(
    _ configuration: SQLiteConfiguration, deadline: ContinuousClock.Instant? = nil
  ) async throws -> SQLiteDatabase {
    let database = SQLiteDatabase(configuration)
    let (connection, interruption) = (database.connection, Interruption(by: deadline ?? defaultDeadline()))
    try await connection.onThread { try connection.open(interruption) }
    return database
  }

  private init(_ configuration: SQLiteConfiguration) {
    connection = SQLiteConnection(configuration)
    leases = LeaseQueue(waiterLimit: configuration.waiterLimit)
  }

  /// Runs one statement, which commits by itself.
  ///
  /// `$1` or `?1` is the first of `parameters`. Ends at `deadline` or when the task is cancelled, waiting or running,
  /// without effect.
  ///
  /// - Throws: ``SQLiteError``, `CancellationError`.
  @discardableResult
  public func execute(
    _ sql: String, _ parameters: [SQLiteValue] = [], deadline: ContinuousClock.Instant? = nil
  ) async throws -> SQLiteResult {
    let interruption = Interruption(by: deadline ?? Self.defaultDeadline())
    return try await connection.onThread { [self] in
      try await lease(by: interruption.deadline, sql: sql)
      let outcome: (result: SQLiteResult, ticket: CommitTicket?)
      do {
        outcome = try await withTaskCancellationHandler {
          try connection.execute(sql, parameters, interruption)
        } onCancel: {
          interruption.cancel()
        }
      } catch {
        await endTurn()
        throw error
      }
      await endTurn()
      try await outcome.ticket?.wait()
      return outcome.result
    }
  }

  /// Runs `body` in a transaction that holds the write lock from its start (`BEGIN IMMEDIATE`), so that it cannot fail
  /// half-way because another has written since it read.
  ///
  /// Commits when `body` returns, rolls back when it throws, also by cancellation. `body` runs on the database's thread:
  /// whatever it does but wait, everybody else who wants the database waits for.
  ///
  /// - Throws: what `body` throws, ``SQLiteError``, `CancellationError`.
  public func withTransaction<T: Sendable>(
    deadline: ContinuousClock.Instant? = nil, _ body: @concurrent @Sendable (SQLiteTransaction) async throws -> T
  ) async throws -> T {
    try await withTransaction(.ending(by: deadline), body)
  }

  /// As ``withTransaction(deadline:_:)``, in a time that is told otherwise.
  public func withTransaction<T: Sendable>(
    _ time: SQLiteTransactionTime, _ body: @concurrent @Sendable (SQLiteTransaction) async throws -> T
  ) async throws -> T {
    let usual = Self.defaultDeadline()
    return try await connection.onThread { [self] in
      try await lease(by: time.turn ?? usual, sql: "BEGIN IMMEDIATE")
      let transaction = SQLiteTransaction(connection: connection, deadline: time.deadline ?? usual)
      let value: T
      let ticket: CommitTicket
      do {
        let begin = Interruption(by: transaction.deadline)
        try await withTaskCancellationHandler {
          try connection.begin(begin)
        } onCancel: {
          begin.cancel()
        }
        value = try await SQLiteTransaction.$current.withValue(transaction) { try await body(transaction) }
        transaction.end()
        ticket = try connection.finish()
      } catch {
        transaction.end()
        connection.rollBack()
        await endTurn()
        throw error
      }
      await endTurn()
      try await ticket.wait()
      return value
    }
  }

  /// How long the database's thread has been at one piece of work, zero when it has none: a body that blocks it, as none
  /// should, ends by no deadline.
  public var busyFor: Duration { connection.busyFor }

  /// Passes the lease to the next, which may go on with what is not committed yet; or commits, and lets go of it.
  private func endTurn() async {
    // Those whose turn on the thread has not come yet may want the database too.
    if !leases.hasWaiters { await Task.yield() }
    if connection.mayGrow(hasWaiters: leases.hasWaiters), leases.passOn() { return }
    connection.commit()
    leases.release()
  }

  /// Closes the database: refuses new calls and those who wait, lets the running one finish until `deadline`, then
  /// ends it. Every statement and the connection are freed exactly once; a second call does nothing.
  public func close(by deadline: ContinuousClock.Instant? = nil) async {
    guard await leases.close(by: deadline ?? Self.defaultDeadline()) else { return }
    try? await connection.onThread { [connection] in connection.close() }
  }

  private func lease(by deadline: ContinuousClock.Instant, sql: String) async throws {
    if let current = SQLiteTransaction.current, current.blocks(connection) {
      throw SQLiteError(.nested, "this task is in a transaction on the database; use the transaction itself", sql: sql)
    }
    try await leases.acquire(by: deadline)
  }

  private static func defaultDeadline() -> ContinuousClock.Instant { .now.advanced(by: defaultTimeout) }
}
