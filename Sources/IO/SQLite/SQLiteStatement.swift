internal import CSQLite

/// One prepared statement, finalized exactly once, when freed.
@safe final class SQLiteStatement {
  /// Owned: finalized in `deinit`.
  private let pointer: OpaquePointer
  private let handle: SQLiteHandle
  private let sql: String
  /// Which value each of SQLite's parameters gets, in their order: `$2` and `?2` the second, whatever order they appear in. To
  /// SQLite `$2` is a mere name, whose index would be its order of appearance. Nil where a number was skipped (`?1 … ?3`).
  private let numbers: [Int?]

  /// - Throws: when `sql` is not exactly one statement.
  init(_ sql: String, on handle: SQLiteHandle) throws(SQLiteError) {
    self.handle = handle
    self.sql = sql
    var prepared: OpaquePointer?
    var code = SQLITE_OK
    var hasMore = false
    unsafe sql.withCString { start in
      var tail: UnsafePointer<CChar>?
      code = unsafe sqlite3_prepare_v3(
        handle.pointer, start, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, &tail)
      if let tail = unsafe tail { hasMore = unsafe String(cString: tail).contains { !$0.isWhitespace } }
    }
    guard code == SQLITE_OK else { throw handle.error(code, sql: sql) }
    guard let statement = unsafe prepared else {
      throw SQLiteError(.statement, "there is no statement in the text", sql: sql)
    }
    unsafe pointer = statement
    numbers = unsafe (1..<(sqlite3_bind_parameter_count(statement) + 1)).map { unsafe number(of: $0, in: statement) }
    if hasMore { throw SQLiteError(.statement, "there is more than one statement; run them one by one", sql: sql) }
  }

  deinit { unsafe sqlite3_finalize(pointer) }

  /// Runs the statement to its end.
  func run(_ parameters: [SQLiteValue], rowLimit: Int) throws(SQLiteError) -> SQLiteResult {
    defer { reset() }
    try bind(parameters)
    let changesBefore = handle.totalChanges
    let columns = unsafe (0..<sqlite3_column_count(pointer)).map { columnName($0) }
    var rows: [[SQLiteValue]] = []
    while true {
      let code = unsafe sqlite3_step(pointer)
      if code == SQLITE_DONE { break }
      guard code == SQLITE_ROW else { throw handle.error(code, sql: sql) }
      if rows.count >= rowLimit {
        throw SQLiteError(.tooManyRows, "more than \(rowLimit) rows; use LIMIT", sql: sql)
      }
      rows.append((0..<Int32(columns.count)).map(value))
    }
    // sqlite3_changes64 keeps the count of the last write, whatever ran since.
    let changes = handle.totalChanges == changesBefore ? 0 : Int(handle.changes)
    return SQLiteResult(
      columns: columns, rows: rows, changes: changes, lastInsertRowID: handle.lastInsertRowID)
  }

  /// Bindings are cleared too: a cached statement must not keep a user's text alive.
  private func reset() {
    unsafe sqlite3_reset(pointer)
    unsafe sqlite3_clear_bindings(pointer)
  }

  private func columnName(_ index: Int32) -> String {
    unsafe sqlite3_column_name(pointer, index).map { unsafe String(cString: $0) } ?? ""
  }

  private func value(_ index: Int32) -> SQLiteValue {
    switch unsafe sqlite3_column_type(pointer, index) {
    case SQLITE_INTEGER: return .integer(unsafe sqlite3_column_int64(pointer, index))
    case SQLITE_FLOAT: return .real(unsafe sqlite3_column_double(pointer, index))
    case SQLITE_TEXT:
      // The pointer first, then the count, as the manual of sqlite3_column_bytes asks; both live until the next step.
      let start = unsafe sqlite3_column_text(pointer, index)
      let count = unsafe Int(sqlite3_column_bytes(pointer, index))
      return .text(unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      let start = unsafe sqlite3_column_blob(pointer, index)
      let count = unsafe Int(sqlite3_column_bytes(pointer, index))
      return .blob(unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)))
    default: return .null
    }
  }
}

extension SQLiteStatement {
  private func bind(_ parameters: [SQLiteValue]) throws(SQLiteError) {
    var highest = 0
    for (index, number) in numbers.enumerated() {
      guard let number else { continue }
      highest = max(highest, number)
      if number <= parameters.count { try bind(parameters[number - 1], at: Int32(index + 1)) }
    }
    guard highest == parameters.count else {
      throw SQLiteError(
        .parameterCount, "the statement has \(highest) parameters and was given \(parameters.count) values", sql: sql)
    }
  }

  private func bind(_ value: SQLiteValue, at index: Int32) throws(SQLiteError) {
    let code: Int32
    switch value {
    case .null: code = unsafe sqlite3_bind_null(pointer, index)
    case .integer(let integer): code = unsafe sqlite3_bind_int64(pointer, index, integer)
    case .real(let real): code = unsafe sqlite3_bind_double(pointer, index, real)
    case .text(var text):
      code = text.withUTF8 {
        unsafe outrigger_sqlite_bind_text(pointer, index, $0.baseAddress, UInt64($0.count))
      }
    case .blob(let bytes):
      code = unsafe bytes.withUnsafeBytes {
        unsafe outrigger_sqlite_bind_blob(pointer, index, $0.baseAddress, UInt64($0.count))
      }
    }
    try handle.check(code, sql: sql)
  }
}

/// The number in `$2`, `?2` or `$2::bigint`; a lone `?` counts by its place; nil where a number was skipped.
private func number(of index: Int32, in statement: OpaquePointer) -> Int? {
  guard let name = unsafe sqlite3_bind_parameter_name(statement, index) else { return Int(index) }
  return unsafe Int(String(cString: name).dropFirst().prefix { $0.isASCII && $0.isNumber })
}
