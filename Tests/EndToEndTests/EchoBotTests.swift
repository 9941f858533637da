import Support
import Testing

extension EndToEnd {
  /// The example of a bot of one's own, as its package builds it.
  struct EchoBotTests {
    @Test func aBotOfFewLinesHasMetricsHealthLogsAndAShutdownThatLosesNothing() async throws {
      let api = try FakeBotAPI()
      let echo = try OutriggerBinary.start(
        program: try await BuiltProgram.example("EchoBot"),
        configuration: "bot: {telegram: {token: \"\(api.token)\", api_url: \"\(api.url)\"}}")
      try await echo.waitUntil("/ready")
      api.send("Is anybody there?", from: TelegramUser(id: 7))
      try await api.waitForMessage(containing: "Is anybody there?", chat: 7)

      #expect(try await echo.get("/live").status == 200)
      let metrics = try await echo.metrics()
      #expect(metrics.value("module_state", ["module": "echo", "state": "running"]) == 1)
      #expect(metrics.value("telegram_updates_total", ["type": "message", "outcome": "ok"]) == 1)
      #expect(metrics.value("bot_handler_duration_seconds_count", ["handler": "fallback"]) == 1)
      #expect(try await echo.get("/logs?grep=update%20handled").text.contains("\"module\":\"echo\""))
      #expect(try await echo.stop() == .exited(0))
    }

    @Test func theExampleIsAtMostFortyLines() throws {
      let source = try WholeFile.bytes(RepositoryPath.of("Examples/EchoBot/Sources/EchoBot/EchoBot.swift"))
      #expect(source.count { $0 == UInt8(ascii: "\n") } <= 40)
    }
  }
}
