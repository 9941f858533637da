import Testing

@testable import Postgres

struct StatementCacheTests {
  @Test func theStatementNotUsedForLongestGoesFirst() {
    var cache = StatementCache(limit: 2)
    cache.insert("a", name: cache.newName())
    cache.insert("b", name: cache.newName())
    #expect(cache.name(of: "a") == "outrigger_1")
    #expect(cache.evict() == "outrigger_2")
    #expect(cache.name(of: "b") == nil)
    #expect(cache.evict() == nil)
    #expect(cache.count == 1)
  }
}
