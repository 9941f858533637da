/// Why a call on a SQLite database failed.
///
/// Holds SQL text but never the values bound to it.
public struct SQLiteError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Kind: Sendable, Equatable {
    /// The file or its folder cannot be made, opened, or is no database.
    case cannotOpen
    /// Another process or handle held the lock for the whole of ``SQLiteConfiguration/busyTimeout``.
    case busy
    /// The call was not done at its deadline: it waited for its turn or a lock, or ran too long.
    case timeout
    /// A constraint of the schema. `name` is what SQLite calls it: `users.telegram_id`, a CHECK's name, or nil.
    case constraint(Constraint, name: String?)
    /// The disk or a limit of the database's size.
    case full
    /// The file is damaged, or is no longer the one that was opened.
    case corrupt
    /// The system refused to read or write the file.
    case io
    /// The database was closed.
    case closed
    /// A statement came after its transaction had ended.
    case transactionEnded
    /// A call on the database from inside a transaction on it, which would wait for itself.
    case nested
    /// More calls wait than ``SQLiteConfiguration/waiterLimit``.
    case tooManyWaiters
    /// More rows than ``SQLiteConfiguration/rowLimit``.
    case tooManyRows
    /// The number of values is not the number of parameters of the statement.
    case parameterCount
    /// Everything else: bad SQL, a missing table, a type SQLite refuses.
    case statement
  }

  public enum Constraint: Sendable, Equatable {
    case unique, foreignKey, notNull, check, other
  }

  public let kind: Kind
  /// SQLite's extended result code (https://www.sqlite.org/rescode.html); 0 when SQLite was not asked.
  public let extendedCode: Int32
  /// What was wrong, as SQLite or we say it.
  public let message: String
  /// The statement, if there was one.
  public let sql: String?

  /// SQLite's primary result code.
  public var code: Int32 { extendedCode & 0xff }

  /// Characters of SQL shown in ``description``.
  public static let shownSQLLength = 300

  public var description: String {
    var text = "SQLite: \(message)"
    if extendedCode != 0 { text += " (code \(extendedCode))" }
    if let sql {
      let cut = sql.count > Self.shownSQLLength
      text += ", in: \(sql.prefix(Self.shownSQLLength))\(cut ? "…" : "")"
    }
    return text
  }

  init(_ kind: Kind, _ message: String, extendedCode: Int32 = 0, sql: String? = nil) {
    self.kind = kind
    self.extendedCode = extendedCode
    self.message = message
    self.sql = sql
  }
}
