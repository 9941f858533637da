import EventLoop
import LogPipeline
import Logging
import MetricRegistry
import SQLite
import Storage
import Support
import Telegram
import Testing

@testable import BotKit

/// The lines and the effects of one update, without a source.
struct DispatcherTests {
  private let hub = LogHub(LogConfiguration(level: .debug, format: .none))

  private func handle(_ router: BotRouter, _ update: Update) async throws {
    let folder = try TemporaryDirectory()
    let storage = try await SQLiteStorage.open(SQLiteConfiguration(path: folder.file("bot.db")))
    try await Migrator(storage, [BotKitMigrations.series, BotRunner.notes]).up()
    let logger = Logger(label: "bot") { [hub] in PipelineLogHandler(label: $0, hub: hub) }
    let definition = BotDefinition(name: "test", router: router, migrations: [], texts: .test)
    let metrics = BotMetrics(Registry())
    let gate = StorageGate(storage: storage, name: "sqlite", attempts: 3, clock: LoopClock())
    let user = User(id: 1, isBot: false, firstName: "You")
    let terminal = Terminal(user: user, maxLines: 1, input: { _ in }, output: { _ in })
    let leadership = Leadership(
      OnlyReplica(), limits: BotLimits(), metrics: metrics, clock: LoopClock(), logger: logger, announce: { _ in })
    let link = BotTransport.Link(
      source: TerminalSource(terminal: terminal), sink: TerminalSink(terminal: terminal), leadership: leadership,
      isExclusive: false)
    let chats = Chats(definition)
    let outgoing = OutgoingQueue(
      link, gate: gate, limits: BotLimits(), metrics: metrics, clock: LoopClock(), logger: logger, module: "test",
      transport: .terminal(input: { _ in }, output: { _ in }), chats: chats, random: { 0 })
    let dispatcher = Dispatcher(
      definition, gate: gate, metrics: metrics, outgoing: outgoing, chats: chats, clock: LoopClock(), logger: logger,
      botName: nil)
    try await dispatcher.handle(update)
    outgoing.drain(by: .now.advanced(by: .seconds(10)))
    try await outgoing.run()
  }

  private func lines() throws -> [JSONValue] {
    try hub.recent.read(after: 0, matching: LogFilter(), limit: 100).lines.map {
      try JSONValue(parsing: String(decoding: $0.bytes, as: UTF8.self))
    }
  }

  @Test func everyLineOfAnUpdateCarriesItsIDAlsoTheSending() async throws {
    let router = everyMessage { context in
      try await noteAndEcho(context)
      context.logger.info("noted")
      context.afterCommit { context.logger.info("committed") }
    }
    try await handle(router, TestUpdates.message(7))
    let lines = try lines()
    #expect(lines.map { $0["message"]?.string } == ["noted", "committed", "update handled", "reply sent"])
    #expect(Set(lines.map { $0["correlation_id"]?.string }).count == 1)
    #expect(lines.first?["correlation_id"]?.string?.utf8.count == 32)
    #expect(lines.allSatisfy { $0["update_id"]?.int == 7 && $0["module"]?.string == "test" })
  }

  @Test func theCanonicalLineHasEveryField() async throws {
    try await handle(everyMessage { try await noteAndEcho($0) }, TestUpdates.message(7))
    let line = try lines().first { $0["message"]?.string == "update handled" }
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

  @Test func aFailureIsOneLineWithTheErrorsTypeAndThenTheCanonicalOne() async throws {
    struct Broken: Error {}
    try await handle(everyMessage { _ in throw Broken() }, TestUpdates.message(7))
    let lines = try lines()
    #expect(lines.map { $0["message"]?.string } == ["handler failed", "update handled", "reply sent"])
    #expect(lines[0]["fields"]?["error_type"]?.string == "Broken")
    #expect(lines[1]["fields"]?["outcome"]?.string == "error")
  }

  @Test func whatNothingIsForIsIgnored() async throws {
    try await handle(BotRouter(), TestUpdates.message(7))
    #expect(try lines().map { $0["fields"]?["outcome"]?.string } == ["ignored"])
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
    try await handle(router, TestUpdates.message(7))
    #expect(steps.read { $0 } == ["outer", "inner", "handler", "after"])
  }
}
