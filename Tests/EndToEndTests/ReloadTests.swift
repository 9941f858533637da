import Glibc
import Support
import Testing

extension EndToEnd {
  /// SIGHUP and `POST /-/reload`.
  struct ReloadTests {
    private static let before = """
      log: {level: info}
      metrics: {scrape_timeout: 5s}
      shutdown: {timeout: 25s}

      """

    @Test func hangupAppliesWhatCanChangeAndSaysWhatCannot() async throws {
      let outrigger = try await start()
      try outrigger.directory.write(
        Self.before.replacing("info", with: "debug") + "service: {name: other}\n", to: "outrigger.yml")
      outrigger.process.signal(SIGHUP)
      let line = try await outrigger.process.waitForLine(containing: "\"message\":\"configuration reloaded\"")
      let fields = try JSONValue(parsing: line)["fields"]
      #expect(fields?["applied"]?.array?.compactMap(\.string) == ["log.level"])
      #expect(fields?["needs_restart"]?.array?.compactMap(\.string) == ["service.name"])
      let configuration = try await outrigger.get("/config").text
      #expect(configuration.contains("level: debug"))
      #expect(configuration.contains("name: outrigger"))
      #expect(try await outrigger.metrics().value("outrigger_config_last_reload_successful") == 1)
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func aBrokenConfigurationIsRefusedWithEveryErrorAndTheLastGoodOneKept() async throws {
      let outrigger = try await start()
      try outrigger.directory.write("log: {level: loud}\nhttp: {max_body: never}\n", to: "outrigger.yml")
      let refusal = try await outrigger.probe.request("POST", "/-/reload")
      #expect(refusal.status == 400)
      let message = try JSONValue(parsing: refusal.text)["error"]?["message"]?.string ?? ""
      #expect(message.contains("outrigger.yml:1: log.level"))
      #expect(message.contains("outrigger.yml:2: http.max_body"))
      #expect(try await outrigger.get("/config").text.contains("level: info"))
      #expect(try await outrigger.metrics().value("outrigger_config_last_reload_successful") == 0)
      outrigger.process.signal(SIGHUP)
      try await eventually("the second refusal") {
        outrigger.logLines.filter { $0["message"]?.string?.hasPrefix("configuration not reloaded") == true }.count == 2
      }

      try outrigger.directory.write(
        Self.before.replacing("scrape_timeout: 5s", with: "scrape_timeout: 3s"), to: "outrigger.yml")
      let answer = try await outrigger.probe.request("POST", "/-/reload")
      #expect(answer.text == "{\"applied\":[\"metrics.scrape_timeout\"],\"needs_restart\":[]}")
      #expect(try await outrigger.metrics().value("outrigger_config_last_reload_successful") == 1)
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func checksAndCollectorsChangeWithoutARestart() async throws {
      let database = try await TestDatabase()
      func configuration(_ interval: String, _ disable: String) -> String {
        "postgres: {main: {url: \"\(database.url)\", check: {interval: \(interval)}, collectors: {disable: [\(disable)]}}}\n"
      }
      let outrigger = try OutriggerBinary.start(configuration: configuration("100ms", ""))
      try await outrigger.waitUntil("/ready")
      #expect(try await outrigger.metrics().families.contains { $0.name == "pg_stat_bgwriter_buffers_clean_total" })
      try outrigger.directory.write(configuration("200ms", "stat_bgwriter"), to: "outrigger.yml")
      let answer = try await outrigger.probe.request("POST", "/-/reload")
      #expect(
        answer.text
          == "{\"applied\":[\"postgres.main.check.interval\",\"postgres.main.collectors.disable\"],\"needs_restart\":[]}"
      )
      #expect(try await !outrigger.metrics().families.contains { $0.name == "pg_stat_bgwriter_buffers_clean_total" })
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func limitsSupervisionAndTheTokenChangeWithoutARestart() async throws {
      let redis = try await SharedServers.redis()
      func configuration(_ values: String) -> String { "redis: {main: {url: \"\(redis.url())\"\(values)\n" }
      let outrigger = try OutriggerBinary.start(configuration: configuration(", pool: {size: 4}}}"))
      try await outrigger.waitUntil("/ready")
      #expect(try await outrigger.metrics().value("connection_pool_max", ["pool": "redis:main"]) == 4)
      try outrigger.directory.write("secret-of-the-reload", to: "token", mode: 0o600)
      try outrigger.directory.write(
        configuration(
          """
          , pool: {size: 2}, check_keys: [db0=none], critical: true}}
          http: {token_file: token, rate_limit: 3/1h, max_connections: 9}
          log: {max_followers: 1, max_line: 2KiB}
          http_client: {max_connections: 7, keepalive: 7}
          supervision: {strategy: one_for_all, heartbeat_timeout: 7s}
          bot: {telegram: {api_url: "http://127.0.0.1:1"}}
          """), to: "outrigger.yml")
      let answer = try await outrigger.probe.request("POST", "/-/reload")
      let outcome = try answer.json()
      #expect(answer.status == 200, "\(answer.text)")
      #expect(
        outcome["applied"]?.array?.compactMap(\.string) == [
          "http.max_connections", "http.rate_limit", "http.token_file", "http_client.keepalive",
          "http_client.max_connections",
          "log.max_followers", "log.max_line",
          "redis.main.check_keys", "redis.main.critical", "redis.main.pool.size", "supervision.heartbeat_timeout",
          "supervision.strategy",
        ])
      #expect(outcome["needs_restart"]?.array?.compactMap(\.string) == ["bot.telegram.api_url"])
      let metrics = try await outrigger.metrics()
      #expect(metrics.value("connection_pool_max", ["pool": "redis:main"]) == 2)
      #expect(metrics.value("connection_pool_max", ["pool": "http"]) == 7)
      #expect(try await outrigger.get("/config").status == 401)
      let bearer = ["Authorization": "Bearer secret-of-the-reload"]
      #expect(try await outrigger.get("/config", headers: bearer).status == 200)
      let follower = try await outrigger.probe.stream("/logs?follow=1", headers: bearer)
      #expect(follower.status == 200)
      // The fourth of this hour.
      #expect(try await outrigger.get("/config", headers: bearer).status == 429)
      follower.close()
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func reloadsAtTheSameTimeComeOneAfterTheOther() async throws {
      let outrigger = try await start()
      let ports = outrigger.port
      let answers = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<8 {
          group.addTask { try await HTTPProbe(port: ports).request("POST", "/-/reload").status }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(answers == Array(repeating: 200, count: 8))
      #expect(try await outrigger.stop() == .exited(0))
    }

    private func start() async throws -> OutriggerBinary {
      let outrigger = try OutriggerBinary.start(configuration: Self.before)
      try await outrigger.waitUntil("/ready")
      return outrigger
    }
  }
}
