internal import EventLoop
internal import MetricRegistry

/// What the caches count. The label `cache` is the kind, which the bot's code names.
struct CacheMetrics: Sendable {
  private let hits: CounterFamily
  private let misses: CounterFamily
  private let durations: HistogramFamily
  /// What could not be done though the server answers, and values that could not be read.
  private let errors: CounterFamily
  private let registry: Registry

  enum Tier: String, Sendable { case redis, memory }

  init(_ registry: Registry) {
    self.registry = registry
    hits = registry.counter("cache_hits_total", "Values found, by where.", labels: "cache", "tier")
    misses = registry.counter("cache_misses_total", "Values that were nowhere.", labels: "cache")
    durations = registry.histogram(
      "cache_operation_duration_seconds", "How long operations of caches took, without the source.",
      labels: "cache", "operation")
    errors = registry.counter(
      "cache_errors_total", "Operations that failed or were refused, by what they were.", labels: "cache", "operation")
  }

  func noteHit(_ kind: String, _ tier: Tier) {
    hits.with(kind, tier.rawValue).increment()
    CacheTally.current?.noteHit()
  }

  func noteMiss(_ kind: String) {
    misses.with(kind).increment()
    CacheTally.current?.noteMiss()
  }

  func noteError(_ kind: String, _ operation: String) { errors.with(kind, operation).increment() }

  func observe(_ kind: String, _ operation: String, _ duration: Duration) {
    durations.with(kind, operation).observe(duration)
  }

  func limitReached(_ key: String, _ times: Int = 1) {
    for _ in 0..<times { registry.limitReached(key) }
  }
}
