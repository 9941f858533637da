internal import BuildInfo
internal import Endpoints
internal import EventLoop
internal import HTTPServer
internal import LogPipeline
internal import Logging
internal import MetricRegistry
internal import Probes
internal import SidecarSettings
internal import Supervision
internal import WebAPI

// The configuration's sections as the options of the parts they configure.

extension LogConfiguration {
  init(_ settings: Settings, isTerminal: Bool) {
    self.init()
    service = settings.service.name
    environment = settings.service.environment
    format = .init(rawValue: settings.log.format.rawValue) ?? .automatic(isTerminal: isTerminal)
    isColoured = ConsoleStyle.isColoured(isTerminal: isTerminal, environment: Settings.processEnvironment())
    queue = settings.log.queue
    tailBuffer = settings.log.tailBuffer
    change(to: settings, secrets: settings.revealedSecrets())
  }

  /// What can change while the pipeline runs.
  mutating func change(to settings: Settings, secrets: [String]) {
    level = Logger.Level(rawValue: settings.log.level.rawValue) ?? .info
    loggers = settings.log.loggers.compactMapValues { Logger.Level(rawValue: $0.rawValue) }
    rateLimit = LogRateLimit(
      linesPerSecond: settings.log.rateLimit.perSource.linesPerSecond, burst: settings.log.rateLimit.burst)
    maximumLine = settings.log.maxLine
    maximumFollowers = settings.log.maxFollowers
    self.secrets = secrets
    // Those that are none were refused when the configuration was read.
    patterns = (try? UserPatterns(settings.log.redact)) ?? UserPatterns()
  }
}

extension EndpointOptions {
  init(_ settings: Settings) {
    self.init()
    service = settings.service.name
    environment = settings.service.environment
    version = Build.version
    commit = Build.commit
    swift = Build.swift
    scrapeTimeout = settings.metrics.scrapeTimeout
    maxInFlight = settings.metrics.maxInFlight
    requestsPerClient = (settings.http.rateLimit.count, settings.http.rateLimit.period)
  }
}

extension APIOptions {
  init(_ settings: Settings) {
    self.init()
    let api = settings.bot.api
    maxBody = api.maxBody
    timeout = api.timeout
    maxInFlight = api.maxInFlight
    idempotencyTTL = api.idempotencyTTL
    rate = RequestRate(settings.rateLimits.standard)
    maxCallers = settings.rateLimits.maxSubjects
  }
}

extension RequestRate {
  fileprivate init(_ rate: Rate) { self.init(rate.count, per: rate.period) }
}

extension Settings {
  /// Below this a busy machine would look like a blocked loop.
  private static let shortestLoopWatch = Duration.seconds(2)

  var loopWatchLimit: Duration { max(supervision.heartbeatTimeout, Self.shortestLoopWatch) }

  var registryLimits: RegistryLimits {
    RegistryLimits(maxSeriesPerFamily: metrics.maxSeriesPerFamily, nativeHistograms: metrics.nativeHistograms)
  }
}

extension ServerConfiguration {
  init(_ http: HTTPSettings) {
    self.init(host: http.listen.host, port: http.listen.port)
    maxConnections = http.maxConnections
    maxBody = http.maxBody
    headerTimeout = http.headerTimeout
    bodyTimeout = http.bodyTimeout
    idleTimeout = http.idleTimeout
  }
}

extension Supervision.RestartPolicy {
  init(_ settings: SupervisionSettings) {
    self.init()
    restart = .init(rawValue: settings.restart.rawValue) ?? .permanent
    maxRestarts = settings.maxRestarts
    window = settings.window
    backoff.min = settings.backoff.min
    backoff.max = settings.backoff.max
    backoff.jitter = settings.backoff.jitter
    backoff.resetAfter = settings.backoff.resetAfter
    heartbeatTimeout = settings.heartbeatTimeout
    stopTimeout = settings.stopTimeout
  }
}

extension RestartStrategy {
  init(_ strategy: SupervisionStrategy) {
    self =
      switch strategy {
      case .oneForOne: .oneForOne
      case .oneForAll: .oneForAll
      case .restForOne: .restForOne
      }
  }
}

extension HealthReport {
  @Loop
  init(_ supervisor: Supervisor, _ checks: CheckRunner, _ shutdown: Shutdown) {
    let modules = supervisor.statuses.map { status in
      Module(
        name: status.name, state: status.state.rawValue, isReady: status.state.isReady, isAlive: status.isAlive,
        hasStarted: status.hasStarted)
    }
    self.init(modules: modules, checks: checks.statuses, isDraining: shutdown.hasBegun, now: .now)
  }
}

extension Rate {
  /// What the rate is in the long run.
  fileprivate var linesPerSecond: Double {
    Double(count) / (Double(period.components.seconds) + Double(period.components.attoseconds) / 1e18)
  }
}
