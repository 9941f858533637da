/// The rows a statement returned, and how many it changed.
public struct StorageResult: Sendable, Equatable, RandomAccessCollection {
  public let columns: [String]
  let values: [[StorageValue]]
  /// Rows inserted, updated or deleted by the statement itself, not by triggers and cascades; 0 for one that reads.
  public let affectedRows: Int

  init(columns: [String], values: [[StorageValue]], affectedRows: Int) {
    self.columns = columns
    self.values = values
    self.affectedRows = affectedRows
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { values.count }
  public subscript(position: Int) -> StorageRow { StorageRow(columns: columns, values: values[position]) }

  /// The value of `column` in the only row, or the first of several.
  ///
  /// - Throws: ``StorageError`` of kind `decoding`, also when there is no row.
  public func get<T: StorageConvertible>(_ column: String, as type: T.Type = T.self) throws(StorageError) -> T {
    guard let first else {
      throw StorageError(.decoding, "The statement returned no row to read the column \"\(column)\" from.")
    }
    return try first.get(column)
  }
}
