internal import Synchronization

/// Counts observations into buckets, with their sum.
///
/// A scrape sees buckets, sum and count of one moment: they change and are read under one lock, held for a few
/// instructions. Allocation-free, from any thread.
public final class Histogram: Instrument {
  public static let type = MetricType.histogram

  private struct State {
    var counts: [UInt64]
    var sum = 0.0
  }

  private let bounds: [Double]
  private let state: Mutex<State>

  public init(options: Buckets) {
    bounds = options.bounds
    state = Mutex(State(counts: Array(repeating: 0, count: options.bounds.count + 1)))
  }

  /// Counts `value`. NaN is ignored: one would make the sum NaN for ever.
  public func observe(_ value: Double) {
    guard !value.isNaN else { return }
    let bucket = bucket(of: value)
    state.withLock { state in
      state.counts[bucket] += 1
      state.sum += value
    }
  }

  /// Counts the seconds of `duration`.
  public func observe(_ duration: Duration) {
    observe(duration.inSeconds)
  }

  /// What has been observed, of one moment.
  public var snapshot: HistogramSnapshot {
    // The counts are copied under the lock: sharing them would make the next observation allocate.
    state.withLock { HistogramSnapshot(bounds: bounds, counts: $0.counts.map { $0 }, sum: $0.sum) }
  }

  public var reading: SampleValue {
    .histogram(snapshot)
  }

  /// Linear: below about 35 bounds that beats a binary search, and families here have a dozen.
  private func bucket(of value: Double) -> Int {
    var index = 0
    while index < bounds.count, value > bounds[index] { index += 1 }
    return index
  }
}
