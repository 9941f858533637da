import MetricRegistry

/// What is hammered: one of each kind.
struct Instruments: Sendable {
  /// Each value lies in a bucket of its own, and a bucket's share of the sum is exact.
  static let values: [Double] = [1, 2, 3, 5]

  let registry = Registry(limits: RegistryLimits(nativeHistograms: true))
  let counter: Counter
  let fractions: Counter
  let gauge: Gauge
  let classic: Histogram
  let native: Histogram
  let labelled: HistogramFamily
  let states: StateSet
  /// Its series come and go.
  let passing: CounterFamily

  init() {
    counter = registry.counter("hammer_total", "Whole.").with()
    fractions = registry.counter("hammer_fractions_total", "Fractions.").with()
    gauge = registry.gauge("hammer_level", "Level.").with()
    classic = registry.histogram("hammer_classic", "Classic.", buckets: [1, 2, 3]).with()
    native = registry.nativeHistogram("hammer_native", "Native.").with()
    labelled = registry.histogram("hammer_labelled", "Labelled.", labels: "a", "b", buckets: [1, 2, 3])
    states = registry.stateSet("hammer_state", "States.", states: ["off", "on"]).with()
    passing = registry.counter("hammer_passing_total", "Passing.", labels: "number", idleAfter: .milliseconds(1))
  }

  /// What a writer does once: as many observations in each histogram as there are values.
  func round(_ number: Int, exemplar: Exemplar?) {
    for value in Self.values {
      classic.observe(value)
      native.observe(value)
      labelled.with("\(number & 15)", "x").observe(value)
    }
    classic.observe(Self.values[number & 3], exemplar: exemplar)
    counter.increment()
    fractions.increment(by: 0.5)
    counter.increment(by: 1.0, exemplar: exemplar)
    gauge.increment(by: 2)
    gauge.decrement()
    states.set(only: number & 1)
    passing.with("\(number % 97)").increment()
  }
}
