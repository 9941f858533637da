internal import Endpoints
internal import EventLoop

/// Counts what callers ask of a route, in this process's memory: every replica counts for itself.
@Loop
final class RouteLimiter {
  private let clock: any MonotonicClock
  private var limiters: [String: (rate: RequestRate, limiter: ClientLimiter)] = [:]

  nonisolated init(clock: any MonotonicClock) { self.clock = clock }

  /// How long the caller has to wait; nil when it may ask now, which is then counted.
  ///
  /// - Parameter caller: `telegram:7`, a signed caller's name, or an address.
  func wait(of caller: String, route: String, rate: RequestRate) -> Duration? {
    if let known = limiters[route], known.rate == rate { return known.limiter.wait(of: caller) }
    let limiter = ClientLimiter(count: rate.count, period: rate.period, clock: clock)
    limiters[route] = (rate, limiter)
    return limiter.wait(of: caller)
  }
}
