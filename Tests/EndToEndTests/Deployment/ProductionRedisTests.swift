import FoundationEssentials
import Support
import Testing

extension EndToEnd {
  /// docs/production-redis.md: the account that it tells to make.
  struct ProductionRedisTests {
    /// The line of the document, as the server gets it.
    private static func account() throws -> [String] {
      let text = try String(contentsOfFile: RepositoryPath.of("docs/production-redis.md"), encoding: .utf8)
      let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("ACL SETUSER ") })
      return line.replacing("PASSWORD", with: "correct-horse").split(separator: " ").map(String.init)
    }

    /// Caches, rate limits, the leader's lease, dialogs, checks, and every question of a probe.
    @Test func theAccountMayDoAllThatIsAskedAndNoMore() async throws {
      let redis = try await RedisServer.start()
      #expect(try await redis.command(try Self.account()) == "OK")
      _ = try await redis.command(["XADD", "events", "*", "a", "1"])
      let url = "redis://outrigger:correct-horse@127.0.0.1:\(redis.port)"
      let weather = try await WeatherBed.start(redis: url)
      try await weather.askForOslo()
      try await weather.askForOthers()
      // Another bot: replicas of one share the lease.
      let api = try FakeBotAPI(token: "654321:TEST-token_of-another-fake-Bot-API_bot")
      let desk = try OutriggerBinary.start(
        configuration: """
          redis: {main: {url: "\(url)", check_keys: ["*"], check_streams: [events]}}
          bot:
            cache: redis:main
            dialogs: {store: cache}
            telegram: {token: "\(api.token)", api_url: "\(api.url)", leader: cache}
          """)
      try await desk.waitUntil("/ready")
      _ = try await api.createRequest("The lamp is broken.", priority: "high")
      for outrigger in [weather.outrigger, desk] {
        let metrics = try await outrigger.metrics()
        #expect(metrics.value("check_up", ["check": "redis:main"]) == 1)
        #expect(metrics.value("redis_up") == 1)
        for family in [
          "redis_config_maxclients", "redis_slowlog_length", "redis_slowlog_last_id", "redis_commands_total",
        ] {
          #expect(metrics.sum(family) != nil, "\(family)")
        }
        #expect(metrics.value("telegram_leader") == 1)
        #expect(metrics.sum("rate_limit_errors_total") ?? 0 == 0)
        #expect(metrics.sum("cache_errors_total") ?? 0 == 0)
        #expect(try await outrigger.get("/ready").status == 200)
      }
      let metrics = try await desk.metrics()
      #expect(metrics.value("redis_stream_length", ["db": "db0", "stream": "events"]) == 1)
      #expect(metrics.sum("redis_key_size") ?? 0 > 0)
      #expect(
        try await weather.outrigger.metrics().value("cache_hits_total", ["cache": "reports", "tier": "redis"]) == 3)
      // Everything that was refused is there.
      #expect(try await redis.command(["ACL", "LOG"]) == "")
      for words in [["FLUSHALL"], ["CONFIG", "SET", "maxmemory", "1"], ["SHUTDOWN"], ["KEYS", "*"], ["ACL", "LIST"]] {
        #expect(try await redis.command(["ACL", "DRYRUN", "outrigger"] + words) != "OK", "\(words)")
      }
      try await desk.stop()
      try await weather.stop()
    }
  }
}
