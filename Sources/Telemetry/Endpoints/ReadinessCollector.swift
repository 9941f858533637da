internal import EventLoop
public import MetricRegistry

/// What `/ready` answers, as a metric: alerts can wait for it where nobody keeps a probe's answers.
public final class ReadinessCollector: ImmediateCollector {
  public let name = "readiness"
  private let report: @Loop @Sendable () -> HealthReport

  /// - Parameter report: how the process is now, as the health routes ask it.
  public init(_ report: @escaping @Loop @Sendable () -> HealthReport) { self.report = report }

  @Loop public func collect() throws -> [MetricFamily] {
    let isReady = report().isReady
    return [MetricFamily("outrigger_ready", "Whether GET /ready answers 200.", .gauge, [Sample(isReady ? 1 : 0)])]
  }
}
