import MetricRegistry
import Support
import Testing

struct IdleSeriesTests {
  private let time = Watched<UInt64>(1_000_000)

  private func registry(limit: Int = 100) -> Registry {
    let time = time
    return Registry(limits: RegistryLimits(maxSeriesPerFamily: limit), wallClock: { time.read { $0 } })
  }

  private func advance(seconds: UInt64) { time.update { $0 += seconds * 1000 } }

  @Test func seriesNobodyWritesIntoAreTakenOut() async {
    let registry = registry()
    let family = registry.counter("a_total", "A.", labels: "x", idleAfter: .seconds(60))
    family.with("idle").increment()
    family.with("busy").increment()
    _ = await registry.text("a_total")
    advance(seconds: 59)
    #expect(await registry.text("a_total").contains("idle"))
    family.with("busy").increment()
    advance(seconds: 2)
    let text = await registry.text("a_total")
    #expect(text == "# HELP a_total A.\n# TYPE a_total counter\na_total{x=\"busy\"} 2\n")
    // One that comes back starts anew.
    family.with("idle").increment(by: 5)
    #expect(await registry.text("a_total").contains("a_total{x=\"idle\"} 5\n"))
  }

  @Test func seriesWhoseInstrumentIsKeptStay() async {
    let registry = registry()
    let family = registry.histogram("a", "A.", labels: "x", buckets: [1], idleAfter: .seconds(60))
    let kept = family.with("kept")
    _ = await registry.text("a")
    advance(seconds: 600)
    _ = await registry.text("a")
    kept.observe(1)
    #expect(await registry.text("a").contains("a_count{x=\"kept\"} 1\n"))
  }

  @Test func gaugeSetToWhatItWasIsNotIdle() async {
    let registry = registry()
    let family = registry.gauge("a", "A.", labels: "x", idleAfter: .seconds(60))
    for _ in 0..<5 {
      family.with("same").set(3)
      _ = await registry.text("a")
      advance(seconds: 50)
    }
    #expect(await registry.text("a").contains("a{x=\"same\"} 3\n"))
  }

  @Test func placesOfSeriesThatWentAreUsedAgain() async {
    let registry = registry(limit: 10)
    let family = registry.counter("a_total", "A.", labels: "x", idleAfter: .seconds(60))
    for round in 0..<50 {
      for number in 0..<10 { family.with("\(round).\(number)").increment() }
      // The first look at a series remembers it, the second finds it idle; then two more until nobody can hold it.
      for _ in 0..<4 {
        _ = await registry.text("a_total")
        advance(seconds: 61)
      }
    }
    #expect(await registry.text("outrigger_series_dropped_total") == "")
  }

  @Test func otherIdleTimesOfOneNameClash() {
    let registry = registry()
    _ = registry.counter("a_total", "A.", idleAfter: .seconds(60))
    _ = registry.counter("a_total", "A.")
    #expect(registry.refusals.count == 1)
  }
}
