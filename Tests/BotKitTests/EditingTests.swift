import Support
import Telegram
import Testing

@testable import BotKit

/// Menus that change in place, and buttons that come too late or are another's.
struct EditingTests {
  private var router: BotRouter {
    var router = BotRouter()
    router.command("menu") { $0.reply("Menu", keyboard: try Self.keyboard(1)) }
    router.command("edit") { $0.edit("Nothing was pressed", keyboard: try Self.keyboard(1)) }
    router.button(Pick.self) { context, pick in
      let name = "<\(pick.rawValue)>"
      context.edit("<b>\(name)</b>" as HTMLText, keyboard: try Self.keyboard(pick.rawValue))
    }
    return router
  }

  private static func keyboard(_ number: Int) throws -> InlineKeyboardMarkup {
    InlineKeyboardMarkup().row(try .init("Pick \(number)", Pick(rawValue: number)))
  }

  @Test func aPressedButtonChangesItsMessage() async throws {
    let bot = try await BotRunner(router)
    await bot.start()
    bot.api.send("/menu")
    let menu = try await bot.api.waitForMessage(containing: "Menu")
    bot.api.press("pick_2", on: menu)
    let changed = try await bot.api.waitForMessage(containing: "<b>&lt;2&gt;</b>")
    #expect(changed.id == menu.id)
    #expect(changed.parseMode == "HTML")
    #expect(changed.buttons.map(\.data) == ["pick_2"])
    #expect(await bot.stop())
    #expect(bot.texts() == ["<b>&lt;2&gt;</b>"])
  }

  @Test func anEditWithoutAPressedButtonIsANewMessage() async throws {
    let bot = try await BotRunner(router)
    await bot.start()
    bot.api.send("/edit")
    let message = try await bot.api.waitForMessage(containing: "Nothing was pressed")
    #expect(message.buttons.map(\.data) == ["pick_1"])
    #expect(await bot.stop())
  }

  @Test(arguments: ["message to edit not found", "message can't be edited", "there is no text in the message to edit"])
  func whatCannotBeChangedIsSaidByANewMessage(reason: String) async throws {
    let bot = try await BotRunner(router)
    await bot.start()
    bot.api.send("/menu")
    let menu = try await bot.api.waitForMessage(containing: "Menu")
    bot.api.inject(.error(code: 400, description: "Bad Request: \(reason)"), into: "editMessageText")
    bot.api.press("pick_2", on: menu)
    let message = try await bot.api.waitForMessage(containing: "<b>&lt;2&gt;</b>")
    #expect(message.id != menu.id)
    #expect(message.parseMode == "HTML")
    #expect(message.buttons.map(\.data) == ["pick_2"])
    #expect(await bot.stop())
    #expect(try await bot.count("botkit_outbox") == 0)
  }

  @Test func theNewMessageComesAlsoWhenItsChatIsFlooded() async throws {
    let clock = TestClock()
    let bot = try await BotRunner(router, clock: clock)
    await bot.start()
    bot.api.send("/menu")
    let menu = try await bot.api.waitForMessage(containing: "Menu")
    bot.api.inject(
      .error(code: 400, description: "Bad Request: message to edit not found"), into: "editMessageText", times: 2)
    bot.api.inject(.tooManyRequests(retryAfter: 5), into: "sendMessage")
    bot.api.press("pick_2", on: menu)
    try await bot.api.nextCall("sendMessage")
    try await bot.api.nextCall("sendMessage")
    try await eventually("the wait") { await bot.metric("telegram_retry_after_seconds_total") == "5" }
    try await eventually("the message after the wait") {
      clock.advance(by: .seconds(1))
      return bot.texts() == ["Menu", "<b>&lt;2&gt;</b>"]
    }
    #expect(await bot.stop())
  }

  @Test func anEditToWhatIsThereAlreadyIsHarmless() async throws {
    let bot = try await BotRunner(router)
    await bot.start()
    bot.api.send("/menu")
    let menu = try await bot.api.waitForMessage(containing: "Menu")
    for _ in 0..<2 { bot.api.press("pick_2", on: menu) }
    for _ in 0..<2 { try await bot.api.nextCall("editMessageText") }
    #expect(await bot.stop())
    #expect(bot.texts() == ["<b>&lt;2&gt;</b>"])
    #expect(await bot.metric("telegram_outgoing_dropped_total{code=\"400\"}") == nil)
  }

  @Test func aButtonAnsweredTooLateIsCountedAndHarmless() async throws {
    let bot = try await BotRunner(router)
    await bot.start()
    bot.api.send("/menu")
    let menu = try await bot.api.waitForMessage(containing: "Menu")
    #expect(await bot.stop())
    bot.api.press("pick_2", on: menu)
    bot.api.expireCallbacks()
    await bot.start()
    try await bot.api.waitForMessage(containing: "<b>&lt;2&gt;</b>")
    #expect(await bot.stop())
    #expect(await bot.metric("telegram_outgoing_dropped_total{code=\"too_old\"}") == "1")
    #expect(await bot.metric("telegram_updates_total{outcome=\"ok\",type=\"callback_query\"}") == "1")
  }

  private var ownedRouter: BotRouter {
    var router = BotRouter()
    router.command("mine") { context in
      let button = try InlineKeyboardButton("Pick", Pick(rawValue: 7), onlyFor: context.sender.id)
      context.reply("Mine", keyboard: InlineKeyboardMarkup().row(button))
    }
    router.ownedButton(Pick.self) { context, pick in context.reply("Picked \(pick.rawValue)") }
    return router
  }

  @Test(arguments: [("en", "This button is for somebody else."), ("ru", "Эта кнопка не для вас.")])
  func anothersButtonIsRefusedPolitely(language: String, answer: String) async throws {
    let bot = try await BotRunner(ownedRouter)
    await bot.start()
    bot.api.send("/mine", from: TelegramUser(id: 100), chat: -500)
    let message = try await bot.api.waitForMessage(containing: "Mine", chat: -500)
    let data = try #require(message.buttons.first?.data)
    bot.api.press(data, on: message, by: TelegramUser(id: 200, languageCode: language))
    #expect(try await bot.api.nextCall("answerCallbackQuery").string("text") == answer)
    bot.api.press(data, on: message, by: TelegramUser(id: 100))
    try await bot.api.waitForMessage(containing: "Picked 7", chat: -500)
    #expect(await bot.stop())
    #expect(bot.texts(chat: -500) == ["Mine", "Picked 7"])
  }
}
