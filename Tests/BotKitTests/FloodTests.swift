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
}
