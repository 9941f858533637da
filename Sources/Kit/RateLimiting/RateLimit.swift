/// So many in so long: a bucket of `count` tokens that fills up evenly within `period`.
public struct RateLimit: Sendable, Equatable {
  public let count: Int
  public let period: Duration

  public init(_ count: Int, per period: Duration) {
    self.count = max(1, count)
    self.period = period
  }

  /// The bucket of somebody whose limits are so many times higher.
  func multiplied(by factor: Double) -> RateLimit {
    RateLimit(Int(min(1e9, (Double(count) * factor).rounded(.down))), per: period)
  }
}
