internal import EventLoop
internal import RateLimiting

/// Counts what callers ask of a route, in this process's memory: every replica counts for itself.
@Loop
final class RouteLimiter {
  private let clock: any MonotonicClock
  private var buckets: [String: MemoryBuckets] = [:]

  nonisolated init(clock: any MonotonicClock) { self.clock = clock }

  /// Whether the caller may ask now, which is then counted, and how they stand.
  ///
  /// - Parameters:
  ///   - caller: `telegram:7`, a signed caller's name, or an address.
  ///   - onCrowd: called when the caller had to share an allowance with others.
  func take(
    _ caller: String, route: String, rate: RequestRate, maxCallers: Int, onCrowd: () -> Void
  ) -> RateLimitVerdict {
    let known = buckets[route] ?? MemoryBuckets(clock: clock)
    buckets[route] = known
    return known.take(caller, RateLimit(rate.count, per: rate.period), maxSubjects: maxCallers, onCrowd: onCrowd)
  }
}
