import Support

/// Holds what the desk writes to, in a session of another program's.
struct StoreHold {
  private let end: @Sendable () -> Void

  init(lock: TableLock) { end = { lock.release() } }

  /// A database of SQLite has one writer at a time.
  init(file: String) async throws {
    let script = """
      import sqlite3, sys
      c = sqlite3.connect(sys.argv[1], isolation_level=None)
      c.execute("BEGIN IMMEDIATE")
      print("held", flush=True)
      sys.stdin.read()
      c.execute("ROLLBACK")
      """
    let session = try ChildProcess.start(Launch("python3", ["-c", script, file], input: .pipe))
    try await session.waitForLine(containing: "held")
    end = { session.closeInput() }
  }

  func release() { end() }
}
