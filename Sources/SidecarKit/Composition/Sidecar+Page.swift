internal import BotKit
internal import BuildInfo
internal import Endpoints
internal import EventLoop
internal import LogPipeline
internal import LogShipping
internal import MetricRegistry
internal import ProcFS
internal import SidecarSettings
internal import StatusPage
internal import Supervision

/// What the page shows, from what is in memory.
extension PageState {
  @Loop
  init(_ sidecar: Sidecar) {
    let modules = sidecar.supervisor.statuses.map { status in
      Module(
        name: status.name, state: status.state.rawValue, isReady: status.state.isReady, isAlive: status.isAlive,
        restarts: status.restarts, lastError: status.lastFailure, heartbeatAge: status.heartbeatAge,
        started: status.startTimestamp)
    }
    let sinks = sidecar.shipment?.statuses ?? []
    self.init(
      health: HealthReport(sidecar.supervisor, sidecar.checks, sidecar.shutdown), modules: modules,
      phase: sidecar.shutdown.phase.rawValue, pools: sidecar.dependencies.pools.map { ($0.name, $0.read()) },
      log: sidecar.hub.statistics,
      sinks: sinks.map {
        Sink(name: $0.name, isFailing: $0.isFailing, lastError: $0.lastError, oldestPending: $0.oldestPending)
      },
      bot: sidecar.hasBot ? BotFigures(sidecar.settings, sidecar.registry) : nil,
      configuration: sidecar.configurationState)
  }

  /// Before the sidecar is put together.
  @Loop
  init(starting health: HealthReport, _ hub: LogHub) {
    self.init(
      health: health, modules: [], phase: "running", pools: [], log: hub.statistics, sinks: [], bot: nil,
      configuration: Configuration())
  }
}

extension PageState.Configuration {
  init(_ loaded: LoadedSettings, needingRestart: [String] = []) {
    self.init()
    warnings = loaded.warnings.map { "\($0)" }
    self.needingRestart = needingRestart
  }
}

extension PageLimits {
  init(_ settings: PageSettings) {
    self.init()
    maxFollowers = settings.maxFollowers
    maxFrame = settings.maxFrame
    maxChatFollowers = settings.chat.maxFollowers
    maxChatMessages = settings.chat.maxMessages
  }
}

extension PageChat.Limits {
  init(_ settings: PageChatSettings) {
    self.init()
    waiting = settings.maxWaiting
    messages = settings.maxMessages
    photoBytes = settings.maxPhotos
  }
}

extension BotFigures {
  init(_ settings: Settings, _ registry: Registry) {
    self.init()
    func total(_ family: String, where isWanted: (LabelSet) -> Bool = { _ in true }) -> Double {
      registry.series(of: family).filter { isWanted($0.labels) }.reduce(0) { $0 + $1.value.number }
    }
    func count(_ family: String, where isWanted: (LabelSet) -> Bool = { _ in true }) -> UInt64 {
      UInt64(exactly: total(family, where: isWanted).rounded(.down)) ?? 0
    }
    mode = settings.bot.telegram.isOff ? TelegramMode.off.rawValue : settings.bot.telegram.mode.rawValue
    isLeader = total("telegram_leader") == 1
    updates = count("telegram_updates_total")
    inFlight = Int(clamping: count("telegram_updates_in_flight"))
    pending = Int(clamping: count("telegram_pending_updates"))
    queued = registry.series(of: "telegram_outgoing_queue_length").map {
      ($0.labels["class"] ?? "", Int(exactly: $0.value.number.rounded(.down)) ?? 0)
    }
    if case .histogram(let lag)? = registry.series(of: "telegram_update_lag_seconds").first?.value {
      (lagSum, lagCount) = (lag.sum, lag.count)
    }
    floods = count("telegram_api_requests_total") { $0["code"] == "429" }
    retryAfter = total("telegram_retry_after_seconds_total")
    handlerErrors = count("bot_handler_errors_total")
  }
}

extension SampleValue {
  fileprivate var number: Double {
    switch self {
    case .count(let count): Double(count)
    case .number(let number): number.isFinite ? number : 0
    default: 0
    }
  }
}

extension ProcessFigures {
  /// Nil when proc(5) cannot be read.
  init?() {
    guard let sample = try? ProcessSample.ofThisProcess() else { return nil }
    self.init(
      cpuSeconds: sample.cpuSeconds, residentBytes: sample.residentBytes, openDescriptors: sample.openDescriptors,
      maxDescriptors: sample.maxDescriptors)
  }
}

extension PageIdentity {
  init(_ loaded: LoadedSettings) {
    self.init()
    service = loaded.settings.service.name
    environment = loaded.settings.service.environment
    version = Build.version
    commit = Build.commit
    swift = Build.swift
    started = ProcessSample.startTimestamp() ?? WallClock.seconds()
  }
}
