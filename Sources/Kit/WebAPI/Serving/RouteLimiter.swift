internal import EventLoop
internal import RateLimiting

/// Counts what callers ask of a route, in this process's memory: every replica counts for itself.
@Loop
final class RouteLimiter {
  /// Callers of a route that are told apart; when there are more at a time, the others share one allowance.
  private static let callers = 10_000

  private let clock: any MonotonicClock
  private var buckets: [String: MemoryBuckets] = [:]

  nonisolated init(clock: any MonotonicClock) { self.clock = clock }

  /// Whether the caller may ask now, which is then counted, and how they stand.
  ///
  /// - Parameter caller: `telegram:7`, a signed caller's name, or an address.
  func take(_ caller: String, route: String, rate: RequestRate) -> RateLimitVerdict {
    let known = buckets[route] ?? MemoryBuckets(clock: clock)
    buckets[route] = known
    return known.take(caller, RateLimit(rate.count, per: rate.period), maxSubjects: Self.callers)
  }
}
