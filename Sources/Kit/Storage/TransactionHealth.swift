internal import Synchronization

/// Whether every statement of a transaction has succeeded so far.
///
/// Postgres refuses statements after a failed one and turns the commit into a rollback without a word; SQLite goes on.
/// With this both refuse, and both say so.
final class TransactionHealth: Sendable {
  private let failure = Mutex<(any Error)?>(nil)

  /// Runs a statement, unless one has failed before.
  func run<T>(_ sql: SQL, _ body: () async throws -> T) async throws -> T {
    if let first = failure.withLock({ $0 }) {
      throw StorageError(
        .transactionFailed, "An earlier statement has failed the transaction: \(first) Roll back by throwing.",
        sql: sql.text)
    }
    do {
      return try await body()
    } catch {
      failure.withLock { $0 = $0 ?? error }
      throw error
    }
  }

  /// No statement is taken any more: the body has returned.
  func end() {
    failure.withLock {
      $0 = $0 ?? StorageError(.transactionFailed, "The transaction has ended: its body has returned.")
    }
  }

  /// Throws the error a body has swallowed: its transaction cannot be committed.
  func check() throws {
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
