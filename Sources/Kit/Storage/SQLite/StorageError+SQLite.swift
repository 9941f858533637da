internal import SQLite

extension StorageError {
  init(_ error: SQLiteError) {
    let code = error.extendedCode == 0 ? "" : " (code \(error.extendedCode))"
    self.init(Self.kind(of: error), "SQLite: \(error.message)\(code).", sql: error.sql)
  }

  private static func kind(of error: SQLiteError) -> Kind {
    switch error.kind {
    case .busy, .tooManyWaiters: .busy
    case .timeout: .timeout
    case .constraint(.unique, let name): .uniqueViolation(constraint: name)
    case .constraint(.foreignKey, let name): .foreignKeyViolation(constraint: name)
    case .constraint(.notNull, let name): .notNullViolation(column: name)
    case .constraint(.check, let name): .checkViolation(constraint: name)
    case .closed: .closed
    case .transactionEnded: .transactionFailed
    case .cannotOpen: .unreachable(reason: "refused")
    case .constraint(.other, _), .full, .corrupt, .io, .nested, .tooManyRows, .parameterCount, .statement: .statement
    }
  }
}
