import BotKit
import EventLoop
import HTTPClient
import MetricRegistry
import Storage
import Supervision
import Support
import Telegram

@testable import HelpDesk

/// The help desk under supervision, on its own database, against its own fake of the Bot API.
final class DeskRunner: Sendable {
  let api: FakeBotAPI
  let registry: Registry
  private let store: TestStore
  private let specification: ModuleSpecification
  private let current = Watched<Run?>(nil)

  private struct Run {
    let supervisor: Supervisor
    let end: Task<Supervisor.End, Never>
  }

  static func start(
    on backend: Backend = .sqlite, admins: Set<Int64> = [7, 8], limiter: (any ActionLimiter)? = nil
  ) async throws -> DeskRunner {
    let api = try FakeBotAPI()
    guard let token = BotToken(api.token) else { throw SupportError("The fake's token is no token.") }
    let (client, registry) = (await Client(), Registry())
    let botAPI = BotAPI(token: token, url: api.url, client: client, registry: registry)
    let transport = BotTransport.telegram { botAPI }
    let desk = try await DeskRunner(api, transport, registry, on: backend, admins: admins, limiter: limiter)
    await desk.startAgain()
    return desk
  }

  init(
    _ api: FakeBotAPI, _ transport: BotTransport, _ registry: Registry, on backend: Backend = .sqlite,
    admins: Set<Int64>, limiter: (any ActionLimiter)? = nil
  ) async throws {
    self.api = api
    self.registry = registry
    store = try await TestStore(backend)
    let storage = store.storage
    // So that tests can look into it at once.
    try await Migrator(storage, HelpDeskModule.allMigrations).up()
    var definition = HelpDeskModule.definition(admins: admins, registry: registry, limiter: limiter)
    definition.limits = .test
    specification = ModuleSpecification(name: HelpDeskModule.name, policy: RestartPolicy()) { [definition] in
      Bot(definition, storage: storage, storageName: "sqlite", transport: transport, registry: registry)
    }
  }

  var storage: any SQLStorage { store.storage }

  func startAgain() async {
    let supervisor = await Supervisor([specification]) { 0 }
    let run = Run(supervisor: supervisor, end: Task { await supervisor.run() })
    current.update { $0 = run }
  }

  /// Asks the module to stop and waits for it.
  ///
  /// - Returns: whether everything was finished in time.
  func stop() async -> Bool {
    guard let run = current.read({ $0 }) else { return true }
    let unfinished = await run.supervisor.stop(by: .now.advanced(by: .seconds(10)))
    _ = await run.end.value
    return unfinished.isEmpty
  }

  /// The value of a series, as the exposition has it; nil when there is none.
  func metric(_ series: String) async -> String? {
    let text = TextExposition.text(await registry.scrape(by: .now.advanced(by: .seconds(5))))
    return text.split(separator: "\n").first { $0.hasPrefix(series + " ") }?.split(separator: " ").last.map(String.init)
  }

  /// A row's values as text, `NULL` where there is none.
  func rows(_ sql: SQL) async throws -> [[String]] {
    try await storage.query(sql).map { row in
      row.values.map { value in
        switch value {
        case .null: "NULL"
        case .integer(let value): "\(value)"
        case .text(let value): value
        case .real(let value): "\(value)"
        case .bool(let value): value ? "1" : "0"
        case .blob, .timestamp: "?"
        }
      }
    }
  }

  /// Waits until an update is handled and all that it caused is sent.
  func settle(_ update: Int64) async throws {
    try await eventually("the end of update \(update)") {
      guard try await storage.query("SELECT 1 AS one FROM botkit_inbox WHERE update_id = \(update)").first != nil
      else { return false }
      return try await storage.query("SELECT count(*) AS total FROM botkit_outbox").get("total") == 0
    }
  }
}

extension BotLimits {
  /// So that no test waits for a rate.
  fileprivate static var test: BotLimits {
    var limits = BotLimits()
    limits.chatRate = SendRate(10_000, per: .seconds(1))
    limits.overallRate = SendRate(10_000, per: .seconds(1))
    limits.repollInterval = .milliseconds(10)
    return limits
  }
}
