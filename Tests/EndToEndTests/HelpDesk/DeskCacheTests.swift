import Support
import Testing

extension EndToEnd {
  /// What the desk caches, and where. The values' time is an hour, so what is fresh was invalidated.
  struct DeskCacheTests {
    private static let lives = "cache: {ttl: {statistics: 1h}, memory_ttl: 1h, timeout: 5s}\n"

    /// Asks for the figures, each time on the same message, and returns them.
    private func figures(_ bed: DeskBed) async throws -> String {
      let isFirst = !bed.api.sentMessages(chat: bed.chief.id).contains { $0.text.hasPrefix("<b>Statistics</b>") }
      try await bed.press(isFirst ? "admin_panel" : "back_to_admin", by: bed.chief, until: "<b>Administration</b>")
      return try await bed.press("admin_stats", by: bed.chief, until: "<b>Statistics</b>").text
    }

    private func found(_ tier: String, _ bed: DeskBed) async throws -> Double {
      try await bed.outrigger.metrics().value("cache_hits_total", ["cache": "statistics", "tier": tier]) ?? 0
    }

    private func missed(_ bed: DeskBed) async throws -> Double {
      try await bed.outrigger.metrics().value("cache_misses_total", ["cache": "statistics"]) ?? 0
    }

    @Test(arguments: DeskBed.Store.allCases)
    func figuresAreReadOnceAndAnewAfterEveryChange(store: DeskBed.Store) async throws {
      let bed = try await DeskBed(store, more: Self.lives)
      #expect(try await figures(bed).contains("Open: 0\n"))
      #expect(try await figures(bed).contains("Open: 0\n"))
      #expect(try await (found("memory", bed), missed(bed)) == (1, 1))
      let line = bed.outrigger.logLines.last { $0["fields"]?["handler"]?.string == "admin_stats" }
      #expect(line?["fields"]?["cache_hits"]?.int == 1)

      try await bed.report("The lamp is broken.", by: bed.ada)
      #expect(try await figures(bed).contains("Open: 1\nIn progress: 0\n"))
      try await bed.press("take_request_1", by: bed.deputy, until: "Статус: в работе")
      #expect(try await figures(bed).contains("Open: 0\nIn progress: 1\n"))
      try await bed.press("complete_request_1", by: bed.deputy, until: "Статус: выполнена")
      #expect(try await figures(bed).contains("Completed today: 1\nTotal: 1\n"))
      #expect(try await (found("memory", bed), missed(bed)) == (1, 4))
      #expect(try await bed.end() == .exited(0))
    }

    @Test func inRedisTheyAreForAllReplicasAndInMemoryWithoutIt() async throws {
      let redis = try await RedisServer.start()
      let bed = try await DeskBed(.postgres, cache: redis.url(), more: Self.lives)
      #expect(try await figures(bed).contains("Open: 0\n"))
      let key = "outrigger:cache:outrigger:development:helpdesk:statistics:desk"
      let life = try #require(Int(try await redis.command(["TTL", key])))
      #expect((3000...3600).contains(life))
      #expect(try await figures(bed).contains("Open: 0\n"))
      #expect(try await (found("redis", bed), found("memory", bed), missed(bed)) == (1, 0, 1))

      try await bed.report("The lamp is broken.", by: bed.ada)
      #expect(try await redis.command(["EXISTS", key]) == "0")
      #expect(try await figures(bed).contains("Open: 1\n"))
      try await redis.kill()
      #expect(try await figures(bed).contains("Open: 1\n"))
      #expect(try await (found("redis", bed), found("memory", bed), missed(bed)) == (1, 1, 2))
      // Told to a Redis that is away, and true all the same.
      try await bed.press("take_request_1", by: bed.deputy, until: "Статус: в работе")
      #expect(try await figures(bed).contains("Open: 0\nIn progress: 1\n"))
      #expect(try await bed.end() == .exited(0))
    }
  }
}
