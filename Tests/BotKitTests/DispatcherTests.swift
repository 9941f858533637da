import Caching
import EventLoop
import LogPipeline
import Logging
import MetricRegistry
import Support
import Telegram
import Testing

@testable import BotKit

/// The lines and the effects of one update, without a source.
struct DispatcherTests {
  /// The lines of one update and of the sending of its replies.
  private func handle(_ router: BotRouter, _ update: Update) async throws -> [JSONValue] {
    let bench = try await UpdateBench(router)
    try await bench.handle(update)
    _ = try await bench.said()
    return try bench.lines()
  }

  @Test func everyLineOfAnUpdateCarriesItsIDAlsoTheSending() async throws {
    let router = everyMessage { context in
      try await noteAndEcho(context)
      context.logger.info("noted")
      context.afterCommit { context.logger.info("committed") }
    }
    let lines = try await handle(router, TestUpdates.message(7))
    #expect(lines.map { $0["message"]?.string } == ["noted", "committed", "update handled", "reply sent"])
    #expect(Set(lines.map { $0["correlation_id"]?.string }).count == 1)
    #expect(lines.first?["correlation_id"]?.string?.utf8.count == 32)
    #expect(lines.allSatisfy { $0["update_id"]?.int == 7 && $0["module"]?.string == "test" })
  }

  @Test func nothingThatABotBringsRunsOnTheLoop() async throws {
    let places = Watched<[Bool]>([])
    var router = everyMessage { context in
      places.update { $0.append(Loop.isCurrent) }
      try await noteAndEcho(context)
      places.update { $0.append(Loop.isCurrent) }
      context.afterCommit { places.update { $0.append(Loop.isCurrent) } }
    }
    router.use { context, next in
      places.update { $0.append(Loop.isCurrent) }
      try await next(context)
    }
    let bot = try await BotRunner(router)
    bot.api.send("one")
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo one")
    #expect(await bot.stop())
    #expect(places.read { $0 } == [false, false, false, false])
  }

  @Test func theCanonicalLineHasEveryField() async throws {
    let lines = try await handle(everyMessage { try await noteAndEcho($0) }, TestUpdates.message(7))
    let line = lines.first { $0["message"]?.string == "update handled" }
    #expect(line?["logger"]?.string == "bot")
    let fields = line?["fields"]
    #expect(fields?["update_type"]?.string == "message")
    #expect(fields?["handler"]?.string == "fallback")
    #expect(fields?["outcome"]?.string == "ok")
    #expect(fields?["db_queries"]?.int == 4)
    for name in ["duration_ms", "db_ms", "cache_hits", "cache_misses", "api_calls", "api_ms"] {
      #expect(fields?[name] != nil, "\(name)")
    }
  }

  private struct Broken: Error, CustomStringConvertible {
    let description = "The lamp is broken."
  }

  /// What a Sentry sink makes its event of.
  @Test func aFailureIsOneLineWithItsErrorAndWayAndThenTheCanonicalOne() async throws {
    var router = BotRouter()
    router.dialog(Registration.self)
    router.command("start") { try $0.enterDialog(Registration.name) }
    router.text(in: [Registration.name]) { _ in throw Broken() }
    let bench = try await UpdateBench(router)
    try await bench.handle(TestUpdates.message(6, "/start"), TestUpdates.message(7))
    #expect(try await bench.said() == ["Sorry."])
    let lines = try bench.lines().filter { $0["update_id"]?.int == 7 }
    #expect(lines.map { $0["message"]?.string } == ["handler failed", "update handled", "reply sent"])
    #expect(lines[0]["level"]?.string == "error")
    #expect(lines[0]["error"]?["type"]?.string == "BotKitTests.DispatcherTests.Broken")
    #expect(lines[0]["error"]?["message"]?.string == "The lamp is broken.")
    #expect(
      lines[0]["error"]?["stack"]?.string
        == "handler waiting_for_name\ndialog waiting_for_name\nupdate message")
    #expect(lines[0]["fields"]?["error_type"]?.string == "Broken")
    #expect(lines[1]["fields"]?["outcome"]?.string == "error")
  }

  @Test func whatNothingIsForIsIgnored() async throws {
    let lines = try await handle(BotRouter(), TestUpdates.message(7))
    #expect(lines.map { $0["fields"]?["outcome"]?.string } == ["ignored"])
  }

  @Test func whatCachesWereAskedForIsCounted() async throws {
    let router = everyMessage { _ in
      for _ in 0..<3 { CacheTally.current?.noteHit() }
      CacheTally.current?.noteMiss()
    }
    let line = try await handle(router, TestUpdates.message(7)).first
    #expect(line?["fields"]?["cache_hits"]?.int == 3)
    #expect(line?["fields"]?["cache_misses"]?.int == 1)
    #expect(CacheTally.current == nil)
  }

  @Test func whatIsNoLongerTrueIsForgottenWithTheCommitAlone() async throws {
    let cache = CacheStore(registry: Registry()).cache("notes")
    try await cache.set("all", 0)
    var router = everyMessage { context in
      context.invalidate("all", in: cache)
      context.reply("\(await cache.exists("all"))")
    }
    router.command("fail") { context in
      context.invalidate("all", in: cache)
      throw Broken()
    }
    let bench = try await UpdateBench(router)
    try await bench.handle(TestUpdates.message(6, "/fail"))
    #expect(await cache.exists("all"))
    try await bench.handle(TestUpdates.message(7))
    #expect(await !cache.exists("all"))
    #expect(try await bench.said() == ["Sorry.", "true"])
  }

  @Test func middlewareStandsAroundTheHandlerInOrder() async throws {
    let steps = Watched<[String]>([])
    var router = everyMessage { _ in steps.update { $0.append("handler") } }
    router.use { context, next in
      steps.update { $0.append("outer") }
      try await next(context)
      steps.update { $0.append("after") }
    }
    router.use { context, next in
      steps.update { $0.append("inner") }
      try await next(context)
    }
    _ = try await handle(router, TestUpdates.message(7))
    #expect(steps.read { $0 } == ["outer", "inner", "handler", "after"])
  }
}
