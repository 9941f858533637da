import EventLoop
import MetricRegistry
import Pooling
import RateLimiting
import Redis
import Support
import Testing

struct RateLimiterTests {
  private let clock = TestClock()
  private let registry = Registry()

  @Test func inMemoryABucketFillsUpEvenly() async throws {
    let limiter = limiter { $0.actions = ["create": RateLimit(5, per: .seconds(300))] }
    for left in [4, 3, 2, 1, 0] {
      let verdict = await limiter.allow("create", for: .user(1))
      #expect(verdict.isAllowed && verdict.remaining == left && verdict.limit == 5)
    }
    let denied = await limiter.allow("create", for: .user(1))
    #expect(!denied.isAllowed && denied.remaining == 0)
    #expect(denied.retryAfter == .seconds(60) && denied.resetAfter == .seconds(300))
    #expect(denied.retryAfterSeconds == 60)
    // Another user, and another action, have buckets of their own.
    #expect(await limiter.allow("create", for: .user(2)).isAllowed)
    #expect(await limiter.allow("other", for: .user(1)).isAllowed)
    clock.advance(by: .seconds(60))
    #expect(await limiter.allow("create", for: .user(1)).isAllowed)
    #expect(await !limiter.allow("create", for: .user(1)).isAllowed)
    clock.advance(by: .seconds(3600))
    #expect(await limiter.allow("create", for: .user(1)).remaining == 4)
  }

  @Test func anAdminMayDoMore() async throws {
    let limiter = limiter {
      $0.standard = RateLimit(2, per: .seconds(60))
      $0.adminMultiplier = 3
    }
    var allowed = 0
    while await limiter.allow("any", for: .user(1), isAdmin: true).isAllowed { allowed += 1 }
    #expect(allowed == 6)
  }

  @Test func labelsAreOfTheConfigurationOnly() async throws {
    let limiter = limiter {
      $0.standard = RateLimit(1, per: .seconds(60))
      $0.actions = ["create": RateLimit(1, per: .seconds(60))]
      $0.endpoints = ["/logs": RateLimit(1, per: .seconds(60))]
    }
    for _ in 0..<2 {
      _ = await limiter.allow("create", for: .user(1))
      _ = await limiter.allow("whatever a user may say", for: .user(1))
      _ = await limiter.allow(endpoint: "/logs", for: .address("10.0.0.1"))
      #expect(await limiter.allow(endpoint: "/other", for: .address("10.0.0.1")) == nil)
    }
    let metrics = try await metrics()
    for (action, key) in [
      ("create", "rate_limits.actions.create"), ("default", "rate_limits.default"),
      ("/logs", "rate_limits.endpoints./logs"),
    ] {
      #expect(metrics.value("rate_limit_allowed_total", ["action": action]) == 1)
      #expect(metrics.value("rate_limit_denied_total", ["action": action, "limit": key]) == 1)
      #expect(metrics.value("outrigger_limit_reached_total", ["limit": key]) == 1)
    }
    #expect(metrics.family("rate_limit_allowed_total")?.samples.count == 3)
  }

  @Test func rulesChangeFromTheNextDecisionOn() async throws {
    let limiter = limiter { $0.standard = RateLimit(1, per: .seconds(60)) }
    #expect(await limiter.allow("a", for: .user(1)).isAllowed)
    #expect(await !limiter.allow("a", for: .user(1)).isAllowed)
    var rules = limiter.rules
    rules.standard = RateLimit(10, per: .seconds(60))
    limiter.apply(rules)
    // A sixth of the new bucket fills in ten seconds, and the old debt of a minute is now the whole bucket.
    #expect(await !limiter.allow("a", for: .user(1)).isAllowed)
    clock.advance(by: .seconds(6))
    #expect(await limiter.allow("a", for: .user(1)).isAllowed)
  }

  @Test func theConfigurationsLimitGoesBeforeTheBotsOwn() async throws {
    let limiter = limiter { $0.actions = ["create": RateLimit(2, per: .seconds(60))] }
    let usual = RateLimit(1, per: .seconds(60))
    for action in ["create", "export"] {
      _ = await limiter.allow(action, for: .user(1), usual: usual)
      let second = await limiter.allow(action, for: .user(1), usual: usual)
      #expect(second.isAllowed == (action == "create"))
    }
    let labels = ["action": "export", "limit": "rate_limits.actions.export"]
    #expect(try await metrics().value("rate_limit_denied_total", labels) == 1)
  }

  @Test func aShorterPeriodForgetsALongerDebt() async throws {
    let server = try await SharedServers.redis()
    let (inMemory, inRedis) = (
      limiter { $0.standard = RateLimit(1, per: .seconds(3600)) }, try await shared(server.url(), "shorter")
    )
    while await inRedis.allow("a", for: .user(1)).isAllowed {}
    while await inMemory.allow("a", for: .user(1)).isAllowed {}
    var rules = RateLimitRules()
    rules.standard = RateLimit(100, per: .milliseconds(100))
    for limiter in [inMemory, inRedis] {
      limiter.apply(rules)
      try await eventually("the new limit") {
        clock.advance(by: .milliseconds(1))
        return await limiter.allow("a", for: .user(1)).isAllowed
      }
    }
  }

