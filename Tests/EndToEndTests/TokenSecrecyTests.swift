import Support
import Testing

extension EndToEnd {
  struct TokenSecrecyTests {
    @Test func theTokenIsNowhereToBeFoundWhateverGoesWrongWithTelegram() async throws {
      let secret = "hush-hush_of-the-fake-Bot-API_server"
      let api = try FakeBotAPI(token: "123456:\(secret)")
      let setup = DeskSetup(api: api, postgres: try await TestDatabase().url)
      let outrigger = try await setup.startReady()
      let faults: [BotAPIFault] = [
        .serverError(status: 502), .closeConnection, .tooManyRequests(retryAfter: 1), .closeAfterHandling,
        .error(code: 500, description: "Internal Server Error"), .malformedJSON,
      ]
      for fault in faults {
        api.inject(fault, into: "getUpdates")
        api.inject(fault, into: "sendMessage")
      }
      api.send("/start")
      let expected: Set = ["429", "500", "502", "undecodable"]
      try await eventually("every kind of failure", timeout: .seconds(60)) {
        try await codes(outrigger).isSuperset(of: expected)
      }
      api.stop()
      try await eventually("refused polls") {
        try await codes(outrigger).contains("refused")
      }
      try await isNowhere(secret, outrigger)

      try api.start()
      api.clearFaults()
      api.inject(.error(code: 401, description: "Unauthorized"), times: 100)
      #expect(try await outrigger.process.waitForExit(timeout: .seconds(60)) == .exited(70))
      #expect(outrigger.process.output.contains("Telegram does not accept the bot's token (Unauthorized)"))
      #expect(!outrigger.process.output.contains(secret))
      #expect(!outrigger.process.errorOutput.contains(secret))
    }

    /// How calls have ended so far.
    private func codes(_ outrigger: OutriggerBinary) async throws -> Set<String> {
      let calls = try await outrigger.metrics().family("telegram_api_requests_total")
      return Set(calls?.samples.compactMap { $0.series.labels["code"] } ?? [])
    }

    private func isNowhere(_ secret: String, _ outrigger: OutriggerBinary) async throws {
      for path in ["/metrics", "/health", "/config", "/version", "/logs?limit=100000"] {
        let text = try await outrigger.get(path).text
        #expect(!text.isEmpty && !text.contains(secret), "\(path)")
      }
    }
  }
}
