import EventLoop
import Pooling
import Postgres
import Support
import Testing

@Loop struct PostgresQueryTests {
  @Test func valuesComeBackAsTheyWent() async throws {
    let connection = try await connect()
    let bytes: [UInt8] = [0, 1, 0x5C, 0xFF, 39]
    let row = try await connection.query(
      "SELECT $1::text AS text, $2::int8 AS int, $3::float8 AS double, $4::bool AS bool, $5::bytea AS bytes, $6::text",
      ["Grüße 🌍\n'\\\"", .int(.min), .double(0.1), true, .bytes(bytes), nil], deadline: soon
    ).rows[0]
    #expect(row[0].text == "Grüße 🌍\n'\\\"")
    #expect(row["int"].int64 == .min)
    #expect(row["double"].double == 0.1)
    #expect(row["bool"].bool == true)
    #expect(row["bytes"].bytes == bytes)
    #expect(row[5].isNull && row[5].text == nil)
    #expect(row["no such column"].isNull)
    let values = (0..<row.count).map { row[$0].value }
    #expect(values == ["Grüße 🌍\n'\\\"", .int(.min), 0.1, true, .bytes(bytes), nil])
  }

  @Test(arguments: [Double.infinity, -Double.infinity, 1e300, 1e-300, 0])
  func doublesAreExact(number: Double) async throws {
    let result = try await connect().query("SELECT $1::float8", [.double(number)], deadline: soon)
    #expect(result.rows[0][0].double == number)
  }

  @Test func emptyTextAndEmptyBytesAreNotNull() async throws {
    let row = try await connect().query("SELECT $1::text, $2::bytea", ["", .bytes([])], deadline: soon).rows[0]
    #expect(row[0].text == "")
    #expect(row[1].bytes == [])
  }

  @Test func rowsAndTheirCountsAreGiven() async throws {
    let connection = try await connect()
    try await connection.script("CREATE TEMP TABLE t (n int); CREATE INDEX ON t (n)", deadline: soon)
    let inserted = try await connection.query("INSERT INTO t SELECT generate_series(1, 7)", deadline: soon)
    #expect(inserted.rowsAffected == 7)
    let read = try await connection.query("SELECT n FROM t ORDER BY n", deadline: soon)
    #expect(read.rows.map { $0["n"].int } == [1, 2, 3, 4, 5, 6, 7])
    #expect(read.rowsAffected == 7)
    let none = try await connection.query("SELECT n AS x FROM t WHERE n > 99", deadline: soon)
    #expect(none.rows.isEmpty && none.columns.map(\.name) == ["x"] && none.columns.map(\.type) == [23])
  }

  @Test func aServersErrorHasItsFields() async throws {
    let connection = try await connect()
    try await connection.script("CREATE TEMP TABLE u (n int CONSTRAINT only_one UNIQUE)", deadline: soon)
    try await connection.query("INSERT INTO u VALUES (1)", deadline: soon)
    let error = await postgresError { try await connection.query("INSERT INTO u VALUES (1)", deadline: soon) }
    #expect(error?.sqlState == "23505")
    #expect(error?.server?.severity == "ERROR")
    #expect(error?.server?.constraint == "only_one")
    #expect(error?.server?.detail == "Key (n)=(1) already exists.")
    #expect(error?.reason == .protocol)
    #expect(
      error?.description
        == "A statement on \(connection.configuration.target) failed: duplicate key value violates unique constraint "
        + "\"only_one\" (SQLSTATE 23505).")
    #expect(connection.isUsable)
  }

  @Test func aNULIsRefusedBeforeItCutsATextShort() async throws {
    let connection = try await connect()
    let error = await postgresError { try await connection.query("SELECT $1::text", ["a\0b"], deadline: soon) }
    #expect(error?.message == "Parameter $1 holds a NUL character, which no Postgres text can; send it as bytes.")
    #expect(connection.isUsable)
  }

  @Test func aResultOverItsLimitFailsAndTheConnectionGoesOn() async throws {
    let connection = try await connect { $0.resultLimit = .init(rows: 10, bytes: 1000) }
    let rows = await postgresError {
      try await connection.query("SELECT generate_series(1, 100000000)", deadline: soon)
    }
    #expect(rows?.message.contains("more than 10 rows or 1000 bytes") == true)
    let bytes = await postgresError { try await connection.query("SELECT repeat('x', 1001)", deadline: soon) }
    #expect(bytes?.message.contains("more than 10 rows or 1000 bytes") == true)
    #expect(try await connection.query("SELECT 1", deadline: soon).rows[0][0].int == 1)
  }

  @Test func aCopyClosesTheConnectionInsteadOfHangingIt() async throws {
    let connection = try await connect()
    let error = await postgresError { try await connection.query("COPY (SELECT 1) TO STDOUT", deadline: soon) }
    #expect(error?.message.contains("COPY") == true)
    #expect(!connection.isUsable)
  }

  @Test func aLargeParameterAndALargeRowPass() async throws {
    let text = String(repeating: "x", count: 20_000_000)
    let result = try await connect().query("SELECT $1::text", [.text(text)], deadline: soon)
    #expect(result.rows[0][0].text?.utf8.count == 20_000_000)
  }

  @Test func preparedStatementsAreKeptUpToTheLimit() async throws {
    let connection = try await connect { $0.statementCacheLimit = 2 }
    for _ in 0..<2 {
      for number in 1...3 {
        let result = try await connection.query(
          "SELECT $1::int + \(number)", [10], isPrepared: true, deadline: soon)
        #expect(result.rows[0][0].int == 10 + number)
      }
    }
    let kept = try await connection.query("SELECT statement FROM pg_prepared_statements", deadline: soon)
    #expect(Set(kept.rows.map { $0[0].text }) == ["SELECT $1::int + 2", "SELECT $1::int + 3"])
  }

  @Test func aPreparedStatementTheServerForgotIsPreparedAgain() async throws {
    let connection = try await connect()
    try await connection.query("SELECT 1", isPrepared: true, deadline: soon)
    try await connection.script("DEALLOCATE ALL", deadline: soon)
    #expect(try await connection.query("SELECT 1", isPrepared: true, deadline: soon).rows[0][0].int == 1)
    try await connection.script("CREATE TEMP TABLE p (a int); INSERT INTO p VALUES (1)", deadline: soon)
    try await connection.query("SELECT * FROM p", isPrepared: true, deadline: soon)
    try await connection.script("ALTER TABLE p ADD b int", deadline: soon)
    #expect(try await connection.query("SELECT * FROM p", isPrepared: true, deadline: soon).columns.count == 2)
  }

  @Test func theServersVersionIsKnown() async throws {
    let connection = try await connect { $0.applicationName = "outrigger/probe/main" }
    #expect(connection.serverVersion >= 130_000)
    #expect(connection.parameterStatus("server_version") != nil)
    let name = try await connection.query("SHOW application_name", deadline: soon).rows[0][0].text
    #expect(name == "outrigger/probe/main")
    let pid = try await connection.query("SELECT pg_backend_pid()", deadline: soon).rows[0][0].int
    #expect(pid == Int(connection.backendPID))
  }
}
