import EventLoop
import HTTPClient
import MetricRegistry
import Storage
import Supervision
import Support
import Telegram

@testable import BotKit

/// A bot of a test under supervision: its own database and fake Bot API, which outlive any number of runs of it.
final class BotRunner: Sendable {
  let api: FakeBotAPI
  let registry = Registry()
  let clock: any MonotonicClock
  let store: TestStore
  let storage: any SQLStorage
  /// One for a bot and its replicas.
  private let slot: BotSlots.Slot
  private let client: Client
  private let transport: BotTransport
  private let definition: BotDefinition
  private let now: @Sendable () -> Timestamp
  private let current = Watched<Run?>(nil)

  private struct Run {
    let supervisor: Supervisor
    let end: Task<Supervisor.End, Never>
  }

  static let notes = MigrationSeries(
    component: "test", [Migration(1, "create notes", up: ["CREATE TABLE notes (id {{id}}, text TEXT NOT NULL)"])])

  /// - Parameters:
  ///   - apiClock: where the deadlines of API calls are counted from.
  ///   - other: a replica of this one is made, with the same storage and Bot API.
  init(
    _ router: BotRouter, on backend: Backend = .sqlite, limits: BotLimits = BotLimits(),
    clock: any MonotonicClock = LoopClock(), apiClock: any MonotonicClock = LoopClock(),
    busyTimeout: Duration = .seconds(5), storage: (any SQLStorage)? = nil, beside other: BotRunner? = nil,
    webhook: WebhookSetup? = nil, leader: @escaping BotTransport.LeaseMaker = { _ in OnlyReplica() },
    now: @escaping @Sendable () -> Timestamp = { .now() }, configure: (inout BotDefinition) -> Void = { _ in }
  ) async throws {
    if let other { slot = other.slot } else { slot = await BotSlots.take() }
    api = try other?.api ?? FakeBotAPI()
    guard let token = BotToken(api.token) else { throw SupportError("The fake's token is no token.") }
    client = await Client()
    let botAPI = BotAPI(token: token, url: api.url, client: client, registry: registry, clock: apiClock)
    if let webhook {
      transport = .webhook(webhook, leader: leader) { botAPI }
    } else {
      transport = .telegram(leader: leader) { botAPI }
    }
    if let other { store = other.store } else { store = try await TestStore(backend, busyTimeout: busyTimeout) }
    self.storage = storage ?? store.storage
    var definition = BotDefinition(
      name: "test", router: router, migrations: [Self.notes], texts: .test, limits: limits)
    configure(&definition)
    self.definition = definition
    self.now = now
    self.clock = clock
  }

  /// Starts the module; the runner's end kills it.
  func start(policy: RestartPolicy = RestartPolicy()) async {
    let (definition, storage, transport, registry, now) = (definition, storage, transport, registry, now)
    let specification = ModuleSpecification(name: "test", policy: policy) {
      Bot(
        definition, storage: storage, storageName: "sqlite", transport: transport, registry: registry, random: { 0 },
        now: now)
    }
    let supervisor = await Supervisor([specification], clock: clock, random: { 0 }, wallClock: { 0 })
    let run = Run(supervisor: supervisor, end: Task { await supervisor.run() })
    current.update { $0 = run }
  }

  /// Asks the module to stop and waits for it. `false` when something was cut.
  func stop(within limit: Duration = .seconds(10)) async -> Bool {
    guard let run = current.read({ $0 }) else { return true }
    let unfinished = await run.supervisor.stop(by: clock.now.advanced(by: limit))
    _ = await run.end.value
    return unfinished.isEmpty
  }

  /// Ends the module in the middle of whatever it does, without a word.
  func kill() async {
    guard let run = current.read({ $0 }) else { return }
    run.end.cancel()
    _ = await run.end.value
  }

  func end() async -> Supervisor.End? { await current.read { $0 }?.end.value }

  func status() async -> ModuleStatus? { await current.read { $0 }?.supervisor.statuses.first }

  func waitForState(_ state: ModuleState) async throws {
    try await eventually("the state \(state)") { await status()?.state == state }
  }

  func notes() async throws -> [String] {
    try await storage.query("SELECT text FROM notes ORDER BY id").map { try $0.get("text") }
  }

  func count(_ table: String) async throws -> Int {
    try await storage.query("SELECT count(*) AS n FROM \(raw: table)").get("n")
  }

  func texts(chat: Int64 = 100) -> [String] { api.sentMessages(chat: chat).map(\.text) }

  /// The value of a series, as the exposition has it; nil when there is none.
  func metric(_ series: String) async -> String? {
    let exposition = await registry.scrape(by: .now.advanced(by: .seconds(5)))
    let text = TextExposition.text(exposition)
    return text.split(separator: "\n").first { $0.hasPrefix(series + " ") }?.split(separator: " ").last.map(String.init)
  }
}

/// A handler that writes the text down and answers with it.
func noteAndEcho(_ context: UpdateContext) async throws {
  try await context.transaction.query("INSERT INTO notes (text) VALUES (\(context.text))")
  context.reply("echo \(context.text)")
}

/// A router with one handler for every message.
func everyMessage(_ handler: @escaping Handler) -> BotRouter {
  var router = BotRouter()
  router.fallback(handler)
  return router
}
