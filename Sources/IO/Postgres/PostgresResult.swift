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
  /// Where each value ends in `bytes`, row by row, which is where the next begins; for NULL the complement (`~`) of it.
  var ends: [Int] = []

  /// Without columns and rows.
  public init() {}

  public var rows: Rows { Rows(result: self) }

  /// A cell as a whole number, as ``PostgresCell/int64``, without making the cell.
  public func int64(_ row: Int, _ column: Int) -> Int64? {
    range(row, column).flatMap { PostgresCell.int64(bytes[$0]) }
  }

  /// Whether a cell is the same as that of `other`, another result of as many columns.
  public func hasCell(_ row: Int, _ column: Int, of other: PostgresResult) -> Bool {
    guard row < rowCount, row < other.rowCount, columns.count == other.columns.count else { return false }
    let (own, theirs) = (range(row, column), other.range(row, column))
    guard let own, let theirs else { return own == nil && theirs == nil }
    return own.count == theirs.count && bytes[own].elementsEqual(other.bytes[theirs])
  }

  /// Where in `bytes` a cell is; `nil` for NULL.
  func range(_ row: Int, _ column: Int) -> Range<Int>? {
    precondition(column >= 0 && column < columns.count, "column \(column) of \(columns.count)")
    let place = row * columns.count + column
    let end = ends[place]
    guard end >= 0 else { return nil }
    let before = place == 0 ? 0 : ends[place - 1]
    return (before < 0 ? ~before : before)..<end
  }

  /// The place of the first column of this name, for reading many rows; `nil` when there is none.
  public func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }

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
    let range = result.range(index, column)
    return PostgresCell(type: result.columns[column].type, raw: range.map { result.bytes[$0] })
  }

  /// The value in the column of this name, the first if there are several; NULL when there is none.
  public subscript(name: String) -> PostgresCell {
    result.index(of: name).map { self[$0] } ?? PostgresCell(type: 0, raw: nil)
  }
}
