import EventLoop
import Glibc
import MetricRegistry

/// From the registry to text.
enum Rendering {
  static func make(_ kind: String, series: Int) -> Worker.Case? {
    let registry = Registry(limits: RegistryLimits(maxSeriesPerFamily: series))
    switch kind {
    case "render-integers": SeriesNames.fill(registry, series: series)
    case "render-doubles": fillDoubles(registry, series: series)
    default: return nil
    }
    var buffer: [UInt8] = []
    return {
      let start = nanoseconds(CLOCK_MONOTONIC)
      TextExposition.write(await registry.scrape(by: .now + .seconds(60)), into: &buffer)
      return (nanoseconds(CLOCK_MONOTONIC) - start) / Double(series)
    }
  }

  /// Values of 16 digits or so.
  private static func fillDoubles(_ registry: Registry, series: Int) {
    let family = registry.gauge("bench_level", "Levels of the benchmark.", labels: "path", "method", "code")
    for number in 0..<series {
      family.with(SeriesNames.path(number), "GET", "200").set(Double(number * 7919 % 1_000_003 + 1) / 7)
    }
  }
}
