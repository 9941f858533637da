import EventLoop
import Pooling
import Postgres
import Support
import Testing

@Loop struct PostgresTransactionTests {
  private struct Stop: Error {}

  private func connectionWithTable() async throws -> PostgresConnection {
    let connection = try await connect()
    try await connection.script("CREATE TEMP TABLE t (n int)", deadline: soon)
    return connection
  }

  private func count(_ connection: PostgresConnection) async throws -> Int? {
    try await connection.query("SELECT count(*) FROM t", deadline: soon).rows[0][0].int
  }

  @Test func aBodyThatReturnsCommits() async throws {
    let connection = try await connectionWithTable()
    let level = try await connection.withTransaction(isolation: .serializable, deadline: soon) { transaction in
      try await transaction.query("INSERT INTO t VALUES (1)", deadline: soon)
      #expect(transaction.isInTransaction && !transaction.isUsable)
      return try await transaction.query("SHOW transaction_isolation", deadline: soon).rows[0][0].text
    }
    #expect(level == "serializable")
    #expect(try await count(connection) == 1)
  }

  @Test func aBodyThatThrowsRollsBack() async throws {
    let connection = try await connectionWithTable()
    await #expect(throws: Stop.self) {
      try await connection.withTransaction(deadline: soon) { transaction in
        try await transaction.query("INSERT INTO t VALUES (1)", deadline: soon)
        throw Stop()
      }
    }
    #expect(connection.isUsable)
    #expect(try await count(connection) == 0)
  }

  @Test func anErrorPassedOverIsNotTakenForACommit() async throws {
    let connection = try await connectionWithTable()
    let error = await postgresError {
      try await connection.withTransaction(deadline: soon) { transaction in
        try await transaction.query("INSERT INTO t VALUES (1)", deadline: soon)
        _ = try? await transaction.query("SELECT 1/0", deadline: soon)
      }
    }
    #expect(error?.message.contains("was rolled back") == true)
    #expect(try await count(connection) == 0)
  }

  @Test func aTransactionCancelledBetweenItsCallsRollsBack() async throws {
    let connection = try await connectionWithTable()
    let inside = Latch()
    let run: @Loop @Sendable () async throws -> Void = {
      try await connection.withTransaction(deadline: soon) { transaction in
        try await transaction.query("INSERT INTO t VALUES (1)", deadline: soon)
        inside.open()
        try await LoopClock().sleep(for: .seconds(3600))
      }
    }
    let task = Task { try await run() }
    try await inside.wait()
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(connection.isUsable)
    #expect(try await count(connection) == 0)
  }

  @Test func aTransactionCutInsideACallClosesItsConnection() async throws {
    let connection = try await connectionWithTable()
    let error = await postgresError {
      try await connection.withTransaction(deadline: soon) { transaction in
        _ = try await transaction.query("SELECT pg_sleep(60)", deadline: after(.milliseconds(50)))
      }
    }
    #expect(error?.reason == .timeout)
    #expect(!connection.isUsable)
  }

  @Test func transactionsDoNotNest() async throws {
    let connection = try await connectionWithTable()
    let error = await postgresError {
      try await connection.withTransaction(deadline: soon) { transaction in
        try await transaction.withTransaction(deadline: soon) { _ in }
      }
    }
    #expect(error?.message.contains("do not nest") == true)
    #expect(connection.isUsable)
  }
}
