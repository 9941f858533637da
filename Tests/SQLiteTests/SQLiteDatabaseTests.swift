import EventLoop
import Glibc
import SQLite
import Support
import Testing

struct SQLiteDatabaseTests {
  private let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  private func open(_ name: String = "bot.db") async throws -> SQLiteDatabase {
    try await SQLiteDatabase.open(SQLiteConfiguration(path: folder.path + "/" + name))
  }

  @Test(arguments: [
    SQLiteValue.null, .integer(.max), .integer(.min), .real(0.1), .text("Грабли 🪣 \u{0} end"), .text(""), .blob([]),
    .blob([0, 255, 0, 39]), .text("'; DROP TABLE x; --"),
  ])
  func valuesComeBackAsTheyWent(value: SQLiteValue) async throws {
    let database = try await SQLiteDatabase.open(SQLiteConfiguration(path: ":memory:"))
    let result = try await database.execute("SELECT $1 AS x", [value])
    #expect(result.columns == ["x"])
    #expect(result.rows == [[value]])
    #expect(result.value("x") == value)
  }

  @Test func parametersAreBoundByNumberNotByOrder() async throws {
    let database = try await SQLiteDatabase.open(SQLiteConfiguration(path: ":memory:"))
    let swapped = try await database.execute("SELECT $2, $1, '$3 {', $1::text", [.text("one"), .text("two")])
    #expect(swapped.rows == [[.text("two"), .text("one"), .text("$3 {"), .text("one")]])
    let marks = try await database.execute("SELECT ?, ?2", [.integer(1), .integer(2)])
    #expect(marks.rows == [[.integer(1), .integer(2)]])
    await #expect {
      try await database.execute("SELECT $1, $2", [.null])
    } throws: { error in
      "\(error)" == "SQLite: the statement has 2 parameters and was given 1 values, in: SELECT $1, $2"
    }
  }

  @Test func changesAndKeysAreOfTheLastStatement() async throws {
    let database = try await SQLiteDatabase.open(SQLiteConfiguration(path: ":memory:"))
    try await database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, x)")
    let inserted = try await database.execute("INSERT INTO t (x) VALUES (1), (2), (3) RETURNING id")
    #expect(inserted.changes == 3)
    #expect(inserted.lastInsertRowID == 3)
    #expect(inserted.rows == [[.integer(1)], [.integer(2)], [.integer(3)]])
    #expect(try await database.execute("SELECT * FROM t").changes == 0)
    #expect(try await database.execute("CREATE TABLE u (x)").changes == 0)
    #expect(try await database.execute("DELETE FROM t WHERE id > 1").changes == 2)
  }

  @Test func fileAndFoldersAreMadePrivate() async throws {
    let database = try await open("deep/er/bot.db")
    try await database.execute("CREATE TABLE t (x)")
    for suffix in ["", "-wal", "-shm"] {
      var status = stat()
      #expect(stat(folder.path + "/deep/er/bot.db" + suffix, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600)
    }
    let journal = try await database.execute("PRAGMA journal_mode")
    #expect(journal.rows == [[.text("wal")]])
    #expect(try await database.execute("PRAGMA synchronous").rows == [[.integer(2)]])
  }

  @Test func whatIsCommittedIsThereAfterReopening() async throws {
    let first = try await open()
    try await first.execute("CREATE TABLE t (x)")
    try await first.execute("INSERT INTO t VALUES ($1)", [.integer(7)])
    await first.close()
    let second = try await open()
    #expect(try await second.execute("SELECT x FROM t").rows == [[.integer(7)]])
  }

  @Test func aFileThatIsNoDatabaseIsRefused() async throws {
    let path = folder.path + "/bot.db"
    let file = try #require(fopen(path, "w"))
    fputs(String(repeating: "not a database ", count: 100), file)
    fclose(file)
    await #expect {
      try await open()
    } throws: { error in
      (error as? SQLiteError)?.kind == .cannotOpen
        && "\(error)" == "SQLite: cannot open \"\(path)\": file is not a database (code 26)"
    }
  }

  @Test func aFolderThatCannotBeMadeIsNamed() async {
    await #expect {
      try await SQLiteDatabase.open(SQLiteConfiguration(path: "/proc/nothing/bot.db"))
    } throws: { error in
      "\(error)"
        == "SQLite: cannot make the folder \"/proc/nothing\" of the database \"/proc/nothing/bot.db\": "
        + "No such file or directory (errno 2)"
    }
  }

  @Test func closedDatabaseRefusesEveryCall() async throws {
    let database = try await open()
    await database.close()
    await database.close()
    await #expect {
      try await database.execute("SELECT 1")
    } throws: {
      ($0 as? SQLiteError)?.kind == .closed
    }
  }

  @Test func anyNumberOfStatementsMayBeUsedAndTheCacheStaysSmall() async throws {
    var configuration = SQLiteConfiguration(path: ":memory:")
    configuration.statementCacheSize = 2
    let database = try await SQLiteDatabase.open(configuration)
    for round in 0..<3 {
      for number in 0..<10 {
        let result = try await database.execute("SELECT \(number) + $1", [.integer(Int64(round))])
        #expect(result.rows == [[.integer(Int64(number + round))]])
      }
    }
  }

  @Test func deadlineInterruptsAStatementThatRuns() async throws {
    let database = try await open()
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    await #expect {
      try await database.execute(endless, deadline: .now + .milliseconds(50))
    } throws: {
      ($0 as? SQLiteError)?.kind == .timeout
    }
    #expect(try await database.execute("SELECT 1").rows == [[.integer(1)]])
  }

  @Test func cancellationInterruptsAStatementThatRuns() async throws {
    let database = try await open()
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    await #expect(throws: CancellationError.self) {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await database.execute(endless) }
        group.cancelAll()
        try await group.next()
      }
    }
    #expect(try await database.execute("SELECT 1").rows == [[.integer(1)]])
  }

  @Test func tooManyRowsAreRefused() async throws {
    var configuration = SQLiteConfiguration(path: ":memory:")
    configuration.rowLimit = 3
    let database = try await SQLiteDatabase.open(configuration)
    let rows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT $1) SELECT i FROM n"
    #expect(try await database.execute(rows, [.integer(3)]).rows.count == 3)
    await #expect {
      try await database.execute(rows, [.integer(4)])
    } throws: {
      ($0 as? SQLiteError)?.kind == .tooManyRows
    }
  }

  @Test func onlyOneStatementIsTakenAtATime() async throws {
    let database = try await SQLiteDatabase.open(SQLiteConfiguration(path: ":memory:"))
    await #expect(throws: SQLiteError.self) { try await database.execute("SELECT 1; SELECT 2") }
    await #expect(throws: SQLiteError.self) { try await database.execute("  -- nothing\n") }
    await #expect(throws: SQLiteError.self) { try await database.execute("SELECT \"text\"") }
    #expect(try await database.execute("SELECT 1;\n").rows == [[.integer(1)]])
  }
}
