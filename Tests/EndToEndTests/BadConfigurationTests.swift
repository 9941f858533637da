import Support
import Testing

extension EndToEnd {
  struct BadConfigurationTests {
    private static let configuration = """
      http:
        listen: nowhere
        max_conections: 5
      log: {level: loud}
      checks: {interval: 5 parsecs}
      bot:
        module: helpdeks
        storage: postgres:mian
        admins: [ada]
      shutdown: {drain_delay: 30s}
      postgres:
        main: {url: "mysql://u:hush@db/x"}
      """

    private static func errors(_ file: String) -> String {
      [
        """
        2: http.listen: "nowhere" is not an address to listen on; \
        write host:port such as 127.0.0.1:8000 or [::1]:8000
        """,
        "3: http.max_conections: unknown key; did you mean max_connections?",
        """
        4: log.level: "loud" is none of its words; \
        write trace, debug, info, notice, warning, error or critical
        """,
        """
        5: checks.interval: "5 parsecs" is not a duration; \
        write a duration such as 500ms, 2s, 5m or 1h, from 100ms to 1h
        """,
        "7: bot.module: there is no module helpdeks; did you mean helpdesk?",
        "8: bot.storage: there is no postgres.mian; did you mean postgres:main?",
        "9: bot.admins[0]: \"ada\" is not a Telegram id; write a Telegram id such as 123456789",
        "10: shutdown.timeout: is not above shutdown.drain_delay; leave time to drain after 30s",
        """
        12: postgres.main.url: the value is not a URL that starts with postgresql:// or postgres://; \
        write a URL such as postgresql://user@host:5432/database
        """,
      ].map { "outrigger: \(file):\($0)\n" }.joined()
    }

    @Test(arguments: ["run", "check", "config", "migrate status"])
    func everyMistakeIsToldAtOnceWithItsLineAndWhatWouldBeRight(command: String) async throws {
      let directory = try TemporaryDirectory()
      let file = try directory.write(Self.configuration, to: "outrigger.yml")
      let words = command.split(separator: " ").map(String.init)
      let outcome = try await OutriggerBinary.run(words + ["--config", file])
      #expect(outcome.errorOutput == Self.errors(file))
      #expect(outcome.output == "")
      #expect(outcome.status == .exited(78))
    }

    @Test func aFileThatIsNotThereIsAMistakeOfTheConfiguration() async throws {
      let outcome = try await OutriggerBinary.run(["run", "--config", "/nowhere/outrigger.yml"])
      let text = "outrigger: /nowhere/outrigger.yml: cannot read the configuration: "
      #expect(outcome.errorOutput.hasPrefix(text))
      #expect(outcome.errorOutput.split(separator: "\n").count == 1)
      #expect(outcome.status == .exited(78))
    }

    @Test func aWrongVariableIsNamed() async throws {
      let outcome = try await OutriggerBinary.run(["check", "--offline"], environment: ["OUTRIGGER_LOG_LEVEL": "loud"])
      let text = """
        outrigger: OUTRIGGER_LOG_LEVEL: log.level: "loud" is none of its words; \
        write trace, debug, info, notice, warning, error or critical

        """
      #expect(outcome.errorOutput == text)
      #expect(outcome.status == .exited(78))
    }

    @Test(arguments: ["frobnicate", "run --frobnicate", "check --config", "migrate sideways"])
    func wrongUsageExitsWith64(command: String) async throws {
      let outcome = try await OutriggerBinary.run(command.split(separator: " ").map(String.init))
      #expect(outcome.status == .exited(64))
      #expect(outcome.errorOutput.hasPrefix("Error: "))
      #expect(outcome.output == "")
    }
  }
}
