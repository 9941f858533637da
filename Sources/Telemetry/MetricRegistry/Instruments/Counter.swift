internal import Synchronization

/// A number that only goes up, until the process restarts.
///
/// Whole increments are exact over the whole of `UInt64`; fractions are kept apart as a `Double`, so a counter of
/// bytes does not stop growing at 2^53. Lock-free and allocation-free, from any thread.
public final class Counter: Instrument {
  public static let type = MetricType.counter

  private let whole = Atomic<UInt64>(0)
  private let fraction = AtomicDouble(0)

  public init(options: NoOptions) {}

  /// Adds `amount`. A negative one is ignored: a counter that goes down reads as a restart.
  public func increment(by amount: Int = 1) {
    guard amount > 0 else { return }
    whole.wrappingAdd(UInt64(amount), ordering: .relaxed)
  }

  /// Adds `amount`. Negative and not finite ones are ignored.
  public func increment(by amount: Double) {
    guard amount > 0, amount.isFinite else { return }
    if let exact = UInt64(exactly: amount) {
      whole.wrappingAdd(exact, ordering: .relaxed)
    } else {
      fraction.add(amount)
    }
  }

  /// Adds the seconds of `duration`.
  public func increment(by duration: Duration) {
    increment(by: duration.inSeconds)
  }

  public var reading: SampleValue {
    let whole = whole.load(ordering: .relaxed)
    let fraction = fraction.value
    return fraction == 0 ? .count(whole) : .number(Double(whole) + fraction)
  }

  /// Back to zero, which a scraper reads as a restart. Only swift-metrics asks for it.
  func reset() {
    whole.store(0, ordering: .relaxed)
    fraction.store(0)
  }
}
