import BotKit
import EventLoop
import HTTPClient
import HelpDesk
import MetricRegistry
import SQLite
import Storage
import Supervision
import Support
import Telegram

/// The help desk under supervision, on its own SQLite file, against its own fake of the Bot API.
final class DeskRunner: Sendable {
  let api: FakeBotAPI
  let registry = Registry()
  let storage: any SQLStorage
  private let folder: TemporaryDirectory
  private let supervisor: Supervisor
  private let end: Task<Supervisor.End, Never>

  static func start(admins: Set<Int64> = []) async throws -> DeskRunner {
    let api = try FakeBotAPI()
    guard let token = BotToken(api.token) else { throw SupportError("The fake's token is no token.") }
    let (client, registry) = (await Client(), Registry())
    let transport = BotTransport.telegram(BotAPI(token: token, url: api.url, client: client, registry: registry))
    return try await DeskRunner(api, transport, registry, admins: admins)
  }

  init(_ api: FakeBotAPI, _ transport: BotTransport, _ registry: Registry, admins: Set<Int64>) async throws {
    self.api = api
    folder = try TemporaryDirectory()
    let storage = try await SQLiteStorage.open(SQLiteConfiguration(path: folder.file("bot.db")))
    self.storage = storage
    let specification = ModuleSpecification(name: HelpDeskModule.name, policy: RestartPolicy()) {
      HelpDeskModule.make(
        storage: storage, storageName: "sqlite", transport: transport, admins: admins, registry: registry)
    }
    let supervisor = await Supervisor([specification]) { 0 }
    self.supervisor = supervisor
    end = Task { await supervisor.run() }
  }

  /// Asks the module to stop and waits for it.
  ///
  /// - Returns: whether everything was finished in time.
  func stop() async -> Bool {
    let unfinished = await supervisor.stop(by: .now.advanced(by: .seconds(10)))
    _ = await end.value
    return unfinished.isEmpty
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
        case .bool(let value): "\(value)"
        case .blob, .timestamp: "?"
        }
      }
    }
  }

  /// Presses the button with this data under the latest message of the chat.
  func press(_ data: String, by user: TelegramUser = TelegramUser(id: 100)) throws {
    guard let message = api.sentMessages(chat: user.id).last else { throw SupportError("No message to press on.") }
    api.press(data, on: message, by: user)
  }
}
