public import Logging

/// What the pipeline is told: the `log` section of the configuration, and whose lines these are.
public struct LogConfiguration: Sendable {
  /// The line's `service` and `environment`.
  public var service: String
  public var environment: String
  /// `log.level`: this level and more severe ones are logged.
  public var level: Logger.Level
  /// `log.loggers`: levels by a logger's name or its first dotted parts; the longest that fits counts.
  public var loggers: [String: Logger.Level]
  /// `log.format`, once `auto` is decided.
  public var format: LogFormat
  /// Whether the console format has colours.
  public var isColoured: Bool
  /// `log.max_line` in bytes; at least 4 KiB.
  public var maximumLine: Int
  /// `log.queue` in bytes: lines on their way to standard output.
  public var queue: Int
  /// `log.tail_buffer` in bytes: recent lines in memory.
  public var tailBuffer: Int
  /// `log.max_followers`.
  public var maximumFollowers: Int
  /// `log.rate_limit`.
  public var rateLimit: LogRateLimit
  /// `log.redact`.
  public var patterns: UserPatterns
  /// Secret values of the whole configuration, masked wherever they occur. Those under 8 bytes are masked by key only.
  public var secrets: [String]

  /// With the contract's defaults.
  public init(
    service: String = "outrigger", environment: String = "development", level: Logger.Level = .info,
    loggers: [String: Logger.Level] = [:], format: LogFormat = .json, isColoured: Bool = false,
    maximumLine: Int = 256 << 10, queue: Int = 8 << 20, tailBuffer: Int = 16 << 20, maximumFollowers: Int = 5000,
    rateLimit: LogRateLimit = LogRateLimit(), patterns: UserPatterns = UserPatterns(), secrets: [String] = []
  ) {
    self.service = service
    self.environment = environment
    self.level = level
    self.loggers = loggers
    self.format = format
    self.isColoured = isColoured
    self.maximumLine = maximumLine
    self.queue = queue
    self.tailBuffer = tailBuffer
    self.maximumFollowers = maximumFollowers
    self.rateLimit = rateLimit
    self.patterns = patterns
    self.secrets = secrets
  }

  /// How lines are written by it.
  public var style: LineEncoder.Style {
    LineEncoder.Style(
      service: service, environment: environment, maximumLine: maximumLine,
      redactor: Redactor(secrets: secrets, userPatterns: patterns))
  }
}

/// What goes to standard output.
public enum LogFormat: String, Sendable, CaseIterable {
  /// The contract's lines.
  case json
  /// Text for people.
  case console
  /// Nothing: the tail and the sinks have the lines.
  case none

  /// `log.format: auto`: console on a terminal, else JSON.
  public static func automatic(isTerminal: Bool) -> LogFormat {
    isTerminal ? .console : .json
  }
}
