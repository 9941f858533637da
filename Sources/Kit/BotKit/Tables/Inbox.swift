internal import Storage

/// Which updates are handled: the row is written in the transaction that handles the update, so there is one exactly
/// when all of its effects are there.
struct Inbox: Sendable {
  /// Takes the update for this transaction; `false` when it was handled before. On Postgres another process that
  /// handles it now is waited for.
  ///
  /// - Parameter key: of this user in this chat no other transaction is between here and its end, in whatever replica.
  ///   On SQLite there is one transaction at a time anyway.
  func claim(
    _ updateID: Int64, as outcome: UpdateOutcome, locking key: DialogKey?, in transaction: any StorageTransaction
  ) async throws -> Bool {
    if let key, transaction.dialect == .postgres {
      let lock = AdvisoryKey.number(of: "dialog/\(key.chatID)/\(key.userID)")
      return try await transaction.query(
        """
        INSERT INTO botkit_inbox (update_id, handled_at, outcome)
        SELECT \(updateID), \(Timestamp.now()), \(outcome.rawValue) FROM (SELECT pg_advisory_xact_lock(\(lock))) AS lock
        ON CONFLICT (update_id) DO NOTHING
        """
      ).affectedRows == 1
    }
    let result = try await transaction.query(
      """
      INSERT INTO botkit_inbox (update_id, handled_at, outcome)
      VALUES (\(updateID), \(Timestamp.now()), \(outcome.rawValue)) ON CONFLICT (update_id) DO NOTHING
      """)
    return result.affectedRows == 1
  }

  func note(_ outcome: UpdateOutcome, for updateID: Int64, in transaction: any StorageTransaction) async throws {
    try await transaction.query(
      "UPDATE botkit_inbox SET outcome = \(outcome.rawValue) WHERE update_id = \(updateID)")
  }

  /// Forgets what was handled before `moment`.
  func prune(before moment: Timestamp, in storage: any SQLStorage) async throws {
    try await storage.query("DELETE FROM botkit_inbox WHERE handled_at < \(moment)")
  }
}

/// What became of an update: the `outcome` label and field.
enum UpdateOutcome: String, Sendable {
  case ok
  /// The handler failed; its writes were undone and the user was told.
  case error
  /// Handled before; nothing was done.
  case duplicate
  /// No handler is for it.
  case ignored
  /// Its user does this too often.
  case limited
  /// Its user is not let in, or may not do this.
  case refused
}
