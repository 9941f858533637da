internal import EventLoop
internal import LogPipeline
internal import MetricRegistry
internal import Pooling
internal import Probes

/// Carries the limits that the log, the pools and the checks count over into the registry's one counter of limits.
/// docs/limits.md has all of them.
final class LimitCollector: Collector {
  let name = "limits"
  private let hub: LogHub
  private let checks: CheckRunner
  private let pools: [(name: String, read: @Loop @Sendable () -> PoolStatistics)]
  private let registry: Registry
  @Loop private var carried: [String: UInt64] = [:]

  /// - Parameter pools: by the names of their checks: `postgres:main`, or `http`.
  init(
    hub: LogHub, checks: CheckRunner, pools: [(name: String, read: @Loop @Sendable () -> PoolStatistics)],
    registry: Registry
  ) {
    self.hub = hub
    self.checks = checks
    self.pools = pools
    self.registry = registry
  }

  @Loop func collect(by deadline: ContinuousClock.Instant) async throws -> [MetricFamily] {
    for (limit, count) in hub.statistics.limitsReached { carry(limit, UInt64(max(0, count))) }
    for status in checks.statuses { carry("\(key(status.name)).check.timeout", status.failures[.timeout] ?? 0) }
    for pool in pools { carry(pool.read(), of: pool.name) }
    return []
  }

  @Loop private func carry(_ statistics: PoolStatistics, of name: String) {
    guard name.contains(":") else { return carry("http_client.max_connections", statistics.acquireWaits) }
    carry("\(key(name)).pool.size", statistics.acquireWaits)
    carry("\(key(name)).pool.acquire_timeout", statistics.acquireTimeouts)
  }

  @Loop private func carry(_ limit: String, _ count: UInt64) {
    let before = carried[limit] ?? 0
    guard count > before else { return }
    carried[limit] = count
    registry.metrics.limitReached.with(limit).increment(by: Int(clamping: count - before))
  }

  /// The configuration's path of what a check or a pool is named after.
  private func key(_ name: String) -> String { name.split(separator: ":", maxSplits: 1).joined(separator: ".") }
}
