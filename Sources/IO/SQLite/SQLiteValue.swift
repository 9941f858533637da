/// A value as SQLite stores it: one of its five storage classes (https://www.sqlite.org/datatype3.html).
public enum SQLiteValue: Sendable, Equatable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}
