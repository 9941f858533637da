package import EventLoop

/// How often one client may ask: so many times at once, and as many again in each period.
///
/// One instant a client is enough: when it will have paid for what it asked (the generic cell rate algorithm).
@Loop
package final class ClientLimiter {
  /// Clients that are told apart; when there are more at a time, the others share one allowance.
  private static let clients = 10_000

  private let interval: Duration
  /// How far ahead of what it has paid for a client may be.
  private let credit: Duration
  private let clock: any MonotonicClock
  private var paid: [String: ContinuousClock.Instant] = [:]

  package init(count: Int, period: Duration, clock: any MonotonicClock) {
    interval = period / count
    credit = period - interval
    self.clock = clock
  }

  /// How long the client has to wait; `nil` when it may ask now, which is then counted.
  package func wait(of client: String) -> Duration? {
    let now = clock.now
    let key = paid[client] == nil && isFull(now) ? "" : client
    let due = max(paid[key] ?? now, now)
    if due - now > credit { return due - now - credit }
    paid[key] = due.advanced(by: interval)
    return nil
  }

  private func isFull(_ now: ContinuousClock.Instant) -> Bool {
    guard paid.count >= Self.clients else { return false }
    paid = paid.filter { $0.value > now }
    return paid.count >= Self.clients
  }
}
