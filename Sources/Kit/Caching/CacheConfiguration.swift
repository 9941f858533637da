/// How long a bot's cached values live and what they may cost: the section `cache`.
package struct CacheConfiguration: Sendable, Equatable {
  /// How long a value lives whose kind is not in ``ttl``.
  package var defaultTTL: Duration = .seconds(3600)
  /// By kind of value.
  package var ttl: [String: Duration] = [:]
  /// How long a copy in memory of what is in Redis serves while Redis does not; no longer than the value's own life.
  package var memoryTTL: Duration = .seconds(60)
  /// Bytes of memory for all kinds together, keys included; above it the value used longest ago goes.
  package var maxMemory = 8 << 20
  /// Bytes of one value as JSON; a larger one is not kept.
  package var maxValue = 1 << 20

  package init() {}

  func lifetime(of kind: String, usual: Duration?) -> Duration { ttl[kind] ?? usual ?? defaultTTL }
}
