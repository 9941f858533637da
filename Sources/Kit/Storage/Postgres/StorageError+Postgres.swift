internal import EventLoop
internal import Pooling
internal import Postgres

extension StorageError {
  /// nil for errors that are not the store's, such as a cancellation or what a transaction's body threw.
  init?(anyPostgres error: any Error, sql: String?) {
    switch error {
    case let error as PostgresError: self.init(Self.kind(of: error), error.message, sql: sql)
    case let error as PoolError: self.init(Self.kind(of: error), error.description, sql: sql)
    case is DeadlineExceeded: self.init(.timeout, "Postgres did not answer in time.", sql: sql)
    default: return nil
    }
  }

  private static func kind(of error: PoolError) -> Kind {
    switch error {
    case .acquireTimedOut, .tooManyWaiters: .busy
    case .closed: .closed
    }
  }

  /// By SQLSTATE (manual, appendix A) where the server gave one, else by what became of the connection.
  private static func kind(of error: PostgresError) -> Kind {
    guard let server = error.server else {
      if error.isLoss { return .connectionLost }
      return error.reason == .timeout ? .timeout : .unreachable(reason: error.reason.rawValue)
    }
    switch server.sqlState {
    case "23505": return .uniqueViolation(constraint: server.constraint)
    case "23503": return .foreignKeyViolation(constraint: server.constraint)
    case "23502": return .notNullViolation(column: server.column)
    case "23514": return .checkViolation(constraint: server.constraint)
    case "40001", "40P01": return .serialization
    case "25P02": return .transactionFailed
    case "55P03": return .busy
    case "57014": return .timeout
    case "57P01", "57P02": return .connectionLost
    case "57P03", "53300": return .unreachable(reason: error.reason.rawValue)
    // Up before its database is made, as in a deployment that starts everything at once.
    case "3D000": return .unreachable(reason: error.reason.rawValue)
    case let state where state.hasPrefix("08"): return .connectionLost
    case let state where state.hasPrefix("28"): return .unreachable(reason: "auth")
    default: return .statement
    }
  }
}
