internal import EventLoop

/// A SQLite database: one file, one connection, one thread (https://www.sqlite.org/wal.html).
///
/// Statements and transactions of concurrent tasks take turns in the order they came; short ones that follow each other
/// closely are committed together. Commits, and waits for another process's lock, are a thread's of its own, so neither the
/// loop nor the cooperative pool waits for the disk to have what was written. What is committed survives the process being
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
    try await database.connection.open(Interruption(by: deadline ?? defaultDeadline()))
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
    try await lease(by: interruption.deadline, sql: sql)
    let outcome: (SQLiteResult, CommitTicket?)
    do {
      outcome = try await withTaskCancellationHandler {
        try await connection.execute(sql, parameters, joining: true, interruption)
      } onCancel: {
        interruption.cancel()
      }
    } catch {
      await endTurn()
      throw error
    }
    await endTurn()
    try await outcome.1?.wait()
    return outcome.0
  }

  /// Runs `body` in a transaction that holds the write lock from its start (`BEGIN IMMEDIATE`), so that it cannot fail
  /// half-way because another has written since it read.
  ///
  /// Commits when `body` returns, rolls back when it throws, also by cancellation. `body` runs where the caller does.
  ///
  /// - Throws: what `body` throws, ``SQLiteError``, `CancellationError`.
  public func withTransaction<T>(
    deadline: ContinuousClock.Instant? = nil, _ body: (SQLiteTransaction) async throws -> T
  ) async throws -> T {
    let transaction = SQLiteTransaction(connection: connection, deadline: deadline ?? Self.defaultDeadline())
    try await lease(by: transaction.deadline, sql: "BEGIN IMMEDIATE")
    let value: T
    let ticket: CommitTicket
    do {
      let begin = Interruption(by: transaction.deadline)
      try await withTaskCancellationHandler {
        try await connection.begin(begin)
      } onCancel: {
        begin.cancel()
      }
      value = try await SQLiteTransaction.$current.withValue(transaction) { try await body(transaction) }
      transaction.end()
      ticket = try await connection.finish()
    } catch {
      transaction.end()
      await connection.rollBack()
      await endTurn()
      throw error
    }
    await endTurn()
    try await ticket.wait()
    return value
  }

  /// Passes the lease to the next, which may go on with what is not committed yet; or commits, and lets go of it.
  private func endTurn() async {
    if await connection.mayGrow(hasWaiters: leases.hasWaiters), leases.passOn() { return }
    await connection.commit()
    leases.release()
  }

  /// Closes the database: refuses new calls and those who wait, lets the running one finish until `deadline`, then
  /// ends it. Every statement and the connection are freed exactly once; a second call does nothing.
  public func close(by deadline: ContinuousClock.Instant? = nil) async {
    guard await leases.close(by: deadline ?? Self.defaultDeadline()) else { return }
    await connection.close()
  }

  private func lease(by deadline: ContinuousClock.Instant, sql: String) async throws {
    if let current = SQLiteTransaction.current, current.blocks(connection) {
      throw SQLiteError(.nested, "this task is in a transaction on the database; use the transaction itself", sql: sql)
    }
    try await leases.acquire(by: deadline)
  }

  private static func defaultDeadline() -> ContinuousClock.Instant { .now.advanced(by: defaultTimeout) }
}
