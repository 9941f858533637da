/// A value on its way to or from a store.
///
/// SQLite has no booleans and moments: there they are the integers 0 or 1 and microseconds since 1970, which
/// ``StorageRow`` reads back as what they were.
public enum StorageValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  /// Without U+0000, which Postgres does not take. JSON is text.
  case text(String)
  case blob([UInt8])
  case bool(Bool)
  case timestamp(Timestamp)

  /// The kind of the value, for messages that must not show it.
  var kindName: String {
    switch self {
    case .null: "NULL"
    case .integer: "an integer"
    case .real: "a real number"
    case .text: "text"
    case .blob: "bytes"
    case .bool: "a boolean"
    case .timestamp: "a timestamp"
    }
  }
}
