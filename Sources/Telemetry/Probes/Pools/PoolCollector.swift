internal import EventLoop
public import MetricRegistry
public import Pooling

/// The connection pools' statistics as metrics, read at scrape time. What acquisitions take is in ``PoolAcquisitions``.
public struct PoolCollector: ImmediateCollector {
  public let name = "pools"
  private let pools: [(name: String, read: @Loop @Sendable () -> PoolStatistics)]

  /// `pools` by the names of their checks: `postgres:main`, `redis:main`, `http`.
  public init(_ pools: [(name: String, read: @Loop @Sendable () -> PoolStatistics)]) { self.pools = pools }

  @Loop public func collect() throws -> [MetricFamily] {
    let read = pools.map { (labels: ["pool": $0.name] as LabelSet, statistics: $0.read()) }
    var families = Self.gauges.map { name, help, value in
      MetricFamily(name, help, .gauge, read.map { Sample(SampleValue(value($0.statistics)), labels: $0.labels) })
    }
    var closed = MetricFamily("connection_pool_closed_total", "Connections closed, by reason.", .counter)
    var timeouts = MetricFamily(
      "connection_pool_acquire_timeouts_total", "Acquisitions that ran out of time without a connection.", .counter)
    var opened = MetricFamily("connection_pool_opened_total", "Connections opened.", .counter)
    for (labels, statistics) in read {
      for reason in PoolStatistics.CloseReason.allCases {
        closed.add(statistics.closed[reason] ?? 0, labels: labels.adding("reason", reason.rawValue))
      }
      timeouts.add(statistics.acquireTimeouts, labels: labels)
      opened.add(statistics.opened, labels: labels)
    }
    families += [closed, timeouts, opened]
    return families
  }

  private static let gauges: [(String, String, @Sendable (PoolStatistics) -> Int)] = [
    ("connection_pool_size", "Open connections.", { $0.size }),
    ("connection_pool_max", "The most connections the pool opens.", { $0.max }),
    ("connection_pool_in_use", "Connections lent at this moment.", { $0.inUse }),
    ("connection_pool_idle", "Open connections nobody uses.", { $0.idle }),
    ("connection_pool_waiters", "Tasks waiting for a connection.", { $0.waiters }),
  ]
}
