import Support
import Testing

extension EndToEnd {
  /// A Redis as cache and for rate limits that is away at the start, comes, goes in the middle and comes back.
  struct DeskOutageTests {
    @Test(arguments: DeskBed.Store.allCases)
    func withoutItsRedisTheDeskDoesEverythingAndUsesItWhenItIsThere(store: DeskBed.Store) async throws {
      let redis = try await RedisServer()
      let bed = try await DeskBed(
        store, cache: redis.url(), more: "cache: {ttl: {statistics: 1h}, memory_ttl: 1h, timeout: 5s}\n")
      try await everythingWorks(bed, "at the start")
      #expect(try await hits("redis", bed) == 0)

      try await redis.start()
      try await usesRedis(bed)
      try await everythingWorks(bed, "in the middle")

      try await redis.kill()
      try await everythingWorks(bed, "while it is gone")
      #expect(try await bed.outrigger.get("/live").status == 200)
      #expect(try await bed.outrigger.get("/ready").status == 200)

      try await redis.start()
      try await usesRedis(bed)
      try await everythingWorks(bed, "at the end")
      #expect(
        try await bed.outrigger.metrics().value("module_restarts_total", ["module": "helpdesk", "reason": "waiting"])
          ?? 0 == 0)
      #expect(try await bed.end() == .exited(0))
      #expect(try await bed.query("SELECT count(*) FROM requests") == "4")
    }

    /// A request is made, taken and completed, and each step told.
    private func everythingWorks(_ bed: DeskBed, _ when: String) async throws {
      let number = (Int(try await bed.query("SELECT count(*) FROM requests")) ?? 0) + 1
      let user = TelegramUser(id: Int64(600 + number), firstName: "User \(number)", username: nil)
      try await bed.report("Broken \(when).", by: user)
      try await bed.press("take_request_\(number)", by: bed.chief, until: "Request #\(number)</b>\nStatus: in progress")
      try await bed.press(
        "complete_request_\(number)", by: bed.chief, until: "Request #\(number)</b>\nStatus: completed")
      try await bed.api.waitForMessage(containing: "✅ Your request #\(number) is completed.", chat: user.id)
    }

    private func hits(_ tier: String, _ bed: DeskBed) async throws -> Double {
      try await bed.outrigger.metrics().value("cache_hits_total", ["cache": "statistics", "tier": tier]) ?? 0
    }

    /// Looks at the figures until they come from Redis again.
    private func usesRedis(_ bed: DeskBed) async throws {
      let before = try await hits("redis", bed)
      try await eventually("a hit in Redis", timeout: .seconds(30)) {
        let count = bed.toastCount
        let welcome = try #require(bed.api.sentMessages(chat: bed.chief.id).first)
        bed.api.press("admin_stats", on: welcome, by: bed.chief)
        try await eventually("the figures") { bed.toastCount > count }
        return try await hits("redis", bed) > before
      }
    }
  }

  struct DeskLateTests {
    /// Telegram lets a button be answered for so long; what it asked for is done all the same.
    @Test(arguments: DeskBed.Store.allCases)
    func aButtonThatIsHandledTooLateDoesItsWork(store: DeskBed.Store) async throws {
      let bed = try await DeskBed(store)
      try await bed.report("The lamp is broken.", by: bed.ada)
      let notice = try await bed.api.waitForMessage(containing: "🆕 A new request", chat: bed.chief.id)
      #expect(try await bed.end() == .exited(0))
      bed.api.press("take_request_1", on: notice, by: bed.chief)
      bed.api.expireCallbacks()
      try await bed.startAgain()
      try await bed.api.waitForMessage(containing: "Status: in progress", chat: bed.chief.id)
      try await bed.api.waitForMessage(containing: "🔧 Your request #1 is in progress now.", chat: bed.ada.id)
      let metrics = try await bed.outrigger.metrics()
      #expect(metrics.value("telegram_outgoing_dropped_total", ["code": "too_old"]) == 1)
      #expect(metrics.value("request_transitions_total", ["from": "open", "to": "in_progress"]) == 1)
      #expect(try await bed.end() == .exited(0))
      #expect(try await bed.query("SELECT count(*) FROM botkit_outbox") == "0")
    }

    /// On SQLite there are no replicas: the other one is a stranger with the same token.
    @Test(arguments: DeskBed.Store.allCases)
    func aStrangerWhoPollsIsSaidAndTheLeadComesBack(store: DeskBed.Store) async throws {
      let bed = try await DeskBed(store)
      try await bed.api.waitUntilPolled()
      _ = try await HTTPProbe(port: bed.api.port).get("/bot\(bed.api.token)/getUpdates?timeout=0")
      try await eventually("the standby") {
        try await bed.outrigger.metrics().value("module_state", ["module": "helpdesk", "state": "standby"]) == 1
      }
      let metrics = try await bed.outrigger.metrics()
      #expect(metrics.value("telegram_poll_errors_total", ["reason": "conflict"]) == 1)
      #expect(metrics.value("telegram_leader") == 0)
      #expect(try await bed.outrigger.get("/ready").status == 200)
      try await bed.say("/start", by: bed.ada, until: "Welcome, Ada.")
      #expect(try await bed.outrigger.metrics().value("telegram_leader") == 1)
      #expect(bed.api.conflictCount == 1)
      #expect(try await bed.end() == .exited(0))
    }
  }
}

extension DeskBed {
  /// Answers to pressed buttons, also those without a text.
  fileprivate var toastCount: Int { api.calls.count { $0.method == "answerCallbackQuery" } }
}
