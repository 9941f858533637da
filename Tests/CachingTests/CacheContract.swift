import Caching
import Support
import Testing

/// What every cache does, wherever it keeps its values.
enum CacheContract {
  struct User: Codable, Sendable, Equatable {
    var name: String
    var city: String?
  }

  static func check(_ bed: CacheBed) async throws {
    try await values(bed.store.cache("users"))
    try await many(bed.store.cache("many"))
    try await counters(bed.store.cache("counters"))
    try await patterns(bed.store.cache("patterns"))
    try await bed.store.ping()
  }

  private static func values(_ users: Cache) async throws {
    let ann = User(name: "Ann \"\u{0}Ω🙂\"", city: nil)
    #expect(await users.get("1", as: User.self) == nil)
    #expect(await !users.exists("1"))
    try await users.set("1", ann)
    #expect(await users.get("1") == ann)
    #expect(await users.exists("1"))
    // Another kind's keys are others.
    #expect(await users.get("2", as: User.self) == nil)
    // What was written as another type is as if it were not there.
    #expect(await users.get("1", as: Int.self) == nil)
    #expect(await users.delete("1"))
    #expect(await !users.delete("1"))
    #expect(await users.get("1", as: User.self) == nil)
    try await users.set("nobody", User?.none)
    #expect(await users.exists("nobody"))
    #expect(await users.get("nobody", as: User?.self) == .some(.none))
  }

  private static func many(_ cache: Cache) async throws {
    let keys = (0..<600).map { "k\($0)" }
    try await cache.setMany(Dictionary(uniqueKeysWithValues: keys.map { ($0, $0.count) }))
    let found = await cache.getMany(keys + ["none"], as: Int.self)
    #expect(found.count == 600)
    #expect(found["k599"] == 4)
    let filled = try await cache.warm(["k1", "new", "newer"]) { missing in
      #expect(missing == ["new", "newer"])
      return ["new": 7, "newer": 8]
    }
    #expect(filled == 2)
    #expect(await cache.get("new") == 7)
  }

  private static func counters(_ cache: Cache) async throws {
    #expect(try await cache.increment("n") == 1)
    #expect(try await cache.increment("n", by: 41) == 42)
    #expect(try await cache.increment("n", by: -2) == 40)
    #expect(await cache.get("n") == 40)
    try await cache.set("text", "no number")
    await #expect(throws: CacheError.notANumber(kind: "counters")) { try await cache.increment("text") }
    // The sum would not fit.
    try await cache.set("most", Int64.max)
    await #expect(throws: CacheError.self) { try await cache.increment("most") }
  }

  private static func patterns(_ cache: Cache) async throws {
    let odd = #"a*b?c[d]e\f^g-h:i"#
    for key in ["user:1:name", "user:1:city", "user:12:name", "\(odd):1", "axb?c[d]e", "aXb?cde\\f^g-h:i:1"] {
      try await cache.set(key, 1)
    }
    #expect(await cache.invalidate(matching: "user:\(1):*") == 2)
    #expect(await cache.exists("user:12:name"))
    // What is interpolated stands for itself, whatever is in it.
    #expect(await cache.invalidate(matching: "\(odd):*") == 1)
    #expect(await cache.exists("aXb?cde\\f^g-h:i:1"))
    #expect(await cache.invalidate(matching: "user:??:nam?") == 1)
    #expect(await cache.invalidate(matching: "nothing*") == 0)
    #expect(await cache.invalidate(matching: "*") == 2)
    #expect(await cache.invalidate(matching: "*") == 0)
  }
}

struct CacheTests {
  @Test func inMemory() async throws { try await CacheContract.check(CacheBed()) }

  @Test func inRedis() async throws {
    let url = try await SharedServers.redis().url()
    try await CacheContract.check(CacheBed(url, namespace: "contract"))
  }

  @Test func whileRedisIsDown() async throws {
    let server = try await RedisServer()
    try await CacheContract.values(orNone: CacheBed(server.url()))
  }

