import Support
import Testing

extension EndToEnd {
  struct ExpositionTests {
    @Test func promtoolHasNothingAgainstTheMetricsOfEverythingTogether() async throws {
      let redis = try await SharedServers.redis()
      let setup = DeskSetup(
        api: try FakeBotAPI(), postgres: try await TestDatabase().url, redis: redis.url())
      let outrigger = try await setup.startReady()
      _ = try await setup.api.createRequest("The lamp is broken.", priority: "low")
      let text = try await outrigger.get("/metrics").text
      for needed in ["pg_stat_database_", "redis_memory_", "process_cpu_", "telegram_updates_total", "check_up"] {
        #expect(text.contains("\n\(needed)"), "\(needed)")
      }
      let verdict = try await Promtool.check(text)
      #expect(verdict.isValid, "\(verdict.findings)")
      try await outrigger.stop()
    }

    @Test func tenThousandRequestsOnOneConnectionUseOneConnection() async throws {
      let outrigger = try OutriggerBinary.start()
      try await outrigger.waitUntil("/ready")
      let probe = HTTPProbe(port: outrigger.port)
      var answered = 0
      for _ in 0..<10_000 where try await probe.get("/live").status == 200 { answered += 1 }
      #expect(answered == 10_000)
      let metrics = try StrictExposition(parsing: try await probe.get("/metrics").text)
      let labels = ["path": "/live", "method": "GET", "code": "200"]
      #expect(metrics.value("outrigger_http_requests_total", labels) == 10_000)
      #expect(probe.connectionsOpened == 1)
      try await outrigger.stop()
    }
  }
}
