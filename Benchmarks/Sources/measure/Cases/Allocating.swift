import CAllocations
import Cells
import EventLoop
import MetricRegistry

/// How often memory is asked for.
enum Allocating {
  static func make(_ kind: String, series: Int) -> Worker.Case? {
    switch kind {
    case "allocations-hot-path": { Double(hotPath()) }
    case "allocations-render": { await rendering(series) }
    case "allocations-collect": { await collecting(series) }
    default: nil
    }
  }

  /// Of 1,000 operations of each kind.
  private static func hotPath() -> Int {
    let registry = Registry(limits: RegistryLimits(nativeHistograms: true))
    let counter = registry.counter("bench_total", "Bench.").with()
    let gauge = registry.gauge("bench", "Bench.").with()
    let histogram = registry.histogram("bench_seconds", "Bench.").with()
    let native = registry.nativeHistogram("bench_bytes", "Bench.").with()
    let family = registry.counter("bench_requests_total", "Bench.", labels: "path", "method", "code")
    let paths = SeriesNames(16).paths
    let exemplar = registry.exemplar(["trace_id": "4bf92f3577b34da6a3ce929d0e0e4736"])
    func round(_ number: Int) {
      counter.increment()
      counter.increment(by: 0.5)
      gauge.set(Double(number))
      gauge.increment()
      histogram.observe(Double(number & 15))
      histogram.observe(Double(number & 15), exemplar: exemplar)
      native.observe(Double(number & 15))
      family.with(paths[number & 15], "GET", "200").increment()
    }
    // The series, their native buckets and places for exemplars come at the first use.
    for number in 0..<16 { round(number) }
    allocations_begin()
    for number in 0..<1000 { round(number) }
    return allocations_end()
  }

  /// Of writing everything once more, in each of the formats.
  private static func rendering(_ series: Int) async -> Double {
    let registry = filled(series)
    let exposition = await registry.scrape(by: .now + .seconds(60))
    let buffer = TextBuffer()
    let scratch = ExpositionScratch()
    var allocations = 0.0
    for format in [ExpositionFormat.text, .openMetrics(version: "1.0.0"), .protobuf] {
      var writers = (0..<3).map { _ in ExpositionWriter(exposition, format: format, scratch: scratch) }
      func write() {
        guard let writer = writers.popLast() else { return }
        repeat { buffer.clear() } while writer.write(into: buffer, upTo: 64 << 10)
      }
      write()
      write()
      allocations_begin()
      write()
      allocations += Double(allocations_end())
    }
    return allocations
  }

  /// Of what comes before writing, where requests are answered.
  @Loop
  private static func collecting(_ series: Int) async -> Double {
    let registry = filled(series)
    for _ in 0..<3 { _ = await registry.scrape(by: .now + .seconds(60)) }
    allocations_begin()
    _ = await registry.scrape(by: .now + .seconds(60))
    return Double(allocations_end())
  }

  private static func filled(_ series: Int) -> Registry {
    let registry = Registry(limits: RegistryLimits(maxSeriesPerFamily: series, nativeHistograms: true))
    SeriesNames.fill(registry, series: series)
    let levels = registry.gauge("bench_level", "Levels of the benchmark.", labels: "path")
    let waits = registry.histogram("bench_seconds", "Waits of the benchmark.", labels: "path")
    for number in 0..<100 {
      levels.with(SeriesNames.path(number)).set(Double(number) / 7)
      for value in 0..<50 { waits.with(SeriesNames.path(number)).observe(Double(value) / 7) }
    }
    return registry
  }
}
