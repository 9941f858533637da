import BotKit
import BotTesting
import Support
import Telegram
import Testing

struct ConversationTests {
  private struct Mishap: Error {}

  private var bot: BotDefinition {
    var router = BotRouter()
    router.command("start") { context in
      context.reply(
        "Choose", keyboard: InlineKeyboardMarkup([[.init("One", data: "pick_1"), .init("Two", data: "pick_2")]]))
    }
    router.button("pick_1") { $0.reply("You took 1") }
    router.button("pick_2") { $0.reply("You took 2") }
    router.command("fail") { _ in throw Mishap() }
    return BotDefinition(name: "chooser", router: router)
  }

  @Test func aNumberPressesAButton() async throws {
    try await Conversation.with(bot) { bot async throws in
      #expect(try await bot.answer(to: "/start") == "Choose\n  [1] One\n  [2] Two")
      #expect(try await bot.answer(to: "2") == "You took 2")
    }
  }

  @Test func aHandlerThatThrowsApologizes() async throws {
    try await Conversation.with(bot) { bot async throws in
      #expect(try await bot.answer(to: "/fail").hasPrefix("Sorry, something went wrong"))
    }
  }

  @Test func silenceIsAnError() async throws {
    await #expect(throws: ConversationError.silence(after: .milliseconds(50))) {
      try await Conversation.with(bot) { bot async throws in
        bot.say("Nobody listens to this.")
        _ = try await bot.next(within: .milliseconds(50))
      }
    }
  }

  @Test func whatTheBodyThrowsIsThrown() async throws {
    await #expect(throws: Mishap.self) { try await Conversation.with(bot) { _ in throw Mishap() } }
  }
}
