public import Cells

/// Sum and count of observations, with quantiles if asked for: for compatibility, where a name and type are given.
///
/// Quantiles cannot be aggregated over instances, so a histogram is nearly always the better choice. They are estimates
/// within 1.1 % over all observations since the start.
@frozen
public struct Summary: Instrument {
  public static let type = MetricType.summary

  public let series: CellHandle

  @inlinable
  public init(_ series: CellHandle) {
    self.series = series
  }

  public static func kind(_ options: Quantiles) -> SeriesKind {
    let sketch = NativeResolution(schema: 5, maxBuckets: 2_000)
    return .histogram(HistogramShape(bounds: [], native: options.quantiles.isEmpty ? nil : sketch))
  }

  /// Counts `value`. NaN is ignored.
  @inlinable
  public func observe(_ value: Double) {
    guard !value.isNaN else { return }
    series.observe(value)
  }

  /// Counts the seconds of `duration`.
  public func observe(_ duration: Duration) {
    observe(duration.inSeconds)
  }
}

/// The quantiles a family of summaries exposes, each in 0…1, ascending.
public struct Quantiles: Sendable, Equatable, ExpressibleByArrayLiteral {
  public let quantiles: [Double]

  public init(arrayLiteral elements: Double...) {
    quantiles = elements
  }

  var isValid: Bool {
    quantiles.allSatisfy { (0...1).contains($0) } && zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 < $1 }
  }
}

extension HistogramReading {
  /// The snapshot of a summary.
  func summary(_ quantiles: Quantiles) -> SummarySnapshot {
    SummarySnapshot(
      quantiles: quantiles.quantiles.map { SummarySnapshot.Quantile($0, quantile($0)) }, count: count, sum: sum)
  }

  /// The middle of the bucket in which the quantile lies; NaN before the first observation, as Prometheus has it.
  func quantile(_ quantile: Double) -> Double {
    guard let native, count > 0 else { return .nan }
    var left = (quantile * Double(count)).rounded(.up)
    for (offset, observations) in native.negative.enumerated().reversed() {
      left -= Double(observations)
      if left <= 0 && observations > 0 { return -native.middle(native.negativeBase + offset) }
    }
    left -= Double(native.zeroCount)
    if left <= 0 && native.zeroCount > 0 { return 0 }
    for (offset, observations) in native.positive.enumerated() {
      left -= Double(observations)
      if left <= 0 && observations > 0 { return native.middle(native.positiveBase + offset) }
    }
    return .nan
  }
}

extension NativeReading {
  /// The geometric middle of a bucket.
  fileprivate func middle(_ index: Int) -> Double {
    let (low, high) = (NativeScale.bound(index - 1, schema: schema), NativeScale.bound(index, schema: schema))
    return (low * high).squareRoot()
  }
}
