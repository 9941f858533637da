import MetricRegistry

/// Families with many series: finding one, making them, what they take.
enum Families {
  static func make(_ kind: String, _ count: Int) -> Worker.Case? {
    switch kind {
    case "lookup": lookup(threads: count)
    case "new-series": { SeriesNames(count).makeAll() }
    case "series-bytes": { memory(count).added / Double(count) }
    case "resident": { memory(count).resident / 1e6 }
    default: nil
    }
  }

  /// One of 1,000 series, another each time.
  private static func lookup(threads: Int) -> Worker.Case {
    let operations = 500_000
    let names = SeriesNames(1024)
    let family = names.family(in: Registry())
    for path in names.paths { family.with(path, "GET", "200").increment() }
    let work: @Sendable () -> Void = {
      for number in 0..<operations { family.with(names.paths[number & 1023], "GET", "200").increment() }
    }
    return threads == 1
      ? { threadTime(per: operations, work) } : { Threads.time(threads, each: operations, work) }
  }

  private static func memory(_ count: Int) -> (added: Double, resident: Double) {
    let before = statusBytes("VmRSS")
    let registry = Registry(limits: RegistryLimits(maxSeriesPerFamily: count))
    SeriesNames.fill(registry, series: count)
    let after = statusBytes("VmRSS")
    withExtendedLifetime(registry) {}
    return (after - before, after)
  }
}

/// The label values of the series, the same in every program: `bench_requests_total{path="/items/0000042",…}`.
struct SeriesNames {
  let paths: [String]

  init(_ count: Int) {
    paths = (0..<count).map(Self.path)
  }

  static func path(_ number: Int) -> String {
    let digits = String(number)
    return "/items/" + String(repeating: "0", count: 7 - digits.count) + digits
  }

  func family(in registry: Registry) -> CounterFamily {
    registry.counter("bench_requests_total", "Requests of the benchmark.", labels: "path", "method", "code")
  }

  /// What one new series takes, in nanoseconds of this thread's time.
  func makeAll() -> Double {
    let family = family(in: Registry(limits: RegistryLimits(maxSeriesPerFamily: paths.count)))
    return threadTime(per: paths.count) {
      for path in paths { family.with(path, "GET", "200").increment() }
    }
  }

  /// Without keeping the names, so that they do not count as the registry's memory.
  static func fill(_ registry: Registry, series: Int) {
    let family = SeriesNames(0).family(in: registry)
    for number in 0..<series { family.with(path(number), "GET", "200").increment(by: number * 7919 % 1_000_003 + 1) }
  }
}
