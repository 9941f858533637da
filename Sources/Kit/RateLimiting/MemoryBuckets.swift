package import EventLoop
internal import Synchronization

/// Buckets in this process's memory.
///
/// One instant a bucket is enough: when it will be full (the generic cell rate algorithm, which is a token bucket told by
/// time).
package final class MemoryBuckets: Sendable {
  fileprivate struct State {
    var fullAt: [String: ContinuousClock.Instant] = [:]
    /// When to look for full buckets next.
    var nextSweep: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let clock: any MonotonicClock

  package init(clock: any MonotonicClock) { self.clock = clock }

  var count: Int { state.withLock(\.fullAt.count) }

  /// - Parameter onCrowd: called when the bucket had to be shared.
  package func take(
    _ key: String, _ limit: RateLimit, maxSubjects: Int, onCrowd: () -> Void = {}
  ) -> RateLimitVerdict {
    let now = clock.now
    let (verdict, isShared) = state.withLock { state in
      let isShared = state.fullAt[key] == nil && state.isCrowded(maxSubjects, at: now)
      return (state.take(isShared ? "" : key, limit, at: now), isShared)
    }
    if isShared { onCrowd() }
    return verdict
  }
}

extension MemoryBuckets.State {
  mutating func take(_ key: String, _ limit: RateLimit, at now: ContinuousClock.Instant) -> RateLimitVerdict {
    let interval = limit.period / limit.count
    // Under a limit that has changed meanwhile, nobody is further behind than an empty bucket.
    let ahead = min(max(.zero, now.duration(to: fullAt[key] ?? now)), limit.period)
    guard ahead <= limit.period - interval else {
      fullAt[key] = now + ahead
      return RateLimitVerdict(isAllowed: false, limit, ahead: ahead)
    }
    fullAt[key] = now + ahead + interval
    return RateLimitVerdict(isAllowed: true, limit, ahead: ahead + interval)
  }

  /// Whether there is no room for another bucket. Full ones are as good as none.
  mutating func isCrowded(_ maxSubjects: Int, at now: ContinuousClock.Instant) -> Bool {
    guard fullAt.count >= maxSubjects else { return false }
    if nextSweep.map({ now < $0 }) == true { return true }
    fullAt = fullAt.filter { $0.value > now }
    // Looking at them all for each newcomer would cost more than the limit saves.
    nextSweep = fullAt.count >= maxSubjects ? now + .milliseconds(100) : nil
    return fullAt.count >= maxSubjects
  }
}
