internal import LogPipeline
internal import Storage
internal import Telegram

/// The calls that are written in the transaction of their update and deleted when they are made.
///
/// Each has an owner, the process that is to make it, for as long as that gives signs of life; then another may take it.
struct Outbox: Sendable {
  /// This process.
  let owner: String
  let limits: BotLimits

  /// Whose calls to take over.
  enum Others: Sendable {
    /// All: there is nobody beside us.
    case everyone
    /// Those without a sign of life.
    case gone
  }

  /// Writes down what is to be sent with the commit, with the current correlation id.
  ///
  /// - Parameters:
  ///   - updateID: 0 for what no update has caused.
  ///   - chatID: for calls that name none.
  func add(
    _ effects: UpdateEffects, of updateID: Int64, chatID: Int64?, in transaction: any StorageTransaction
  ) async throws -> Committed {
    let correlationID = LogContext.current.correlationID ?? ""
    var committed = Committed(
      hasBroadcast: !effects.broadcasts.isEmpty, stale: effects.stale, bodies: effects.afterCommit)
    for call in effects.calls {
      committed.replies.append(
        try await add(
          call, chatID: call.chatID ?? chatID ?? 0, updateID: updateID, correlationID: correlationID, in: transaction))
    }
    for broadcast in effects.broadcasts {
      try await add(broadcast, updateID: updateID, correlationID: correlationID, in: transaction)
    }
    return committed
  }

  private func add(
    _ call: OutgoingCall, chatID: Int64, updateID: Int64, correlationID: String,
    in transaction: any StorageTransaction
  ) async throws -> OutboxRow {
    let result = try await transaction.query(
      """
      INSERT INTO botkit_outbox
        (chat_id, payload, update_id, correlation_id, created_at, class, owner, owned_until)
      VALUES (\(chatID), \(call.payload), \(updateID), \(correlationID), \(Timestamp.now()), \(call.priority.rawValue),
        \(owner), \(until)) RETURNING id
      """)
    return OutboxRow(
      id: try result.get("id"), chatID: chatID, call: call, updateID: updateID, correlationID: correlationID)
  }

  /// One call for each chat, but not for those that cannot be reached.
  private func add(
    _ broadcast: Broadcast, updateID: Int64, correlationID: String, in transaction: any StorageTransaction
  )
    async throws
  {
    for chatID in broadcast.chatIDs {
      var call = broadcast.call
      call.parameters.raw["chat_id"] = .int(chatID)
      try await transaction.query(
        """
        INSERT INTO botkit_outbox
          (chat_id, payload, update_id, correlation_id, created_at, class, owner, owned_until)
        SELECT \(chatID), \(call.payload), \(updateID), \(correlationID), \(Timestamp.now()),
          \(OutgoingClass.broadcast.rawValue), \(owner), \(until)
        WHERE NOT EXISTS (SELECT 1 FROM botkit_blocked WHERE chat_id = \(chatID))
        """)
    }
  }

  /// Makes calls of others ours. Whether there were any.
  func takeOver(_ others: Others, in storage: any SQLStorage) async throws -> Bool {
    let result =
      switch others {
      case .everyone:
        try await storage.query(
          "UPDATE botkit_outbox SET owner = \(owner), owned_until = \(until) WHERE owner <> \(owner)")
      case .gone:
        try await storage.query(
          """
          UPDATE botkit_outbox SET owner = \(owner), owned_until = \(until)
          WHERE owner <> \(owner) AND owned_until < \(Timestamp.now().microseconds)
          """)
      }
    return result.affectedRows > 0
  }

  /// Gives a sign of life.
  func renew(in storage: any SQLStorage) async throws {
    try await storage.query("UPDATE botkit_outbox SET owned_until = \(until) WHERE owner = \(owner)")
  }

  func isOurs(_ id: Int64, in storage: any SQLStorage) async throws -> Bool {
    try await storage.query("SELECT 1 AS one FROM botkit_outbox WHERE id = \(id) AND owner = \(owner)").first != nil
  }

  /// Our oldest calls of a class, at most `limit`, in their order. A payload of another version of the program that
  /// cannot be read comes as its id alone.
  func load(
    _ priority: OutgoingClass, limit: Int, in storage: any SQLStorage
  ) async throws -> (rows: [OutboxRow], unreadable: [Int64]) {
    let result = try await storage.query(
      """
      SELECT id, chat_id, payload, update_id, correlation_id FROM botkit_outbox
      WHERE class = \(priority.rawValue) AND owner = \(owner) ORDER BY id LIMIT \(limit)
      """)
    var rows: [OutboxRow] = []
    var unreadable: [Int64] = []
    for row in result {
      let id: Int64 = try row.get("id")
      let payload: String = try row.get("payload")
      guard var call = OutgoingCall(payload: payload) else {
        unreadable.append(id)
        continue
      }
      call.priority = priority
      rows.append(
        OutboxRow(
          id: id, chatID: try row.get("chat_id"), call: call, updateID: try row.get("update_id"),
          correlationID: try row.get("correlation_id")))
    }
    return (rows, unreadable)
  }

  /// Deletes calls that are made, at most ``Removals/maxBatch``.
  func remove(_ ids: [Int64], in executor: any SQLExecutor) async throws {
    if ids.count == 1, let id = ids.first {
      try await executor.query("DELETE FROM botkit_outbox WHERE id = \(id)")
      return
    }
    // Numbers of ours, and always as many, so that the statement is prepared once.
    let places = (1...Removals.maxBatch).map { "$\($0)" }.joined(separator: ", ")
    let padding = Array(repeating: ids.last ?? 0, count: Removals.maxBatch - ids.count)
    try await executor.query(
      SQL("DELETE FROM botkit_outbox WHERE id IN (\(places))", (ids + padding).map { .integer($0) }))
  }

  private var until: Int64 { Timestamp.now().advanced(by: limits.ownership).microseconds }
}

/// One call for many chats.
struct Broadcast: Sendable {
  let call: OutgoingCall
  let chatIDs: [Int64]
}
