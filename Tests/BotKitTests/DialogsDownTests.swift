import EventLoop
import Redis
import Storage
import Supervision
import Support
import Telegram
import Testing

@testable import BotKit

/// A bot whose dialogs are in a Redis that is down for a while.
struct DialogsDownTests {
  /// Asks for a name and an age, and writes down what it was told.
  private func form(_ within: @escaping Handler = { _ in }) -> BotRouter {
    @Sendable func note(_ context: UpdateContext) async throws {
      try await context.transaction.query("INSERT INTO notes (text) VALUES (\(context.text))")
    }
    var router = BotRouter()
    router.dialog(Registration.self)
    router.command("start") { context in
      try await note(context)
      try context.enterDialog(Registration.name)
      context.reply("Your name?")
    }
    router.text(in: [Registration.name]) { context in
      try await note(context)
      try context.enterDialog(Registration.age, [context.text])
      context.reply("Your age?")
    }
    router.text(in: [Registration.age]) { context in
      try await note(context)
      let name = try context.dialog?.decode([String].self).first ?? "nobody"
      try await within(context)
      context.endDialog()
      context.reply("\(name) is \(context.text).")
    }
    router.fallback { $0.reply("What?") }
    return router
  }

  /// A Redis that knows after a kill what it knew before.
  private func server() async throws -> RedisServer {
    try await RedisServer(.init(settings: ["appendonly": "yes", "appendfsync": "always"]))
  }

  private func bot(_ router: BotRouter, _ redis: RedisServer, on backend: Backend) async throws -> BotRunner {
    let pool = await RedisPool(name: "redis:main", configuration: try RedisConfiguration(url: redis.url()))
    return try await BotRunner(router, on: backend, configure: { $0.dialogs = .redis(pool, name: "redis:main") })
  }

  private func expectWhole(_ bot: BotRunner) async throws {
    try await bot.api.waitForMessage(containing: "Ada is 36.")
    try await bot.api.waitUntilConfirmed()
    #expect(await bot.stop())
    #expect(try await bot.notes() == ["/start", "Ada", "36"])
    #expect(bot.texts() == ["Your name?", "Your age?", "Ada is 36."])
    #expect(await bot.status()?.restarts["error"] == nil)
  }

  /// What is on the wire while the bot ends may be sent once more.
  private func waitUntilSent(_ text: String, _ bot: BotRunner) async throws {
    try await bot.api.waitForMessage(containing: text)
    try await bot.api.waitUntilConfirmed()
    try await eventually("an empty outbox") { try await bot.count("botkit_outbox") == 0 }
  }

  @Test(arguments: Backend.allCases)
  func aRedisThatIsDownAtTheStartAndInTheMiddleIsWaitedFor(backend: Backend) async throws {
    let redis = try await server()
    let bot = try await bot(form(), redis, on: backend)
    bot.api.send("/start")
    await bot.start()
    try await bot.waitForState(.waiting)
    #expect(await bot.status()?.lastError?.hasPrefix("redis:main is not available: ") == true)
    #expect(try await bot.notes() == [])
    try await redis.start()
    try await bot.api.waitForMessage(containing: "Your name?")
    bot.api.send("Ada")
    try await waitUntilSent("Your age?", bot)
    try await redis.kill()
    bot.api.send("36")
    try await bot.waitForState(.waiting)
    #expect(bot.api.pendingUpdateCount == 1)
    try await redis.start()
    try await expectWhole(bot)
    try await redis.stop()
  }

  /// The dialog was read and cannot be written: the handler's writes are undone with it.
  @Test(arguments: Backend.allCases)
  func aRedisThatGoesAwayWithinAnUpdateUndoesIt(backend: Backend) async throws {
    let redis = try await server()
    try await redis.start()
    let isFirst = Watched(true)
    let bot = try await bot(
      form { _ in
        let mustKill = isFirst.update { isFirst in
          defer { isFirst = false }
          return isFirst
        }
        if mustKill { try await redis.kill() }
      }, redis, on: backend)
    for text in ["/start", "Ada"] { bot.api.send(text) }
    await bot.start()
    try await waitUntilSent("Your age?", bot)
    bot.api.send("36")
    try await bot.waitForState(.waiting)
    #expect(try await bot.notes() == ["/start", "Ada"])
    try await redis.start()
    try await expectWhole(bot)
    try await redis.stop()
  }
}
