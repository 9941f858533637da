/// Prepared statements by their SQL; over the limit the one unused for longest goes.
struct StatementCache {
  /// A class, so that a use is noted where the entry is.
  private final class Entry {
    let statement: SQLiteStatement
    var lastUse: UInt64

    init(_ statement: SQLiteStatement, _ use: UInt64) { (self.statement, lastUse) = (statement, use) }
  }

  private let limit: Int
  private var entries: [String: Entry] = [:]
  private var uses: UInt64 = 0

  init(limit: Int) { self.limit = max(1, limit) }

  var count: Int { entries.count }

  mutating func statement(_ sql: String, on handle: SQLiteHandle) throws(SQLiteError) -> SQLiteStatement {
    uses += 1
    if let entry = entries[sql] {
      entry.lastUse = uses
      return entry.statement
    }
    let statement = try SQLiteStatement(sql, on: handle)
    if entries.count >= limit, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      entries[oldest.key] = nil
    }
    entries[sql] = Entry(statement, uses)
    return statement
  }

  mutating func removeAll() { entries.removeAll() }
}