  @Test func valuesLiveAsLongAsTheirKind() async throws {
    let bed = try await CacheBed {
      $0.defaultTTL = .seconds(10)
      $0.ttl = ["short": .seconds(2)]
    }
    let (long, short) = (bed.store.cache("long"), bed.store.cache("short", usual: .seconds(10)))
    let usual = bed.store.cache("usual", usual: .seconds(2))
    try await long.set("a", 1)
    try await short.set("a", 1)
    try await usual.set("a", 1)
    try await short.set("b", 1, ttl: .seconds(5))
    bed.clock.advance(by: .seconds(2))
    #expect(await long.exists("a"))
    #expect(await !short.exists("a"))
    #expect(await short.exists("b"))
    #expect(await !usual.exists("a"))
    bed.clock.advance(by: .seconds(8))
    #expect(await !long.exists("a"))
  }

  @Test func inRedisTheyEndByThemselvesToo() async throws {
    let server = try await SharedServers.redis()
    let bed = try await CacheBed(server.url(), namespace: "ttl") { $0.ttl = ["short": .seconds(30)] }
    try await bed.store.cache("short").set("a", 1)
    try await bed.store.cache("long").set("a", 1)
    try await bed.store.cache("count").increment("n", ttl: .seconds(40))
    func life(_ key: String) async throws -> Int {
      Int(try await server.command(["PTTL", "outrigger:cache:ttl:\(key)"])) ?? 0
    }
    #expect((1...30_000).contains(try await life("short:a")))
    #expect((31_000...3_600_000).contains(try await life("long:a")))
    #expect((31_000...40_000).contains(try await life("count:n")))
  }

  @Test func whatIsFoundIsCountedByTierAndForTheTask() async throws {
    let bed = try await CacheBed(SharedServers.redis().url(), namespace: "counted")
    let (inMemory, cache) = (try await CacheBed(), bed.store.cache("users"))
    let tally = CacheTally()
    try await CacheTally.$current.withValue(tally) {
      try await cache.set("1", 1)
      _ = await cache.get("1", as: Int.self)
      _ = await cache.getMany(["1", "2", "3"], as: Int.self)
      _ = try await cache.cached("1") { 2 }
      _ = try await cache.cached("4") { 4 }
      try await inMemory.store.cache("other").set("1", 1)
      _ = await inMemory.store.cache("other").get("1", as: Int.self)
    }
    #expect(tally.hits == 4)
    #expect(tally.misses == 3)
    let metrics = try await bed.metrics()
    #expect(metrics.value("cache_hits_total", ["cache": "users", "tier": "redis"]) == 3)
    #expect(metrics.value("cache_misses_total", ["cache": "users"]) == 3)
    #expect(metrics.value("cache_operation_duration_seconds_count", ["cache": "users", "operation": "get_many"]) == 1)
    #expect(try await inMemory.metrics().value("cache_hits_total", ["cache": "other", "tier": "memory"]) == 1)
  }

  @Test func memoryIsBoundedAndTheValueUsedLongestAgoGoes() async throws {
    let bed = try await CacheBed {
      $0.maxMemory = 10_000
      $0.maxValue = 2000
    }
    let cache = bed.store.cache("texts")
    let text = String(repeating: "x", count: 1000)
    for index in 0..<20 {
      try await cache.set("k\(index)", text)
      _ = await cache.get("k0", as: String.self)
    }
    #expect(await cache.exists("k0"))
    #expect(await cache.exists("k19"))
    #expect(await !cache.exists("k1"))
    try await cache.set("k19", String(repeating: "y", count: 2000))
    // Too large to keep, and what was there is not the value any more.
    #expect(await !cache.exists("k19"))
    let metrics = try await bed.metrics()
    #expect(try #require(metrics.value("outrigger_limit_reached_total", ["limit": "cache.max_memory"])) >= 10)
    #expect(metrics.value("outrigger_limit_reached_total", ["limit": "cache.max_value"]) == 1)
    var smaller = bed.store.configuration
    smaller.maxMemory = 2000
    bed.store.apply(smaller)
    #expect(await cache.exists("k0") != cache.exists("k18"))
  }
}

extension CacheContract {
  /// With a server that never answers, memory does it all.
  static func values(orNone bed: CacheBed) async throws {
    await #expect(throws: CacheError.unavailable) { try await bed.store.ping() }
    try await values(bed.store.cache("users"))
    try await many(bed.store.cache("many"))
    try await counters(bed.store.cache("counters"))
    try await patterns(bed.store.cache("patterns"))
  }
}
