/// The section `supervision`.
public struct SupervisionSettings: Sendable {
  public internal(set) var strategy = SupervisionStrategy.oneForOne
  public internal(set) var restart = RestartPolicy.permanent
  /// Restarts within ``window`` that are too many.
  public internal(set) var maxRestarts = 5
  public internal(set) var window: Duration = .seconds(60)
  public internal(set) var backoff = BackoffSettings()
  public internal(set) var heartbeatTimeout: Duration = .seconds(15)
  public internal(set) var stopTimeout: Duration = .seconds(10)
}

/// Which modules start again when one ends.
public enum SupervisionStrategy: String, SettingWord {
  /// The one that ended.
  case oneForOne = "one_for_one"
  /// All of them.
  case oneForAll = "one_for_all"
  /// It and those started after it.
  case restForOne = "rest_for_one"
}

/// When a module that ended is started again.
public enum RestartPolicy: String, SettingWord {
  /// Always started again.
  case permanent
  /// Started again unless it ended by itself without an error.
  case transient
  /// Never started again.
  case temporary
}

extension SupervisionSettings: SettingsSection {
  static let keys: [Key<SupervisionSettings>] = [
    .scalar("strategy", \.strategy, .word, "Which modules start again when one ends."),
    .scalar("restart", \.restart, .word, "When a module that ended starts again: always, after an error, never."),
    .scalar("max_restarts", \.maxRestarts, .integer(0...1000), "Restarts within window; one more ends the process."),
    .scalar("window", \.window, .duration(.seconds(1)...(.seconds(86_400))), "The time restarts are counted in."),
    .section("backoff", \.backoff, "How long to wait before a restart."),
    .scalar(
      "heartbeat_timeout", \.heartbeatTimeout, .duration(.milliseconds(100)...(.seconds(3600))),
      "How long a module may give no sign of life before it counts as hung."),
    .scalar(
      "stop_timeout", \.stopTimeout, .duration(.milliseconds(100)...(.seconds(3600))),
      "How long a module may take to stop."),
  ]
}

/// The section `supervision.backoff`.
public struct BackoffSettings: Sendable, Equatable {
  public internal(set) var min: Duration = .milliseconds(500)
  public internal(set) var max: Duration = .seconds(30)
  /// The share of a delay that is random, 0 to 1.
  public internal(set) var jitter = 0.2
  public internal(set) var resetAfter: Duration = .seconds(60)
}

extension BackoffSettings: SettingsSection {
  static let keys: [Key<BackoffSettings>] = [
    .scalar("min", \.min, .duration(.milliseconds(1)...(.seconds(3600))), "The first delay."),
    .scalar("max", \.max, .duration(.milliseconds(1)...(.seconds(86_400))), "The longest delay."),
    .scalar("jitter", \.jitter, .number(0...1), "The share of a delay that is random."),
    .scalar(
      "reset_after", \.resetAfter, .duration(.seconds(1)...(.seconds(86_400))),
      "How long a module must run before the next delay is the first again."),
  ]
}
