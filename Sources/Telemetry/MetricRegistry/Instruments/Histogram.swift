public import Cells

/// Counts observations into buckets, with their sum; in a family that asks for it into native buckets as well.
///
/// A scrape sees buckets, sum and count of one moment. No observation waits for a scrape, and none for another
/// observation: who would have to writes into another part of the histogram. Allocation-free, from any thread.
@frozen
public struct Histogram: Instrument {
  public static let type = MetricType.histogram

  public let series: CellHandle

  @inlinable
  public init(_ series: CellHandle) {
    self.series = series
  }

  public static func kind(_ options: HistogramOptions) -> SeriesKind {
    .histogram(HistogramShape(bounds: options.buckets.bounds, native: options.native))
  }

  /// Counts `value`. NaN is ignored: one would make the sum NaN for ever.
  @inlinable
  public func observe(_ value: Double) {
    guard !value.isNaN else { return }
    series.observe(value)
  }

  /// Counts the seconds of `duration`.
  public func observe(_ duration: Duration) {
    observe(duration.inSeconds)
  }

  /// Counts `value`, and remembers the exemplar as the latest of its bucket.
  public func observe(_ value: Double, exemplar: Exemplar?) {
    guard let exemplar else { return observe(value) }
    guard !value.isNaN else { return }
    series.observe(value, exemplar: exemplar.labels, at: exemplar.time)
  }

  /// Counts the seconds of `duration`, with an exemplar.
  public func observe(_ duration: Duration, exemplar: Exemplar?) {
    observe(duration.inSeconds, exemplar: exemplar)
  }

  /// What has been observed, of one moment.
  public var snapshot: HistogramSnapshot {
    let reading = HistogramReading()
    reading.read(series)
    return HistogramSnapshot(bounds: reading.bounds, counts: reading.counts, sum: reading.sum)
  }

  /// What a scrape shows now.
  public var reading: SampleValue {
    .histogram(snapshot)
  }
}

/// What the histograms of a family have in common.
public struct HistogramOptions: Sendable, Equatable {
  /// The classic buckets; none besides `+Inf` in a family that is native only.
  public var buckets: Buckets
  /// How finely native buckets are kept; nil to keep none.
  public var native: NativeResolution?

  public init(buckets: Buckets, native: NativeResolution? = nil) {
    self.buckets = buckets
    self.native = native
  }
}
