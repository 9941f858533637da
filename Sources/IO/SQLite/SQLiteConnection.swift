internal import EventLoop

/// Who may use the session, and on which thread.
///
/// ``LeaseQueue`` decides whose statements may come; as a transaction may be used by several tasks, the actor takes those
/// one by one. Statements within a transaction run where the caller does, as SQLite then works in its own memory: a thread
/// of its own for each of them costs several times what they do. Whatever may wait for long, for a lock or until the disk
/// has what was written, runs on the connection's own thread, as everything does that the loop asks for.
actor SQLiteConnection {
  private let session: SQLiteSession
  private let thread = SQLiteThread()
  /// Whether the session is in use on the thread.
  private var isAway = false
  private var group = CommitGroup()

  init(_ configuration: SQLiteConfiguration) { session = SQLiteSession(configuration) }

  func open(_ interruption: Interruption) async throws {
    try await away { session in try session.open(interruption) }
  }

  /// Runs a statement that commits by itself. Within a group it becomes a member.
  ///
  /// - Returns: what to wait for besides.
  func execute(
    _ sql: String, _ parameters: [SQLiteValue], joining: Bool, _ interruption: Interruption
  ) async throws -> (SQLiteResult, CommitTicket?) {
    guard joining, group.isOpen || group.isWorthIt, CommitGroup.mayJoin(sql) else {
      await commit()
      let result = try await away { session in
        try session.execute(sql, parameters, inTransaction: false, interruption)
      }
      return (result, nil)
    }
    try await begin(interruption)
    do {
      let result = try await execute(sql, parameters, interruption)
      return (result, try await finish())
    } catch {
      await rollBack()
      throw error
    }
  }

  /// Begins a transaction that holds the write lock, or a member of the one that is open.
  func begin(_ interruption: Interruption) async throws {
    await loseGroupIfEnded()
    group.noteBegin()
    if group.isOpen {
      if !group.tickets.isEmpty { try mark("SAVEPOINT member", interruption) }
      return
    }
    _ = try await away { session in
      try session.execute("BEGIN IMMEDIATE", [], inTransaction: false, interruption)
    }
    group.open()
  }

  /// A statement of the transaction.
  func execute(
    _ sql: String, _ parameters: [SQLiteValue], _ interruption: Interruption
  ) async throws -> SQLiteResult {
    if Loop.isCurrent {
      return try await away { session in
        try session.execute(sql, parameters, inTransaction: true, interruption)
      }
    }
    guard !isAway else { throw Self.inUse }
    return try session.execute(sql, parameters, inTransaction: true, interruption)
  }

  /// Ends the member. It is kept once the ticket says so.
  func finish() async throws -> CommitTicket {
    guard session.isInTransaction else {
      await loseGroupIfEnded()
      throw CommitGroup.ended
    }
    if !group.tickets.isEmpty {
      try mark("RELEASE member", Interruption(by: .now.advanced(by: SQLiteDatabase.commitTimeout)))
    }
    return group.add()
  }

  /// Undoes the member; of the others only what SQLite has undone by itself.
  func rollBack() async {
    await loseGroupIfEnded()
    guard group.isOpen else { return }
    if group.tickets.isEmpty {
      group.close()
      try? await away { session in session.rollBack() }
      return
    }
    let interruption = Interruption(by: .now.advanced(by: SQLiteDatabase.commitTimeout))
    // Without its savepoint, the member has done nothing.
    if (try? mark("ROLLBACK TO member", interruption)) != nil { try? mark("RELEASE member", interruption) }
  }

  /// Whether the next who waits may be a member too.
  func mayGrow(hasWaiters: Bool) -> Bool { group.mayGrow(hasWaiters: hasWaiters) }

  /// Keeps what the members have done, and tells them. Not ended by cancellation.
  func commit() async {
    await loseGroupIfEnded()
    guard group.isOpen else { return }
    let tickets = group.close()
    do {
      if tickets.isEmpty {
        try await away { session in session.rollBack() }
      } else {
        let interruption = Interruption(by: .now.advanced(by: SQLiteDatabase.commitTimeout))
        _ = try await away { session in
          try session.execute("COMMIT", [], inTransaction: true, interruption)
        }
      }
      for ticket in tickets { ticket.settle(.success(())) }
    } catch {
      try? await away { session in session.rollBack() }
      for ticket in tickets { ticket.settle(.failure(error)) }
    }
  }

  func close() async {
    await commit()
    try? await away { session in session.close() }
  }

  /// SQLite ends a whole transaction after some errors, such as an interrupted write.
  private func loseGroupIfEnded() async {
    guard group.isOpen, !isAway, !session.isInTransaction else { return }
    for ticket in group.close() { ticket.settle(.failure(CommitGroup.lost)) }
  }

  private func mark(_ sql: String, _ interruption: Interruption) throws {
    guard !isAway else { throw Self.inUse }
    _ = try session.execute(sql, [], inTransaction: true, interruption)
  }

  /// Uses the session on its own thread; nobody else does meanwhile.
  private func away<T: Sendable>(_ body: @escaping @Sendable (SQLiteSession) throws -> T) async throws -> T {
    guard !isAway else { throw Self.inUse }
    isAway = true
    defer { isAway = false }
    let session = session
    return try await thread.run { try body(session) }
  }

  private static let inUse = SQLiteError(
    .transactionEnded, "the transaction is ending; nothing more may be asked of it")
}

/// The connection's own thread.
private actor SQLiteThread {
  private nonisolated let executor = ThreadExecutor(name: "sqlite")

  nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

  func run<T: Sendable>(_ body: @Sendable () throws -> T) throws -> T { try body() }
}
