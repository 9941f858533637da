/// The statements one session has prepared, the one not used for longest first out.
struct StatementCache {
  private let limit: Int
  private var names: [String: String] = [:]
  /// Least recently used first.
  private var order: [String] = []
  private var sequence = 0

  init(limit: Int) { self.limit = max(1, limit) }

  var count: Int { names.count }

  /// Whether another fits besides this many that are on their way, without ``evict()``.
  func hasRoom(besides coming: Int) -> Bool { names.count + coming < limit }

  /// The name of the prepared statement, which is then the most recently used.
  mutating func name(of sql: String) -> String? {
    guard let name = names[sql] else { return nil }
    order.removeAll { $0 == sql }
    order.append(sql)
    return name
  }

  /// A name never used before.
  mutating func newName() -> String {
    sequence += 1
    return "outrigger_\(sequence)"
  }

  /// Adds a statement the server has prepared.
  mutating func insert(_ sql: String, name: String) {
    names[sql] = name
    order.append(sql)
  }

  mutating func remove(_ sql: String) {
    names[sql] = nil
    order.removeAll { $0 == sql }
  }

  /// Takes out the statement to deallocate before another is prepared, if the cache is full.
  mutating func evict() -> String? {
    guard names.count >= limit, let oldest = order.first else { return nil }
    order.removeFirst()
    return names.removeValue(forKey: oldest)
  }
}
