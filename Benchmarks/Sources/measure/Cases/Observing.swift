import MetricRegistry

/// Histograms.
enum Observing {
  private static let operations = 1_000_000

  static func make(_ kind: String, threads: Int) -> Worker.Case? {
    let values: [Double]
    switch kind {
    case "histogram": values = [0.3]
    case "histogram-spread", "native-histogram": values = spread
    default: return nil
    }
    let registry = Registry(limits: RegistryLimits(nativeHistograms: true))
    let histogram =
      kind == "native-histogram"
      ? registry.nativeHistogram("bench_seconds", "Bench.").with()
      : Registry().histogram("bench_seconds", "Bench.", buckets: .durations).with()
    let work: @Sendable () -> Void = {
      let mask = values.count - 1
      for number in 0..<operations { histogram.observe(values[number & mask]) }
    }
    return threads == 1
      ? { threadTime(per: operations, work) } : { Threads.time(threads, each: operations, work) }
  }

  /// 1,024 values, as many in each of the 11 buckets and above, in an order no branch predictor learns.
  private static let spread: [Double] = {
    let inBuckets = [0.003, 0.007, 0.02, 0.04, 0.07, 0.2, 0.3, 0.7, 2, 4, 7, 20]
    var state: UInt32 = 1
    return (0..<1024).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return inBuckets[Int(state >> 16) % inBuckets.count]
    }
  }()
}
