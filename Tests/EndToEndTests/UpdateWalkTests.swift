import Support
import Testing

extension EndToEnd {
  struct UpdateWalkTests {
    /// From Telegram through the bot and its storage to the reply, the metrics, the log, and a clean end.
    @Test func aRequestIsSeenFromTelegramToTheLogAndTheProgramEndsClean() async throws {
      let database = try await TestDatabase()
      let redis = try await SharedServers.redis()
      let setup = DeskSetup(api: try FakeBotAPI(), postgres: database.url, redis: redis.url())
      let outrigger = try await setup.startReady()
      let id = try await setup.api.createRequest("The lamp is broken.", priority: "high")

      let row = try await database.query("SELECT title, status, priority FROM requests")
      #expect(row == "The lamp is broken.|OPEN|HIGH")
      try await showsInTheMetrics(outrigger)
      try await showsInTheLog(outrigger, update: id)

      #expect(try await outrigger.stop() == .exited(0))
      #expect(setup.api.confirmedOffset == id + 1)
      #expect(setup.api.pendingUpdateCount == 0)
    }

    private func showsInTheMetrics(_ outrigger: OutriggerBinary) async throws {
      try await eventually("the metric of the last reply") {
        try await outrigger.metrics().value(
          "telegram_api_requests_total", ["method": "editMessageText", "code": "200"])
          == 3
      }
      let metrics = try await outrigger.metrics()
      #expect(metrics.value("telegram_api_requests_total", ["method": "sendMessage", "code": "200"]) == 2)
      #expect(metrics.value("requests_created_total", ["priority": "high"]) == 1)
      #expect(metrics.value("telegram_updates_total", ["type": "message", "outcome": "ok"]) == 2)
      #expect(metrics.value("telegram_updates_total", ["type": "callback_query", "outcome": "ok"]) == 3)
      let answers = ["method": "answerCallbackQuery", "code": "200"]
      #expect(metrics.value("telegram_api_requests_total", answers) == 3)
      for pool in ["postgres:main", "redis:main", "http"] {
        #expect((metrics.value("connection_pool_opened_total", ["pool": pool]) ?? 0) >= 1, "\(pool)")
        #expect((metrics.value("connection_pool_size", ["pool": pool]) ?? 0) >= 1, "\(pool)")
        #expect(metrics.value("connection_pool_waiters", ["pool": pool]) == 0, "\(pool)")
      }
      #expect(metrics.value("connection_pool_max", ["pool": "postgres:main"]) == 20)
      #expect(metrics.value("connection_pool_max", ["pool": "redis:main"]) == 10)
      #expect(metrics.value("pg_up") == 1)
      #expect(metrics.value("redis_up") == 1)
    }

    /// Every line that the update caused is found by its correlation id, and no other.
    private func showsInTheLog(_ outrigger: OutriggerBinary, update: Int64) async throws {
      let handled = try await eventually("the update's closing line") {
        outrigger.logLines.first { $0["message"]?.string == "update handled" && $0["update_id"]?.int == update }
      }
      let correlation = try #require(handled["correlation_id"]?.string)
      let messages = [
        "bot api called", "bot api called", "reply sent", "reply sent", "request created", "update handled",
      ]
      try await eventually("all lines of the update") {
        let answer = try await outrigger.get("/logs?correlation_id=\(correlation)")
        let lines = try answer.text.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
        return lines.compactMap { $0["message"]?.string }.sorted() == messages
          && lines.allSatisfy { $0["update_id"]?.int == update && $0["module"]?.string == "helpdesk" }
      }
      try await eventually("the same lines on standard output") {
        outrigger.logLines.count { $0["correlation_id"]?.string == correlation } == messages.count
      }
      #expect(handled["fields"]?["update_type"]?.string == "callback_query")
      #expect(handled["fields"]?["outcome"]?.string == "ok")
      #expect((handled["fields"]?["db_queries"]?.int ?? 0) >= 3)
    }
  }
}
