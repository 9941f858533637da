internal import Caching
internal import EventLoop
internal import Logging
internal import MetricRegistry
internal import Storage
internal import Telegram

/// An update that is finished.
struct HandledUpdate: Sendable {
  let outcome: UpdateOutcome
  /// `none` when no handler ran.
  let handler: String
  let replies: [OutboxRow]
  /// Whether more was committed to the outbox than `replies`.
  let hasBroadcast: Bool
  let afterCommit: [@Sendable () -> Void]

  init(
    _ outcome: UpdateOutcome, handler: String = "none", replies: [OutboxRow] = [],
    hasBroadcast: Bool = false, afterCommit: [@Sendable () -> Void] = []
  ) {
    self.outcome = outcome
    self.handler = handler
    self.replies = replies
    self.hasBroadcast = hasBroadcast
    self.afterCommit = afterCommit
  }
}

/// A handler that threw; its transaction is undone.
struct HandlerFailure: Error {
  let handler: String
  let error: any Error

  init(handler: String, _ error: any Error) {
    self.handler = handler
    self.error = error
  }

  /// The `error` label: a type's name, never a text.
  var type: String { error is DeadlineExceeded ? "timeout" : "\(Swift.type(of: error))" }
}

extension Dispatcher {
  /// A failure is one line and one count; the line that closes the update follows it.
  func note(_ failure: HandlerFailure) {
    metrics.handlerErrors.with(failure.handler, failure.type).increment()
    logger.error(
      "handler failed", error: failure.error,
      metadata: ["handler": "\(failure.handler)", "error_type": "\(failure.type)"])
  }

  /// The canonical line of an update, and its metrics.
  func report(
    _ update: Update, _ handled: HandledUpdate, duration: Duration, _ tallies: UpdateTallies
  ) {
    metrics.updates.with(update.type, handled.outcome.rawValue).increment()
    if handled.outcome == .duplicate { metrics.duplicates.increment() }
    if handled.handler != "none" { metrics.observe(handler: handled.handler, duration) }
    logger.info(
      "update handled",
      metadata: [
        "update_type": "\(update.type)", "handler": "\(handled.handler)", "outcome": "\(handled.outcome.rawValue)",
        "duration_ms": .stringConvertible(duration.milliseconds),
        "db_queries": .stringConvertible(tallies.queries.queries),
        "db_ms": .stringConvertible(tallies.queries.duration.milliseconds),
        "cache_hits": .stringConvertible(tallies.cache.hits), "cache_misses": .stringConvertible(tallies.cache.misses),
        "api_calls": .stringConvertible(tallies.calls.calls),
        "api_ms": .stringConvertible(tallies.calls.duration.milliseconds),
      ])
  }
}

extension Duration {
  /// To the microsecond.
  fileprivate var milliseconds: Double { Double(nanoseconds / 1000) / 1000 }
}
