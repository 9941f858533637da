/// Prepared statements by their SQL; over the limit the one unused for longest goes.
struct StatementCache {
  private struct Entry {
    let statement: SQLiteStatement
    var lastUse: UInt64
  }

  private let limit: Int
  private var entries: [String: Entry] = [:]
  private var uses: UInt64 = 0

  init(limit: Int) { self.limit = max(1, limit) }

  var count: Int { entries.count }

  mutating func statement(_ sql: String, on handle: SQLiteHandle) throws(SQLiteError) -> SQLiteStatement {
    uses += 1
    if let entry = entries[sql] {
      entries[sql]?.lastUse = uses
      return entry.statement
    }
    let statement = try SQLiteStatement(sql, on: handle)
    if entries.count >= limit, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      entries[oldest.key] = nil
    }
    entries[sql] = Entry(statement: statement, lastUse: uses)
    return statement
  }

  mutating func removeAll() { entries.removeAll() }
}
