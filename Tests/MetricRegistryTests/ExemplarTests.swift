import MetricRegistry
import Testing

struct ExemplarTests {
  private let registry = quietRegistry()

  private func openMetrics(_ names: String...) async -> String {
    let exposition = await registry.scrape(by: .now + .seconds(10))
    return TextExposition.text(exposition, format: .openMetrics(version: "1.0.0"), names: Set(names))
  }

  @Test func longerThan128CodePointsAreDroppedAndCounted() async {
    let counter = registry.counter("a_total", "A.").with()
    let longest = String(repeating: "é", count: 120)
    #expect(registry.exemplar(["trace_id": longest]) != nil)
    #expect(registry.exemplar(["trace_id": longest + "x"]) == nil)
    counter.increment(by: 1.0, exemplar: registry.exemplar(["trace_id": longest + "x"]))
    #expect(await openMetrics("a_total") == "# TYPE a counter\n# HELP a A.\na_total 1\n# EOF\n")
    #expect(await registry.text("outrigger_exemplars_dropped_total").hasSuffix("_total 2\n"))
  }

  @Test(arguments: [[:], ["": "x"], ["a-b": "x"], ["a": "1", "a": "2"]] as [LabelSet])
  func labelsThatAreNotValidAreDropped(labels: LabelSet) {
    #expect(registry.exemplar(labels) == nil)
  }

  @Test func textFormatHasNone() async {
    registry.counter("a_total", "A.").with().increment(by: 2.0, exemplar: registry.exemplar(["t": "1"]))
    #expect(await registry.text("a_total").hasSuffix("\na_total 2\n"))
  }

  @Test func eachBucketKeepsItsLatest() async {
    let registry = Registry(wallClock: { 1000 })
    let histogram = registry.histogram("a", "A.", buckets: [1]).with()
    histogram.observe(0.5, exemplar: registry.exemplar(["t": "first"]))
    histogram.observe(0.75, exemplar: registry.exemplar(["t": "second, and longer than the one before"]))
    histogram.observe(2, exemplar: registry.exemplar(["t": "\"\\\n"]))
    let exposition = await registry.scrape(by: .now + .seconds(10))
    #expect(
      TextExposition.text(exposition, format: .openMetrics(version: "1.0.0"), names: ["a"]) == """
        # TYPE a histogram
        # HELP a A.
        a_bucket{le="1.0"} 2 # {t="second, and longer than the one before"} 0.75 1
        a_bucket{le="+Inf"} 3 # {t="\\"\\\\\\n"} 2 1
        a_sum 3.25
        a_count 3
        # EOF

        """)
  }

  @Test func currentExemplarIsOfTheWorkAtHand() {
    #expect(registry.currentExemplar == nil)
    #expect(Registry(exemplarLabels: { ["correlation_id": "x"] }).currentExemplar != nil)
  }
}
