import EventLoop
import MetricRegistry
import Support
import Testing

/// A real Prometheus reads what we write, in the format it prefers.
@Loop struct PrometheusTests {
  /// Label values of any bytes there are, all different.
  private static let strange: Set<String> = {
    var generator = SystemRandomNumberGenerator()
    var values: Set<String> = ["\\", "\"", "\n", "\\n", "a\\\"b\n", "{}", ",", "é\u{1F600}", "\u{0}", " "]
    while values.count < 1000 {
      let bytes = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      values.insert(String(decoding: bytes, as: UTF8.self))
    }
    return values
  }()

  private func fill(_ registry: Registry) {
    let strange = registry.gauge("strange", "Any label value.", labels: "value")
    for value in Self.strange { strange.with(value).set(1) }
    let exemplar = registry.exemplar(["trace_id": "4bf92f3577b34da6a3ce929d0e0e4736"])
    let jobs = registry.counter("jobs_total", "Jobs.", labels: "kind").with("a")
    jobs.increment(by: 41)
    jobs.increment(by: 1.0, exemplar: exemplar)
    let waits = registry.histogram("wait_seconds", "Waits.", buckets: [0.25, 0.5, 1]).with()
    let sizes = registry.nativeHistogram("size_bytes", "Sizes.").with()
    for number in 1...1000 {
      waits.observe(Double(number) / 1000)
      sizes.observe(Double(number))
    }
    sizes.observe(500, exemplar: exemplar)
    waits.observe(0.3, exemplar: exemplar)
    registry.summary("age_seconds", "Ages.", quantiles: [0.5, 0.9]).with().observe(3)
    registry.stateSet("mode", "Mode.", states: ["off", "on"]).with().set(only: 1)
    registry.info("build_info", "Build.", ["version": "1"])
  }

  /// What holds in every format.
  private func checkCommon(_ prometheus: PrometheusServer, seriesOfStrange: Int = 1000) async throws {
    #expect(try await prometheus.targetError() == "")
    #expect(try await prometheus.value("count(strange)") == Double(seriesOfStrange))
    #expect(try await prometheus.labelValues("value") == Self.strange)
    #expect(try await prometheus.value("jobs_total{kind=\"a\"}") == 42)
    #expect(try await prometheus.value("age_seconds_sum") == 3)
    #expect(try await prometheus.value("mode{mode=\"on\"}") == 1)
    let jobs = try await prometheus.exemplars("jobs_total")
    #expect(jobs.map(\.labels) == [["trace_id": "4bf92f3577b34da6a3ce929d0e0e4736"]])
    let own = try await prometheus.ownMetrics()
    for trouble in ["duplicate_timestamp", "out_of_order", "out_of_bounds"] {
      #expect(own.value("prometheus_target_scrapes_sample_\(trouble)_total") == 0, "\(trouble)")
    }
  }

  @Test func protobufGivesExemplarsAndQuantilesOfNativeHistograms() async throws {
    let bench = try await EndpointsBench(limits: RegistryLimits(nativeHistograms: true))
    fill(bench.registry)
    let prometheus = try await PrometheusServer.start(
      scraping: bench.probe.port, features: ["native-histograms", "exemplar-storage"])
    try await prometheus.waitForScrapes()
    try await checkCommon(prometheus)
    #expect(try await prometheus.value("histogram_count(size_bytes)") == 1001)
    #expect(try await prometheus.value("histogram_sum(size_bytes)") == 501_000)
    // A bucket of schema 3 is 9 % wide.
    let median = try await prometheus.value("histogram_quantile(0.5, size_bytes)") ?? .nan
    #expect((455...550).contains(median), "\(median)")
    let late = try await prometheus.value("histogram_quantile(0.99, wait_seconds)") ?? .nan
    #expect((0.9...1.09).contains(late), "\(late)")
    let sizes = try await prometheus.exemplars("size_bytes")
    #expect(sizes.map(\.value) == [500])
    try await prometheus.stop()
    await bench.stop()
  }

  @Test func openMetricsGivesExemplarsAndClassicQuantiles() async throws {
    let bench = try await EndpointsBench()
    fill(bench.registry)
    let prometheus = try await PrometheusServer.start(scraping: bench.probe.port, features: ["exemplar-storage"])
    try await prometheus.waitForScrapes()
    try await checkCommon(prometheus)
    #expect(try await prometheus.value("wait_seconds_count") == 1001)
    let median = try await prometheus.value("histogram_quantile(0.5, wait_seconds_bucket)") ?? .nan
    #expect((0.45...0.55).contains(median), "\(median)")
    let waits = try await prometheus.exemplars("wait_seconds_bucket")
    #expect(waits.map(\.value) == [0.3])
    try await prometheus.stop()
    await bench.stop()
  }
}
