/// A number that goes up and down. Lock-free and allocation-free, from any thread.
public final class Gauge: Instrument {
  public static let type = MetricType.gauge

  private let current = AtomicDouble(0)

  public init(options: NoOptions) {}

  public func set(_ value: Double) {
    current.store(value)
  }

  public func set(_ value: Int) {
    current.store(Double(value))
  }

  /// Sets 1 for true and 0 for false.
  public func set(_ value: Bool) {
    current.store(value ? 1 : 0)
  }

  /// Sets the seconds of `duration`.
  public func set(_ duration: Duration) {
    current.store(duration.inSeconds)
  }

  public func increment(by amount: Double = 1) {
    current.add(amount)
  }

  public func decrement(by amount: Double = 1) {
    current.add(-amount)
  }

  public var value: Double {
    current.value
  }

  public var reading: SampleValue {
    .number(current.value)
  }
}
