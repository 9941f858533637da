import Support
import Testing

extension EndToEnd {
  struct TerminalBotTests {
    @Test func withoutAnyConfigurationTheBotAnswersOnTheTerminalAndKeepsItsDataInSQLite() async throws {
      let directory = try TemporaryDirectory()
      let storage = ["OUTRIGGER_BOT_STORAGE": "sqlite:\(directory.file("bot.db"))"]
      let outrigger = try OutriggerBinary.start(environment: storage, input: .pipe)
      let steps = [
        ("/start", "Welcome, "), ("1", "Please describe"), ("The lamp is broken.", "priority?"), ("1", "How urgent"),
        ("1", "Your request has been created."),
      ]
      for (typed, answer) in steps {
        try await outrigger.process.send("\(typed)\n")
        try await outrigger.process.waitForLine(containing: answer, of: .standardError)
      }
      #expect(try await outrigger.metrics().value("requests_created_total", ["priority": "high"]) == 1)
      // Standard output is a pipe here, so it is for JSON lines alone.
      #expect(outrigger.logLines.count == outrigger.process.output.split(separator: "\n").count)
      #expect(try await outrigger.stop() == .exited(0))

      let again = try OutriggerBinary.start(environment: storage, input: .pipe)
      try await again.process.send("/start\n")
      try await again.process.waitForLine(containing: "Welcome, ", of: .standardError)
      try await again.process.send("2\n")
      try await again.process.waitForLine(containing: "The lamp is broken.", of: .standardError)
      #expect(try await again.stop() == .exited(0))
    }

    @Test func withNothingSetItsDatabaseIsInTheWorkingFolder() async throws {
      let outrigger = try OutriggerBinary.start()
      try await outrigger.waitUntil("/ready")
      #expect(outrigger.directory.read("var/bot.db")?.hasPrefix("SQLite format 3") == true)
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func theEndOfTheInputIsNotTheEndOfTheProgram() async throws {
      let outrigger = try OutriggerBinary.start(input: .bytes(Array("/start\n".utf8)))
      try await outrigger.process.waitForLine(containing: "Welcome, ", of: .standardError)
      try await outrigger.waitUntil("/ready")
      #expect(try await outrigger.stop() == .exited(0))
      let draining = outrigger.logLines.first { $0["message"]?.string == "draining" }
      #expect(draining?["fields"]?["reason"]?.string == "SIGTERM")
    }

    /// As a newcomer does it, who types and sees on the same terminal. There is a token, and nobody uses it.
    @Test func withModeOffTheBotIsTalkedToOnTheTerminalItWasStartedIn() async throws {
      let api = try FakeBotAPI()
      let outrigger = try OutriggerBinary.startInTerminal(
        configuration: "bot: {telegram: {mode: off, token: \"\(api.token)\", api_url: \"\(api.url)\"}}")
      let terminal = outrigger.process
      try await terminal.waitForLine(
        containing: "* Talk to the bot here: /start begins, and a number presses a button.")
      let steps = [
        ("/start", "  [3] Help"), ("1", "Please describe"),
        ("The lamp is broken.", "  [2] Add a location or a comment"),
        ("2", "What would you like to add?"), ("1", "Where is it?"), ("Room 12", "Location: Room 12"),
        ("3", "How urgent"), ("1", "Your request has been created."),
      ]
      for (typed, shown) in steps {
        try await terminal.send("\(typed)\n")
        try await terminal.waitForLine(containing: shown)
      }
      try await terminal.waitForLine(containing: "  [4] Main menu")
      #expect(try await outrigger.metrics().value("requests_created_total", ["priority": "high"]) == 1)
      #expect(terminal.output.contains("Request #1\r\nStatus: open\r\nPriority: high\r\nLocation: Room 12\r\n"))
      // The log is for a person too.
      #expect(!terminal.output.contains("{\"ts\""))
      try await terminal.send("\u{3}")
      #expect(try await terminal.waitForExit() == .exited(0))
      #expect(terminal.output.contains("draining  reason=SIGINT"))
      #expect(api.calls.isEmpty)
    }
  }
}
