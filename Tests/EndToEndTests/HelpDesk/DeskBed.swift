import SQLite
import Support

/// The help desk on the built binary, on either store, with two administrators.
final class DeskBed: Sendable {
  enum Store: String, CaseIterable, Sendable { case postgres, sqlite }

  let api: FakeBotAPI
  /// Nil on SQLite.
  let database: TestDatabase?

  let ada = TelegramUser(id: 100)
  let bob = TelegramUser(id: 200, firstName: "Bob", username: nil)
  let chief = TelegramUser(id: 7, firstName: "Grace", username: "grace")
  let deputy = TelegramUser(id: 8, firstName: "Пётр", username: nil, languageCode: "ru")

  private static let noLimits =
    "{default: 10000/1m, actions: {create_request: 10000/1m, add_comment: 10000/1m, add_file: 10000/1m, export: 10000/1m}}"

  /// Also for a replica beside it.
  let configuration: String

  private let folder: TemporaryDirectory
  private let running: Watched<OutriggerBinary>

  /// - Parameters:
  ///   - rateLimits: the section; nil for none.
  ///   - cache: the Redis to cache in; nil for memory.
  ///   - rates: of messages to Telegram.
  ///   - telegram: further keys of that section.
  ///   - more: YAML of further sections.
  init(
    _ store: Store, rateLimits: String? = DeskBed.noLimits, cache: String? = nil,
    rates: String = "{chat: 1000/1s, overall: 1000/1s}", telegram: String = "", more: String = ""
  ) async throws {
    api = try FakeBotAPI()
    folder = try TemporaryDirectory()
    database = store == .postgres ? try await TestDatabase() : nil
    let target = database.map { "postgres: {main: {url: \"\($0.url)\"}}\n" } ?? ""
    let redis = cache.map { "redis: {main: {url: \"\($0)\"}}\n" } ?? ""
    // Rates are not what most of these tests are about.
    configuration = """
      \(more)\(redis)\(target)bot:
        cache: \(cache == nil ? "memory" : "redis:main")
        storage: \(database == nil ? "sqlite:\(folder.file("desk.db"))" : "postgres:main")
        admins: [7, 8]
        telegram: {token: "\(api.token)", api_url: "\(api.url)", rates: \(rates)\(telegram.isEmpty ? "" : ", " + telegram)}
      \(rateLimits.map { "rate_limits: \($0)" } ?? "")
      """
    running = Watched(try OutriggerBinary.start(configuration: configuration))
    try await outrigger.waitUntil("/ready")
    try await say("/start", by: chief, until: "You are an administrator")
    try await say("/start", by: deputy, until: "Вы администратор")
  }

  var outrigger: OutriggerBinary { running.read { $0 } }

  /// After the end, once more on the same data.
  func startAgain() async throws {
    let started = try OutriggerBinary.start(configuration: configuration)
    running.update { $0 = started }
    try await started.waitUntil("/ready")
  }

  /// Runs SQL that both stores understand; returns the first value.
  @discardableResult
  func query(_ sql: String) async throws -> String {
    if let database { return try await database.query(sql) }
    let file = try await SQLiteDatabase.open(SQLiteConfiguration(path: folder.file("desk.db")))
    let result = try await file.execute(sql)
    await file.close(by: .now.advanced(by: .seconds(5)))
    return switch result.rows.first?.first {
    case .integer(let value): "\(value)"
    case .text(let value): value
    default: ""
    }
  }

  /// So long ago, as the store writes it.
  func ago(hours: Int) -> String {
    database == nil
      ? "(CAST(strftime('%s', 'now') AS INTEGER) - \(hours * 3600)) * 1000000" : "now() - interval '\(hours) hours'"
  }

  /// Presses the button on the newest message of the user's chat that has it, and waits for an answer.
  @discardableResult
  func press(_ data: String, by user: TelegramUser, until text: String) async throws -> SentMessage {
    let message = try await eventually("the button \(data)") {
      api.sentMessages(chat: user.id).last { $0.buttons.contains { $0.data == data } }
    }
    api.press(data, on: message, by: user)
    return try await api.waitForMessage(containing: text, chat: user.id)
  }

  @discardableResult
  func say(_ text: String, by user: TelegramUser, until answer: String) async throws -> SentMessage {
    api.send(text, from: user)
    return try await api.waitForMessage(containing: answer, chat: user.id)
  }

  /// Makes a request in a few steps.
  func report(_ text: String, priority: String = "medium", by user: TelegramUser) async throws {
    try await report(upToPriority: text, by: user)
    try await press("priority_\(priority)", by: user, until: "Your request has been created.")
  }

  /// All of it but the choice that makes it.
  func report(upToPriority text: String, by user: TelegramUser) async throws {
    try await say("/start", by: user, until: "Welcome")
    try await press("create_request", by: user, until: "Please describe")
    try await say(text, by: user, until: "priority?")
    try await press("additional_no", by: user, until: "How urgent")
  }

  /// Keeps the desk from writing, so that its next update waits provably in the middle of its work.
  func holdWrites() async throws -> StoreHold {
    if let database { return StoreHold(lock: try await TableLock("botkit_inbox", in: database)) }
    return try await StoreHold(file: folder.file("desk.db"))
  }

  /// The newest file that was sent to a user.
  func file(to user: TelegramUser, named prefix: String) async throws -> String {
    try await eventually("the file \(prefix)") {
      let calls = api.calls.filter { $0.method == "sendDocument" && $0.int("chat_id") == user.id }
      let file = calls.compactMap { $0.files["document"] }.last { $0.filename.hasPrefix(prefix) }
      return file.map { String(decoding: $0.content, as: UTF8.self) }
    }
  }

  /// What pressed buttons have shown.
  var toasts: [String] {
    api.calls.filter { $0.method == "answerCallbackQuery" }.compactMap { $0.string("text") }
  }

  func end() async throws -> ExitStatus { try await outrigger.stop() }
}
