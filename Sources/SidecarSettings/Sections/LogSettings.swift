/// The section `log`.
public struct LogSettings: Sendable {
  public internal(set) var level = LogLevel.info
  /// Levels by logger.
  public internal(set) var loggers: [String: LogLevel] = [:]
  public internal(set) var format = LogFormat.auto
  /// Bytes.
  public internal(set) var maxLine = 256 << 10
  /// Bytes.
  public internal(set) var queue = 8 << 20
  /// Bytes.
  public internal(set) var tailBuffer = 16 << 20
  public internal(set) var maxFollowers = 5000
  public internal(set) var rateLimit = LogRateLimitSettings()
  /// Patterns besides the built-in ones.
  public internal(set) var redact: [String] = []
  /// Nil when the spool is off.
  public internal(set) var spool: SpoolSettings? = SpoolSettings()
  /// Path.
  public internal(set) var deadLetter = "var/dead-letter.ndjson"
  public internal(set) var files: [String: LogFileSettings] = [:]
  public internal(set) var sinks: [String: SinkSettings] = [:]
}

/// As in a log line, from least to most severe.
public enum LogLevel: String, SettingWord {
  case trace, debug, info, notice, warning, error, critical
}

/// What goes to standard output.
public enum LogFormat: String, SettingWord {
  /// Console on a terminal, else JSON.
  case auto
  case json, console, none
}

extension LogSettings: SettingsSection {
  static let keys: [Key<LogSettings>] = [
    .scalar("level", \.level, .word, "Lines below this level are not made."),
    .map("loggers", \.loggers, .logger, of: .word, "Levels of single loggers, as {db: debug}."),
    .scalar("format", \.format, .word, "What goes to standard output: auto is console on a terminal, else json."),
    .scalar("max_line", \.maxLine, .size(1024...(16 << 20)), "Bytes of one line; longer ones are cut and marked."),
    .scalar("queue", \.queue, .size((64 << 10)...(1 << 30)), "In-process lines on their way to the spool."),
    .scalar(
      "tail_buffer", \.tailBuffer, .size((64 << 10)...(1 << 30)),
      "Recent lines in memory for GET /logs, counted before older ones are compressed."),
    .scalar("max_followers", \.maxFollowers, .integer(1...100_000), "Clients that follow GET /logs at the same time."),
    .section("rate_limit", \.rateLimit, "How many lines one source may send."),
    .list("redact", \.redact, of: .pattern, "Regular expressions to mask, besides the built-in rules."),
    .switchable("spool", \.spool, "Lines on disk until every sink has them; off keeps none."),
    .scalar("dead_letter", \.deadLetter, .path, "Where lines go that a sink refuses for good."),
    .named("files", \.files, "Log files to follow."),
    .named("sinks", \.sinks, "Where lines are shipped."),
  ]
}

/// The section `log.rate_limit`.
public struct LogRateLimitSettings: Sendable {
  public internal(set) var perSource = Rate(20_000, per: .seconds(1))
  public internal(set) var burst = 50_000
}

extension LogRateLimitSettings: SettingsSection {
  static let keys: [Key<LogRateLimitSettings>] = [
    .scalar("per_source", \.perSource, .rate, "Lines of one source in the long run."),
    .scalar("burst", \.burst, .integer(1...10_000_000), "Lines of one source at once."),
  ]
}
