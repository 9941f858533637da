/// Why a call on a store failed. Holds SQL text but never values.
public struct StorageError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Kind: Sendable, Equatable {
    /// There is no connection to be had. `reason` is one of the words that checks use: refused, timeout, auth,
    /// protocol, dns, tls, loading.
    case unreachable(reason: String)
    /// The connection ended during the call: whether a statement outside a transaction, or a commit, took effect is
    /// not known.
    case connectionLost
    /// The call was not done at its deadline.
    case timeout
    /// Too many wait for a connection, or another holds a lock.
    case busy
    /// The store gave this transaction up for another (deadlock, serialization failure); repeating it is right.
    case serialization
    /// `constraint` is the store's name for it: `users_telegram_id_key` in Postgres, `users.telegram_id` in SQLite.
    case uniqueViolation(constraint: String?)
    /// SQLite does not say which.
    case foreignKeyViolation(constraint: String?)
    /// `column` is `title` in Postgres, `requests.title` in SQLite.
    case notNullViolation(column: String?)
    case checkViolation(constraint: String?)
    /// A value was read as what it is not: see ``StorageRow/get(_:as:)``.
    case decoding
    /// A statement came after one that failed in the same transaction, or after the transaction's end.
    case transactionFailed
    /// The store was closed.
    case closed
    /// A migration is missing, was changed, or cannot be undone.
    case migration
    /// Everything else: bad SQL, a missing table, no permission, no space.
    case statement
  }

  public let kind: Kind
  /// What was attempted and what happened, as a sentence.
  public let message: String
  /// The statement, if there was one.
  public let sql: String?

  public init(_ kind: Kind, _ message: String, sql: String? = nil) {
    self.kind = kind
    self.message = message
    self.sql = sql
  }

  /// Characters of SQL shown in ``description``.
  public static let shownSQLLength = 300

  public var description: String {
    guard let sql else { return message }
    let line = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\(message) In: \(line.prefix(Self.shownSQLLength))\(line.count > Self.shownSQLLength ? "…" : "")"
  }

  /// Whether the same call may succeed later without anything being corrected.
  public var isTransient: Bool {
    switch kind {
    case .unreachable, .connectionLost, .timeout, .busy, .serialization: true
    default: false
    }
  }

  /// Whether the store is down, as far as this call can tell: a module then waits for it instead of failing.
  public var isDependencyDown: Bool {
    switch kind {
    case .unreachable, .connectionLost: true
    default: false
    }
  }

  /// One word for a metric's label or a state's reason.
  public var reason: String {
    switch kind {
    case .unreachable(let reason): reason
    case .connectionLost: "connection_lost"
    case .timeout: "timeout"
    case .busy: "busy"
    case .serialization: "serialization"
    case .uniqueViolation: "unique_violation"
    case .foreignKeyViolation: "foreign_key_violation"
    case .notNullViolation: "not_null_violation"
    case .checkViolation: "check_violation"
    case .decoding: "decoding"
    case .transactionFailed: "transaction_failed"
    case .closed: "closed"
    case .migration: "migration"
    case .statement: "statement"
    }
  }
}
