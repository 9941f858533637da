/// When and how often a module is started again.
public struct RestartPolicy: Sendable, Equatable {
  /// Which ends are followed by a restart (OTP's restart types).
  public enum Restart: String, Sendable, CaseIterable {
    /// Every end.
    case permanent
    /// An error, but not a return.
    case transient
    /// None.
    case temporary
  }

  public var restart: Restart = .permanent
  /// More restarts than this within ``window`` and the supervisor gives up.
  public var maxRestarts = 5
  public var window: Duration = .seconds(60)
  public var backoff = Backoff()
  /// A module without a sign of progress for this long is hung.
  public var heartbeatTimeout: Duration = .seconds(15)
  /// How long a module may take until it runs, or waits for a dependency, before the attempt counts as failed.
  public var startTimeout: Duration = .seconds(120)
  /// How long a module may take to stop when asked before it is cancelled.
  public var stopTimeout: Duration = .seconds(10)

  public init() {}
}

/// Which modules start anew when one has failed (OTP's restart strategies).
public enum RestartStrategy: String, Sendable, CaseIterable {
  /// The one that failed.
  case oneForOne = "one_for_one"
  /// All of them: stopped in reverse order, started in order.
  case oneForAll = "one_for_all"
  /// It and those that start after it.
  case restForOne = "rest_for_one"
}

/// Growing delays between attempts: `min · 2ⁿ` up to `max`, each longer by a random part of itself.
public struct Backoff: Sendable, Equatable {
  public var min: Duration = .milliseconds(500)
  public var max: Duration = .seconds(30)
  /// At most this part of the delay is added, 0 to 1.
  public var jitter = 0.2
  /// An attempt that lasted this long starts the delays anew.
  public var resetAfter: Duration = .seconds(60)

  public init() {}

  /// The delay before the attempt after `failures` failures in a row (at least 1). `random` is in 0..<1.
  public func delay(afterFailures failures: Int, random: Double) -> Duration {
    let doublings = Swift.min(Swift.max(failures - 1, 0), 30)
    let base = Swift.min(max, min * (1 << doublings))
    return base + base * (jitter * random)
  }
}

/// The restarts within the last window: OTP's restart intensity.
struct RestartIntensity {
  private var times: [ContinuousClock.Instant] = []

  /// Notes a restart at `now`; `true` when there were more than `maxRestarts` within the window.
  mutating func exceeds(_ policy: RestartPolicy, at now: ContinuousClock.Instant) -> Bool {
    times.removeAll { $0 <= now - policy.window }
    times.append(now)
    return times.count > policy.maxRestarts
  }
}
