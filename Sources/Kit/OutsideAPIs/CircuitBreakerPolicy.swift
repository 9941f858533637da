/// When a circuit breaker opens, and how it finds out that it may close.
public struct CircuitBreakerPolicy: Sendable, Equatable {
  /// The share of failed calls at which it opens.
  public var failureRatio = 0.5
  /// Calls within ``window`` below which it never opens.
  public var minimumCalls = 10
  /// How far back calls count.
  public var window: Duration = .seconds(30)
  /// How long it stays open.
  public var openTime: Duration = .seconds(10)
  /// ``openTime`` is longer by up to this share of it, so that replicas do not try all at once.
  public var jitter = 0.2
  /// Calls that are let through half-open; when so many have succeeded it closes, when one fails it opens again.
  public var trials = 2

  public init() {}
}

/// The other side has failed too often lately, so it was not asked.
public struct CircuitOpen: Error, Equatable, CustomStringConvertible {
  public let name: String
  /// When a call may be let through again; zero when those that try are under way.
  public let retryAfter: Duration

  public var description: String {
    "\(name) was not asked: it has failed too often lately. It is tried again in \(retryAfter.components.seconds) s."
  }
}
