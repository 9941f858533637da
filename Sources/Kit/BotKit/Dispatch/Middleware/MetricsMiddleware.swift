internal import EventLoop
internal import MetricRegistry
internal import Telegram

/// Counts updates by what became of them, and how long handlers took with their transaction.
struct MetricsMiddleware: UpdateMiddleware {
  let metrics: BotMetrics
  let clock: any MonotonicClock

  func handle(_ update: Update, _ next: UpdateHandler) async throws -> HandledUpdate {
    let start = clock.now
    let handled = try await next(update)
    metrics.updates.with(update.type, handled.outcome.rawValue).increment()
    if handled.outcome == .duplicate { metrics.duplicates.increment() }
    if let handler = handled.handler { metrics.observe(handler: handler, clock.now - start) }
    return handled
  }
}
