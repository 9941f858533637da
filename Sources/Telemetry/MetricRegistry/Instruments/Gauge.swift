public import Cells

/// A number that goes up and down. Lock-free and allocation-free, from any thread.
@frozen
public struct Gauge: Instrument {
  public static let type = MetricType.gauge

  public let series: CellHandle

  @inlinable
  public init(_ series: CellHandle) {
    self.series = series
  }

  public static func kind(_ options: NoOptions) -> SeriesKind { .setting }

  @inlinable
  public func set(_ value: Double) {
    series.set(value)
  }

  @inlinable
  public func set(_ value: Int) {
    series.set(Double(value))
  }

  /// Sets 1 for true and 0 for false.
  @inlinable
  public func set(_ value: Bool) {
    series.set(value ? 1 : 0)
  }

  /// Sets the seconds of `duration`.
  public func set(_ duration: Duration) {
    series.set(duration.inSeconds)
  }

  @inlinable
  public func increment(by amount: Double = 1) {
    series.adjust(by: amount)
  }

  @inlinable
  public func decrement(by amount: Double = 1) {
    series.adjust(by: -amount)
  }

  @inlinable
  public var value: Double {
    series.value
  }

  /// What a scrape shows now.
  public var reading: SampleValue {
    .number(series.value)
  }
}
