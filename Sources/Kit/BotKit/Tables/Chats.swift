internal import Storage
internal import Synchronization

/// What is known of chats besides their dialogs: which cannot be reached, and which have another id now.
final class Chats: Sendable {
  /// Chats out of reach that are remembered in memory; of more, the table alone knows.
  private static let maxBlocked = 100_000

  private let definition: BotDefinition
  private let blocked = Mutex<Set<Int64>>([])
  private let moved = Mutex<[Int64: Int64]>([:])

  init(_ definition: BotDefinition) { self.definition = definition }

  /// Reads which chats are out of reach.
  func load(in storage: any SQLStorage) async throws {
    let result = try await storage.query("SELECT chat_id FROM botkit_blocked LIMIT \(Self.maxBlocked)")
    let ids: [Int64] = try result.map { try $0.get("chat_id") }
    blocked.withLock { $0 = Set(ids) }
  }

  /// Notes that a chat cannot be reached. Whether that is new.
  func noteBlocked(_ chatID: Int64, reason: String, in transaction: any StorageTransaction) async throws -> Bool {
    let result = try await transaction.query(
      """
      INSERT INTO botkit_blocked (chat_id, since, reason) VALUES (\(chatID), \(Timestamp.now()), \(reason))
      ON CONFLICT (chat_id) DO NOTHING
      """)
    blocked.withLock { set in if set.count < Self.maxBlocked { set.insert(chatID) } }
    guard result.affectedRows == 1 else { return false }
    try await definition.onBlocked?(chatID, transaction)
    return true
  }

  /// Somebody writes from a chat: it can be reached.
  func noteHeard(_ chatID: Int64, in transaction: any StorageTransaction) async throws {
    guard blocked.withLock({ $0.contains(chatID) }) else { return }
    try await transaction.query("DELETE FROM botkit_blocked WHERE chat_id = \(chatID)")
    blocked.withLock { _ = $0.remove(chatID) }
  }

  /// The id a chat has now, as far as it was told.
  func current(_ chatID: Int64) -> Int64 { moved.withLock { $0[chatID] ?? chatID } }

  /// Changes what is stored of a group that has another id now.
  func noteMoved(_ old: Int64, to new: Int64, in transaction: any StorageTransaction) async throws {
    try await transaction.query("UPDATE botkit_outbox SET chat_id = \(new) WHERE chat_id = \(old)")
    try await definition.dialogs.store(of: definition).move(from: old, to: new, in: transaction)
    try await definition.onMoved?(old, new, transaction)
    moved.withLock { $0[old] = new }
  }
}
