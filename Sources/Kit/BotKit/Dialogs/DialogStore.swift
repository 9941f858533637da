package import Redis
internal import Storage

/// Where a bot keeps its dialogs.
package enum DialogStorage: Sendable {
  /// In its storage, in the table `botkit_dialogs`.
  case storage
  /// In Redis, under keys that expire by themselves. A step is valid exactly when its update's transaction has
  /// committed. A bot that cannot reach it waits for it.
  ///
  /// - Parameter name: the check's name, as `redis:main`.
  case redis(RedisPool, name: String)

  func store(of definition: BotDefinition) -> any DialogStore {
    switch self {
    case .storage: DialogTable()
    case .redis(let pool, let name):
      RedisDialogs(pool: pool, name: name, bot: definition.name, limits: definition.limits)
    }
  }
}

/// A dialog as it is in its store.
struct StoredDialog: Sendable {
  /// Nil when there is none.
  let dialog: Dialog?
  /// What the store needs to see that nobody else has changed it since.
  var version: [UInt8] = []
  /// The chat under whose id it is, when that is an earlier one of the same group.
  var earlierChatID: Int64?
}

/// Keeps dialogs, each changed only together with the update that changes it. Whoever calls holds the lock of the key
/// (``Inbox/claim(_:as:locking:in:)``), so that there is one at a time.
protocol DialogStore: Sendable {
  /// The dialog as the last committed update has left it.
  ///
  /// - Parameter updateID: the update that is being handled: what an earlier attempt at it has left does not count.
  func load(_ key: DialogKey, for updateID: Int64, in transaction: any StorageTransaction) async throws -> StoredDialog

  /// Puts `dialog` in the place of the one that was loaded, as of when the transaction commits.
  func save(
    _ dialog: Dialog?, replacing stored: StoredDialog, _ key: DialogKey, by updateID: Int64,
    in transaction: any StorageTransaction) async throws

  /// Carries the dialogs of a group over to another id of it. Whoever has one there already keeps that.
  func move(from old: Int64, to new: Int64, in transaction: any StorageTransaction) async throws

  /// How many dialogs are at each of these states and newer than `moment`.
  func count(_ states: Set<String>, since moment: Timestamp, in storage: any SQLStorage) async throws -> [String: Int]

  /// Forgets what is older than `moment`.
  func prune(before moment: Timestamp, in storage: any SQLStorage) async throws
}
