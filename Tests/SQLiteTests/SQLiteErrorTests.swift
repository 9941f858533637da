import SQLite
import Testing

struct SQLiteErrorTests {
  @Test(arguments: [
    ("INSERT INTO t VALUES (1, 'x', NULL)", SQLiteError.Kind.constraint(.unique, name: "t.id")),
    ("INSERT INTO t VALUES (2, 'taken', NULL)", .constraint(.unique, name: "t.name")),
    ("INSERT INTO t VALUES (3, NULL, NULL)", .constraint(.notNull, name: "t.name")),
    ("INSERT INTO t VALUES (4, '', NULL)", .constraint(.check, name: "named")),
    ("INSERT INTO t VALUES (5, 'y', 99)", .constraint(.foreignKey, name: nil)),
    ("INSERT INTO nowhere VALUES (1)", .statement),
    ("SELEC 1", .statement),
  ])
  func constraintsAreTyped(sql: String, kind: SQLiteError.Kind) async throws {
    let database = try await SQLiteDatabase.open(SQLiteConfiguration(path: ":memory:"))
    try await database.execute(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE CONSTRAINT named CHECK (name <> ''), "
        + "parent INTEGER REFERENCES t)")
    try await database.execute("INSERT INTO t VALUES (1, 'taken', NULL)")
    await #expect {
      try await database.execute(sql)
    } throws: {
      ($0 as? SQLiteError)?.kind == kind
    }
  }

  @Test func textHasTheSQLAndNeverTheValues() async throws {
    let database = try await SQLiteDatabase.open(SQLiteConfiguration(path: ":memory:"))
    try await database.execute("CREATE TABLE t (secret TEXT UNIQUE)")
    try await database.execute("INSERT INTO t VALUES ($1)", [.text("hunter2")])
    await #expect {
      try await database.execute("INSERT INTO t VALUES ($1)", [.text("hunter2")])
    } throws: {
      "\($0)" == "SQLite: UNIQUE constraint failed: t.secret (code 2067), in: INSERT INTO t VALUES ($1)"
    }
  }
}
