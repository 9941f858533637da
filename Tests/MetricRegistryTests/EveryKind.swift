import MetricRegistry

/// A registry at a fixed moment with one family of each kind, for texts that are compared as a whole.
func registryOfEveryKind(nativeHistograms: Bool = false) -> Registry {
  let registry = Registry(
    limits: RegistryLimits(nativeHistograms: nativeHistograms),
    exemplarLabels: { ["trace_id": "abc", "span_id": "1"] },
    wallClock: { 1_700_000_000_123 })
  let requests = registry.counter("requests_total", "Requests \\ \"asked\"\nfor.", labels: "path", "code")
  requests.with("/a\"b\\c\nd", "200").increment(by: 9_007_199_254_740_993)
  requests.with("/", "404").increment(by: 0.5, exemplar: registry.currentExemplar)
  registry.counter("oddly_named", "A counter without its ending.").with().increment()
  registry.gauge("temperature_celsius", "Degrees.").with().set(-4.25)
  let waits = registry.histogram("wait_seconds", "Waits.", labels: "pool", buckets: [0.5, 1]).with("main")
  waits.observe(0.25, exemplar: registry.exemplar(["trace_id": "é"]))
  waits.observe(0.75)
  waits.observe(3)
  let levels = registry.histogram("levels", "With negative bounds.", buckets: [-1, 0]).with()
  levels.observe(-2)
  levels.observe(4)
  let sizes = registry.nativeHistogram("size_bytes", "Sizes.").with()
  for size in [0.0, 1, 2, 3, 4, 1024, -8] { sizes.observe(size) }
  let ages = registry.summary("age_seconds", "Ages.", quantiles: [0.5]).with()
  for _ in 0..<3 { ages.observe(0) }
  registry.stateSet("mode", "Mode.", labels: "unit", states: ["off", "on"]).with("a").set(only: 1)
  registry.info("build_info", "Build.", ["version": "1.0", "commit": "abc"])
  registry.gauge("read", "Read at the scrape.") { [Sample(.count(7), labels: ["x": "1"])] }
  return registry
}

/// Its families.
let everyKind: Set<String> = [
  "requests_total", "oddly_named", "temperature_celsius", "wait_seconds", "levels", "size_bytes", "age_seconds", "mode",
  "build_info", "read",
]
