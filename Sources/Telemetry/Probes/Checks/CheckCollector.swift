internal import EventLoop
public import MetricRegistry
internal import Pooling

/// The checks' results as metrics.
public struct CheckCollector: ImmediateCollector {
  public let name = "checks"
  private let runner: CheckRunner

  public init(_ runner: CheckRunner) { self.runner = runner }

  @Loop public func collect() throws -> [MetricFamily] {
    var up = MetricFamily("check_up", "Whether the check passes, after fall and rise.", .gauge)
    var duration = MetricFamily("check_duration_seconds", "How long the check's last look took.", .gauge)
    var failures = MetricFamily("check_failures_total", "Failed looks by reason.", .counter)
    var consecutive = MetricFamily("check_consecutive_failures", "Failed looks in a row up to now.", .gauge)
    var success = MetricFamily(
      "check_last_success_timestamp_seconds", "When the check last passed, in Unix seconds.", .gauge)
    for status in runner.statuses {
      let labels: LabelSet = ["check": status.name]
      if let isUp = status.isUp { up.add(isUp ? 1 : 0, labels: labels) }
      if let last = status.lastDuration { duration.add(last.seconds, labels: labels) }
      for reason in CheckFailure.Reason.allCases {
        failures.add(status.failures[reason] ?? 0, labels: labels.adding("reason", reason.rawValue))
      }
      consecutive.add(status.consecutiveFailures, labels: labels)
      if let last = status.lastSuccess { success.add(last, labels: labels) }
    }
    return [up, duration, failures, consecutive, success]
  }
}
