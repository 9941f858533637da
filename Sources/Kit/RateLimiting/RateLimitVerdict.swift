internal import EventLoop

/// Whether somebody may do what they want to now, and how they stand.
public struct RateLimitVerdict: Sendable, Equatable {
  public let isAllowed: Bool
  /// What the bucket holds when it is full.
  public let limit: Int
  /// Tokens left in it.
  public let remaining: Int
  /// When the next is allowed; zero when one is now.
  public let retryAfter: Duration
  /// When the bucket is full again.
  public let resetAfter: Duration
}

extension RateLimitVerdict {
  /// The fields of an HTTP answer, whole seconds rounded up (https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/).
  public var headers: [(name: String, value: String)] {
    [
      ("X-RateLimit-Limit", "\(limit)"), ("X-RateLimit-Remaining", "\(remaining)"),
      ("X-RateLimit-Reset", "\(resetAfter.wholeSeconds)"),
    ]
  }

  /// For `Retry-After`: whole seconds, at least 1.
  public var retryAfterSeconds: Int64 { max(1, retryAfter.wholeSeconds) }

  /// A verdict on a bucket.
  ///
  /// - Parameter ahead: how far the bucket is from full, in the time it takes to fill.
  init(isAllowed: Bool, _ limit: RateLimit, ahead: Duration) {
    self.isAllowed = isAllowed
    self.limit = limit.count
    let interval = max(1, limit.period.nanoseconds / Int64(limit.count))
    let room = limit.period.nanoseconds - ahead.nanoseconds
    remaining = Int(clamping: max(0, room / interval))
    retryAfter = room >= interval ? .zero : .nanoseconds(interval - room)
    resetAfter = max(.zero, ahead)
  }
}

extension Duration {
  /// Rounded up.
  fileprivate var wholeSeconds: Int64 {
    components.seconds + (components.attoseconds > 0 ? 1 : 0)
  }
}
