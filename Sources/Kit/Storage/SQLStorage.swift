/// A relational store, for code that is written once and runs on Postgres and on SQLite.
///
/// Both give the same promises, which `StorageContract` in the tests checks on each:
/// - A call ends at its deadline (``StorageTimeout/call`` when it names none) or when its task is cancelled.
/// - What ``transaction(deadline:_:)`` returned from is durable; what threw left nothing behind.
/// - Errors are ``StorageError``, or `CancellationError`; they hold SQL but never values.
/// - Neither the I/O loop nor the cooperative pool ever waits for a disk or a server.
public protocol SQLStorage: SQLExecutor {
  /// Runs `body` in a transaction: commits when it returns, rolls back when it throws, also by cancellation.
  ///
  /// `body` runs on the cooperative pool, on SQLite on the database's own thread, whoever asks, and may use the transaction
  /// until it returns. A failed statement fails the
  /// whole transaction, as Postgres has it: later statements are refused and there is no commit, even if `body`
  /// catches the error. Use `ON CONFLICT` for what is expected. `body` must not call the storage itself: that would
  /// wait for a second connection, and SQLite has one.
  ///
  /// - Parameter deadline: for all of it, and so for each statement. A commit once begun is not cut short by it.
  func transaction<T: Sendable>(
    deadline: ContinuousClock.Instant?, _ body: @concurrent @Sendable (any StorageTransaction) async throws -> T
  ) async throws -> T

  /// As ``transaction(deadline:_:)``, but where transactions wait for each other, on SQLite, its time counts from its turn on.
  ///
  /// - Parameters:
  ///   - time: for all of it, the wait for a connection included, but not the wait for a turn.
  ///   - turn: until when to wait for a turn.
  func transaction<T: Sendable>(
    within time: Duration, turn: ContinuousClock.Instant,
    _ body: @concurrent @Sendable (any StorageTransaction) async throws -> T
  ) async throws -> T

  /// Asks the store whether it answers.
  func ping(deadline: ContinuousClock.Instant?) async throws
}

/// A store with a thread that a transaction's body may block, which ends by no deadline.
package protocol StallWatched: Sendable {
  /// How long the thread has been at one piece of work.
  var stalledFor: Duration { get }
}

/// What runs a statement: a store, each one committing by itself, or an open transaction.
public protocol SQLExecutor: Sendable {
  /// Which SQL the store speaks. ``SQL`` hides most of the difference (``SQLDialect``).
  var dialect: SQLDialect { get }

  /// Runs one statement.
  ///
  /// - Parameter deadline: when it must be done; nil: after ``StorageTimeout/call``, in a transaction at its end.
  @discardableResult
  func query(_ sql: SQL, deadline: ContinuousClock.Instant?) async throws -> StorageResult
}

/// An open transaction. It ends with the body it was given to.
public protocol StorageTransaction: SQLExecutor {}

/// The times that apply where a caller names none.
package enum StorageTimeout {
  /// One statement or transaction.
  package static let call: Duration = .seconds(10)
  /// A commit, from when it is sent: its caller's deadline no longer counts then.
  package static let commit: Duration = .seconds(10)
  /// All migrations of a start, with the wait for another process that migrates.
  package static let migration: Duration = .seconds(120)
}

extension SQLExecutor {
  /// ``query(_:deadline:)`` with the default deadline.
  @discardableResult
  public func query(_ sql: SQL) async throws -> StorageResult {
    try await query(sql, deadline: nil)
  }

  /// ``query(_:deadline:)`` with text whose values are `$1`, `$2`, ….
  @discardableResult
  public func query(
    _ text: StaticString, _ parameters: [StorageValue], deadline: ContinuousClock.Instant? = nil
  ) async throws -> StorageResult {
    try await query(SQL("\(text)", parameters), deadline: deadline)
  }
}

extension SQLStorage {
  public func transaction<T: Sendable>(
    within time: Duration, turn: ContinuousClock.Instant,
    _ body: @concurrent @Sendable (any StorageTransaction) async throws -> T
  ) async throws -> T {
    try await transaction(deadline: .now + time, body)
  }

  /// ``transaction(deadline:_:)`` with the default deadline.
  public func transaction<T: Sendable>(
    _ body: @concurrent @Sendable (any StorageTransaction) async throws -> T
  ) async throws -> T {
    try await transaction(deadline: nil, body)
  }

  /// ``ping(deadline:)`` with the default deadline.
  public func ping() async throws { try await ping(deadline: nil) }
}
