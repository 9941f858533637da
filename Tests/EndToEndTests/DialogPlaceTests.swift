import Support
import Testing

extension EndToEnd {
  /// Where the configuration puts dialogs.
  struct DialogPlaceTests {
    @Test func aDialogInRedisOutlivesAKill() async throws {
      let redis = try await RedisServer.start()
      let (api, database) = (try FakeBotAPI(), try await TestDatabase())
      let configuration = """
        postgres: {main: {url: "\(database.url)"}}
        redis: {main: {url: "\(redis.url())"}}
        bot:
          storage: postgres:main
          cache: redis:main
          dialogs: {store: cache, ttl: 10m}
          telegram: {token: "\(api.token)", api_url: "\(api.url)"}
        """
      let first = try OutriggerBinary.start(configuration: configuration)
      try await first.waitUntil("/ready")
      api.send("/start")
      try await api.waitForMessage(containing: "Welcome, Ada.")
      try api.press("create_request")
      try await api.waitForMessage(containing: "Please describe")
      try await first.process.kill()
      #expect(try await database.query("SELECT count(*) FROM botkit_dialogs") == "0")
      #expect(try await redis.command(["EXISTS", "outrigger:helpdesk:dialog:100:100"]) == "1")

      let second = try OutriggerBinary.start(configuration: configuration)
      try await second.waitUntil("/ready")
      api.send("The lamp is broken.")
      try await api.waitForMessage(containing: "priority?", timeout: .seconds(30))
      try await second.stop()
    }

    /// Down at the start, and between two steps.
    @Test func aBotWhoseDialogsCannotBeReachedWaitsAndLosesNothing() async throws {
      let redis = try await RedisServer(.init(settings: ["appendonly": "yes", "appendfsync": "always"]))
      let (api, database) = (try FakeBotAPI(), try await TestDatabase())
      api.send("/start")
      let outrigger = try OutriggerBinary.start(
        configuration: """
          postgres: {main: {url: "\(database.url)"}}
          redis: {main: {url: "\(redis.url())"}}
          supervision: {backoff: {min: 50ms, max: 200ms}}
          bot:
            storage: postgres:main
            cache: redis:main
            dialogs: {store: cache}
            telegram: {token: "\(api.token)", api_url: "\(api.url)"}
          """)
      try await waitUntilWaiting(outrigger)
      try await redis.start()
      try await api.waitForMessage(containing: "Welcome, Ada.", timeout: .seconds(30))
      try api.press("create_request")
      try await api.waitForMessage(containing: "Please describe")
      try await api.waitUntilConfirmed()

      try await redis.kill()
      api.send("The lamp is broken.")
      try await waitUntilWaiting(outrigger)
      #expect(api.pendingUpdateCount == 1)
      try await redis.start()
      try await api.waitForMessage(containing: "priority?", timeout: .seconds(30))
      try api.press("additional_no")
      try await api.waitForMessage(containing: "How urgent")
      try api.press("priority_high")
      try await api.waitForMessage(containing: "Your request has been created.")
      #expect(api.calls.count { $0.string("text")?.contains("priority?") == true } == 1)
      let metrics = try await outrigger.metrics()
      #expect(metrics.value("module_restarts_total", ["module": "helpdesk", "reason": "error"]) ?? 0 == 0)
      #expect(try await outrigger.stop() == .exited(0))
      #expect(
        try await database.query("SELECT count(*) FROM requests WHERE description = 'The lamp is broken.'") == "1")
      try await redis.stop()
    }

    private func waitUntilWaiting(_ outrigger: OutriggerBinary) async throws {
      try await eventually("the wait for Redis", timeout: .seconds(30)) {
        let metrics = try? await outrigger.metrics()
        return metrics?.value("module_state", ["module": "helpdesk", "state": "waiting"]) == 1
      }
    }
  }
}
