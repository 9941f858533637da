internal import EventLoop
internal import Pooling

extension PostgresConnection {
  /// Runs one statement and returns its rows.
  ///
  /// - Parameter isPrepared: prepares it once and keeps it, for SQL that comes again and again.
  /// - Throws: ``PostgresError``, or `CancellationError`.
  @discardableResult
  public func query(
    _ sql: String, _ parameters: [PostgresValue] = [], isPrepared: Bool = false, deadline: ContinuousClock.Instant
  ) async throws -> PostgresResult {
    try await query(PostgresStatement(sql, parameters, isPrepared: isPrepared), deadline: deadline)
  }

  /// Runs one statement and returns its rows.
  @discardableResult
  public func query(
    _ statement: PostgresStatement, deadline: ContinuousClock.Instant
  ) async throws -> PostgresResult {
    try check(statement)
    return try await call(by: deadline) { try await run(statement) }
  }

  /// Runs several commands separated by semicolons, as a migration has; they take no parameters and return nothing.
  /// Without `BEGIN` inside, the server runs them as one transaction (manual, "Multiple Statements in a Simple Query").
  public func script(_ sql: String, deadline: ContinuousClock.Instant) async throws {
    try check(PostgresStatement(sql))
    try await call(by: deadline) { try await run(script: sql) }
  }

  /// Sends one command in the simple protocol and returns its rows: for pgbouncer's console, which knows no other.
  public func command(_ text: String, deadline: ContinuousClock.Instant) async throws -> PostgresResult {
    try check(PostgresStatement(text))
    return try await call(by: deadline) {
      guard handle.send(script: text) else { throw sendFailed() }
      return try await receive()
    }
  }

  func check(_ statement: PostgresStatement) throws(PostgresError) {
    guard let problem = statement.problem else { return }
    throw PostgresError(reason: .protocol, message: problem)
  }

  func run(script: String) async throws {
    guard handle.send(script: script) else { throw sendFailed() }
    try await flush()
    _ = try await collect().outcome.get()
  }

  private func run(_ statement: PostgresStatement) async throws -> PostgresResult {
    guard statement.isPrepared else {
      guard handle.send(statement) else { throw sendFailed() }
      return try await receive()
    }
    do {
      return try await runPrepared(statement)
    } catch let error as PostgresError where Self.isStale(error) {
      statements.remove(statement.sql)
      if isClosed || handle.isInTransaction { throw error }
      return try await runPrepared(statement)
    }
  }

  private func runPrepared(_ statement: PostgresStatement) async throws -> PostgresResult {
    let name = try await prepare(statement)
    guard handle.send(prepared: name, statement) else { throw sendFailed() }
    return try await receive()
  }

  private func prepare(_ statement: PostgresStatement) async throws -> String {
    if let name = statements.name(of: statement.sql) { return name }
    if let evicted = statements.evict() { try await run(script: "DEALLOCATE \(evicted)") }
    let name = statements.newName()
    guard handle.send(prepare: name, statement) else { throw sendFailed() }
    _ = try await receive()
    statements.insert(statement.sql, name: name)
    return name
  }

  private func receive() async throws -> PostgresResult {
    try await flush()
    return try await collect().outcome.get()
  }

  /// The server has forgotten the statement (26000), or the tables under it have changed (0A000).
  static func isStale(_ error: PostgresError) -> Bool {
    error.sqlState == "26000"
      || error.sqlState == "0A000" && error.server?.message.contains("cached plan") == true
  }
}
