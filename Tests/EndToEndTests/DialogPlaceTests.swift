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
  }
}
