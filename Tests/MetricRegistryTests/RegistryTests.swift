import EventLoop
import MetricRegistry
import Testing

struct RegistryTests {
  @Test func theSeriesOfOneFamilyCanBeAskedFor() {
    let registry = quietRegistry()
    registry.counter("requests_total", "Requests.", labels: "path").with("/a").increment(by: 3)
    registry.gauge("age_seconds", "Age.") { [Sample(7, labels: ["module": "helpdesk"])] }
    #expect(registry.series(of: "requests_total") == [Sample(3, labels: ["path": "/a"])])
    #expect(registry.series(of: "age_seconds") == [Sample(7, labels: ["module": "helpdesk"])])
    #expect(registry.series(of: "nothing_total").isEmpty)
  }

  @Test func instrumentsAreExposedByFamily() async {
    let registry = quietRegistry()
    let requests = registry.counter("requests_total", "Requests.", labels: "path", "method")
    requests.with("/b", "GET").increment()
    requests.with("/a", "POST").increment(by: 2.5)
    requests.with("/a", "GET").increment(by: 41)
    requests.with("/a", "GET").increment()
    registry.gauge("temperature", "Degrees.").with().set(-4.5)
    registry.histogram("wait_seconds", "Waits.", buckets: [0.1, 1]).with().observe(.milliseconds(100))
    registry.info("build_info", "Build.", ["version": "1", "commit": "abc"])
    registry.gauge("age_seconds", "Age.") { [Sample(7, labels: ["module": "helpdesk"])] }
    #expect(registry.refusals.isEmpty)
    #expect(
      await registry.text("requests_total", "temperature", "wait_seconds", "build_info", "age_seconds") == """
        # HELP age_seconds Age.
        # TYPE age_seconds gauge
        age_seconds{module="helpdesk"} 7
        # HELP build_info Build.
        # TYPE build_info gauge
        build_info{commit="abc",version="1"} 1
        # HELP requests_total Requests.
        # TYPE requests_total counter
        requests_total{method="GET",path="/b"} 1
        requests_total{method="POST",path="/a"} 2.5
        requests_total{method="GET",path="/a"} 42
        # HELP temperature Degrees.
        # TYPE temperature gauge
        temperature -4.5
        # HELP wait_seconds Waits.
        # TYPE wait_seconds histogram
        wait_seconds_bucket{le="0.1"} 1
        wait_seconds_bucket{le="1.0"} 1
        wait_seconds_bucket{le="+Inf"} 1
        wait_seconds_sum 0.1
        wait_seconds_count 1

        """)
  }

  @Test func sameFamilyAgainIsTheSame() {
    let registry = quietRegistry()
    let first = registry.histogram("a_seconds", "A.", labels: "x")
    #expect(registry.histogram("a_seconds", "Another help.", labels: "x") === first)
    #expect(first.with("1") === first.with("1"))
    #expect(first.with("1") !== first.with("2"))
    #expect(registry.refusals.isEmpty)
  }

  @Test func clashIsReportedAndWorksUnexposed() async {
    let registry = quietRegistry()
    registry.counter("a_total", "A.", labels: "x").with("1").increment()
    let clashing = registry.gauge("a_total", "A.", labels: "x").with("1")
    clashing.set(5)
    registry.counter("a_total", "A.", labels: "x", "y").with("1", "2").increment()
    #expect(clashing.value == 5)
    #expect(
      await registry.text("a_total", "outrigger_series_dropped_total") == """
        # HELP a_total A.
        # TYPE a_total counter
        a_total{x="1"} 1
        # HELP outrigger_series_dropped_total Series that are not exposed: over the limit, duplicate or invalid.
        # TYPE outrigger_series_dropped_total counter
        outrigger_series_dropped_total{family="a_total"} 2

        """)
    #expect(
      registry.refusals.map(\.description) == [
        "Cannot register metric a_total as gauge with labels x: it is registered as counter with labels x. "
          + "Both must agree.",
        "Cannot register metric a_total as counter with labels x, y: it is registered as counter with labels x. "
          + "Both must agree.",
      ])
  }

  @Test func otherBucketsClash() {
    let registry = quietRegistry()
    _ = registry.histogram("a_seconds", "A.")
    _ = registry.histogram("a_seconds", "A.", buckets: [1])
    _ = registry.histogram("a_seconds", "A.", buckets: [1])
    #expect(
      registry.refusals.map(\.description) == [
        "Cannot register metric a_seconds as histogram without labels, and other buckets or source: "
          + "it is registered as histogram without labels. Both must agree."
      ])
  }

  @Test func badNamesLabelsAndBucketsAreRefused() {
    let registry = quietRegistry(limits: RegistryLimits(maxFamilies: 6))
    registry.counter("1a", "A.").with().increment()
    registry.counter("a_total", "A.", labels: "x", "x").with("1", "2").increment()
    registry.histogram("h_seconds", "H.", labels: "le").with("1").observe(1)
    registry.histogram("h_seconds", "H.", buckets: [2, 1]).with().observe(1)
    registry.gauge("fourth", "Fine.").with().set(1)
    registry.gauge("fifth", "Too many.").with().set(1)
    #expect(
      registry.refusals == [
        .invalidName("1a"), .invalidLabel("x", family: "a_total"), .invalidLabel("le", family: "h_seconds"),
        .invalidBuckets([2, 1], family: "h_seconds"), .tooManyFamilies(family: "fifth", limit: 6),
      ])
  }

  @Test func seriesOverTheLimitWorkUnexposedAndAreCounted() async {
    let registry = quietRegistry(limits: RegistryLimits(maxSeriesPerFamily: 2))
    let family = registry.counter("a_total", "A.", labels: "x")
    for value in ["1", "2", "3", "4"] { family.with(value).increment() }
    family.with("1").increment()
    family.with("1", "2").increment()
    #expect(
      await registry.text("a_total", "outrigger_series_dropped_total", "outrigger_limit_reached_total") == """
        # HELP a_total A.
        # TYPE a_total counter
        a_total{x="1"} 2
        a_total{x="2"} 1
        # HELP outrigger_limit_reached_total How often a limit was reached, by its configuration key.
        # TYPE outrigger_limit_reached_total counter
        outrigger_limit_reached_total{limit="metrics.max_series_per_family"} 2
        # HELP outrigger_series_dropped_total Series that are not exposed: over the limit, duplicate or invalid.
        # TYPE outrigger_series_dropped_total counter
        outrigger_series_dropped_total{family="a_total"} 3

        """)
  }

  @Test func seriesOfEveryFamilyAreCountedInTheScrape() async {
    let registry = quietRegistry()
    let family = registry.gauge("a", "A.", labels: "x")
    for value in ["1", "2", "3"] { family.with(value).set(1) }
    registry.limitReached("http.max_connections")
    #expect(
      await registry.text("outrigger_series", "outrigger_limit_reached_total") == """
        # HELP outrigger_limit_reached_total How often a limit was reached, by its configuration key.
        # TYPE outrigger_limit_reached_total counter
        outrigger_limit_reached_total{limit="http.max_connections"} 1
        # HELP outrigger_series Series of a family in this scrape.
        # TYPE outrigger_series gauge
        outrigger_series{family="a"} 3
        outrigger_series{family="outrigger_exemplars_dropped_total"} 1
        outrigger_series{family="outrigger_limit_reached_total"} 1
        outrigger_series{family="outrigger_scrape_duration_seconds"} 1
        outrigger_series{family="outrigger_series"} 5

        """)
  }

  @Test func newReaderReplacesTheOld() async {
    let registry = quietRegistry()
    registry.counter("a_total", "A.") { [Sample(1)] }
    registry.counter("a_total", "A.") { [Sample(2), Sample(3)] }
    #expect(await registry.text("a_total") == "# HELP a_total A.\n# TYPE a_total counter\na_total 2\n")
    #expect(registry.refusals.isEmpty)
  }
}
