internal import CSQLite

extension SQLiteError {
  /// The error of a call that returned `extendedCode`, with `message` from the connection.
  init(extendedCode: Int32, message: String, sql: String?) {
    self.init(
      Self.kind(of: extendedCode, message: message), message, extendedCode: extendedCode, sql: sql)
  }

  private static func kind(of extendedCode: Int32, message: String) -> Kind {
    switch extendedCode & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_CONSTRAINT: .constraint(constraint(of: extendedCode), name: constraintName(in: message))
    case SQLITE_FULL: .full
    case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt
    case SQLITE_IOERR, SQLITE_READONLY, SQLITE_PERM: .io
    case SQLITE_CANTOPEN: .cannotOpen
    default: .statement
    }
  }

  private static func constraint(of extendedCode: Int32) -> Constraint {
    // SQLITE_CONSTRAINT_* are macros with arithmetic, which Swift does not import: SQLITE_CONSTRAINT | (n << 8).
    switch extendedCode >> 8 {
    case 1: .check
    case 3: .foreignKey
    case 5: .notNull
    case 6, 8, 10: .unique  // PRIMARYKEY, UNIQUE, ROWID
    default: .other
    }
  }

  /// SQLite's text is `UNIQUE constraint failed: users.telegram_id`; a foreign key's has no name.
  private static func constraintName(in message: String) -> String? {
    let marker = "constraint failed: "
    var rest = message[...]
    while !rest.isEmpty {
      if rest.hasPrefix(marker) { return String(rest.dropFirst(marker.count)) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
