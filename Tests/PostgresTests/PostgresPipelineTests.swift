import EventLoop
import Pooling
import Postgres
import Testing

@Loop struct PostgresPipelineTests {
  @Test func aStatementThatFailsLeavesTheOthersAlone() async throws {
    let connection = try await connect()
    let results = try await connection.pipeline(
      [
        PostgresStatement("SELECT 1"), PostgresStatement("SELECT nonsense"), PostgresStatement("SELECT $1::int", [3]),
        PostgresStatement("SELECT 1/0"), PostgresStatement("SELECT generate_series(1, 3)"),
      ], deadline: soon)
    let counts = results.map { try? $0.get().rowCount }
    #expect(counts == [1, nil, 1, nil, 3])
    let codes = results.map { result -> String? in if case .failure(let error) = result { error.sqlState } else { nil }
    }
    #expect(codes == [nil, "42703", nil, "22012", nil])
    #expect(connection.isUsable)
    #expect(try await connection.query("SELECT 2", deadline: soon).rows[0][0].int == 2)
  }

  @Test func atTheDeadlineWhatIsDoneIsReturned() async throws {
    let connection = try await connect()
    let list = ["SELECT 1", "SELECT pg_sleep(60)", "SELECT 3"].map { PostgresStatement($0) }
    // As on the scrape's path: another test blocks the cooperative pool for a while.
    let results = try await withTaskExecutorPreference(LoopTaskExecutor.shared) { @Loop in
      try await connection.pipeline(list, deadline: after(.seconds(3)))
    }
    #expect(try results[0].get().rows[0][0].int == 1)
    for late in results.dropFirst() {
      #expect(throws: PostgresError.self) { try late.get() }
      if case .failure(let error) = late { #expect(error.reason == .timeout) }
    }
    // The connection comes to rest by itself, and goes on.
    #expect(try await connection.query("SELECT 2", deadline: soon).rows[0][0].int == 2)
  }

  @Test func manyStatementsWithLargeResultsDoNotBlockEachOther() async throws {
    let connection = try await connect()
    let statement = PostgresStatement("SELECT $1::text", [.text(String(repeating: "y", count: 100_000))])
    let results = try await connection.pipeline(Array(repeating: statement, count: 100), deadline: soon)
    #expect(try results.allSatisfy { try $0.get().rows[0][0].text?.utf8.count == 100_000 })
  }

  @Test func anEmptyPipelineReturnsNothingAndALongOneIsRefused() async throws {
    let connection = try await connect()
    #expect(try await connection.pipeline([], deadline: soon).isEmpty)
    let list = Array(repeating: PostgresStatement("SELECT 1"), count: PostgresConnection.pipelineLimit + 1)
    let error = await postgresError { _ = try await connection.pipeline(list, deadline: soon) }
    #expect(error?.message == "A pipeline has 1025 statements; its limit is 1024.")
  }

  @Test func whatIsToBePreparedIsPreparedOnceAlsoWhenItFails() async throws {
    let connection = try await connect()
    let list = ["SELECT 1", "SELECT 1/0", "SELECT 1"].map { PostgresStatement($0, isPrepared: true) }
    for _ in 1...3 {
      let results = try await connection.pipeline(list, deadline: soon)
      #expect(results.map { (try? $0.get())?.rowCount } == [1, nil, 1])
    }
    let prepared = try await connection.query(
      "SELECT statement FROM pg_prepared_statements ORDER BY 1", deadline: soon)
    #expect(prepared.rows.map { $0[0].text } == ["SELECT 1", "SELECT 1/0"])
  }

  @Test func aSegmentIsATransactionThatEndsWithIt() async throws {
    let connection = try await connect()
    var results: [Result<PostgresResult, PostgresError>] = []
    let readOnly = PostgresStatement("SELECT set_config('transaction_read_only', 'on', true)")
    try await connection.pipeline(
      [
        PostgresSegment(PostgresStatement("CREATE TABLE never (a int)"), after: [readOnly]),
        PostgresSegment(PostgresStatement("SELECT 2"), after: [PostgresStatement("SELECT 1/0")]),
        PostgresSegment(PostgresStatement("SHOW transaction_read_only")),
      ], deadline: soon
    ) { results.append($0) }
    let codes = results.map { result -> String? in if case .failure(let error) = result { error.sqlState } else { nil }
    }
    #expect(codes == ["25006", "22012", nil])
    #expect(try results[2].get().rows[0][0].text == "off")
    #expect(connection.isUsable)
  }

  @Test func aFullCacheLetsAPipelineRunUnprepared() async throws {
    let connection = try await connect { $0.statementCacheLimit = 2 }
    let list = (1...4).map { PostgresStatement("SELECT \($0)", isPrepared: true) }
    for _ in 1...2 {
      let results = try await connection.pipeline(list, deadline: soon)
      #expect(results.compactMap { (try? $0.get())?.rows[0][0].int } == [1, 2, 3, 4])
    }
    let prepared = try await connection.query("SELECT count(*) FROM pg_prepared_statements", deadline: soon)
    #expect(prepared.rows[0][0].int == 2)
  }
}
