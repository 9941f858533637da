internal import EventLoop
internal import MetricRegistry
internal import Supervision

/// How far the end of this process has come, and what its deadline has cut.
@Loop
final class Shutdown {
  /// In their order, which is the contract's.
  enum Phase: String, CaseIterable {
    case running
    /// Not ready any more, everything still answered, so that balancers notice.
    case announced
    /// Requests but probes, metrics and the log are refused; the bot's poll is aborted, a program is asked to end.
    case intake
    /// Updates in flight are finished.
    case updates
    /// What is finished is confirmed to Telegram.
    case offset
    /// The outgoing queue empties.
    case replies
    /// Connections to Postgres, Redis and Telegram are given back.
    case pools
    /// Followers of the log are ended.
    case tails
    /// The log's lines go to the disk, to standard output and to the sinks.
    case sinks
    /// The listener closes.
    case listener

    /// Whether the modules are at it, who say themselves which of these it is.
    var isOfModules: Bool { [.intake, .updates, .offset, .replies].contains(self) }
  }

  /// Kept back for what follows a bot that uses up its time.
  private static let reserve = Duration.seconds(2)

  private(set) var phase = Phase.running
  /// When all of it must be over.
  private(set) var deadline: ContinuousClock.Instant?
  /// What the deadline has cut short so far, by name. Any of it makes the exit code say so.
  private(set) var cuts: [String] = []
  private var timeout = Duration.zero
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
    self.timeout = timeout
    enter(.announced)
  }

  func enter(_ phase: Phase) {
    self.phase = phase
    for (one, gauge) in gauges { gauge.set(one == phase ? 1 : 0) }
  }

  func noteCut(_ what: String) { cuts.append(what) }

  /// When a phase must be over for those after it to have some time too. What one does not need the next have besides.
  func limit(of phase: Phase) -> ContinuousClock.Instant {
    let part =
      switch phase {
      case .running, .announced: 0.0
      case .intake, .updates, .offset, .replies: 1.0
      case .pools: 0.7
      case .tails: 0.5
      case .sinks: 0.3
      case .listener: 0.2
      }
    return before(part)
  }

  /// For the last lines, once nothing else is left to do.
  var limitOfLastLines: ContinuousClock.Instant { before(0.1) }

  private func before(_ part: Double) -> ContinuousClock.Instant {
    guard let deadline else { return .now }
    return deadline - min(Self.reserve, timeout / 5) * part
  }
}

extension Shutdown.Phase {
  init(_ stage: StopStage) {
    self =
      switch stage {
      case .updates: .updates
      case .offset: .offset
      case .replies: .replies
      }
  }
}
