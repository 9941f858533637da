/// A row of a result; values are read by the column's name and the type wanted.
///
///     let id = try row.get("id", as: Int64.self)
///     let assignee: Int64? = try row.get("assigned_to")
public struct StorageRow: Sendable, Equatable {
  public let columns: [String]
  public let values: [StorageValue]

  /// As many values as columns.
  public init(columns: [String], values: [StorageValue]) {
    self.columns = columns
    self.values = values
  }

  /// The value of the first column named `column`.
  ///
  /// - Throws: ``StorageError`` of kind `decoding`: no such column, NULL for a type that is not optional, another
  ///   type. It says which, and never shows the value.
  public func get<T: StorageConvertible>(_ column: String, as type: T.Type = T.self) throws(StorageError) -> T {
    guard let index = columns.firstIndex(of: column) else {
      throw StorageError(
        .decoding, "The row has no column \"\(column)\"; it has: \(columns.joined(separator: ", ")).")
    }
    if let value = T(storageValue: values[index]) { return value }
    if values[index] == .null {
      throw StorageError(.decoding, "The column \"\(column)\" is NULL; read it as \(T.self)?.")
    }
    throw StorageError(
      .decoding, "The column \"\(column)\" holds \(values[index].kindName) which is no \(T.self).")
  }
}
