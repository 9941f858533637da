import EventLoop
import Storage
import Support
import Telegram
import Testing

@testable import BotKit

struct DeliveryTests {
  @Test(arguments: Backend.allCases)
  func anUpdateIsHandledAnsweredAndThenConfirmed(backend: Backend) async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, on: backend)
    let id = bot.api.send("one")
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo one")
    try await bot.api.waitUntilConfirmed()
    #expect(await bot.stop())
    #expect(try await bot.notes() == ["one"])
    #expect(bot.api.confirmedOffset == id + 1)
    #expect(try await bot.count("botkit_outbox") == 0)
    #expect(await bot.metric("telegram_updates_total{outcome=\"ok\",type=\"message\"}") == "1")
  }

  @Test(arguments: Backend.allCases)
  func nothingIsConfirmedBeforeItIsHandled(backend: Backend) async throws {
    let (entered, release) = (Latch(), Latch())
    let bot = try await BotRunner(
      everyMessage { context in
        await entered.open()
        try await release.wait()
        try await noteAndEcho(context)
      }, on: backend)
    let id = bot.api.send("slow")
    await bot.start()
    try await entered.wait()
    for _ in 0..<2 { try await bot.api.nextCall("getUpdates") }
    #expect(bot.api.confirmedOffset <= id)
    #expect(bot.api.pendingUpdateCount == 1)
    await release.open()
    try await bot.api.waitUntilConfirmed()
    #expect(await bot.stop())
    #expect(bot.texts() == ["echo slow"])
  }

  @Test(arguments: Backend.allCases)
  func anUpdateThatAKillInterruptedIsHandledOnceByTheNextRun(backend: Backend) async throws {
    let (entered, isSecond) = (Latch(), Watched(false))
    let bot = try await BotRunner(
      everyMessage { context in
        try await noteAndEcho(context)
        guard !isSecond.read({ $0 }) else { return }
        await entered.open()
        try await Latch().wait()
      }, on: backend)
    bot.api.send("once")
    await bot.start()
    try await entered.wait()
    await bot.kill()
    #expect(try await bot.notes() == [])
    isSecond.update { $0 = true }
    await bot.start()
    try await bot.api.waitUntilConfirmed()
    #expect(await bot.stop())
    #expect(try await bot.notes() == ["once"])
    #expect(bot.texts() == ["echo once"])
  }

  @Test(arguments: Backend.allCases)
  func anUpdateThatComesAgainDoesNothing(backend: Backend) async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, on: backend)
    let id = bot.api.send("one")
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo one")
    try await bot.api.waitUntilConfirmed()
    bot.api.repeatUpdate(id)
    try await bot.api.waitUntilConfirmed()
    #expect(await bot.stop())
    #expect(try await bot.notes() == ["one"])
    #expect(bot.texts() == ["echo one"])
    #expect(await bot.metric("telegram_updates_duplicate_total") == "1")
    #expect(await bot.metric("telegram_updates_total{outcome=\"duplicate\",type=\"message\"}") == "1")
  }

  @Test(arguments: Backend.allCases)
  func whatTheLastRunHandledAndDidNotConfirmIsNotHandledAgain(backend: Backend) async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, on: backend)
    let id = bot.api.send("one")
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo one")
    await bot.kill()
    bot.api.repeatUpdate(id)
    await bot.start()
    try await bot.api.waitUntilConfirmed()
    #expect(await bot.stop())
    #expect(try await bot.notes() == ["one"])
  }

  @Test(arguments: Backend.allCases)
  func aFailedHandlerUndoesItsWritesAndSaysSorryOnce(backend: Backend) async throws {
    struct Broken: Error {}
    let bot = try await BotRunner(
      everyMessage { context in
        try await noteAndEcho(context)
        throw Broken()
      }, on: backend)
    bot.api.send("one")
    await bot.start()
    try await bot.api.waitForMessage(containing: "Sorry.")
    try await bot.api.waitUntilConfirmed()
    #expect(await bot.stop())
    #expect(try await bot.notes() == [])
    #expect(bot.texts() == ["Sorry."])
    #expect(await bot.metric("bot_handler_errors_total{error=\"Broken\",handler=\"fallback\"}") == "1")
    #expect(await bot.metric("telegram_updates_total{outcome=\"error\",type=\"message\"}") == "1")
  }

  @Test(arguments: Backend.allCases)
  func aHandlerThatTakesTooLongFails(backend: Backend) async throws {
    var limits = BotLimits()
    limits.handlerTimeout = .milliseconds(50)
    let bot = try await BotRunner(everyMessage { _ in try await Latch().wait() }, on: backend, limits: limits)
    bot.api.send("one")
    await bot.start()
    try await bot.api.waitForMessage(containing: "Sorry.")
    #expect(await bot.stop())
    #expect(await bot.metric("bot_handler_errors_total{error=\"timeout\",handler=\"fallback\"}") == "1")
  }

  @Test(arguments: Backend.allCases)
  func aStatementThatFailsIsTheHandlersError(backend: Backend) async throws {
    let bot = try await BotRunner(everyMessage { try await $0.transaction.query("SELECT 1 FROM nowhere") }, on: backend)
    bot.api.send("one")
    await bot.start()
    try await bot.api.waitForMessage(containing: "Sorry.")
    #expect(await bot.stop())
    #expect(await bot.metric("bot_handler_errors_total{error=\"StorageError\",handler=\"fallback\"}") == "1")
  }

  @Test(arguments: Backend.allCases)
  func messagesOfOneChatAreHandledInOrder(backend: Backend) async throws {
    var router = BotRouter()
    router.dialog(Registration.self)
    router.text(in: [Registration.name]) { context in
      try context.enterDialog(Registration.age, [context.text])
      context.reply("name \(context.text)")
    }
    router.text(in: [Registration.age]) { context in
      let name = try context.dialog?.decode([String].self).first ?? ""
      context.endDialog()
      context.reply("\(name) is \(context.text)")
    }
    router.fallback { context in
      try context.enterDialog(Registration.name)
      context.reply("begin")
    }
    let bot = try await BotRunner(router, on: backend)
    for text in ["hi", "Ada", "36", "again"] { bot.api.send(text) }
    await bot.start()
    try await eventually("four replies") { bot.texts().count == 4 }
    #expect(await bot.stop())
    #expect(bot.texts() == ["begin", "name Ada", "Ada is 36", "begin"])
  }

  @Test(arguments: Backend.allCases)
  func anUnreadableUpdateIsSkippedAndConfirmed(backend: Backend) async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, on: backend)
    bot.api.sendUpdate("message", ["message_id": "not a number"])
    bot.api.send("fine")
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo fine")
    try await bot.api.waitUntilConfirmed()
    #expect(await bot.stop())
    #expect(await bot.metric("telegram_updates_total{outcome=\"skipped\",type=\"unreadable\"}") == "1")
  }

  @Test(arguments: Backend.allCases)
  func onlyTheKindsThatAreHandledAreAskedFor(backend: Backend) async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, on: backend)
    await bot.start()
    let call = try await bot.api.nextCall("getUpdates")
    #expect(call.json("allowed_updates") == ["message"])
    #expect(await bot.stop())
  }

  @Test(arguments: Backend.allCases)
  func aPressedButtonIsAnsweredAndAllOfAChatIsKeptInOrder(backend: Backend) async throws {
    var router = BotRouter()
    router.fallback { $0.reply("Choose", keyboard: InlineKeyboardMarkup([[.init("One", data: "pick_1")]])) }
    router.button(Pick.self) { context, pick in
      context.answer("Taken")
      context.reply("You took \(pick.rawValue)")
    }
    let bot = try await BotRunner(router, on: backend)
    bot.api.send("hi")
    await bot.start()
    let question = try await bot.api.waitForMessage(containing: "Choose")
    bot.api.press("pick_1", on: question)
    try await bot.api.waitForMessage(containing: "You took 1")
    #expect(try await bot.api.nextCall("answerCallbackQuery").string("text") == "Taken")
    #expect(await bot.stop())
  }

  @Test func aHandlerReadsWhatAUserSends() async throws {
    let places = Watched<Set<Bool>>([])
    var router = BotRouter()
    router.photo { context in
      let id = context.photo?.fileID ?? ""
      let bytes = try await context.download(id)
      // What takes the pieces is the bot's own too.
      try await context.download(id) { _ in places.update { _ = $0.insert(Loop.isCurrent) } }
      context.reply("\(bytes.count) bytes")
    }
    router.document { context in
      let id = context.document?.fileID ?? ""
      do throws(BotAPIError) { _ = try await context.download(id, maxBytes: 99) } catch { context.reply("\(error)") }
    }
    let bot = try await BotRunner(router)
    bot.api.addFile(id: "lamp", path: "photos/lamp.jpg", content: [UInt8](repeating: 7, count: 100_000))
    bot.api.addFile(id: "plan", path: "documents/plan.pdf", content: [UInt8](repeating: 7, count: 100))
    bot.api.sendPhoto("lamp")
    bot.api.sendDocument("plan")
    await bot.start()
    try await bot.api.waitForMessage(containing: "100000 bytes")
    try await bot.api.waitForMessage(containing: "The file has 100 bytes; the limit is 99.")
    #expect(await bot.stop())
    #expect(places.read { $0 } == [false])
  }
}
