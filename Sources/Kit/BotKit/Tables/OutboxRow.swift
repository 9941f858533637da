internal import LogPipeline

/// A call in the outbox, with what its log lines name.
struct OutboxRow: Sendable, Equatable {
  let id: Int64
  let chatID: Int64
  let call: OutgoingCall
  let updateID: Int64
  let correlationID: String

  var priority: OutgoingClass { call.priority }

  /// What the lines of its sending carry, also after a restart.
  func logContext(module: String) -> LogContext {
    LogContext(correlationID: correlationID, updateID: updateID == 0 ? nil : Int(updateID), module: module)
  }
}
