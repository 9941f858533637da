import Cells
import EventLoop
import Glibc
import MetricRegistry

/// From the registry to text, piece by piece into a buffer that is used again.
enum Rendering {
  /// As a scrape over HTTP has it.
  private static let pieceSize = 64 << 10

  static func make(_ kind: String, series: Int) -> Worker.Case? {
    let registry = Registry(limits: RegistryLimits(maxSeriesPerFamily: series))
    switch kind {
    case "render-integers": SeriesNames.fill(registry, series: series)
    case "render-doubles": fillDoubles(registry, series: series)
    default: return nil
    }
    let buffer = TextBuffer()
    let scratch = ExpositionScratch()
    return {
      let start = nanoseconds(CLOCK_MONOTONIC)
      let exposition = await registry.scrape(by: .now + .seconds(60))
      let writer = ExpositionWriter(exposition, format: .text, scratch: scratch)
      repeat { buffer.clear() } while writer.write(into: buffer, upTo: pieceSize)
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
