import Support
import Testing

extension EndToEnd {
  /// What is reached is counted under the key that says so.
  struct LimitTests {
    @Test func everyLimitThatIsReachedIsCountedUnderItsKey() async throws {
      let database = try await TestDatabase()
      let configuration = """
        http: {web_config: web.yml, max_body: 8KiB, header_timeout: 500ms, rate_limit: 3/1h, max_password_checks: 1}
        metrics: {max_in_flight: 1}
        log: {max_line: 1KiB, max_followers: 1, rate_limit: {per_source: 1/s, burst: 1}}
        checks: {interval: 100ms, timeout: 100ms}
        postgres: {main: {url: "\(database.url)", pool: {size: 1, acquire_timeout: 500ms}}}
        bot: {storage: "postgres:main"}
        """
      let outrigger = try OutriggerBinary.start(configuration: configuration, files: ["web.yml": ""])
      try await outrigger.waitUntil("/ready")
      let probe = outrigger.probe
      let long = String(repeating: "x", count: 6000)
      #expect(try await probe.request("POST", "/logs", body: long + long).status == 413)
      #expect(try await probe.request("POST", "/logs", body: "{\"message\":\"\(long)\"}").status == 202)
      #expect(try await probe.request("POST", "/logs", body: "{\"message\":\"a\"}\n{\"message\":\"b\"}").status == 429)
      let follower = try await HTTPProbe(port: outrigger.port).stream("/logs?follow=1")
      #expect(follower.status == 200)
      #expect(try await probe.get("/logs?follow=1").status == 503)
      #expect(try await probe.get("/version").status == 200)
      #expect(try await probe.get("/version").status == 429)
      #expect(try await HTTPProbe(port: outrigger.port).raw(Array("GET /live HTTP/1.1\r\n".utf8)) == "")
      try outrigger.directory.write("rate_limit: {interval: 50ms, burst: 1}\n", to: "web.yml")
      var isLimited = false
      for _ in 0..<5 where try await probe.get("/none").status == 429 { isLimited = true }
      #expect(isLimited)
      try outrigger.directory.write("", to: "web.yml")
      let metrics = try await outrigger.metrics()
      for limit in [
        "http.max_body", "http.header_timeout", "http.rate_limit", "http.web_config.rate_limit", "log.max_line",
        "log.max_followers", "log.rate_limit.per_source",
      ] {
        #expect(metrics.value("outrigger_limit_reached_total", ["limit": limit]) ?? 0 > 0, "\(limit)")
      }
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func whatServersCannotKeepUpWithIsCountedForThem() async throws {
      let redis = try await RedisServer.start()
      let outrigger = try OutriggerBinary.start(
        configuration: """
          checks: {interval: 100ms, timeout: 100ms}
          metrics: {scrape_timeout: 300ms}
          redis: {main: {url: "\(redis.url())", pool: {size: 1}}}
          """)
      try await outrigger.waitUntil("/ready/redis:main")
      redis.pause()
      try await eventually("a check to be counted") {
        try await outrigger.metrics().value("outrigger_limit_reached_total", ["limit": "redis.main.check.timeout"])
          ?? 0 > 0
      }
      redis.resume()
      #expect(try await outrigger.stop() == .exited(0))
    }
  }
}
