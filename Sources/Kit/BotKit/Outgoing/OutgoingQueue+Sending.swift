internal import EventLoop
internal import Logging
internal import MetricRegistry
internal import Storage
internal import Supervision
internal import Telegram

extension OutgoingQueue {
  /// Makes one call, and sees to what became of it.
  func send(_ row: OutboxRow) async throws -> Event {
    guard try await mayStillSend(row) else { return .lost(chatID: row.chatID) }
    let (start, call) = (clock.now, current(row))
    do throws(SendFailure) {
      try await sink.send(call)
      logger.info(
        "reply sent",
        metadata: [
          "outbox_id": "\(row.id)", "method": "\(row.call.method)",
          "duration_ms": .stringConvertible(((clock.now - start).seconds * 1e6).rounded() / 1000),
        ])
    } catch {
      if Task.isCancelled { throw CancellationError() }
      if let event = try await settle(error, row, sentTo: call.chatID) { return event }
    }
    sentRows.insert(row.id)
    return .done(row)
  }

  /// - Parameter chatID: where the call went, which for a group may be another id than the row's.
  /// - Returns: nil when the call is done with.
  private func settle(_ failure: SendFailure, _ row: OutboxRow, sentTo chatID: Int64?) async throws -> Event? {
    switch failure {
    case .unauthorized(let reason): throw UnrecoverableError(reason)
    case .flooded(let retryAfter):
      logger.warning("chat flooded", metadata: ["retry_after_seconds": "\(retryAfter.seconds)"])
      return .flooded(chatID: row.chatID, retryAfter: retryAfter)
    case .temporary(let code, let reason): return delayed(row, code, reason)
    case .unanswered(let reason):
      // Whether somebody has it already is not known: only what is the same twice is sent again.
      if row.call.isRepeatable { return delayed(row, "unanswered", reason) }
      drop(row, "unanswered", reason)
    case .blocked(let reason):
      drop(row, "403", reason)
      try await noteBlocked(row.chatID, reason)
    case .rejected(let code, let reason):
      switch Refusal(of: row.call, reason) {
      case .nothingToChange: logger.debug("message was so already", metadata: ["outbox_id": "\(row.id)"])
      case .tooOld:
        metrics.dropped.with("too_old").increment()
        logger.debug("button answered too late", metadata: ["outbox_id": "\(row.id)"])
      case .notEditable(let message): return try await replace(row, by: message)
      case nil: drop(row, code, reason)
      }
    case .migrated(let newID):
      guard chatID != newID else {
        drop(row, "400", "The group has moved to \(newID), which rejects it too.")
        return nil
      }
      try await noteMoved(row.chatID, to: newID)
      return .failed(chatID: row.chatID, delay: .zero)
    }
    return nil
  }

  /// Sends as a new message what was to change one that cannot be changed.
  private func replace(_ row: OutboxRow, by message: OutgoingCall) async throws -> Event? {
    do throws(SendFailure) {
      try await sink.send(message)
      return nil
    } catch {
      if Task.isCancelled { throw CancellationError() }
      let row = OutboxRow(
        id: row.id, chatID: row.chatID, call: message, updateID: row.updateID, correlationID: row.correlationID)
      return try await settle(error, row, sentTo: message.chatID)
    }
  }

  /// Several chats were refused with 429: one line, however many more are.
  func noteHeld(for retryAfter: Duration) {
    metrics.holds.increment()
    logger.warning("all sending held", metadata: ["retry_after_seconds": "\(retryAfter.seconds)"])
  }

  private func delayed(_ row: OutboxRow, _ code: String, _ reason: String) -> Event {
    logger.warning("reply delayed", metadata: ["error.type": "\(code)", "error.message": "\(reason)"])
    return .failed(chatID: row.chatID, delay: nil)
  }

  /// A group that has become a supergroup gets its messages under its new id.
  private func current(_ row: OutboxRow) -> OutgoingCall {
    var call = row.call
    let chatID = chats.current(row.chatID)
    if call.parameters.raw["chat_id"]?.int != nil { call.parameters.raw["chat_id"] = .int(chatID) }
    return call
  }

  private func noteBlocked(_ chatID: Int64, _ reason: String) async throws {
    let isNew = try await gate.run { [chats] storage in
      try await storage.transaction { try await chats.noteBlocked(chatID, reason: reason, in: $0) }
    }
    if isNew { metrics.blocked.increment() }
  }

  private func noteMoved(_ old: Int64, to new: Int64) async throws {
    try await gate.run { [chats] storage in
      try await storage.transaction { try await chats.noteMoved(old, to: new, in: $0) }
    }
    logger.notice("chat moved")
  }

  private func drop(_ row: OutboxRow, _ code: String, _ reason: String) {
    metrics.dropped.with(code).increment()
    logger.warning(
      "reply dropped",
      metadata: ["outbox_id": "\(row.id)", "error.type": "\(code)", "error.message": "\(reason)"])
  }
}
