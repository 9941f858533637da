internal import LogPipeline
internal import Storage

/// A call in the outbox, with what its log lines name.
struct OutboxRow: Sendable, Equatable {
  let id: Int64
  let chatID: Int64
  let call: OutgoingCall
  let updateID: Int64
  let correlationID: String

  /// What the lines of its sending carry, also after a restart.
  func logContext(module: String) -> LogContext {
    LogContext(correlationID: correlationID, updateID: Int(updateID), module: module)
  }
}

/// The replies that are written in the transaction of their update and deleted when they are sent.
struct Outbox: Sendable {
  func add(
    _ call: OutgoingCall, chatID: Int64, updateID: Int64, correlationID: String,
    in transaction: any StorageTransaction
  ) async throws -> OutboxRow {
    let result = try await transaction.query(
      """
      INSERT INTO botkit_outbox (chat_id, payload, update_id, correlation_id, created_at)
      VALUES (\(chatID), \(call.payload), \(updateID), \(correlationID), \(Timestamp.now())) RETURNING id
      """)
    return OutboxRow(
      id: try result.get("id"), chatID: chatID, call: call, updateID: updateID, correlationID: correlationID)
  }

  /// The oldest rows, at most `limit`, in their order. A payload of another version of the program that cannot be read
  /// comes as its id alone.
  func load(limit: Int, in storage: any SQLStorage) async throws -> (rows: [OutboxRow], unreadable: [Int64]) {
    let result = try await storage.query(
      "SELECT id, chat_id, payload, update_id, correlation_id FROM botkit_outbox ORDER BY id LIMIT \(limit)")
    var rows: [OutboxRow] = []
    var unreadable: [Int64] = []
    for row in result {
      let id: Int64 = try row.get("id")
      let payload: String = try row.get("payload")
      guard let call = OutgoingCall(payload: payload) else {
        unreadable.append(id)
        continue
      }
      rows.append(
        OutboxRow(
          id: id, chatID: try row.get("chat_id"), call: call, updateID: try row.get("update_id"),
          correlationID: try row.get("correlation_id")))
    }
    return (rows, unreadable)
  }

  func remove(_ id: Int64, in storage: any SQLStorage) async throws {
    try await storage.query("DELETE FROM botkit_outbox WHERE id = \(id)")
  }
}
