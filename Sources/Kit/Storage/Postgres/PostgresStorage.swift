internal import EventLoop
package import Postgres

/// ``SQLStorage`` in a Postgres database, over the pool that is also probed.
package struct PostgresStorage: SQLStorage {
  package let pool: PostgresPool
  package var dialect: SQLDialect { .postgres }

  package init(_ pool: PostgresPool) { self.pool = pool }

  @discardableResult
  package func query(_ sql: SQL, deadline: ContinuousClock.Instant?) async throws -> StorageResult {
    let deadline = deadline ?? .now.advanced(by: StorageTimeout.call)
    return try await QueryTally.measure(queries: 1) {
      try await runOnPostgres(sql) { text, parameters in
        try await pool.query(text, parameters, isPrepared: true, deadline: deadline)
      }
    }
  }

  package func transaction<T: Sendable>(
    deadline: ContinuousClock.Instant?, _ body: @concurrent @Sendable (any StorageTransaction) async throws -> T
  ) async throws -> T {
    let deadline = deadline ?? .now.advanced(by: StorageTimeout.call)
    do {
      return try await QueryTally.measureTransaction { time in
        try await pool.withTransaction(deadline: deadline) { connection in
          let transaction = PostgresStorageTransaction(connection, deadline: deadline)
          let value = try await time.measure {
            try await withTaskExecutorPreference(globalConcurrentExecutor) { try await body(transaction) }
          }
          try transaction.health.check()
          transaction.health.end()
          return value
        }
      }
    } catch {
      throw translated(error, nil)
    }
  }

  package func ping(deadline: ContinuousClock.Instant?) async throws {
    try await query("SELECT 1", deadline: deadline)
  }
}

/// An open transaction on Postgres.
private struct PostgresStorageTransaction: StorageTransaction {
  let health = TransactionHealth()
  private let connection: PostgresConnection
  private let end: ContinuousClock.Instant
  var dialect: SQLDialect { .postgres }

  init(_ connection: PostgresConnection, deadline: ContinuousClock.Instant) {
    self.connection = connection
    end = deadline
  }

  func query(_ sql: SQL, deadline: ContinuousClock.Instant?) async throws -> StorageResult {
    let deadline = min(deadline ?? end, end)
    return try await QueryTally.measure(queries: 1) {
      try await health.run(sql) {
        try await runOnPostgres(sql) { text, parameters in
          try await connection.query(text, parameters, isPrepared: true, deadline: deadline)
        }
      }
    }
  }
}

/// Renders the statement, runs it, and translates what comes back.
private func runOnPostgres(
  _ sql: SQL, _ execute: (String, [PostgresValue]) async throws -> PostgresResult
) async throws -> StorageResult {
  let text = try SQLDialect.postgres.render(sql.text)
  do {
    let result = try await execute(text, sql.parameters.map(PostgresValue.init))
    let values = result.rows.map { row in (0..<row.count).map { StorageValue(row[$0]) } }
    return StorageResult(
      columns: result.columns.map(\.name), values: values, affectedRows: result.isSelection ? 0 : result.rowsAffected)
  } catch {
    throw translated(error, sql.text)
  }
}

/// A cancellation stays what it is.
private func translated(_ error: any Error, _ sql: String?) -> any Error {
  StorageError(anyPostgres: error, sql: sql) ?? error
}
