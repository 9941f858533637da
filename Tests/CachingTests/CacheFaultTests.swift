import Caching
import EventLoop
import Support
import Testing

/// A cache whose Redis fails.
struct CacheFaultTests {
  @Test func memoryServesWhileRedisDoesNotAndForABoundedTime() async throws {
    let server = try await RedisServer.start()
    let bed = try await CacheBed(server.url()) { $0.memoryTTL = .seconds(60) }
    let cache = bed.store.cache("users")
    try await cache.set("known", 1)
    try await server.kill()
    #expect(try await cache.cached("known") { 99 } == 1)
    #expect(try await cache.cached("new") { 2 } == 2)
    #expect(try await cache.cached("new") { 99 } == 2)
    #expect(try await bed.metrics().value("cache_hits_total", ["cache": "users", "tier": "memory"]) == 2)
    bed.clock.advance(by: .seconds(60))
    #expect(try await cache.cached("known") { 3 } == 3)
  }

  @Test func whatChangedWhileRedisWasAwayDoesNotComeBackWithIt() async throws {
    let server = try await RedisServer.start()
    let proxy = try FaultProxy(to: server.port)
    let bed = try await CacheBed("redis://127.0.0.1:\(proxy.port)/0", timeout: .milliseconds(500))
    let other = try await CacheBed(server.url())
    let cache = bed.store.cache("users")
    try await cache.setMany(["deleted": 1, "set": 1, "a:1": 1, "a:2": 1, "kept": 1])
    try proxy.set(.refuse)
    await cache.invalidate("deleted")
    try await cache.set("set", 2)
    await cache.invalidate(matching: "a:*")
    #expect(await cache.get("deleted", as: Int.self) == nil)
    #expect(await cache.get("set", as: Int.self) == 2)
    try proxy.set(.pass)
    try await bed.waitForRedis()
    for key in ["deleted", "a:1", "a:2"] { #expect(await cache.get(key, as: Int.self) == nil, "\(key)") }
    #expect(try await cache.cached("set") { 3 } == 3)
    #expect(await cache.get("kept", as: Int.self) == 1)
    // Another replica sees it as well.
    let theirs = other.store.cache("users")
    #expect(await theirs.getMany(["deleted", "set", "a:1", "a:2", "kept"], as: Int.self) == ["set": 3, "kept": 1])
  }

  @Test func whatOneReplicaInvalidatesNoReplicaGivesOut() async throws {
    let url = try await SharedServers.redis().url()
    let (one, two) = (
      try await CacheBed(url, namespace: "replicas").store.cache("users"),
      try await CacheBed(url, namespace: "replicas").store.cache("users")
    )
    try await one.set("1", "old")
    #expect(await two.get("1") == "old")
    await one.invalidate("1")
    #expect(await two.get("1", as: String.self) == nil)
    #expect(try await two.cached("1") { "new" } == "new")
    #expect(await one.get("1") == "new")
  }

  @Test func aSlowRedisHoldsNobodyUpForLong() async throws {
    let server = try await RedisServer.start()
    let bed = try await CacheBed(server.url(), timeout: .milliseconds(200))
    let cache = bed.store.cache("users")
    try await bed.waitForRedis()
    try await cache.set("1", 1)
    server.pause()
    for index in 0..<50 { #expect(try await cache.cached("n\(index)") { index } == index) }
    #expect(await cache.get("1") == 1)
    server.resume()
    try await bed.waitForRedis()
    #expect(await cache.get("1") == 1)
  }

  @Test func aKeyThatHoldsSomethingElseIsReplaced() async throws {
    let server = try await RedisServer.start()
    let bed = try await CacheBed(server.url(), namespace: "wrong")
    let cache = bed.store.cache("users")
    try await server.command(["LPUSH", "outrigger:cache:wrong:users:list", "1"])
    try await server.command(["SET", "outrigger:cache:wrong:users:text", "{no json"])
    #expect(await cache.get("list", as: Int.self) == nil)
    #expect(await cache.get("text", as: Int.self) == nil)
    await #expect(throws: CacheError.notANumber(kind: "users")) { try await cache.increment("list") }
    #expect(try await cache.cached("list") { 1 } == 1)
    #expect(try await cache.cached("text") { 2 } == 2)
    #expect(await cache.getMany(["list", "text"], as: Int.self) == ["list": 1, "text": 2])
    #expect(try await bed.metrics().value("cache_errors_total", ["cache": "users", "operation": "decode"]) == 2)
  }

  @Test func aServerThatTakesNoValuesStillGivesThoseItHas() async throws {
    let server = try await RedisServer.start()
    let bed = try await CacheBed(server.url())
    let cache = bed.store.cache("users")
    try await cache.setMany(["1": 1, "2": 2])
    try await server.command(["CONFIG", "SET", "maxmemory", "1"])
    try await cache.set("1", 11)
    // Not the old one, which Redis still holds.
    #expect(await cache.get("1", as: Int.self) != 1)
    #expect(await cache.get("2") == 2)
    try await server.command(["CONFIG", "SET", "maxmemory", "0"])
    #expect(await cache.get("1", as: Int.self) != 1)
  }

  @Test func aHugeValueIsNotKept() async throws {
    let server = try await SharedServers.redis()
    let bed = try await CacheBed(server.url(), namespace: "huge") { $0.maxValue = 1 << 20 }
    let cache = bed.store.cache("exports")
    try await cache.set("1", "small")
    let huge = String(repeating: "x", count: 2 << 20)
    #expect(try await cache.cached("other") { huge } == huge)
    try await cache.set("1", huge)
    #expect(await cache.get("1", as: String.self) == nil)
    #expect(try await bed.metrics().value("outrigger_limit_reached_total", ["limit": "cache.max_value"]) == 2)
  }

  @Test func aScriptThatWasForgottenIsSentAgain() async throws {
    let server = try await RedisServer.start()
    let cache = try await CacheBed(server.url()).store.cache("counters")
    #expect(try await cache.increment("n") == 1)
    try await server.command(["SCRIPT", "FLUSH"])
    #expect(try await cache.increment("n") == 2)
  }
}
