public import Cells

/// A number that only goes up, until the process restarts.
///
/// Whole increments are exact over the whole of `UInt64`; fractions are kept apart as a `Double`, so a counter of
/// bytes does not stop growing at 2^53. Lock-free and allocation-free, from any thread; threads that are seen to get in
/// each other's way get a part of the counter each.
@frozen
public struct Counter: Instrument {
  public static let type = MetricType.counter

  public let series: CellHandle

  @inlinable
  public init(_ series: CellHandle) {
    self.series = series
  }

  public static func kind(_ options: NoOptions) -> SeriesKind { .counting }

  /// Adds `amount`. A negative one is ignored: a counter that goes down reads as a restart.
  @inlinable
  public func increment(by amount: Int = 1) {
    guard amount > 0 else { return }
    series.add(UInt64(truncatingIfNeeded: amount))
  }

  /// Adds `amount`. Negative and not finite ones are ignored.
  @inlinable
  public func increment(by amount: Double) {
    guard amount > 0, amount.isFinite else { return }
    if let exact = UInt64(exactly: amount) {
      series.add(exact)
    } else {
      series.add(amount)
    }
  }

  /// Adds the seconds of `duration`.
  public func increment(by duration: Duration) {
    increment(by: duration.inSeconds)
  }

  /// Adds `amount`, and remembers the exemplar as the latest.
  public func increment(by amount: Double, exemplar: Exemplar?) {
    increment(by: amount)
    guard let exemplar, amount > 0, amount.isFinite else { return }
    series.remember(exemplar: exemplar.labels, value: amount, at: exemplar.time)
  }

  /// What a scrape shows now.
  public var reading: SampleValue {
    let (whole, fraction) = series.total
    return fraction == 0 ? .count(whole) : .number(Double(whole) + fraction)
  }

  /// Back to zero, which a scraper reads as a restart. Only swift-metrics asks for it.
  func reset() {
    series.clear()
  }
}
