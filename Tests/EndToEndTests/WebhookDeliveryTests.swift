import Support
import Testing

extension EndToEnd {
  /// The built program with `mode: webhook`, and a Telegram that delivers.
  struct WebhookDeliveryTests {
    private static let secret = "secret_of-the-webhook"

    private func configuration(_ api: FakeBotAPI, storage: String, more: String = "") -> String {
      """
      log: {level: debug}
      bot:
        \(storage)
        telegram:
          token: "\(api.token)"
          api_url: "\(api.url)"
          mode: webhook
          webhook: {url: "https://bot.example/telegram/webhook", secret_token: "\(Self.secret)"}
      supervision: {backoff: {min: 50ms, max: 200ms}}
      \(more)
      """
    }

    private func post(
      _ outrigger: OutriggerBinary, _ body: String = "{}", secret: String? = Self.secret, by probe: HTTPProbe? = nil
    ) async throws -> Int {
      var headers: [String: String] = [:]
      headers["X-Telegram-Bot-Api-Secret-Token"] = secret
      let probe = probe ?? outrigger.probe
      return try await probe.request("POST", "/telegram/webhook", headers: headers, body: body).status
    }

    @Test(arguments: ["sqlite", "postgres"])
    func theWholeWayOfARequestByWebhook(backend: String) async throws {
      let api = try FakeBotAPI()
      var storage = "storage: sqlite:bot.db"
      var more = ""
      if backend == "postgres" {
        storage = "storage: postgres:main"
        more = "postgres: {main: {url: \"\(try await TestDatabase().url)\"}}"
      }
      let outrigger = try OutriggerBinary.start(configuration: configuration(api, storage: storage, more: more))
      try await outrigger.waitUntil("/ready")
      #expect(api.webhook?["url"] == "https://bot.example/telegram/webhook")
      let delivery = api.deliverWebhook(to: outrigger.port, firstRetry: .milliseconds(100))
      defer { delivery.cancel() }
      _ = try await api.createRequest("The lamp is broken.", priority: "high")
      try await api.waitUntilConfirmed()
      #expect(api.webhookFailures == [])
      let metrics = try await outrigger.metrics()
      #expect(metrics.value("telegram_updates_total", ["type": "message", "outcome": "ok"]) == 2)
      #expect(metrics.value("telegram_leader") == 1)
      #expect(!api.calls.contains { $0.method == "getUpdates" })
      #expect(try await outrigger.stop() == .exited(0))
      #expect(!outrigger.process.output.contains(Self.secret))
    }

    @Test func whoDoesNotKnowTheSecretGets401AndTooMuchGets413() async throws {
      let api = try FakeBotAPI()
      let outrigger = try OutriggerBinary.start(configuration: configuration(api, storage: "storage: sqlite:bot.db"))
      try await outrigger.waitUntil("/ready")
      #expect(try await post(outrigger, secret: nil) == 401)
      #expect(try await post(outrigger, secret: "wrong") == 401)
      #expect(try await post(outrigger, "not JSON") == 200)
      #expect(try await post(outrigger, String(repeating: " ", count: (1 << 20) + 1)) == 413)
      #expect(try await outrigger.get("/telegram/webhook").status == 405)
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func updatesOverTheConfiguredLimitAreRefusedAndCounted() async throws {
      let (api, database) = (try FakeBotAPI(), try await TestDatabase())
      let outrigger = try OutriggerBinary.start(
        configuration: configuration(
          api, storage: "storage: postgres:main\n  limits: {max_in_flight: 1}",
          more: "postgres: {main: {url: \"\(database.url)\"}}"))
      try await outrigger.waitUntil("/ready")
      let lock = try await TableLock("botkit_inbox", in: database)
      async let first = post(outrigger, #"{"update_id": 1}"#, by: HTTPProbe(port: outrigger.port))
      try await lock.waitUntilAwaited()
      #expect(try await post(outrigger, #"{"update_id": 2}"#) == 503)
      lock.release()
      #expect(try await first == 200)
      #expect(
        try await outrigger.metrics().value("outrigger_limit_reached_total", ["limit": "bot.limits.max_in_flight"]) == 1
      )
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func whatComesWhileDrainingOrBeforeTheBotRunsComesAgain() async throws {
      let api = try FakeBotAPI()
      let folder = try TemporaryDirectory()
      let text = configuration(
        api, storage: "storage: \"sqlite:\(folder.file("bot.db"))\"", more: "shutdown: {drain_delay: 1s, timeout: 20s}")
      let first = try OutriggerBinary.start(configuration: text)
      try await first.waitUntil("/ready")
      let delivery = api.deliverWebhook(to: first.port, firstRetry: .milliseconds(50))
      api.inject(.stall, into: "sendMessage")
      api.send("/start")
      try await api.nextCall("sendMessage")
      first.process.signal(15)
      try await first.waitUntil("/ready", answers: 503)
      try await eventually("the refusal") { (try? await post(first)) == 503 }
      api.send("/start")
      try await eventually("a delivery that is refused") { api.webhookFailures.contains("503") }
      try await first.process.kill()
      delivery.cancel()
      api.clearFaults()
      let second = try OutriggerBinary.start(configuration: text)
      let again = api.deliverWebhook(to: second.port, firstRetry: .milliseconds(50))
      defer { again.cancel() }
      try await api.waitUntilConfirmed(timeout: .seconds(30))
      try await api.waitForMessage(containing: "Welcome, Ada.")
      #expect(try await second.stop() == .exited(0))
    }

    @Test func withoutThatModeThereIsNoSuchRoute() async throws {
      let setup = DeskSetup(api: try FakeBotAPI(), postgres: try await TestDatabase().url)
      let outrigger = try await setup.startReady()
      #expect(try await post(outrigger) == 404)
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func aSecretThatTelegramDoesNotTakeIsAConfigurationError() async throws {
      let api = try FakeBotAPI()
      let text = configuration(api, storage: "storage: sqlite:bot.db")
        .replacing(Self.secret, with: "not allowed!")
      let outrigger = try OutriggerBinary.start(configuration: text)
      #expect(try await outrigger.process.waitForExit(timeout: .seconds(30)) == .exited(78))
      #expect(!outrigger.process.output.contains("not allowed!"))
    }
  }
}
