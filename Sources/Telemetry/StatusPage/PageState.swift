public import Endpoints
public import LogPipeline
public import Pooling

/// Everything the page shows of one moment, put together from what is in memory: no dependency is asked for it.
public struct PageState: Sendable {
  /// A module, beside what the health answers say of it.
  public struct Module: Sendable {
    public let name: String
    /// As in `module_state`.
    public let state: String
    public let isReady: Bool
    public let isAlive: Bool
    /// By reason.
    public let restarts: [String: UInt64]
    /// May name addresses: for guarded answers only.
    public let lastError: String?
    public let heartbeatAge: Duration?
    /// Of the current attempt, in Unix seconds; 0 before the first.
    public let started: Double

    public init(
      name: String, state: String, isReady: Bool, isAlive: Bool, restarts: [String: UInt64], lastError: String?,
      heartbeatAge: Duration?, started: Double
    ) {
      self.name = name
      self.state = state
      self.isReady = isReady
      self.isAlive = isAlive
      self.restarts = restarts
      self.lastError = lastError
      self.heartbeatAge = heartbeatAge
      self.started = started
    }
  }

  /// A sink of the log.
  public struct Sink: Sendable {
    public let name: String
    public let isFailing: Bool
    /// For guarded answers only.
    public let lastError: String?
    /// When the oldest line was written that it does not have.
    public let oldestPending: LogTimestamp?

    public init(name: String, isFailing: Bool, lastError: String?, oldestPending: LogTimestamp?) {
      self.name = name
      self.isFailing = isFailing
      self.lastError = lastError
      self.oldestPending = oldestPending
    }
  }

  /// What is to be said of the configuration in effect. For guarded answers only.
  public struct Configuration: Sendable {
    /// What is doubtful about it, a sentence each.
    public var warnings: [String] = []
    /// Keys that have other values in the file and wait for a restart.
    public var needingRestart: [String] = []
    /// Why the last reload was refused; empty when it was not.
    public var problems: [String] = []

    public init() {}
  }

  public var health: HealthReport
  public var modules: [Module]
  /// Of the shutdown, as in `outrigger_shutdown_phase`.
  public var phase: String
  public var pools: [(name: String, statistics: PoolStatistics)]
  public var log: LogStatistics
  public var sinks: [Sink]
  /// Nil where a program is supervised instead of a bot of ours.
  public var bot: BotFigures?
  public var configuration: Configuration

  public init(
    health: HealthReport, modules: [Module], phase: String, pools: [(name: String, statistics: PoolStatistics)],
    log: LogStatistics, sinks: [Sink], bot: BotFigures?, configuration: Configuration
  ) {
    self.health = health
    self.modules = modules
    self.phase = phase
    self.pools = pools
    self.log = log
    self.sinks = sinks
    self.bot = bot
    self.configuration = configuration
  }
}

/// What the bot has counted.
public struct BotFigures: Sendable {
  /// `polling`, `webhook` or `off`.
  public var mode = "off"
  public var isLeader = false
  public var updates: UInt64 = 0
  public var inFlight = 0
  /// Updates that wait at Telegram.
  public var pending = 0
  /// Calls that wait to be sent, by class.
  public var queued: [(priority: String, count: Int)] = []
  public var lagSum = 0.0
  public var lagCount: UInt64 = 0
  /// Answers of Telegram with 429, and the seconds it told us to wait.
  public var floods: UInt64 = 0
  public var retryAfter = 0.0
  public var handlerErrors: UInt64 = 0

  public init() {}
}

/// This process, read anew every few seconds while somebody looks.
public struct ProcessFigures: Sendable {
  public let cpuSeconds: Double
  public let residentBytes: UInt64
  public let openDescriptors: Int
  public let maxDescriptors: Double

  public init(cpuSeconds: Double, residentBytes: UInt64, openDescriptors: Int, maxDescriptors: Double) {
    self.cpuSeconds = cpuSeconds
    self.residentBytes = residentBytes
    self.openDescriptors = openDescriptors
    self.maxDescriptors = maxDescriptors
  }
}

/// What runs here; does not change.
public struct PageIdentity: Sendable {
  public var service = "outrigger"
  public var environment = "development"
  public var version = ""
  public var commit = ""
  public var swift = ""
  /// Unix seconds.
  public var started = 0.0

  public init() {}
}
