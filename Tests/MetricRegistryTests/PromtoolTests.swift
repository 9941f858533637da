import CoreMetrics
import MetricRegistry
import Support
import Testing

/// The real linter of the format reads what we write.
struct PromtoolTests {
  @Test func promtoolHasNothingToSay() async throws {
    let registry = quietRegistry(limits: RegistryLimits(maxSeriesPerFamily: 50))
    registry.info("outrigger_build_info", "What runs here.", ["version": "1.0", "commit": "é\"\\\n"])
    let requests = registry.counter("outrigger_http_requests_total", "Answered requests.", labels: "path", "code")
    for code in 0..<60 { requests.with("/", "\(code)").increment(by: code) }
    let waits = registry.histogram("wait_duration_seconds", "Waits \\ for\na turn.", labels: "pool")
    for pool in ["postgres:main", "", "\u{1F600}\u{0}"] { waits.with(pool).observe(0.3) }
    for value in [Double.nan, .infinity, -.infinity, 1e-300, 1e21, 0.1] {
      registry.gauge("strange", "Any value.", labels: "value").with("\(value)").set(value)
    }
    registry.gauge("read", "Read at the scrape.") { [Sample(1), Sample(2), Sample(3, labels: ["a-b": "c"])] }
    RegistryMetricsFactory(registry: registry).makeTimer(label: "db.query", dimensions: [("table", "users")])
      .recordNanoseconds(5)
    var percentiles = MetricFamily("response_size_bytes", "Sizes.", .summary)
    percentiles.add(SummarySnapshot(quantiles: [.init(0.5, 3), .init(0.99, .nan)], count: 4, sum: 18))

    for text in [await registry.text(), TextExposition.text(Exposition([percentiles]))] {
      let check = try await Command.run(Launch("promtool", ["check", "metrics"], input: .bytes(Array(text.utf8))))
      #expect(check.output + check.errorOutput == "")
      #expect(check.status == .exited(0))
    }
  }
}
