import FoundationEssentials
import Support
import Testing

extension EndToEnd {
  struct ScrapeStormTests {
    /// Scrapes that overlap share one, and that one has one connection to each server.
    @Test func twentyTimesAHundredScrapesAtOnceLeaveOneSessionAndNoDescriptors() async throws {
      let postgres = try await PostgresServer.start()
      let redis = try await RedisServer.start()
      let outrigger = try OutriggerBinary.start(
        configuration: """
          postgres: {main: {url: "\(postgres.url())"}}
          redis: {main: {url: "\(redis.url())"}}
          """)
      try await outrigger.waitUntil("/ready")
      _ = try await outrigger.metrics()
      let descriptors = Self.descriptors(of: outrigger)
      let refused = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 1...20 {
          group.addTask {
            let probe = HTTPProbe(port: outrigger.port, timeout: .seconds(60))
            var refused = 0
            for _ in 1...100 where try await probe.get("/metrics").status != 200 { refused += 1 }
            return refused
          }
        }
        return try await group.reduce(0, +)
      }
      #expect(refused == 0)
      let ours = "FROM pg_stat_activity WHERE application_name = 'outrigger/probe/main'"
      #expect(try await postgres.query("SELECT count(*) \(ours)") == "1")
      let clients = try await redis.command(["CLIENT", "LIST"]).split(separator: "\n")
      #expect(clients.filter { $0.contains("name=outrigger/probe/main") }.count == 1)
      let metrics = try await outrigger.metrics()
      #expect(metrics.value("pg_up") == 1 && metrics.value("redis_up") == 1)
      // A pool's connection may have come or gone; twenty clients' have gone.
      try await eventually("the descriptors to be as before") {
        abs(Self.descriptors(of: outrigger) - descriptors) <= 2
      }
      try await outrigger.stop()
      try await redis.stop()
      try await postgres.stop()
    }

    private static func descriptors(of outrigger: OutriggerBinary) -> Int {
      (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(outrigger.process.pid)/fd"))?.count ?? -1
    }
  }
}
