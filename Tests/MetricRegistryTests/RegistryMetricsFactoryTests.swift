import MetricRegistry
import Testing

import class CoreMetrics.Counter
import class CoreMetrics.FloatingPointCounter
import class CoreMetrics.Meter
import class CoreMetrics.Recorder
import class CoreMetrics.Timer

struct RegistryMetricsFactoryTests {
  private let registry = quietRegistry()
  private var factory: RegistryMetricsFactory { RegistryMetricsFactory(registry: registry) }

  @Test func everyKindHasItsFamily() async {
    let factory = factory
    CoreMetrics.Counter(label: "http.requests", dimensions: [("path", "/"), ("status-code", "200")], factory: factory)
      .increment(by: 3)
    FloatingPointCounter(label: "cost_total", dimensions: [], factory: factory).increment(by: 0.25)
    Meter(label: "queue/length", dimensions: [], factory: factory).set(7)
    Recorder(label: "last", dimensions: [], aggregate: false, factory: factory).record(2.5)
    Recorder(label: "size", dimensions: [("le", "x")], aggregate: true, factory: factory).record(20)
    CoreMetrics.Timer(label: "1st call", dimensions: [], factory: factory).recordNanoseconds(30_000_000)
    let text = await registry.text(
      "http_requests_total", "cost_total", "queue_length", "last", "_1st_call_seconds")
    #expect(
      text == """
        # HELP _1st_call_seconds 1st call, measured by a library.
        # TYPE _1st_call_seconds histogram
        _1st_call_seconds_bucket{le="0.005"} 0
        _1st_call_seconds_bucket{le="0.01"} 0
        _1st_call_seconds_bucket{le="0.025"} 0
        _1st_call_seconds_bucket{le="0.05"} 1
        _1st_call_seconds_bucket{le="0.1"} 1
        _1st_call_seconds_bucket{le="0.25"} 1
        _1st_call_seconds_bucket{le="0.5"} 1
        _1st_call_seconds_bucket{le="1.0"} 1
        _1st_call_seconds_bucket{le="2.5"} 1
        _1st_call_seconds_bucket{le="5.0"} 1
        _1st_call_seconds_bucket{le="10.0"} 1
        _1st_call_seconds_bucket{le="+Inf"} 1
        _1st_call_seconds_sum 0.03
        _1st_call_seconds_count 1
        # HELP cost_total cost_total, measured by a library.
        # TYPE cost_total counter
        cost_total 0.25
        # HELP http_requests_total http.requests, measured by a library.
        # TYPE http_requests_total counter
        http_requests_total{path="/",status_code="200"} 3
        # HELP last last, measured by a library.
        # TYPE last gauge
        last 2.5
        # HELP queue_length queue/length, measured by a library.
        # TYPE queue_length gauge
        queue_length 7

        """)
    #expect(await registry.text("size").hasSuffix("size_sum{le_=\"x\"} 20\nsize_count{le_=\"x\"} 1\n"))
  }

  @Test func seriesOfOneFamilyMayDifferInTheirDimensions() async {
    CoreMetrics.Counter(label: "a", dimensions: [("x", "1")], factory: factory).increment()
    CoreMetrics.Counter(label: "a", dimensions: [("y", "2")], factory: factory).increment()
    #expect(
      await registry.text("a_total") == """
        # HELP a_total a, measured by a library.
        # TYPE a_total counter
        a_total{x="1"} 1
        a_total{y="2"} 1

        """)
  }

  @Test func clashOfTypesAndDimensionsNamedTwiceAreDroppedAndCounted() async {
    registry.counter("taken", "Ours.").with().increment()
    let meter = Meter(label: "taken", dimensions: [], factory: factory)
    meter.set(5)
    meter.destroy()
    CoreMetrics.Counter(label: "b", dimensions: [("x.y", "1"), ("x-y", "2")], factory: factory).increment()
    #expect(
      await registry.text("taken", "b_total", "outrigger_series_dropped_total") == """
        # HELP outrigger_series_dropped_total Series that are not exposed: over the limit, duplicate or invalid.
        # TYPE outrigger_series_dropped_total counter
        outrigger_series_dropped_total{family="taken"} 1
        outrigger_series_dropped_total{family="b_total"} 1
        # HELP taken Ours.
        # TYPE taken counter
        taken 1

        """)
  }

  @Test func resetCounterStartsAnew() async {
    let counter = CoreMetrics.Counter(label: "a", dimensions: [], factory: factory)
    counter.increment(by: 3)
    counter.reset()
    counter.increment()
    #expect(await registry.text("a_total").hasSuffix("\na_total 1\n"))
  }
}
