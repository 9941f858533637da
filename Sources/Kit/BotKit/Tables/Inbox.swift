internal import Storage

/// Which updates are handled: the row is written in the transaction that handles the update, so there is one exactly
/// when all of its effects are there.
struct Inbox: Sendable {
  /// Takes the update for this transaction; `false` when it was handled before. On Postgres another process that
  /// handles it now is waited for.
  func claim(_ updateID: Int64, as outcome: UpdateOutcome, in transaction: any StorageTransaction) async throws -> Bool
  {
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
}
