import BotKit
import FoundationEssentials
import Storage
import Support
import Telegram

@testable import HelpDesk

/// The desk's tables on a store of their own, for tests that need no bot around them.
struct DeskStore: Sendable {
  /// 2026-11-21 04:35:00 UTC, a Saturday.
  static let moment = Timestamp(microseconds: 1_795_235_700_000_000)

  let storage: any SQLStorage
  private let store: TestStore

  init(_ backend: Backend) async throws {
    store = try await TestStore(backend)
    storage = store.storage
    try await Migrator(storage, HelpDeskModule.allMigrations).up()
  }

  /// Runs `body` in a transaction.
  func run<T: Sendable>(_ body: @concurrent @Sendable (any StorageTransaction) async throws -> T) async throws -> T {
    try await storage.transaction(body)
  }

  /// Makes someone known to the desk.
  @discardableResult
  func user(
    _ telegramID: Int64 = 100, name: String = "Ada", isAdmin: Bool = false, language: Language = .english
  ) async throws -> DeskUser {
    try await run { transaction in
      try await UserTable.findOrCreate(
        User(id: telegramID, isBot: false, firstName: name), speaking: language, admins: isAdmin ? [telegramID] : [],
        in: transaction)
    }
  }

  /// Makes a request as it stands after all that.
  @discardableResult
  func request(
    by user: DeskUser, _ description: String = "The lamp is broken.", _ priority: Priority = .medium,
    _ status: Status = .open, at moment: Timestamp = Self.moment, completed: Timestamp? = nil, location: String? = nil
  ) async throws -> Int64 {
    try await run { transaction in
      let id = try await RequestTable.create(
        Draft(description: description, location: location), priority: priority, by: user, at: moment,
        in: transaction)
      let end = completed ?? (status == .completed ? moment.advanced(by: .hours(2)) : nil)
      try await transaction.query(
        "UPDATE requests SET status = \(status), completed_at = \(end.storageValue) WHERE id = \(id)")
      return id
    }
  }

  func find(_ id: Int64) async throws -> Request? { try await run { try await RequestTable.find(id, in: $0) } }

  /// What a request's history holds.
  func history(_ id: Int64) async throws -> [HistoryEntry] {
    let text: String = try await storage.query("SELECT history FROM requests WHERE id = \(id)").get("history")
    return try JSONDecoder().decode([HistoryEntry].self, from: Data(text.utf8))
  }

  func count(_ table: String) async throws -> Int {
    try await storage.query("SELECT count(*) AS total FROM \(raw: table)").get("total")
  }
}
