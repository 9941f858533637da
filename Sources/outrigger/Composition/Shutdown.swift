internal import EventLoop
internal import MetricRegistry

/// How far the end of this process has come.
@Loop
final class Shutdown {
  enum Phase: String, CaseIterable {
    case running
    /// Not ready any more, everything still answered, so that balancers notice.
    case announced
    /// The bot takes nothing new and finishes what it has.
    case modules
    /// Connections to Postgres, Redis and Telegram are given back.
    case pools
    /// Followers of the log are ended, its last lines written.
    case logs
    /// The listener closes.
    case listener
  }

  private(set) var phase = Phase.running
  /// When all of it must be over.
  private(set) var deadline: ContinuousClock.Instant?
  private let gauges: [Phase: Gauge]

  init(registry: Registry) {
    let family = registry.gauge(
      "outrigger_shutdown_phase", "1 for the phase of the shutdown that is under way, 0 for the others.",
      labels: "phase")
    gauges = Dictionary(uniqueKeysWithValues: Phase.allCases.map { ($0, family.with($0.rawValue)) })
    enter(.running)
  }

  var hasBegun: Bool { deadline != nil }

  /// Whether requests besides probes, metrics and the log are refused: not before balancers had their time to notice.
  var refusesRequests: Bool { phase != .running && phase != .announced }

  func begin(at now: ContinuousClock.Instant, timeout: Duration) {
    deadline = now.advanced(by: timeout)
    enter(.announced)
  }

  func enter(_ phase: Phase) {
    self.phase = phase
    for (one, gauge) in gauges { gauge.set(one == phase ? 1 : 0) }
  }
}
