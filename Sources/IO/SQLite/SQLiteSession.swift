internal import CSQLite
internal import EventLoop

/// The one connection of a ``SQLiteDatabase`` and its statements.
///
/// `@unchecked Sendable`: used by one thread at a time; ``SQLiteConnection`` sees to that.
final class SQLiteSession: @unchecked Sendable {
  private let configuration: SQLiteConfiguration
  private var statements: StatementCache
  private var handle: SQLiteHandle?

  init(_ configuration: SQLiteConfiguration) {
    self.configuration = configuration
    statements = StatementCache(limit: configuration.statementCacheSize)
  }

  /// Whether a transaction is open; SQLite may have ended it by itself.
  var isInTransaction: Bool { handle.map { !$0.isInAutocommit } ?? false }

  /// Opens the file and sets the connection up.
  func open(_ interruption: Interruption) throws {
    if !configuration.isInMemory { try DatabaseFile.prepare(configuration.path) }
    handle = try SQLiteHandle(path: configuration.path, busyTimeout: configuration.busyTimeout)
    do {
      try useWriteAheadLog(interruption)
      // FULL: an acknowledged update must survive the machine losing power, not just the process being killed;
      // NORMAL would sync the log at checkpoints only (https://www.sqlite.org/pragma.html#pragma_synchronous).
      _ = try run("PRAGMA synchronous = FULL", [], interruption)
      _ = try run("PRAGMA foreign_keys = ON", [], interruption)
      _ = try run("SELECT count(*) FROM sqlite_schema", [], interruption)
    } catch let error as SQLiteError {
      close()
      throw SQLiteError(
        error.kind == .corrupt ? .cannotOpen : error.kind, "cannot open \"\(configuration.path)\": \(error.message)",
        extendedCode: error.extendedCode)
    }
  }

  /// Runs one statement. With `inTransaction` only if a transaction is open: after SQLite has ended it by itself the
  /// statement would be committed on its own.
  func execute(
    _ sql: String, _ parameters: [SQLiteValue], inTransaction: Bool, _ interruption: Interruption
  ) throws -> SQLiteResult {
    if inTransaction, let handle, handle.isInAutocommit {
      throw SQLiteError(.transactionEnded, "an earlier error has ended the transaction", sql: sql)
    }
    return try run(sql, parameters, interruption)
  }

  /// Harmless when there is no transaction.
  func rollBack() {
    guard let handle, !handle.isInAutocommit else { return }
    _ = try? statements.statement("ROLLBACK", on: handle).run([], rowLimit: 0)
  }

  func close() {
    statements.removeAll()
    handle = nil
  }

  private func run(
    _ sql: String, _ parameters: [SQLiteValue], _ interruption: Interruption
  ) throws -> SQLiteResult {
    guard let handle else { throw SQLiteError(.closed, "the database \"\(configuration.path)\" is closed", sql: sql) }
    do {
      try throwIfInterrupted(interruption, sql: sql)
      return try handle.slot.during(interruption) {
        try statements.statement(sql, on: handle).run(parameters, rowLimit: configuration.rowLimit)
      }
    } catch let error as SQLiteError {
      // An interrupted wait for a lock is reported as busy.
      if error.code == SQLITE_INTERRUPT || error.kind == .busy { try throwIfInterrupted(interruption, sql: sql) }
      throw error
    }
  }

  private func throwIfInterrupted(_ interruption: Interruption, sql: String) throws {
    switch interruption.reason {
    case .cancelled: throw CancellationError()
    case .deadline: throw SQLiteError(.timeout, "the statement was not done at its deadline", sql: sql)
    case nil: break
    }
  }

  /// Readers then never wait for the writer, in this process or another. Two handles that switch at once are told
  /// "busy" without the busy handler being asked, hence the retries.
  private func useWriteAheadLog(_ interruption: Interruption) throws {
    let limit = ContinuousClock.now.advanced(by: configuration.busyTimeout)
    while true {
      do {
        let mode = try run("PRAGMA journal_mode = WAL", [], interruption).rows.first?.first
        if mode == .text("wal") || configuration.isInMemory { return }
        throw SQLiteError(.cannotOpen, "the file system does not support the write-ahead log")
      } catch let error as SQLiteError {
        guard error.kind == .busy, ContinuousClock.now < limit else { throw error }
        sqlite3_sleep(1)
      }
    }
  }
}
