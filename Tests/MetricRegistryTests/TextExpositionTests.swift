import MetricRegistry
import Testing

struct TextExpositionTests {
  @Test func everyTypeHasItsWholeText() {
    var latency = MetricFamily("db_duration_seconds", "Duration of calls.", .histogram)
    latency.add(HistogramSnapshot(bounds: [0.005, 1, 2.5], counts: [1, 0, 2, 3], sum: 21.75), labels: ["op": "read"])
    var percentiles = MetricFamily("redis_latency_percentiles_usec", "Latency.", .summary)
    percentiles.add(SummarySnapshot(quantiles: [.init(50, 3), .init(99.9, 7.5)], count: 4, sum: 18))
    let exposition = Exposition([
      percentiles, latency,
      MetricFamily("bytes_total", "Bytes.", .counter, [Sample(.count(.max), labels: ["b": "2", "a": "1"])]),
      MetricFamily("temperature", "", .gauge, [Sample(-3.5)]),
      MetricFamily("anything", "Whatever.", .untyped, [Sample(7)]),
      MetricFamily("empty", "Nothing to see.", .gauge),
    ])
    #expect(
      TextExposition.text(exposition) == """
        # HELP anything Whatever.
        # TYPE anything untyped
        anything 7
        # HELP bytes_total Bytes.
        # TYPE bytes_total counter
        bytes_total{a="1",b="2"} 18446744073709551615
        # HELP db_duration_seconds Duration of calls.
        # TYPE db_duration_seconds histogram
        db_duration_seconds_bucket{op="read",le="0.005"} 1
        db_duration_seconds_bucket{op="read",le="1.0"} 1
        db_duration_seconds_bucket{op="read",le="2.5"} 3
        db_duration_seconds_bucket{op="read",le="+Inf"} 6
        db_duration_seconds_sum{op="read"} 21.75
        db_duration_seconds_count{op="read"} 6
        # HELP redis_latency_percentiles_usec Latency.
        # TYPE redis_latency_percentiles_usec summary
        redis_latency_percentiles_usec{quantile="50"} 3
        redis_latency_percentiles_usec{quantile="99.9"} 7.5
        redis_latency_percentiles_usec_sum 18
        redis_latency_percentiles_usec_count 4
        # TYPE temperature gauge
        temperature -3.5

        """)
  }

  @Test func labelValuesAndHelpAreEscaped() {
    let exposition = Exposition([
      MetricFamily("a", "A \"quote\",\na \\ and é.", .gauge, [Sample(1, labels: ["path": "C:\\D\n\"é\"\r{}"])])
    ])
    #expect(
      TextExposition.text(exposition)
        == "# HELP a A \"quote\",\\na \\\\ and é.\n# TYPE a gauge\na{path=\"C:\\\\D\\n\\\"é\\\"\r{}\"} 1\n")
  }

  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (1, "1"), (-17, "-17"), (0.1, "0.1"), (1e6, "1000000"), (1e15, "1000000000000000"),
    (9_007_199_254_740_992, "9007199254740992"), (1e21, "1e+21"), (1.5e-7, "1.5e-07"),
    (0.1 + 0.2, "0.30000000000000004"),
    (.infinity, "+Inf"), (-.infinity, "-Inf"), (.nan, "NaN"), (.leastNonzeroMagnitude, "5e-324"),
    (.greatestFiniteMagnitude, "1.7976931348623157e+308"), (1_763_696_781.25, "1763696781.25"),
  ])
  func numbersAreTheShortestThatReadBack(value: Double, text: String) {
    let exposition = Exposition([MetricFamily("a", "", .gauge, [Sample(.number(value))])])
    #expect(TextExposition.text(exposition) == "# TYPE a gauge\na \(text)\n")
  }

  @Test func onlyNamedFamiliesAreWritten() {
    let exposition = Exposition([
      MetricFamily("a", "", .gauge, [Sample(1)]), MetricFamily("b", "", .gauge, [Sample(2)]),
      MetricFamily("h", "", .histogram, [Sample(.histogram(HistogramSnapshot(bounds: [], counts: [0], sum: 0)))]),
    ])
    #expect(TextExposition.text(exposition, names: ["b", "unknown"]) == "# TYPE b gauge\nb 2\n")
    #expect(
      TextExposition.text(exposition, names: ["h_bucket"])
        == "# TYPE h histogram\nh_bucket{le=\"+Inf\"} 0\nh_sum 0\nh_count 0\n")
  }

  @Test func bufferIsReplacedAndItsMemoryKept() {
    var buffer = [UInt8](repeating: 65, count: 1000)
    let capacity = buffer.capacity
    TextExposition.write(Exposition([MetricFamily("a", "", .gauge, [Sample(1)])]), into: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == "# TYPE a gauge\na 1\n")
    #expect(buffer.capacity == capacity)
  }
}
