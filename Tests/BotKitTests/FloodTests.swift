import Support
import Telegram
import Testing

@testable import BotKit

struct FloodTests {
  /// One chat is refused all the time while a hundred others are answered three times each, in their order.
  @Test func aChatAtItsLimitHoldsUpNobodyUnderLoad() async throws {
    let clock = TestClock()
    var limits = BotLimits()
    limits.overallRate = SendRate(10_000, per: .seconds(1))
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, limits: limits, clock: clock)
    bot.api.flood(chat: 100, retryAfter: 60)
    let others = (201...300).map { Int64($0) }
    for round in 1...3 {
      bot.api.send("\(round)", from: TelegramUser(id: 100))
      for chat in others { bot.api.send("\(round)", from: TelegramUser(id: chat)) }
    }
    await bot.start()
    let expected = ["echo 1", "echo 2", "echo 3"]
    try await eventually("every other chat's answers", timeout: .seconds(60)) {
      others.allSatisfy { bot.texts(chat: $0) == expected }
    }
    #expect(bot.texts(chat: 100) == [])
    #expect(bot.api.calls.count { $0.method == "sendMessage" && $0.int("chat_id") == 100 } == 1, "It is left alone.")
    bot.api.flood(chat: 100, retryAfter: nil)
    try await eventually("the flooded chat's answers", timeout: .seconds(60)) {
      clock.advance(by: .seconds(1))
      return bot.texts(chat: 100) == expected
    }
    #expect(await bot.stop())
  }

  /// What Telegram means when it refuses one chat after the other.
  @Test func aBotThatIsRefusedInSeveralChatsSendsNothingForAWhile() async throws {
    let clock = TestClock()
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, clock: clock)
    let flooded = [101, 102, 103] as [Int64]
    for chat in flooded {
      bot.api.flood(chat: chat, retryAfter: 10)
      bot.api.send("one", from: TelegramUser(id: chat))
    }
    await bot.start()
    try await eventually("the hold") { await bot.metric("telegram_outgoing_holds_total") == "1" }
    let others = [201, 202] as [Int64]
    for (chat, waiting) in zip(others, ["4", "5"]) {
      bot.api.send("two", from: TelegramUser(id: chat))
      try await eventually("\(waiting) replies that wait") {
        await bot.metric("telegram_outgoing_queue_length{class=\"reply\"}") == waiting
      }
    }
    #expect(bot.api.calls.count { $0.method == "sendMessage" } == 3)
    for chat in flooded { bot.api.flood(chat: chat, retryAfter: nil) }
    for _ in 0..<10 { clock.advance(by: .seconds(1)) }
    for chat in others { try await bot.api.waitForMessage(containing: "echo two", chat: chat) }
    for chat in flooded { try await bot.api.waitForMessage(containing: "echo one", chat: chat) }
    #expect(await bot.metric("telegram_outgoing_holds_total") == "1")
    #expect(await bot.stop())
  }

  /// What is held is in the outbox, and an end does not wait for it longer than it has time.
  @Test func aStopDoesNotWaitForAHoldThatEndsAfterIt() async throws {
    let clock = TestClock()
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, clock: clock)
    for chat in [101, 102, 103] as [Int64] {
      bot.api.flood(chat: chat, retryAfter: 3600)
      bot.api.send("one", from: TelegramUser(id: chat))
    }
    await bot.start()
    try await eventually("the hold") { await bot.metric("telegram_outgoing_holds_total") == "1" }
    bot.api.send("two", from: TelegramUser(id: 201))
    try await eventually("a reply more") { try await bot.count("botkit_outbox") == 4 }
    #expect(await bot.stop())
    #expect(try await bot.count("botkit_outbox") == 4)
  }
}
