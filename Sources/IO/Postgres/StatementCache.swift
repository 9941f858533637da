/// The statements one session has prepared, the one not used for longest first out.
struct StatementCache {
  private struct Entry {
    let name: String
    var lastUse: UInt64
  }

  private let limit: Int
  private var entries: [String: Entry] = [:]
  private var sequence = 0
  private var uses: UInt64 = 0

  init(limit: Int) { self.limit = max(1, limit) }

  var count: Int { entries.count }

  /// Whether another fits besides this many that are on their way, without ``evict()``.
  func hasRoom(besides coming: Int) -> Bool { entries.count + coming < limit }

  /// The name of the prepared statement, which is then the most recently used.
  mutating func name(of sql: String) -> String? {
    guard let index = entries.index(forKey: sql) else { return nil }
    uses += 1
    entries.values[index].lastUse = uses
    return entries.values[index].name
  }

  /// A name never used before.
  mutating func newName() -> String {
    sequence += 1
    return "outrigger_\(sequence)"
  }

  /// Adds a statement the server has prepared.
  mutating func insert(_ sql: String, name: String) {
    uses += 1
    entries[sql] = Entry(name: name, lastUse: uses)
  }

  mutating func remove(_ sql: String) { entries[sql] = nil }

  /// Takes out the statement to deallocate before another is prepared, if the cache is full.
  mutating func evict() -> String? {
    guard entries.count >= limit, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) else {
      return nil
    }
    return entries.removeValue(forKey: oldest.key)?.name
  }
}
