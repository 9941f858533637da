/// A histogram of one moment.
public struct HistogramSnapshot: Sendable, Equatable {
  /// The buckets' upper bounds, ascending and inclusive, without `+Inf`.
  public var bounds: [Double]
  /// How many observations fell into each bucket alone; one more than `bounds`, the last above them all.
  public var counts: [UInt64]
  /// The sum of all observations.
  public var sum: Double

  /// All observations: by construction what the exposed `+Inf` bucket says.
  public var count: UInt64 { counts.reduce(0, &+) }

  public init(bounds: [Double], counts: [UInt64], sum: Double) {
    self.bounds = bounds
    self.counts = counts
    self.sum = sum
  }

  /// From buckets that count everything up to their bound, as Prometheus and SQL queries have them.
  ///
  /// - Parameter count: All observations. A bucket that counts less than the one before it, or more than `count`,
  ///   is read as holding nothing of its own.
  public init(cumulative buckets: [(bound: Double, count: UInt64)], count: UInt64, sum: Double) {
    let finite = buckets.filter { $0.bound != .infinity }
    var below: UInt64 = 0
    var counts: [UInt64] = []
    for total in finite.map(\.count) + [count] {
      let upTo = min(max(total, below), max(count, below))
      counts.append(upTo - below)
      below = upTo
    }
    self.init(bounds: finite.map(\.bound), counts: counts, sum: sum)
  }

  var isValid: Bool {
    Buckets(bounds).isValid && bounds.last != .infinity && counts.count == bounds.count + 1
  }
}

/// A summary of one moment, for exporters whose names and types are given; ours are histograms.
public struct SummarySnapshot: Sendable, Equatable {
  /// One observed quantile.
  public struct Quantile: Sendable, Equatable {
    /// What the `quantile` label says, as a number: 0.99, or 99 where an exporter has percentiles.
    public var quantile: Double
    public var value: Double

    public init(_ quantile: Double, _ value: Double) {
      self.quantile = quantile
      self.value = value
    }
  }

  public var quantiles: [Quantile]
  public var count: UInt64
  public var sum: Double

  public init(quantiles: [Quantile], count: UInt64, sum: Double) {
    self.quantiles = quantiles
    self.count = count
    self.sum = sum
  }
}
