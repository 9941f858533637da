package import SQLite

/// ``SQLStorage`` in a file: the embedded default, for a bot that runs with nothing else installed.
package struct SQLiteStorage: SQLStorage, StallWatched {
  package let database: SQLiteDatabase
  package var dialect: SQLDialect { .sqlite }

  package init(_ database: SQLiteDatabase) { self.database = database }

  /// Opens the file, and makes it if it is not there.
  ///
  /// - Throws: ``StorageError``.
  package static func open(
    _ configuration: SQLiteConfiguration, deadline: ContinuousClock.Instant? = nil
  ) async throws -> SQLiteStorage {
    do {
      return SQLiteStorage(try await SQLiteDatabase.open(configuration, deadline: deadline))
    } catch let error as SQLiteError {
      throw StorageError(error)
    }
  }

  @discardableResult
  package func query(_ sql: SQL, deadline: ContinuousClock.Instant?) async throws -> StorageResult {
    try await QueryTally.measure(queries: 1) {
      try await runOnSQLite(sql) { text, parameters in
        try await database.execute(text, parameters, deadline: deadline)
      }
    }
  }

  package func transaction<T: Sendable>(
    deadline: ContinuousClock.Instant?, _ body: @concurrent @Sendable (any StorageTransaction) async throws -> T
  ) async throws -> T {
    try await transaction(.ending(by: deadline), body)
  }

  package func transaction<T: Sendable>(
    within time: Duration, turn: ContinuousClock.Instant,
    _ body: @concurrent @Sendable (any StorageTransaction) async throws -> T
  ) async throws -> T {
    try await transaction(.lasting(time, turn: turn), body)
  }

  private func transaction<T: Sendable>(
    _ time: SQLiteTransactionTime, _ body: @concurrent @Sendable (any StorageTransaction) async throws -> T
  ) async throws -> T {
    do {
      return try await QueryTally.measureTransaction { inside in
        try await database.withTransaction(time) { transaction in
          let transaction = SQLiteStorageTransaction(transaction)
          let value = try await inside.measure { try await body(transaction) }
          try transaction.health.check()
          return value
        }
      }
    } catch let error as SQLiteError {
      throw StorageError(error)
    }
  }

  package var stalledFor: Duration { database.busyFor }

  package func ping(deadline: ContinuousClock.Instant?) async throws {
    try await query("SELECT 1", deadline: deadline)
  }

  /// Lets the running call finish until `deadline`, then closes the file.
  package func close(by deadline: ContinuousClock.Instant) async {
    await database.close(by: deadline)
  }
}

/// An open transaction on SQLite.
private struct SQLiteStorageTransaction: StorageTransaction {
  let health = TransactionHealth()
  private let transaction: SQLiteTransaction
  var dialect: SQLDialect { .sqlite }

  init(_ transaction: SQLiteTransaction) { self.transaction = transaction }

  func query(_ sql: SQL, deadline: ContinuousClock.Instant?) async throws -> StorageResult {
    try await QueryTally.measure(queries: 1) {
      try await health.run(sql) {
        try await runOnSQLite(sql) { text, parameters in
          try await transaction.execute(text, parameters, deadline: deadline)
        }
      }
    }
  }
}

/// Renders the statement, runs it, and translates what comes back.
private func runOnSQLite(
  _ sql: SQL, _ execute: (String, [SQLiteValue]) async throws -> SQLiteResult
) async throws -> StorageResult {
  let text = try SQLDialect.sqlite.render(sql.text)
  do {
    let result = try await execute(text, sql.parameters.map(SQLiteValue.init))
    return StorageResult(
      columns: result.columns, values: result.rows.map { $0.map(StorageValue.init) }, affectedRows: result.changes)
  } catch let error as SQLiteError {
    throw StorageError(error)
  }
}
