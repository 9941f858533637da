import Support
import Testing

extension EndToEnd {
  struct DependenciesDownTests {
    @Test func startedWithoutItsDependenciesItSaysWhatIsMissingAndTurnsReadyByItself() async throws {
      let (postgres, redis) = (try await PostgresServer(), try await RedisServer())
      let setup = DeskSetup(api: try FakeBotAPI(), postgres: postgres.url(), redis: redis.url())
      let outrigger = try setup.start()
      try await outrigger.waitUntil("/live")
      try await outrigger.waitUntil("/startup")
      try await eventually("the waiting module") {
        try await outrigger.metrics().value("module_state", ["module": "helpdesk", "state": "waiting"]) == 1
      }
      try await saysWhatIsMissing(outrigger)

      try await redis.start()
      try await eventually("a passing check") { try await outrigger.get("/ready/redis:main").status == 200 }
      #expect(try await outrigger.get("/ready").status == 503)
      try await postgres.start()
      try await outrigger.waitUntil("/ready")
      setup.api.send("/start")
      try await setup.api.waitForMessage(containing: "Welcome, Ada.")
      #expect(try await health(outrigger)["status"]?.string == "pass")
      #expect(try await outrigger.stop() == .exited(0))
    }

    private func saysWhatIsMissing(_ outrigger: OutriggerBinary) async throws {
      let ready = try await outrigger.get("/ready?verbose")
      #expect(ready.status == 503)
      let expected = """
        [+]shutdown ok
        [+]startup ok
        [-]module:helpdesk failed: reason withheld
        [-]postgres:main failed: reason withheld
        ready check failed

        """
      #expect(ready.text == expected)
      let health = try await health(outrigger)
      #expect(health["status"]?.string == "warn")
      #expect(health["checks"]?["module:helpdesk"]?[0]?["observedValue"]?.string == "waiting")
      #expect(health["checks"]?["postgres:main"]?[0]?["reason"]?.string == "refused")
      #expect(health["checks"]?["redis:main"]?[0]?["reason"]?.string == "refused")
      #expect(try await outrigger.get("/live").status == 200)
    }

    private func health(_ outrigger: OutriggerBinary) async throws -> JSONValue {
      let answer = try await outrigger.get("/health")
      #expect(answer.status == 200)
      return try answer.json()
    }

    @Test func anUpdateSentWhilePostgresIsDownIsHandledOnceWhenItIsBack() async throws {
      let postgres = try await PostgresServer.start()
      // With a lease in that Postgres it may stand by before the update comes, and then nothing is polled or waited for.
      let setup = DeskSetup(api: try FakeBotAPI(), postgres: postgres.url(), telegram: "leader: off")
      let outrigger = try await setup.startReady()
      try await postgres.stop()
      try await outrigger.waitUntil("/ready", answers: 503)
      let id = setup.api.send("/start")
      try await eventually("the poll that takes the update") {
        try await outrigger.metrics().value("module_state", ["module": "helpdesk", "state": "waiting"]) == 1
      }
      #expect(setup.api.pendingUpdateCount == 1)
      try await postgres.start()
      try await setup.api.waitForMessage(containing: "Welcome, Ada.", timeout: .seconds(30))
      try await setup.api.waitUntilConfirmed()
      try await outrigger.waitUntil("/ready")
      #expect(try await outrigger.stop() == .exited(0))
      #expect(setup.api.sentMessages(chat: 100).count == 1)
      #expect(try await postgres.query("SELECT update_id, outcome FROM botkit_inbox") == "\(id)|ok")
      #expect(try await postgres.query("SELECT count(*) FROM botkit_outbox") == "0")
    }

    /// With the lease in the Postgres that goes, as it is unless configured.
    @Test func aDialogGoesOnWhereItWasAfterPostgresWasAwayInItsMiddle() async throws {
      let postgres = try await PostgresServer.start()
      let setup = DeskSetup(api: try FakeBotAPI(), postgres: postgres.url())
      let outrigger = try await setup.startReady()
      setup.api.send("/start")
      try await setup.api.waitForMessage(containing: "Welcome, Ada.")
      try setup.api.press("create_request")
      try await setup.api.waitForMessage(containing: "Please describe")
      try await postgres.stop()
      try await outrigger.waitUntil("/ready", answers: 503)
      setup.api.send("The lamp is broken.")
      #expect(try await outrigger.get("/live").status == 200)
      try await postgres.start()
      try await setup.api.waitForMessage(containing: "priority?", timeout: .seconds(60))
      try setup.api.press("additional_no")
      try await setup.api.waitForMessage(containing: "How urgent")
      try setup.api.press("priority_low")
      try await setup.api.waitForMessage(containing: "Your request has been created.")
      try await setup.api.waitUntilConfirmed()
      #expect(try await outrigger.stop() == .exited(0))
      #expect(try await postgres.query("SELECT count(*) FROM requests") == "1")
      #expect(try await postgres.query("SELECT count(*) FROM botkit_inbox") == "5")
      #expect(try await postgres.query("SELECT count(*) FROM botkit_outbox") == "0")
    }
  }
}
