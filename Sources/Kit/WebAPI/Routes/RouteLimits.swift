/// What one route may cost, where that differs from the configuration's `bot.api` and `rate_limits.default`.
public struct RouteLimits: Sendable, Equatable {
  /// Bytes of the body; only a smaller one than the configured counts.
  public var maxBody: Int?
  /// How often one caller may ask. A refusal is not counted as the configuration's limit, only as an answer with 429.
  public var rate: RequestRate?
  /// How long the answer may take; only a shorter one than the configured counts.
  public var timeout: Duration?

  public init(maxBody: Int? = nil, rate: RequestRate? = nil, timeout: Duration? = nil) {
    self.maxBody = maxBody
    self.rate = rate
    self.timeout = timeout
  }
}

/// So many in so long, a burst of as many at once.
public struct RequestRate: Sendable, Equatable {
  public let count: Int
  public let period: Duration

  public init(_ count: Int, per period: Duration) {
    precondition(count > 0 && period > .zero, "a rate is at least one in some time")
    self.count = count
    self.period = period
  }
}
