/// What a statement returned, copied out of libpq: a value without any pointer.
public struct PostgresResult: Sendable, Equatable {
  /// One column of the result.
  public struct Column: Sendable, Equatable {
    public let name: String
    /// The object id of its type in `pg_type`: 23 is `int4`, 25 `text`.
    public let type: UInt32
  }

  public internal(set) var columns: [Column] = []
  /// Rows inserted, changed, deleted or returned, as the command's tag says; 0 for commands that have no count.
  public internal(set) var rowsAffected = 0
  /// Whether the rows were only read: `rowsAffected` is their number then.
  public internal(set) var isSelection = false
  public internal(set) var rowCount = 0

  /// The values of all rows one after the other, in the server's text form.
  var bytes: [UInt8] = []
  /// Where each value ends in `bytes`, row by row; `nil` for NULL.
  var ends: [Int?] = []
  /// Where each row begins in `bytes`.
  var starts: [Int] = []

  init() {}

  public var rows: Rows { Rows(result: self) }

  /// The rows in the server's order.
  public struct Rows: RandomAccessCollection, Sendable {
    let result: PostgresResult
    public var startIndex: Int { 0 }
    public var endIndex: Int { result.rowCount }
    public subscript(position: Int) -> PostgresRow {
      precondition(indices.contains(position), "row \(position) of \(count)")
      return PostgresRow(result: result, index: position)
    }
  }
}

/// One row of a result.
public struct PostgresRow: Sendable {
  let result: PostgresResult
  let index: Int

  public var count: Int { result.columns.count }

  /// The value in a column, the first being 0.
  public subscript(column: Int) -> PostgresCell {
    precondition(column >= 0 && column < count, "column \(column) of \(count)")
    let first = index * count
    var start = result.starts[index]
    for earlier in first..<(first + column) { start = result.ends[earlier] ?? start }
    let end = result.ends[first + column]
    return PostgresCell(type: result.columns[column].type, raw: end.map { result.bytes[start..<$0] })
  }

  /// The value in the column of this name, the first if there are several; NULL when there is none.
  public subscript(name: String) -> PostgresCell {
    result.columns.firstIndex { $0.name == name }.map { self[$0] } ?? PostgresCell(type: 0, raw: nil)
  }
}
