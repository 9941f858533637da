import EventLoop
import LogPipeline
import Logging
import MetricRegistry
import Storage
import Support
import Telegram

@testable import BotKit

/// Handles updates one at a time, without a source: their effects in a real database, their lines, and what was said on a
/// terminal.
final class UpdateBench: Sendable {
  let hub = LogHub(LogConfiguration(level: .debug, format: .none))
  let store: TestStore
  let registry = Registry()
  let chats: Chats
  private let slot: BotSlots.Slot
  private let printed = Watched<[String]>([])
  private let dispatcher: Dispatcher
  private let outgoing: OutgoingQueue

  /// - Parameters:
  ///   - other: works on the same database as this one.
  ///   - sink: where replies go; nil: to the terminal.
  ///   - fails: so many transactions fail at their end, as if another had been before them.
  init(
    _ router: BotRouter, on backend: Backend = .sqlite, beside other: UpdateBench? = nil,
    clock: any MonotonicClock = LoopClock(), fails: Int = 0, sink: (any MessageSink)? = nil,
    configure: (inout BotDefinition) -> Void = { _ in }
  ) async throws {
    if let other { slot = other.slot } else { slot = await BotSlots.take() }
    if let other { store = other.store } else { store = try await TestStore(backend) }
    try await Migrator(store.storage, [BotKitMigrations.series, BotRunner.notes]).up()
    let logger = Logger(label: "bot") { [hub] in PipelineLogHandler(label: $0, hub: hub) }
    var definition = BotDefinition(name: "test", router: router, texts: .test)
    configure(&definition)
    let metrics = BotMetrics(registry)
    chats = Chats(definition)
    let storage: any SQLStorage = fails == 0 ? store.storage : FailingStorage(storage: store.storage, fails: fails)
    let gate = StorageGate(storage: storage, name: "storage", attempts: 3, clock: LoopClock())
    let terminal = Terminal(
      user: User(id: 1, isBot: false, firstName: "You"), maxLines: 1, input: { _ in },
      output: { [printed] text in printed.update { $0.append(text) } })
    let leadership = Leadership(
      OnlyReplica(), limits: BotLimits(), metrics: metrics, clock: LoopClock(), logger: logger, announce: { _ in })
    let link = BotTransport.Link(
      source: TerminalSource(terminal: terminal), sink: sink ?? TerminalSink(terminal: terminal),
      files: LocalFiles(page: nil),
      leadership: leadership, isExclusive: false)
    outgoing = OutgoingQueue(
      link, gate: gate, limits: BotLimits(), metrics: metrics, clock: LoopClock(), logger: logger, module: "test",
      transport: .terminal(input: { _ in }, output: { _ in }), chats: chats, random: { 0 })
    dispatcher = Dispatcher(
      definition, gate: gate, metrics: metrics, outgoing: outgoing, chats: chats, files: LocalFiles(page: nil),
      clock: clock,
      logger: logger, botName: nil)
  }

  func handle(_ updates: Update...) async throws {
    for update in updates { try await dispatcher.handle(update) }
  }

  /// What has been said; a toast begins with `*`. Nothing may be handled afterwards.
  func said() async throws -> [String] {
    outgoing.drain(by: .now.advanced(by: .seconds(10)))
    try await outgoing.run()
    return printed.read { $0.map { String($0.dropLast()) } }
  }

  func lines() throws -> [JSONValue] {
    try hub.recent.read(after: 0, matching: LogFilter(), limit: 100).lines.map {
      try JSONValue(parsing: String(decoding: $0.bytes, as: UTF8.self))
    }
  }

  /// A field of the lines that close updates.
  func canonical(_ field: String) throws -> [JSONValue?] {
    try lines().filter { $0["message"]?.string == "update handled" }.map { $0["fields"]?[field] }
  }

  func texts(_ sql: SQL) async throws -> [String] {
    try await store.storage.query(sql).map { try $0.get("text") }
  }
}

/// A storage whose first transactions are undone at their end, by an error that may pass.
private struct FailingStorage: SQLStorage {
  let storage: any SQLStorage
  private let left: Watched<Int>

  init(storage: any SQLStorage, fails: Int) {
    self.storage = storage
    left = Watched(fails)
  }

  var dialect: SQLDialect { storage.dialect }

  @discardableResult
  func query(_ sql: SQL, deadline: ContinuousClock.Instant?) async throws -> StorageResult {
    try await storage.query(sql, deadline: deadline)
  }

  func transaction<T: Sendable>(
    deadline: ContinuousClock.Instant?, _ body: @concurrent @Sendable (any StorageTransaction) async throws -> T
  ) async throws -> T {
    try await storage.transaction(deadline: deadline) { transaction in
      let result = try await body(transaction)
      let mustFail = left.update { left in
        left -= 1
        return left >= 0
      }
      if mustFail { throw StorageError(.serialization, "Another was before it.") }
      return result
    }
  }

  func ping(deadline: ContinuousClock.Instant?) async throws { try await storage.ping(deadline: deadline) }
}
