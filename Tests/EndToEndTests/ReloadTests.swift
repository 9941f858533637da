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
      try await outrigger.process.waitForLine(containing: "configuration not reloaded")

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

    private func start() async throws -> OutriggerBinary {
      let outrigger = try OutriggerBinary.start(configuration: Self.before)
      try await outrigger.waitUntil("/ready")
      return outrigger
    }
  }
}
