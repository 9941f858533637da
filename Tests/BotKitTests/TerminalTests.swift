import MetricRegistry
import SQLite
import Storage
import Supervision
import Support
import Telegram
import Testing

@testable import BotKit

/// A bot on a terminal that the test types on.
struct TerminalTests {
  private let typed = Watched<(@Sendable (String?) -> Void)?>(nil)
  private let printed = Watched<[String]>([])

  private var router: BotRouter {
    var router = BotRouter()
    router.command("start") {
      $0.reply(
        "Choose", keyboard: InlineKeyboardMarkup([[.init("One", data: "pick_1"), .init("Two", data: "pick_2")]]))
    }
    router.button(Pick.self) { context, pick in
      context.answer("Noted")
      context.reply("You took \(pick.rawValue)")
    }
    router.fallback { try await noteAndEcho($0) }
    return router
  }

  private func run(_ body: (any SQLStorage) async throws -> Void) async throws {
    let folder = try TemporaryDirectory()
    let storage = try await SQLiteStorage.open(SQLiteConfiguration(path: folder.file("bot.db")))
    let transport = BotTransport.terminal(
      input: { [typed] onLine in typed.update { $0 = onLine } },
      output: { [printed] text in printed.update { $0.append(text) } })
    let definition = BotDefinition(name: "test", router: router, migrations: [BotRunner.notes], texts: .test)
    let registry = Registry()
    let supervisor = await Supervisor([
      ModuleSpecification(name: "test", policy: RestartPolicy()) {
        Bot(definition, storage: storage, storageName: "sqlite", transport: transport, registry: registry)
      }
    ]) { 0 }
    async let end = supervisor.run()
    try await body(storage)
    #expect(await supervisor.stop(by: .now.advanced(by: .seconds(10))).isEmpty)
    #expect(await end == .stopped)
  }

  private func type(_ line: String?) async throws {
    let onLine = try await typed.wait(for: "the reading") { $0 }
    onLine(line)
  }

  private func waitForOutput(_ text: String) async throws {
    try await printed.wait(for: "the output \(text)") { $0.contains(text) ? () : nil }
  }

  @Test func linesAreMessagesAndNumbersPressButtons() async throws {
    try await run { storage in
      try await waitForOutput("* Talk to the bot here: /start begins, and a number presses a button.\n")
      try await type("/start")
      try await waitForOutput("Choose\n  [1] One\n  [2] Two\n")
      try await type(" 2 ")
      try await waitForOutput("You took 2\n")
      #expect(printed.read { $0.dropFirst() } == ["Choose\n  [1] One\n  [2] Two\n", "* Noted\n", "You took 2\n"])
      try await type("")
      try await type("2")
      try await waitForOutput("echo 2\n")
      #expect(try await storage.query("SELECT text FROM notes").map { try $0.get("text") } == ["2"])
    }
  }

  @Test func linesTypedAheadMeanWhatTheyWouldHaveMeantOneByOne() async throws {
    try await run { _ in
      for line in ["/start", "2", "/start", "1", "7", nil] { try await type(line) }
      try await waitForOutput("echo 7\n")
      let choices = "Choose\n  [1] One\n  [2] Two\n"
      let expected = [choices, "* Noted\n", "You took 2\n", choices, "* Noted\n", "You took 1\n", "echo 7\n"]
      #expect(printed.read { Array($0.dropFirst()) } == expected)
    }
  }

  @Test func theEndOfTheInputDoesNotEndTheModule() async throws {
    try await run { _ in
      try await type("last")
      try await type(nil)
      try await waitForOutput("echo last\n")
    }
  }
}
