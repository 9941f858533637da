import Support

/// Holds a table for itself in a session of psql, so that whoever needs it waits provably in the middle of its work.
struct TableLock {
  private let table: String
  private let database: TestDatabase
  private let session: ChildProcess

  init(_ table: String, in database: TestDatabase) async throws {
    self.table = table
    self.database = database
    session = try ChildProcess.start(
      Launch("psql", ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", database.url], input: .pipe))
    try await session.send("BEGIN; LOCK TABLE \(table) IN ACCESS EXCLUSIVE MODE; SELECT 'held';\n")
    try await session.waitForLine(containing: "held")
  }

  /// Waits until somebody waits for the table.
  func waitUntilAwaited() async throws {
    let query = "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = '\(table)'::regclass"
    try await eventually("somebody who waits for \(table)") { try await database.query(query) != "0" }
  }

  func release() { session.closeInput() }
}
