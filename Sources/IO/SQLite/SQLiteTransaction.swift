internal import Synchronization

/// An open transaction, as its body sees it. Usable from any task until the body returns.
public final class SQLiteTransaction: Sendable {
  /// The transaction the current task is in, so that a call that would wait for itself fails instead.
  @TaskLocal static var current: SQLiteTransaction?

  /// When the transaction must be done; it bounds each of its statements.
  public let deadline: ContinuousClock.Instant
  let connection: SQLiteConnection
  private let isOpen = Atomic<Bool>(true)

  init(connection: SQLiteConnection, deadline: ContinuousClock.Instant) {
    self.connection = connection
    self.deadline = deadline
  }

  /// Runs one statement, by `deadline` if that is earlier than the transaction's own.
  ///
  /// - Throws: ``SQLiteError``, `CancellationError`.
  @discardableResult
  public func execute(
    _ sql: String, _ parameters: [SQLiteValue] = [], deadline: ContinuousClock.Instant? = nil
  ) async throws -> SQLiteResult {
    let interruption = Interruption(by: min(deadline ?? self.deadline, self.deadline))
    return try await withTaskCancellationHandler {
      if connection.isOnThread { return try run(sql, parameters, interruption) }
      return try await connection.onThread { [self] in try run(sql, parameters, interruption) }
    } onCancel: {
      interruption.cancel()
    }
  }

  /// On the connection's thread, where the transaction ends too.
  private func run(
    _ sql: String, _ parameters: [SQLiteValue], _ interruption: Interruption
  ) throws -> SQLiteResult {
    guard isOpen.load(ordering: .relaxed) else {
      throw SQLiteError(.transactionEnded, "the transaction's body has returned", sql: sql)
    }
    return try connection.executeMember(sql, parameters, interruption)
  }

  func end() { isOpen.store(false, ordering: .relaxed) }

  func blocks(_ connection: SQLiteConnection) -> Bool {
    self.connection === connection && isOpen.load(ordering: .relaxed)
  }
}
