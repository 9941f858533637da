/// What one statement gave.
public struct SQLiteResult: Sendable, Equatable {
  /// The names of the columns, in order; empty for a statement that returns no rows.
  public let columns: [String]
  /// As many values a row as there are ``columns``.
  public let rows: [[SQLiteValue]]
  /// Rows that this statement inserted, updated or deleted itself; those of triggers and cascades do not count.
  public let changes: Int
  /// The key of the row last inserted on this connection (sqlite3_last_insert_rowid); 0 before the first.
  public let lastInsertRowID: Int64

  /// The value of the first column named `column` in row number `row`; `nil` when there is no such row or column.
  public func value(_ column: String, row: Int = 0) -> SQLiteValue? {
    guard rows.indices.contains(row), let index = columns.firstIndex(of: column) else { return nil }
    return rows[row][index]
  }
}
