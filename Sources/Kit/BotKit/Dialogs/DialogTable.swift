internal import Storage

/// The dialogs in the bot's storage, read and written in the transaction of their update.
struct DialogTable: DialogStore {
  func load(_ key: DialogKey, for updateID: Int64, in transaction: any StorageTransaction) async throws -> StoredDialog
  {
    let result = try await transaction.query(
      "SELECT state, data, updated_at FROM botkit_dialogs WHERE chat_id = \(key.chatID) AND user_id = \(key.userID)")
    let dialog = try result.first.map {
      Dialog(state: try $0.get("state"), data: try $0.get("data"), since: try $0.get("updated_at"))
    }
    return StoredDialog(dialog: dialog)
  }

  func save(
    _ dialog: Dialog?, replacing stored: StoredDialog, _ key: DialogKey, by updateID: Int64,
    in transaction: any StorageTransaction
  ) async throws {
    guard let dialog else {
      try await transaction.query(
        "DELETE FROM botkit_dialogs WHERE chat_id = \(key.chatID) AND user_id = \(key.userID)")
      return
    }
    try await transaction.query(
      """
      INSERT INTO botkit_dialogs (chat_id, user_id, state, data, updated_at)
      VALUES (\(key.chatID), \(key.userID), \(dialog.state), \(dialog.data), \(dialog.since))
      ON CONFLICT (chat_id, user_id)
      DO UPDATE SET state = excluded.state, data = excluded.data, updated_at = excluded.updated_at
      """)
  }

  func move(from old: Int64, to new: Int64, in transaction: any StorageTransaction) async throws {
    // One that is begun at this moment in the new chat is waited for, and kept.
    try await transaction.query(
      """
      INSERT INTO botkit_dialogs (chat_id, user_id, state, data, updated_at)
      SELECT \(new), user_id, state, data, updated_at FROM botkit_dialogs WHERE chat_id = \(old)
      ON CONFLICT (chat_id, user_id) DO NOTHING
      """)
    try await transaction.query("DELETE FROM botkit_dialogs WHERE chat_id = \(old)")
  }

  func count(_ states: Set<String>, since moment: Timestamp, in storage: any SQLStorage) async throws -> [String: Int] {
    let result = try await storage.query(
      "SELECT state, count(*) AS n FROM botkit_dialogs WHERE updated_at >= \(moment) GROUP BY state")
    let counts: [(String, Int)] = try result.map { (try $0.get("state"), try $0.get("n")) }
    return Dictionary(counts.filter { states.contains($0.0) }) { $1 }
  }

  func prune(before moment: Timestamp, in storage: any SQLStorage) async throws {
    try await storage.query("DELETE FROM botkit_dialogs WHERE updated_at < \(moment)")
  }
}
