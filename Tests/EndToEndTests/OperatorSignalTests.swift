import Glibc
import Support
import Testing

extension EndToEnd {
  /// What an operator asks a running sidecar by signal, and how its exit code tells what happened.
  struct OperatorSignalTests {
    @Test func quitWritesTheStateAndGoesOn() async throws {
      let outrigger = try OutriggerBinary.start()
      try await outrigger.waitUntil("/ready")
      outrigger.process.signal(SIGQUIT)
      try await outrigger.process.waitForLine(containing: "\"message\":\"state\"")
      let state = outrigger.logLines.first { $0["message"]?.string == "state" }
      #expect(state?["fields"]?["module.helpdesk"]?.string == "running")
      #expect(state?["fields"]?["phase"]?.string == "running")
      #expect(try await outrigger.get("/live").status == 200)
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func aBrokenPipeIsIgnored() async throws {
      let outrigger = try OutriggerBinary.start()
      try await outrigger.waitUntil("/ready")
      outrigger.process.signal(SIGPIPE)
      #expect(try await outrigger.get("/live").status == 200)
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func aHandlerThatIsCutByTheDeadlineMakesTheExitCode75() async throws {
      let api = try FakeBotAPI()
      let postgres = try await PostgresServer.start()
      let outrigger = try OutriggerBinary.start(
        configuration: """
          postgres: {main: {url: "\(postgres.url())"}}
          bot: {storage: "postgres:main", telegram: {api_url: "\(api.url)"}}
          metrics: {scrape_timeout: 1s}
          shutdown: {timeout: 1s}
          """, environment: ["TELEGRAM_BOT_TOKEN": api.token])
      try await outrigger.waitUntil("/ready")
      // Before each poll the bot looks at its lease, which is in that server.
      try await api.waitUntilPolled()
      // A stopped server never answers the handler's statement, nor the collectors'.
      postgres.pause()
      api.send("/start")
      try await eventually("the update to be in flight") {
        (try? await outrigger.metrics().value("telegram_updates_in_flight")) == 1
      }
      #expect(try await outrigger.stop() == .exited(75))
      postgres.resume()
      #expect(api.pendingUpdateCount == 1)
      try await postgres.stop()
      api.stop()
    }
  }
}
