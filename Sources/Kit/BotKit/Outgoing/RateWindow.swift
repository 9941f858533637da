/// So many messages in any period of this length.
package struct SendRate: Sendable, Equatable {
  package var count: Int
  package var period: Duration

  package init(_ count: Int, per period: Duration) {
    self.count = max(1, count)
    self.period = period
  }
}

/// The latest moments at which something was sent, as many as a rate allows in its period.
struct RateWindow: Sendable {
  private let rate: SendRate
  /// A ring, once it is full.
  private var moments: [ContinuousClock.Instant] = []
  private var oldest = 0

  init(_ rate: SendRate) { self.rate = rate }

  /// The earliest moment for the next one: now, or when the oldest has left the period.
  func next(_ now: ContinuousClock.Instant) -> ContinuousClock.Instant {
    moments.count < rate.count ? now : max(now, moments[oldest].advanced(by: rate.period))
  }

  mutating func record(_ now: ContinuousClock.Instant) {
    if moments.count < rate.count { return moments.append(now) }
    moments[oldest] = now
    oldest = (oldest + 1) % rate.count
  }

  /// Whether it would allow everything again.
  func isIdle(_ now: ContinuousClock.Instant) -> Bool {
    moments.allSatisfy { $0.advanced(by: rate.period) <= now }
  }
}
