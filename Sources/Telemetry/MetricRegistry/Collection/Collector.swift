internal import EventLoop

/// A source of metrics that is asked at scrape time, such as a database's statistics.
public protocol Collector: Sendable {
  /// Who it is, in logs: `postgres:main`. One of a name in a registry.
  var name: String { get }

  /// Whether its families' names are somebody else's: one that is taken already is dropped and counted.
  var isForeign: Bool { get }

  /// The families of now.
  ///
  /// Runs on the loop, so it must not block and not wait for anything on the cooperative pool: a scrape answers while
  /// that is blocked. Its task is cancelled at `deadline`, the end of the whole scrape; one that goes on is left
  /// behind and not asked again until it returns. Return what is done rather than throw at the deadline: a throw
  /// loses all families.
  @Loop func collect(by deadline: ContinuousClock.Instant) async throws -> [MetricFamily]
}

extension Collector {
  public var isForeign: Bool { false }
}

/// A collector that has its numbers at hand: it is asked in passing, without a task and a deadline of its own.
public protocol ImmediateCollector: Collector {
  /// The families of now.
  @Loop func collect() throws -> [MetricFamily]
}

extension ImmediateCollector {
  @Loop public func collect(by deadline: ContinuousClock.Instant) async throws -> [MetricFamily] { try collect() }
}
