import EventLoop
import MetricRegistry
import Redis
import Storage
import Supervision
import Support
import Telegram
import Testing

@testable import BotKit

/// Dialogs of a running bot: one step at a time, not for ever, and counted.
@Suite(.serialized) struct DialogTests {
  private enum Counting: String, DialogState {
    case counting
    static let dialog = "counting"
    static let first: Set<Counting> = [.counting]
    var next: Set<Counting> { [] }
  }

  /// Adds one to what the dialog holds, at every message.
  private var counter: BotRouter {
    var router = BotRouter()
    router.dialog(Counting.self)
    let count: Handler = { context in
      let before = try context.dialog?.decode([Int].self).first ?? 0
      try context.enterDialog(Counting.counting, [before + 1])
    }
    router.text(in: [Counting.counting], count)
    router.fallback(count)
    router.command("total") { context in
      context.reply("\(try context.dialog?.decode([Int].self).first ?? 0)")
    }
    return router
  }

  @Test(arguments: DialogPlace.allCases)
  func updatesOfOneUserInOneChatDoNotOverlapAlsoAcrossReplicas(place: DialogPlace) async throws {
    let dialogs = try await place.storage()
    let name = "bot-\(UInt64.random(in: 0 ... .max))"
    let configure: @Sendable (inout BotDefinition) -> Void = { definition in
      definition.name = name
      definition.dialogs = dialogs
    }
    let one = try await UpdateBench(counter, on: place.backend, configure: configure)
    let other = try await UpdateBench(counter, beside: one, configure: configure)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for id in 1...20 as ClosedRange<Int64> {
        group.addTask { try await (id.isMultiple(of: 2) ? one : other).handle(TestUpdates.message(id)) }
      }
      try await group.waitForAll()
    }
    try await one.handle(TestUpdates.message(21, "/total"))
    #expect(try await one.said() == ["20"])
  }

  private var registration: BotRouter {
    var router = BotRouter()
    router.dialog(Registration.self)
    router.command("start") { try $0.enterDialog(Registration.name) }
    router.command("status") { $0.reply($0.dialogHasExpired ? "expired" : $0.dialog?.state ?? "none") }
    router.text(in: [Registration.name]) { context in
      try context.enterDialog(Registration.age, [context.text])
      context.reply("How old?")
    }
    router.text(in: [Registration.age]) { _ in }
    router.button("cancel", in: Registration.allCases) { $0.endDialog() }
    router.fallback { $0.reply("What?") }
    return router
  }

  /// As Telegram tells of it, in either of the two chats.
  @Test(arguments: DialogPlace.allCases, [true, false])
  func aDialogGoesOnInTheSupergroupItsGroupHasBecome(place: DialogPlace, isToldInTheOld: Bool) async throws {
    let dialogs = try await place.storage()
    let moves = Watched<[[Int64]]>([])
    let bench = try await UpdateBench(registration, on: place.backend) { definition in
      definition.name = "bot-\(UInt64.random(in: 0 ... .max))"
      definition.dialogs = dialogs
      definition.onMoved = { old, new, _ in moves.update { $0.append([old, new]) } }
    }
    func update(_ id: Int64, chat: Int64, _ change: (inout Message) -> Void) -> Update {
      var message = Message(messageID: id, date: 1, chat: Chat(id: chat, type: .group))
      message.from = User(id: 7, isBot: false, firstName: "Ada")
      change(&message)
      return Update(updateID: id, .message(message))
    }
    try await bench.handle(update(1, chat: -5) { $0.text = "/start" })
    try await bench.handle(
      isToldInTheOld
        ? update(2, chat: -5) { $0.migrateToChatID = -1005 } : update(2, chat: -1005) { $0.migrateFromChatID = -5 })
    try await bench.handle(update(3, chat: -1005) { $0.text = "Ada" })
    try await bench.handle(update(4, chat: -1005) { $0.text = "/status" })
    #expect(try await bench.said().suffix(2) == ["How old?", "waiting_for_age"])
    #expect(moves.read { $0 } == [[-5, -1005]])
  }

  /// Nobody has asked the bot for anything.
  @Test(arguments: Backend.allCases)
  func aMoveThatTheModuleCannotTakeIsAnErrorAndNoApology(backend: Backend) async throws {
    let bench = try await UpdateBench(registration, on: backend) { definition in
      definition.onMoved = { _, _, _ in throw SupportError("not today") }
    }
    var message = Message(messageID: 1, date: 1, chat: Chat(id: -5, type: .group))
    message.from = User(id: 7, isBot: false, firstName: "Ada")
    message.migrateToChatID = -1005
    try await bench.handle(Update(updateID: 1, .message(message)))
    #expect(try await bench.store.storage.query("SELECT outcome FROM botkit_inbox").first?.get("outcome") == "error")
    #expect(try await bench.said() == [])
  }

  private static let expired = "You took a while, so what we had begun is over. Please begin again."

  private func expire(_ definition: inout BotDefinition, _ place: DialogStorage) {
    definition.name = "bot-\(UInt64.random(in: 0 ... .max))"
    definition.dialogs = place
    definition.limits.dialogLifetime = .nanoseconds(1)
  }

  @Test(arguments: DialogPlace.allCases)
  func aDialogThatHasWaitedTooLongIsOverAndItsUserTold(place: DialogPlace) async throws {
    let dialogs = try await place.storage()
    let bench = try await UpdateBench(registration, on: place.backend) { expire(&$0, dialogs) }
    try await bench.handle(TestUpdates.message(1, "/start"), TestUpdates.message(2, "Ada"))
    try await bench.handle(TestUpdates.message(3, "Ada"))
    #expect(try await bench.said() == [Self.expired, "What?", "What?"], "Told once.")
  }

  @Test func aButtonOfADialogThatIsOverSaysSo() async throws {
    let bench = try await UpdateBench(registration) { expire(&$0, .storage) }
    try await bench.handle(TestUpdates.message(1, "/start"), TestUpdates.button(2, "cancel"))
    #expect(try await bench.said() == [Self.expired, "What?"])
  }

  @Test func aCommandGoesItsWayAndMayAsk() async throws {
    let bench = try await UpdateBench(registration) { expire(&$0, .storage) }
    try await bench.handle(
      TestUpdates.message(1, "/start"), TestUpdates.message(2, "/status"), TestUpdates.message(3, "/status"))
    #expect(try await bench.said() == ["expired", "none"])
  }

  @Test func aRefusedStepLeavesTheDialogWhereItWas() async throws {
    var router = registration
    router.command("skip") { context in
      context.endDialog()
      try context.enterDialog(Registration.age)
    }
    let bench = try await UpdateBench(router)
    try await bench.handle(TestUpdates.message(1, "/start"), TestUpdates.message(2, "/skip"))
    try await bench.handle(TestUpdates.message(3, "/status"))
    #expect(try await bench.said() == ["Sorry.", "waiting_for_name"])
    #expect(try bench.lines().contains { $0["error"]?["type"]?.string == "BotKit.UndeclaredTransition" })
  }

  @Test(arguments: DialogPlace.allCases)
  func openDialogsAreCountedByTheLeader(place: DialogPlace) async throws {
    let dialogs = try await place.storage()
    let clock = TestClock()
    let bot = try await BotRunner(
      registration, on: place.backend, clock: clock,
      configure: { definition in
        definition.name = "bot-\(UInt64.random(in: 0 ... .max))"
        definition.dialogs = dialogs
      })
    await bot.start()
    bot.api.send("/start")
    bot.api.send("Ada")
    try await eventually("one open dialog") {
      clock.advance(by: .seconds(1))
      return await bot.metric("bot_dialogs_open{dialog=\"registration\"}") == "1"
    }
    #expect(await bot.stop())
    #expect(await bot.metric("bot_dialogs_open{dialog=\"registration\"}") == "0")
  }

  @Test func aBotWhoseDialogsAreOutOfReachWaitsAndLosesNothing() async throws {
    let redis = try await RedisServer.start()
    let pool = await RedisPool(name: "redis:main", configuration: try RedisConfiguration(url: redis.url()))
    let bot = try await BotRunner(registration, configure: { $0.dialogs = .redis(pool, name: "redis:main") })
    await bot.start()
    bot.api.send("/start")
    try await bot.api.waitUntilConfirmed()
    try await redis.stop()
    bot.api.send("Ada")
    try await bot.waitForState(.waiting)
    #expect(bot.texts() == [])
    // It comes back empty: the answer is to no dialog.
    try await redis.start()
    try await bot.api.waitForMessage(containing: "What?", timeout: .seconds(30))
    #expect(await bot.stop())
  }

  @Test func aBotThatIsPutTogetherWronglyDoesNotStart() async throws {
    var router = registration
    router.command("start") { _ in }
    let bot = try await BotRunner(router)
    await bot.start()
    try await bot.waitForState(.failed)
    #expect(await bot.stop())
  }
}
