import Support
import Testing

extension EndToEnd {
  /// Files that hold secrets may come later than the program, as a mounted secret does.
  struct SecretFilesTests {
    @Test func aBotWhoseTokenFileIsMissingWaitsForItAndStartsByItself() async throws {
      let api = try FakeBotAPI()
      let outrigger = try OutriggerBinary.start(
        configuration: """
          bot: {storage: "sqlite:bot.db", telegram: {token_file: token, api_url: "\(api.url)"}}
          supervision: {backoff: {min: 50ms, max: 100ms}, max_restarts: 1}
          """)
      let path = outrigger.directory.file("token")
      try await outrigger.waitUntil("/startup")
      let problem = "cannot read the secret from \(path) (No such file or directory)"
      try await waits(outrigger, reason: "bot.telegram.token_file is not available: \(problem)")

      try outrigger.directory.write("not a token", to: "token")
      let wrong = "the value is not a bot's token; it has the form 123456:letters, as @BotFather gives it"
      try await waits(outrigger, reason: "bot.telegram.token_file is not available: \(wrong)")

      try outrigger.directory.write("\(api.token)\n", to: "token")
      try await outrigger.waitUntil("/ready")
      api.send("/start")
      try await api.waitForMessage(containing: "Welcome, Ada.")
      #expect(try await outrigger.stop() == .exited(0))
      #expect(!(outrigger.process.output + outrigger.process.errorOutput).contains(api.token))
    }

    @Test func aBotWhoseDatabasePasswordFileIsMissingWaitsForIt() async throws {
      let database = try await TestDatabase()
      let outrigger = try OutriggerBinary.start(
        configuration: """
          checks: {interval: 100ms, fall: 1, rise: 1}
          postgres: {main: {url: "\(database.url)", password_file: password, critical: true}}
          bot: {storage: "postgres:main"}
          supervision: {backoff: {min: 50ms, max: 100ms}, max_restarts: 1}
          """)
      try await outrigger.waitUntil("/startup")
      try await eventually("the failing check") {
        try await outrigger.metrics().value("check_failures_total", ["check": "postgres:main", "reason": "auth"]) ?? 0
          > 0
      }
      let waiting = try await outrigger.process.waitForLine(containing: "module waiting")
      #expect(waiting.contains("its password is not there: cannot read the secret from"))

      try outrigger.directory.write("any will do", to: "password")
      try await outrigger.waitUntil("/ready")
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func aTokenThatIsNoneIsAMistakeOfTheConfiguration() async throws {
      let folder = try TemporaryDirectory()
      let outcome = try await OutriggerBinary.run(
        ["run"], environment: ["TELEGRAM_BOT_TOKEN": "123456:hush"], directory: folder.path)
      #expect(
        outcome.errorOutput == "outrigger: bot.telegram.token: the value is not a bot's token; "
          + "it has the form 123456:letters, as @BotFather gives it\n")
      #expect(outcome.status == .exited(78))
      #expect(!outcome.output.contains("hush"))
    }

    /// One line says what is missing; the process lives and the bot is not ready.
    private func waits(_ outrigger: OutriggerBinary, reason: String) async throws {
      try await eventually("the line of the wait") {
        outrigger.logLines.contains {
          $0["message"]?.string == "module waiting" && $0["fields"]?["reason"]?.string == reason
        }
      }
      #expect(
        try await outrigger.metrics().value("module_state", ["module": "helpdesk", "state": "waiting"]) == 1)
      #expect(try await outrigger.get("/live").status == 200)
      #expect(try await outrigger.get("/ready/module:helpdesk").status == 503)
    }
  }
}
