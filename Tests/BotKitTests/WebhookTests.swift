import EventLoop
import Supervision
import Support
import Telegram
import Testing

@testable import BotKit

struct WebhookTests {
  private static let secret = "secret_of-the-webhook"
  private let receiver: WebhookReceiver
  private let reached = Watched<[String]>([])

  init() { receiver = WebhookReceiver { [reached] key in reached.update { $0.append(key) } } }

  private func runner(
    _ router: BotRouter, on backend: Backend = .sqlite, limits: BotLimits = BotLimits(),
    clock: any MonotonicClock = LoopClock(), secret: String = Self.secret
  ) async throws -> BotRunner {
    let setup = WebhookSetup(url: "https://bot.example/telegram/webhook", secret: { secret }, receiver: receiver)
    return try await BotRunner(router, on: backend, limits: limits, clock: clock, webhook: setup)
  }

  private func body(_ id: Int64, _ text: String) -> [UInt8] { TestUpdates.message(id, text).json.bytes }

  private func deliver(_ body: [UInt8], secret: String? = Self.secret) async -> WebhookReceiver.Answer {
    await receiver.receive(body, secret: secret)
  }

  @Test(arguments: Backend.allCases)
  func anUpdateIsAnsweredWhenItIsDone(backend: Backend) async throws {
    let bot = try await runner(everyMessage { try await noteAndEcho($0) }, on: backend)
    #expect(await deliver(body(1, "early")) == .notReady)
    await bot.start()
    let call = try await bot.api.nextCall("setWebhook")
    #expect(call.string("secret_token") == Self.secret && call.json("allowed_updates") == ["message"])
    #expect(call.string("url") == "https://bot.example/telegram/webhook")
    try await bot.waitForState(.running)
    #expect(await deliver(body(1, "one")) == .done)
    #expect(try await bot.notes() == ["one"])
    try await bot.api.waitForMessage(containing: "echo one")
    #expect(!bot.api.calls.contains { $0.method == "getUpdates" })
    #expect(await bot.stop())
    #expect(await deliver(body(2, "late")) == .notReady)
  }

  @Test func anUpdateThatComesAgainDoesNothing() async throws {
    let bot = try await runner(everyMessage { try await noteAndEcho($0) })
    await bot.start()
    try await bot.waitForState(.running)
    async let first = deliver(body(1, "one"))
    async let second = deliver(body(1, "one"))
    #expect(await first == .done)
    #expect(await second == .done)
    #expect(await deliver(body(1, "one")) == .done)
    try await bot.api.waitForMessage(containing: "echo one")
    #expect(await bot.stop())
    #expect(try await bot.notes() == ["one"])
    #expect(bot.texts() == ["echo one"])
  }

  @Test(arguments: [nil, "", "secret_of-the-webhool", "secret_of-the-webhook ", "x"] as [String?])
  func whoDoesNotKnowTheSecretIsRefused(secret: String?) async throws {
    let bot = try await runner(everyMessage { try await noteAndEcho($0) })
    await bot.start()
    try await bot.waitForState(.running)
    #expect(await deliver(body(1, "one"), secret: secret) == .unauthorized)
    #expect(await bot.stop())
    #expect(try await bot.notes() == [])
  }

  @Test func whatIsTooLargeOrNoUpdateIsNotHandled() async throws {
    let bot = try await runner(everyMessage { try await noteAndEcho($0) })
    await bot.start()
    try await bot.waitForState(.running)
    #expect(await deliver(Array(repeating: 0x20, count: receiver.maxBytes + 1)) == .tooLarge)
    #expect(await deliver(Array("{".utf8)) == .done)
    #expect(await deliver(Array(#"{"update_id":7,"message":{"message_id":"x"}}"#.utf8)) == .done)
    try await eventually("both are counted") {
      await bot.metric("telegram_updates_total{outcome=\"skipped\",type=\"unreadable\"}") == "2"
    }
    #expect(await bot.stop())
  }

  @Test(arguments: ["getMe", "setWebhook"])
  func aTelegramThatIsAskedTooOftenAtTheStartIsLeftAloneForAsLongAsItSays(method: String) async throws {
    let clock = TestClock()
    let bot = try await runner(everyMessage { try await noteAndEcho($0) }, clock: clock)
    bot.api.inject(.tooManyRequests(retryAfter: 60), into: method)
    await bot.start()
    try await bot.waitForState(.waiting)
    try await clock.waitForSleepers()
    #expect(clock.deadlines == [clock.now + .seconds(60)])
    clock.advance(by: .seconds(60))
    try await bot.waitForState(.running)
    #expect(bot.api.calls.count { $0.method == method } == 2)
    #expect(await bot.stop())
  }

  @Test func updatesOverTheLimitHaveToComeAgain() async throws {
    var limits = BotLimits()
    limits.maxInFlight = 1
    let gate = Watched(false)
    let bot = try await runner(
      everyMessage { context in
        try await gate.wait(for: "the gate") { $0 ? () : nil }
        try await noteAndEcho(context)
      }, limits: limits)
    await bot.start()
    try await bot.waitForState(.running)
    async let first = deliver(body(1, "one"))
    try await eventually("the first is in flight") { await bot.metric("telegram_updates_in_flight") == "1" }
    #expect(await deliver(body(2, "two")) == .notReady)
    #expect(reached.read { $0 } == ["bot.limits.max_in_flight"])
    // The same once more is not one more.
    async let again = deliver(body(1, "one"))
    gate.update { $0 = true }
    #expect(await first == .done)
    #expect(await again == .done)
    #expect(await deliver(body(2, "two")) == .done)
    #expect(await bot.stop())
    #expect(await deliver(body(3, "three")) == .notReady)
    #expect(reached.read { $0.count } == 1, "Not of a bot that does not run.")
  }

  @Test func aStopFinishesWhatIsInFlightAndTakesNothingNew() async throws {
    let gate = Watched(false)
    let bot = try await runner(
      everyMessage { context in
        try await gate.wait(for: "the gate") { $0 ? () : nil }
        try await noteAndEcho(context)
      })
    await bot.start()
    try await bot.waitForState(.running)
    async let answer = deliver(body(1, "one"))
    try await eventually("it is in flight") { await bot.metric("telegram_updates_in_flight") == "1" }
    async let stopped = bot.stop()
    try await bot.waitForState(.stopping)
    gate.update { $0 = true }
    #expect(await stopped)
    #expect(await answer == .done)
    #expect(bot.texts() == ["echo one"])
  }

  @Test func aSecretThatTelegramDoesNotTakeEndsTheModule() async throws {
    let bot = try await runner(everyMessage { try await noteAndEcho($0) }, secret: "not allowed!")
    await bot.start()
    #expect(await bot.end() == .gaveUp(module: "test"))
    #expect(await bot.status()?.lastError?.contains("not allowed!") == false)
  }
}
