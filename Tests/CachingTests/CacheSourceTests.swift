import Caching
import EventLoop
import Support
import Testing

/// `cached(key, ttl:) { … }`.
struct CacheSourceTests {
  private struct Failure: Error {}

  @Test(arguments: [false, true])
  func aThousandTasksOnOneMissingKeyCallTheSourceOnce(inRedis: Bool) async throws {
    let url = inRedis ? try await SharedServers.redis().url() : nil
    let bed = try await CacheBed(url, namespace: "thousand")
    let cache = bed.store.cache("users")
    let calls = Watched(0)
    let values = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<1000 {
        group.addTask {
          try await cache.cached("one") {
            calls.update { $0 += 1 }
            try await bed.clock.sleep(for: .seconds(1))
            return 42
          }
        }
      }
      try await bed.clock.waitForSleepers()
      bed.clock.advance(by: .seconds(1))
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(values == Array(repeating: 42, count: 1000))
    #expect(calls.read { $0 } == 1)
    #expect(await cache.get("one") == 42)
  }

  @Test func aFailureIsEverybodysAndIsNotKept() async throws {
    let bed = try await CacheBed()
    let cache = bed.store.cache("users")
    let failed = Watched(0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<100 {
        group.addTask {
          await #expect(throws: Failure.self) {
            try await cache.cached("one") { () async throws -> Int in
              try await bed.clock.sleep(for: .seconds(1))
              throw Failure()
            }
          }
          failed.update { $0 += 1 }
        }
      }
      try await bed.clock.waitForSleepers()
      // Whoever has come too late for the first asks again, and fails likewise.
      try await eventually("all failures") {
        bed.clock.advance(by: .seconds(1))
        return failed.read { $0 } == 100
      }
    }
    #expect(await !cache.exists("one"))
    #expect(try await cache.cached("one") { 5 } == 5)
  }

  @Test func whenTheOneThatAsksIsCancelledTheNextAsks() async throws {
    let bed = try await CacheBed()
    let cache = bed.store.cache("users")
    let first = Task {
      try await cache.cached("one") {
        try await bed.clock.sleep(for: .seconds(3600))
        return 1
      }
    }
    try await bed.clock.waitForSleepers()
    let second = Task { try await cache.cached("one") { 2 } }
    let impatient = Task { try await cache.cached("one") { 3 } }
    impatient.cancel()
    await #expect(throws: CancellationError.self) { try await impatient.value }
    first.cancel()
    await #expect(throws: CancellationError.self) { try await first.value }
    #expect(try await second.value == 2)
  }

  @Test func whatWasAskedForBeforeAChangeIsNotKept() async throws {
    let bed = try await CacheBed()
    let cache = bed.store.cache("users")
    for (index, change) in Self.changes.enumerated() {
      let old = Task {
        try await cache.cached("one") {
          try await bed.clock.sleep(for: .seconds(1))
          return "old"
        }
      }
      try await bed.clock.waitForSleepers()
      try await change(cache)
      // Whoever comes now does not get the old one either.
      #expect(try await cache.cached("one") { "new" } == "new", "\(index)")
      bed.clock.advance(by: .seconds(1))
      #expect(try await old.value == "old")
      #expect(await cache.get("one") == "new", "\(index)")
      await cache.invalidate("one")
    }
  }

  private static let changes: [@Sendable (Cache) async throws -> Void] = [
    { await $0.invalidate("one") }, { await $0.invalidate(matching: "o*") }, { try await $0.set("one", "new") },
    { try await $0.setMany(["one": "new"]) },
  ]

  @Test func aKeyAskedForAsAnotherTypeIsAskedForAnew() async throws {
    let cache = try await CacheBed().store.cache("users")
    #expect(try await cache.cached("one") { 1 } == 1)
    #expect(try await cache.cached("one") { "text" } == "text")
  }

  @Test func aValueThatIsNoJSONIsAnError() async throws {
    let cache = try await CacheBed().store.cache("numbers")
    await #expect(throws: CacheError.notEncodable(kind: "numbers", "EncodingError")) {
      try await cache.set("1", Double.infinity)
    }
    await #expect(throws: CacheError.self) { try await cache.cached("1") { Double.nan } }
  }
}
