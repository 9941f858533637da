internal import Caching
internal import EventLoop
internal import Logging
internal import Storage
internal import Telegram

/// Closes an update with one line: what it was, what became of it, and what it asked of the storage, the caches and the
/// Bot API.
struct CanonicalLineMiddleware: UpdateMiddleware {
  let logger: Logger
  let clock: any MonotonicClock

  @concurrent func handle(_ update: Update, _ next: UpdateHandler) async throws -> HandledUpdate {
    let start = clock.now
    let tally = WorkTally()
    let handled = try await tally.counting { try await next(update) }
    var metadata: Logger.Metadata = [
      "update_type": "\(update.type)", "handler": "\(handled.handler ?? "none")",
      "outcome": "\(handled.outcome.rawValue)", "duration_ms": .stringConvertible((clock.now - start).milliseconds),
    ]
    metadata.merge(tally.metadata) { own, _ in own }
    logger.info("update handled", metadata: metadata)
    return handled
  }
}

/// What a piece of work asked of others.
struct WorkTally: Sendable {
  private let queries = QueryTally()
  private let calls = CallTally()
  private let caches = CacheTally()

  func counting<T>(_ body: @concurrent () async throws -> T) async rethrows -> T {
    try await QueryTally.$current.withValue(queries) {
      try await CallTally.$current.withValue(calls) {
        try await CacheTally.$current.withValue(caches) { try await body() }
      }
    }
  }

  var metadata: Logger.Metadata {
    [
      "db_queries": .stringConvertible(queries.queries), "db_ms": .stringConvertible(queries.duration.milliseconds),
      "cache_hits": .stringConvertible(caches.hits), "cache_misses": .stringConvertible(caches.misses),
      "api_calls": .stringConvertible(calls.calls), "api_ms": .stringConvertible(calls.duration.milliseconds),
    ]
  }
}

extension Duration {
  /// To the microsecond.
  var milliseconds: Double { Double(nanoseconds / 1000) / 1000 }
}
