import MetricRegistry
import Support
import Testing

struct InstrumentTests {
  private let registry = quietRegistry()

  @Test func counterIsExactFromManyTasks() async {
    let counter = registry.counter("a_total", "A.").with()
    await withTaskGroup { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<10_000 { counter.increment() }
          for _ in 0..<1_000 { counter.increment(by: 0.5) }
        }
      }
    }
    #expect(counter.reading == .number(84_000))
  }

  @Test func counterIgnoresWhatIsNotAnIncrease() {
    let counter = registry.counter("a_total", "A.").with()
    counter.increment(by: -1)
    counter.increment(by: -0.5)
    counter.increment(by: Double.nan)
    counter.increment(by: Double.infinity)
    #expect(counter.reading == .count(0))
  }

  @Test func counterIsExactBeyondTwoToTheFiftyThird() {
    let counter = registry.counter("a_total", "A.").with()
    counter.increment(by: 1 << 53)
    counter.increment()
    counter.increment(by: 2.0)
    #expect(counter.reading == .count(9_007_199_254_740_995))
  }

  @Test func gaugeAddsFromManyTasks() async {
    let gauge = registry.gauge("a", "A.").with()
    await withTaskGroup { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<10_000 {
            gauge.increment(by: 2)
            gauge.decrement()
          }
        }
      }
    }
    #expect(gauge.value == 80_000)
    gauge.set(true)
    #expect(gauge.value == 1)
    gauge.set(.milliseconds(2_500))
    #expect(gauge.value == 2.5)
  }

  @Test func histogramBoundsAreInclusive() {
    let histogram = registry.histogram("a_seconds", "A.", buckets: [1, 2]).with()
    for value in [-1, 1, 1.5, 2, 2.5, .infinity, .nan] { histogram.observe(value) }
    #expect(histogram.snapshot == HistogramSnapshot(bounds: [1, 2], counts: [2, 2, 2], sum: .infinity))
  }

  @Test func histogramOfOneMomentAgreesWithItself() async {
    let histogram = registry.histogram("a_seconds", "A.", buckets: [1, 2, 3]).with()
    let writers = Watched(3)
    await withTaskGroup { group in
      for value in [1.0, 3.0, 5.0] {
        group.addTask {
          for _ in 0..<20_000 { histogram.observe(value) }
          writers.update { $0 -= 1 }
        }
      }
      group.addTask {
        while writers.read({ $0 > 0 }) {
          let seen = histogram.snapshot
          let sum = seen.counts[0] + 3 * seen.counts[2] + 5 * seen.counts[3]
          #expect(seen.sum == Double(sum))
          await Task.yield()
        }
      }
    }
    #expect(histogram.snapshot.counts == [20_000, 0, 20_000, 20_000])
  }

  @Test func defaultBucketsAscend() {
    for buckets in [Buckets.durations, .decades] {
      #expect(buckets.bounds == buckets.bounds.sorted())
      #expect(Set(buckets.bounds).count == buckets.bounds.count)
    }
    #expect(Buckets([1, .infinity]).bounds == [1])
  }
}
