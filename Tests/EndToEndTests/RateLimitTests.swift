import Glibc
import Support
import Testing

extension EndToEnd {
  /// `rate_limits` and `cache` on the program.
  struct RateLimitTests {
    @Test func aRoutesLimitChangesWithAReloadAndProbesHaveNone() async throws {
      let outrigger = try OutriggerBinary.start(configuration: Self.limits("/version: 2/1h, /ready: 1/1h"))
      try await outrigger.waitUntil("/ready")
      for left in ["1", "0"] {
        let answer = try await outrigger.get("/version")
        #expect(answer.status == 200)
        #expect(answer.headers["X-RateLimit-Limit"] == "2")
        #expect(answer.headers["X-RateLimit-Remaining"] == left)
      }
      let refused = try await outrigger.get("/version")
      #expect(refused.status == 429)
      #expect(refused.headers["Retry-After"] == "1800" || refused.headers["Retry-After"] == "1799")
      #expect(try refused.json()["error"]?["code"]?.string == "too_many_requests")
      for _ in 0..<5 { #expect(try await outrigger.get("/ready").status == 200) }
      let metrics = try await outrigger.metrics()
      #expect(metrics.value("rate_limit_allowed_total", ["action": "/version"]) == 2)
      let key = "rate_limits.endpoints./version"
      #expect(metrics.value("rate_limit_denied_total", ["action": "/version", "limit": key]) == 1)
      #expect(metrics.value("outrigger_limit_reached_total", ["limit": key]) == 1)

      try outrigger.directory.write(
        Self.limits("/version: 1000/1s, /ready: 1/1h") + "cache: {default_ttl: 2m}\n", to: "outrigger.yml")
      outrigger.process.signal(SIGHUP)
      let line = try await outrigger.process.waitForLine(containing: "\"message\":\"configuration reloaded\"")
      let applied = try JSONValue(parsing: line)["fields"]?["applied"]?.array?.compactMap(\.string)
      #expect(applied == ["cache.default_ttl", "rate_limits.endpoints./version"])
      try await eventually("the new limit") { try await outrigger.get("/version").status == 200 }
      #expect(try await outrigger.get("/version").headers["X-RateLimit-Limit"] == "1000")
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func replicasShareALimitInRedisAndAllowEverythingWithoutIt() async throws {
      let redis = try await RedisServer.start()
      let text = Self.limits("/version: 3/1h") + "redis: {main: {url: \"\(redis.url())\"}}\nbot: {cache: redis:main}\n"
      let replicas = [
        try OutriggerBinary.start(configuration: text), try OutriggerBinary.start(configuration: text),
      ]
      for replica in replicas { try await replica.waitUntil("/ready") }
      // Whatever a busy machine made of the first call: from here on Redis decides.
      try await eventually("a decision") {
        try await replicas[0].get("/version").headers["X-RateLimit-Remaining"] != "3"
      }
      try await eventually("the refusal by both") {
        let answers = [try await replicas[0].get("/version"), try await replicas[1].get("/version")]
        return answers.allSatisfy { $0.status == 429 }
      }
      try await redis.kill()
      try await eventually("both to allow") {
        let answers = [try await replicas[0].get("/version"), try await replicas[1].get("/version")]
        return answers.allSatisfy { $0.status == 200 }
      }
      for _ in 0..<5 { #expect(try await replicas[0].get("/version").status == 200) }
      #expect(try #require(try await replicas[0].metrics().value("rate_limit_errors_total")) >= 6)
      let lines = replicas[0].logLines.filter {
        $0["message"]?.string == "redis unavailable" && $0["logger"]?.string == "rate_limits"
      }
      #expect(lines.count <= 2 && !lines.isEmpty)
      for replica in replicas { #expect(try await replica.stop() == .exited(0)) }
    }

    private static func limits(_ endpoints: String) -> String { "rate_limits: {endpoints: {\(endpoints)}}\n" }
  }
}
