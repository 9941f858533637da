import Glibc
import Support
import Testing

extension EndToEnd {
  /// Two processes of one bot on one Postgres.
  struct ReplicaTakeoverTests {
    private func leader(_ outrigger: OutriggerBinary) async throws -> Double? {
      try await outrigger.metrics().value("telegram_leader")
    }

    private func start() async throws -> (DeskSetup, TestDatabase, leader: OutriggerBinary, standby: OutriggerBinary) {
      let database = try await TestDatabase()
      let setup = DeskSetup(api: try FakeBotAPI(), postgres: database.url)
      let first = try await setup.startReady()
      try await setup.api.waitUntilPolled()
      let second = try setup.start()
      try await second.waitUntil("/ready")
      try await eventually("the standby") {
        try await second.metrics().value("module_state", ["module": "helpdesk", "state": "standby"]) == 1
      }
      return (setup, database, first, second)
    }

    @Test func aStandbyIsLiveAndReadyAndTakesOverFromAKilledLeader() async throws {
      let (setup, database, first, second) = try await start()
      #expect(try await leader(first) == 1)
      #expect(try await leader(second) == 0)
      #expect(try await second.get("/live").status == 200)
      try await first.process.kill()
      let killed = ContinuousClock.now
      setup.api.send("/start")
      try await setup.api.waitForMessage(containing: "Welcome, Ada.", timeout: .seconds(30))
      #expect(ContinuousClock.now - killed < .seconds(10))
      #expect(try await leader(second) == 1)
      #expect(try await second.stop() == .exited(0))
      #expect(try await database.query("SELECT count(*) FROM botkit_inbox") == "1")
      #expect(setup.api.conflictCount == 0)
    }

    @Test func aKeyInRedisDecidesToo() async throws {
      let setup = DeskSetup(
        api: try FakeBotAPI(), postgres: try await TestDatabase().url, redis: try await SharedServers.redis().url())
      let environment = ["OUTRIGGER_BOT_CACHE": "redis:main", "OUTRIGGER_BOT_TELEGRAM_LEADER": "cache"]
      let first = try OutriggerBinary.start(configuration: setup.configuration, environment: environment)
      try await first.waitUntil("/ready")
      try await setup.api.waitUntilPolled()
      let second = try OutriggerBinary.start(configuration: setup.configuration, environment: environment)
      try await second.waitUntil("/ready")
      #expect(try await leader(second) == 0)
      try await first.process.kill()
      let killed = ContinuousClock.now
      setup.api.send("/start")
      try await setup.api.waitForMessage(containing: "Welcome, Ada.", timeout: .seconds(30))
      #expect(ContinuousClock.now - killed < .seconds(10))
      #expect(try await second.stop() == .exited(0))
    }

    @Test func aPausedLeaderThatLostItsLockStepsDownAndDisturbsAtMostOnePoll() async throws {
      let (setup, database, first, second) = try await start()
      first.process.signal(SIGSTOP)
      // What a Postgres does whose keepalives nobody answers.
      let ended = try await database.query(
        """
        SELECT count(pg_terminate_backend(l.pid)) FROM pg_locks l
        JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
        WHERE l.locktype = 'advisory' AND l.granted
        """)
      #expect(ended == "1")
      try await eventually("the new leader", timeout: .seconds(30)) { try await leader(second) == 1 }
      setup.api.send("/start")
      try await setup.api.waitForMessage(containing: "Welcome, Ada.")
      first.process.signal(SIGCONT)
      try await eventually("the old leader stands by", timeout: .seconds(30)) { try await leader(first) == 0 }
      setup.api.send("stray")
      try await setup.api.waitForMessage(containing: "I did not understand that.")
      #expect(setup.api.conflictCount <= 1)
      #expect(try await first.stop() == .exited(0))
      #expect(try await second.stop() == .exited(0))
      #expect(setup.api.sentMessages(chat: 100).count == 2)
      #expect(try await database.query("SELECT count(*) FROM botkit_inbox") == "2")
    }

    @Test func somebodyElseWhoPollsIsAStateAndAMetric() async throws {
      let setup = DeskSetup(api: try FakeBotAPI(), postgres: try await TestDatabase().url)
      let outrigger = try await setup.startReady()
      try await setup.api.waitUntilPolled()
      // Another program with the same token.
      let other = HTTPProbe(port: setup.api.port)
      _ = try await other.get("/bot\(setup.api.token)/getUpdates?timeout=0")
      try await eventually("the standby") {
        try await outrigger.metrics().value("module_state", ["module": "helpdesk", "state": "standby"]) == 1
      }
      let metrics = try await outrigger.metrics()
      #expect(metrics.value("telegram_poll_errors_total", ["reason": "conflict"]) == 1)
      #expect(metrics.value("telegram_leader") == 0)
      try await eventually("the lead again", timeout: .seconds(30)) { try await leader(outrigger) == 1 }
      setup.api.send("/start")
      try await setup.api.waitForMessage(containing: "Welcome, Ada.")
      #expect(try await outrigger.stop() == .exited(0))
    }
  }
}
