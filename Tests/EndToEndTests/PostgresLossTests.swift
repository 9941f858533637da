import Support
import Testing

extension EndToEnd {
  struct PostgresLossTests {
    @Test func postgresKilledDuringAScrapeCostsThatScrapeItsOwnMetricsOnly() async throws {
      let (postgres, outrigger) = try await start()
      let before = try await outrigger.metrics()
      #expect(before.value("pg_up") == 1)
      let probe = try await postgres.probePort("main")
      // Stopped first: so the scrape cannot be over when the kill comes. It has begun when its questions are there.
      postgres.pause()
      #expect(try TCPSockets.unreadBytes(atPort: postgres.port, from: probe) == 0)
      async let answer = outrigger.get("/metrics")
      try await eventually("the scrape's questions to wait in the stopped server") {
        try TCPSockets.unreadBytes(atPort: postgres.port, from: probe) > 0
      }
      try await postgres.kill()
      try await hasAllButPostgres(try await answer, before)
      try await postgres.start()
      try await eventually("pg_up 1 again") { try await outrigger.metrics().value("pg_up") == 1 }
      try await outrigger.stop()
    }

    @Test func aPostgresThatDoesNotAnswerCostsTheScrapeItsOwnMetricsOnly() async throws {
      let (postgres, outrigger) = try await start()
      let before = try await outrigger.metrics()
      #expect(before.value("pg_up") == 1)
      postgres.pause()
      try await hasAllButPostgres(try await outrigger.get("/metrics"), before)
      #expect(try await outrigger.get("/live").status == 200)
      postgres.resume()
      try await eventually("pg_up 1 again") { try await outrigger.metrics().value("pg_up") == 1 }
      try await outrigger.stop()
    }

    private func start() async throws -> (PostgresServer, OutriggerBinary) {
      let postgres = try await PostgresServer.start()
      let redis = try await SharedServers.redis()
      let setup = DeskSetup(
        api: try FakeBotAPI(), postgres: postgres.url(), redis: redis.url(), more: "metrics: {scrape_timeout: 1s}")
      return (postgres, try await setup.startReady())
    }

    /// Every series' family there was is there still, but those asked of Postgres.
    private func hasAllButPostgres(_ answer: ProbeResponse, _ before: StrictExposition) async throws {
      #expect(answer.status == 200)
      let after = try StrictExposition(parsing: answer.text)
      #expect(after.value("pg_up") == 0)
      #expect(after.value("redis_up") == 1)
      let lost = Set(before.families.map(\.name)).subtracting(after.families.map(\.name))
      #expect(lost.contains("pg_stat_database_xact_commit"))
      #expect(lost.allSatisfy { $0.hasPrefix("pg_") }, "\(lost.sorted())")
    }
  }
}
