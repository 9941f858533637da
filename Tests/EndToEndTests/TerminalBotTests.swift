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
  }
}