  @Test func thoseWhoComeWhenAllBucketsAreInUseShareOne() async throws {
    let limiter = limiter {
      $0.standard = RateLimit(2, per: .seconds(60))
      $0.maxSubjects = 100
    }
    for user in 0..<100 { #expect(await limiter.allow("a", for: .user(Int64(user))).isAllowed) }
    #expect(await limiter.allow("a", for: .user(1000)).isAllowed)
    #expect(await limiter.allow("a", for: .user(1001)).isAllowed)
    #expect(await !limiter.allow("a", for: .user(1002)).isAllowed)
    // Those who were there have theirs.
    #expect(await limiter.allow("a", for: .user(5)).isAllowed)
    #expect(try await metrics().value("outrigger_limit_reached_total", ["limit": "rate_limits.max_subjects"]) == 3)
    clock.advance(by: .seconds(60))
    #expect(await limiter.allow("a", for: .user(1002)).isAllowed)
  }

  @Test func aPathFallsUnderItsRouteItselfOrTheLongestBeginning() {
    var rules = RateLimitRules()
    let rate = RateLimit(1, per: .seconds(1))
    rules.endpoints = ["/api/:id": rate, "/api/exact": rate, "/api/*": rate, "/api/deep/*": rate]
    #expect(rules.endpoint(route: "/api/:id", path: "/api/7") == "/api/:id")
    #expect(rules.endpoint(route: "other", path: "/api/exact") == "/api/exact")
    #expect(rules.endpoint(route: "other", path: "/api/deep/1") == "/api/deep/*")
    #expect(rules.endpoint(route: "other", path: "/api/2/3") == "/api/*")
    #expect(rules.endpoint(route: "other", path: "/apis") == nil)
  }

  @Test func inRedisReplicasShareABucket() async throws {
    let server = try await SharedServers.redis()
    let (one, two) = (try await shared(server.url(), "share"), try await shared(server.url(), "share"))
    var remaining: [Int] = []
    for index in 0..<6 { remaining.append(await (index % 2 == 0 ? one : two).allow("a", for: .user(1)).remaining) }
    #expect(remaining == [4, 3, 2, 1, 0, 0])
    let denied = await one.allow("a", for: .user(1))
    #expect(!denied.isAllowed)
    #expect(denied.retryAfter > .seconds(600) && denied.retryAfter <= .seconds(720))
    #expect(denied.resetAfter > .seconds(3000) && denied.resetAfter <= .seconds(3600))
    // The key goes when the bucket is full.
    let life = Int(try await server.command(["PTTL", "outrigger:rate:share:a:user:1"])) ?? 0
    #expect((3_000_000...3_600_000).contains(life))
  }

  @Test func manyAtOnceTakeNoMoreThanThereIs() async throws {
    let limiter = try await shared(SharedServers.redis().url(), "crowd")
    let allowed = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<200 { group.addTask { await limiter.allow("a", for: .user(1)).isAllowed } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(allowed == 5)
  }

  @Test func aRedisThatIsDownAllowsEverythingAndIsCounted() async throws {
    let server = try await RedisServer()
    let limiter = try await shared(server.url(), "down")
    for _ in 0..<10 { #expect(await limiter.allow("a", for: .user(1)).isAllowed) }
    #expect(try await metrics().value("rate_limit_errors_total") == 10)
    try await server.start()
    try await eventually("a decision") {
      clock.advance(by: .seconds(1))
      return await !limiter.allow("a", for: .user(1)).isAllowed
    }
    try await server.command(["SCRIPT", "FLUSH"])
    #expect(await !limiter.allow("a", for: .user(1)).isAllowed)
    try await server.kill()
    try await eventually("the failure") { await limiter.allow("a", for: .user(1)).isAllowed }
  }

  @Test func aKeyThatHoldsSomethingElseLimitsNobody() async throws {
    let server = try await SharedServers.redis()
    try await server.command(["LPUSH", "outrigger:rate:wrong:a:user:1", "x"])
    try await server.command(["SET", "outrigger:rate:wrong:a:user:2", "x"])
    let limiter = try await shared(server.url(), "wrong")
    #expect(await limiter.allow("a", for: .user(1)).isAllowed)
    #expect(try await metrics().value("rate_limit_errors_total") == 1)
    // A text that is no number is a bucket that nobody has used.
    #expect(await limiter.allow("a", for: .user(2)).remaining == 4)
  }

  private func limiter(_ configure: (inout RateLimitRules) -> Void) -> RateLimiter {
    var rules = RateLimitRules()
    configure(&rules)
    return RateLimiter(rules, registry: registry, clock: clock)
  }

  /// Five in an hour.
  private func shared(_ url: String, _ namespace: String) async throws -> RateLimiter {
    let pool = await RedisPool(
      name: "main", configuration: try RedisConfiguration(url: url),
      pool: PoolConfiguration(acquireTimeout: .seconds(20), connectBackoff: .milliseconds(1) ... .milliseconds(1)))
    let redis = OptionalRedis(pool, name: "redis:main", role: "rate_limits", timeout: .seconds(20), clock: clock)
    var rules = RateLimitRules()
    rules.standard = RateLimit(5, per: .seconds(3600))
    return RateLimiter(rules, redis: redis, namespace: namespace, registry: registry, clock: clock)
  }

  private func metrics() async throws -> StrictExposition {
    try StrictExposition(parsing: TextExposition.text(await registry.scrape(by: .now + .seconds(5))))
  }
}
