internal import EventLoop

/// The session, the transactions in it, and the thread that alone uses both.
///
/// ``LeaseQueue`` decides whose statements may come. ``SQLiteDatabase`` has all of it, with the bodies of transactions, run
/// on a thread of the connection's own: SQLite may wait for a lock or for the disk, and between the threads of a pool every
/// statement and every turn would cost the kernel's scheduler several times what SQLite takes for it.
///
/// `@unchecked Sendable`: ``session`` and ``group`` are used on that thread only (``onThread(_:)``), once there is one.
final class SQLiteConnection: @unchecked Sendable {
  private let executor = ThreadTaskExecutor(name: "sqlite")
  private let session: SQLiteSession
  private var group = CommitGroup()

  init(_ configuration: SQLiteConfiguration) { session = SQLiteSession(configuration) }

  func open(_ interruption: Interruption) throws { try session.open(interruption) }

  /// Runs a statement that commits by itself. Within a group it becomes a member.
  ///
  /// - Returns: what to wait for besides.
  func execute(
    _ sql: String, _ parameters: [SQLiteValue], _ interruption: Interruption
  ) throws -> (SQLiteResult, CommitTicket?) {
    guard CommitGroup.mayJoin(sql), group.isOpen || group.isWorthIt && CommitGroup.writes(sql) else {
      commit()
      return (try session.execute(sql, parameters, inTransaction: false, interruption), nil)
    }
    try begin(interruption)
    do {
      let result = try executeMember(sql, parameters, interruption)
      return (result, try finish())
    } catch {
      rollBack()
      throw error
    }
  }

  /// Begins a transaction that holds the write lock, or a member of the one that is open.
  func begin(_ interruption: Interruption) throws {
    loseGroupIfEnded()
    group.noteBegin()
    if group.isOpen {
      group.hasMark = false
      if !group.tickets.isEmpty {
        try mark("SAVEPOINT member", interruption)
        group.hasMark = true
      }
      return
    }
    _ = try session.execute("BEGIN IMMEDIATE", [], inTransaction: false, interruption)
    group.open()
  }

  /// A statement of the transaction.
  func executeMember(
    _ sql: String, _ parameters: [SQLiteValue], _ interruption: Interruption
  ) throws -> SQLiteResult {
    try session.execute(sql, parameters, inTransaction: true, interruption)
  }

  /// Ends the member. It is kept once the ticket says so.
  func finish() throws -> CommitTicket {
    guard session.isInTransaction else {
      loseGroupIfEnded()
      throw CommitGroup.ended
    }
    if !group.tickets.isEmpty {
      try mark("RELEASE member", Interruption(by: .now.advanced(by: SQLiteDatabase.commitTimeout)))
      group.hasMark = false
    }
    return group.add()
  }

  /// Undoes the member; of the others only what SQLite has undone by itself.
  func rollBack() {
    loseGroupIfEnded()
    guard group.isOpen else { return }
    if group.tickets.isEmpty {
      group.close()
      return session.rollBack()
    }
    let interruption = Interruption(by: .now.advanced(by: SQLiteDatabase.commitTimeout))
    // Without its savepoint, the member has done nothing.
    guard group.hasMark else { return }
    do {
      try mark("ROLLBACK TO member", interruption)
      try mark("RELEASE member", interruption)
      group.hasMark = false
    } catch {
      // What is left of the member must not be committed with the others.
      session.rollBack()
      loseGroupIfEnded()
    }
  }

  /// Whether the next who waits may be a member too.
  func mayGrow(hasWaiters: Bool) -> Bool { group.mayGrow(hasWaiters: hasWaiters) }

  /// Keeps what the members have done, and tells them. Not ended by cancellation.
  func commit() {
    loseGroupIfEnded()
    guard group.isOpen else { return }
    let tickets = group.close()
    do {
      if tickets.isEmpty {
        session.rollBack()
      } else {
        let interruption = Interruption(by: .now.advanced(by: SQLiteDatabase.commitTimeout))
        _ = try session.execute("COMMIT", [], inTransaction: true, interruption)
      }
      for ticket in tickets { ticket.settle(.success(())) }
    } catch {
      session.rollBack()
      for ticket in tickets { ticket.settle(.failure(error)) }
    }
  }

  func close() {
    commit()
    session.close()
  }

  /// SQLite ends a whole transaction after some errors, such as an interrupted write.
  private func loseGroupIfEnded() {
    guard group.isOpen, !session.isInTransaction else { return }
    for ticket in group.close() { ticket.settle(.failure(CommitGroup.lost)) }
  }

  private func mark(_ sql: String, _ interruption: Interruption) throws {
    _ = try session.execute(sql, [], inTransaction: true, interruption)
  }

  /// Runs `body` on the connection's thread, and whatever it calls that is isolated to no actor. At once when the caller is
  /// there already.
  func onThread<T: Sendable>(_ body: @concurrent @Sendable () async throws -> T) async throws -> T {
    try await withTaskExecutorPreference(executor) { try await body() }
  }

  var busyFor: Duration { executor.busyFor }

  /// Whether the caller may use the connection as it is.
  var isOnThread: Bool { executor.isCurrent }
}
