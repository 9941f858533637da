internal import CSQLite
internal import EventLoop

/// One `sqlite3` connection, closed exactly once, when freed. For one thread at a time: opened without SQLite's own
/// mutex (https://www.sqlite.org/threadsafe.html, multi-thread).
@safe final class SQLiteHandle {
  /// Owned: closed in `deinit`, after every statement, because each ``SQLiteStatement`` holds on to its handle.
  let pointer: OpaquePointer
  let slot: InterruptionSlot

  init(path: String, busyTimeout: Duration) throws(SQLiteError) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
    guard let handle = unsafe opened else {
      throw SQLiteError(.cannotOpen, "cannot open \"\(path)\": out of memory", extendedCode: code)
    }
    guard code == SQLITE_OK else {
      let message = unsafe String(cString: sqlite3_errmsg(handle))
      unsafe sqlite3_close_v2(handle)
      throw SQLiteError(.cannotOpen, "cannot open \"\(path)\": \(message)", extendedCode: code)
    }
    unsafe pointer = handle
    slot = InterruptionSlot(busyTimeout: busyTimeout)
    unsafe slot.install(on: handle)
    try unsafe check(outrigger_sqlite_be_strict(pointer), sql: nil)
  }

  deinit { unsafe sqlite3_close_v2(pointer) }

  /// `false` inside a transaction. SQLite ends one by itself after some errors, such as an interrupted write.
  var isInAutocommit: Bool { unsafe sqlite3_get_autocommit(pointer) != 0 }

  var totalChanges: Int64 { unsafe sqlite3_total_changes64(pointer) }
  var changes: Int64 { unsafe sqlite3_changes64(pointer) }
  var lastInsertRowID: Int64 { unsafe sqlite3_last_insert_rowid(pointer) }

  func check(_ code: Int32, sql: String?) throws(SQLiteError) {
    if code != SQLITE_OK { throw error(code, sql: sql) }
  }

  /// The error of the call that has just failed with `code`.
  func error(_ code: Int32, sql: String?) -> SQLiteError {
    let message = unsafe String(cString: sqlite3_errmsg(pointer))
    return SQLiteError(extendedCode: code, message: message, sql: sql)
  }
}
