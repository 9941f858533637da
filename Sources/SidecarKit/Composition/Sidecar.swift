internal import BotKit
internal import BuildInfo
internal import Endpoints
internal import EventLoop
internal import HTTPServer
internal import LogPipeline
internal import LogShipping
internal import Logging
internal import MetricRegistry
internal import Pooling
internal import Probes
internal import Processes
internal import SidecarSettings
internal import StatusPage
internal import Supervision
internal import WebAPI

/// For what is made before the sidecar is and asks it later.
@Loop
private final class Later {
  weak var sidecar: Sidecar?
}

/// The composition root: everything is made here once, in order, and runs until a signal or the bot's end.
@Loop
final class Sidecar {
  /// What ends the sidecar, or hurries its end.
  enum Event: Sendable {
    case signal(Signal)
    case drain
    case supervisorEnded(Supervisor.End)
  }

  /// What is in effect.
  var settings: Settings
  /// Reads the configuration anew; blocks. Throws ``ConfigurationProblems``.
  let source: @Sendable () throws -> LoadedSettings
  let reloads: ReloadMetrics
  let registry: Registry
  let server: Server
  let supervisor: Supervisor
  let dependencies: Dependencies
  let services: BotServices
  let endpoints: Endpoints
  let page: StatusPage
  let chat: PageChat
  /// What the page says of the configuration in effect.
  var configurationState: PageState.Configuration
  /// The bot's own routes; nil when it has none to offer, as a program.
  let api: APIServer?
  let hub: LogHub
  let prober: TargetProber?
  /// The rules of the web configuration, and who asks them; nil without one.
  let web: WebConfigFile?
  let control: AccessControl?
  /// Where lines are kept for the sinks; nil if they are not.
  let spool: LogSpool?
  /// Nil without a spool.
  let shipment: Shipment?
  /// Nil without files to follow.
  let follower: FileFollower?
  let shutdown: Shutdown
  let logger = Logger(label: "outrigger")
  /// The service manager that started us, if one wants to be told.
  let manager: ServiceManager?
  let loopWatch: LoopWatch?
  /// Open once the reload under way is over.
  var reloading: Latch?
  /// `nil` when nothing of ours is kept on a disk.
  let marker: RunMarker?
  /// Whether a bot of ours runs, and not another program.
  var hasBot: Bool { program == nil }
  private let program: ProgramLaunch?
  let checks: CheckRunner
  private let terminal: TerminalPrinter
  private let events: AsyncStream<Event>
  private let announce: AsyncStream<Event>.Continuation
  var guillotine: LoopTimer?

  /// For the log's last lines when there is nothing to drain.
  private static let lastLines = Duration.seconds(1)

  /// - Parameters:
  ///   - source: reads the configuration anew, for a reload.
  ///   - program: another program to run as the bot.
  ///   - modules: makes what is supervised without one.
  /// - Throws: what the operator has to mend before there is anything to run.
  init(
    _ loaded: LoadedSettings, hub: LogHub, spool: LogSpool? = nil, loopWatch: LoopWatch? = nil,
    source: (@Sendable () throws -> LoadedSettings)? = nil, program: ProgramLaunch? = nil,
    modules makeModules: ModuleMaker
  ) async throws {
    let settings = loaded.settings
    for issue in loaded.warnings {
      Logger(label: "outrigger").warning("configuration", metadata: ["issue": "\(issue)"])
    }
    let (events, announce) = AsyncStream.makeStream(of: Event.self)
    let registry = Registry(limits: settings.registryLimits, exemplarLabels: { LogContext.current.exemplarLabels })
    let dependencies = try Dependencies(settings) { registry.limitReached($0) }
    dependencies.countAcquisitions(in: PoolAcquisitions(registry))
    let checks = CheckRunner(dependencies.checks, wallClock: WallClock.seconds)
    let terminal = TerminalPrinter(isConsole: hub.configuration.format == .console)
    let webhook = WebhookReceiver(maxBytes: settings.bot.telegram.webhook.maxBody) { registry.limitReached($0) }
    let services = BotServices(settings, dependencies, registry)
    let parts = SidecarParts(
      settings: settings, dependencies: dependencies, registry: registry, terminal: terminal, webhook: webhook,
      chat: PageChat(PageChat.Limits(settings.page.chat)) { registry.limitReached($0) }, services: services)
    let modules =
      if let program { SidecarModules(specifications: try program.module(parts)) } else { try await makeModules(parts) }
    let supervisor = Supervisor(
      modules.specifications, strategy: RestartStrategy(settings.supervision.strategy),
      lastLines: { hub.lastLines(of: $0) },
      wallClock: WallClock.seconds)
    let shutdown = Shutdown(registry: registry)
    let later = Later()
    let sources = EndpointSources(
      health: { HealthReport(supervisor, checks, shutdown) }, isDraining: { shutdown.refusesRequests },
      isLive: { supervisor.isAlive }, configuration: { later.sidecar?.settings.render() ?? "" },
      drain: { _ = announce.yield(.drain) }, reload: { await later.sidecar?.reload() ?? .refused([]) })
    var takeDelivery: Endpoints.Handler?
    if program == nil, settings.bot.telegram.mode == .webhook {
      takeDelivery = { await WebhookRoute.answer($0, webhook) }
    }
    prober = try TargetProber(settings.probe, backends: dependencies.backends) { registry.limitReached($0) }
    web = try settings.http.webConfig.map { try WebConfigFile(named: $0) }
    let access = Guard(scheme: web?.speaksTLS == true ? "https" : "http") {
      guard let token = (later.sidecar?.settings ?? settings).http.token else { return nil }
      return { try token.reveal() }
    }
    control = web.map { AccessControl($0, settings.http, access: access) { registry.limitReached($0) } }
    let health = sources.health
    page = StatusPage(
      PageSources(
        identity: PageIdentity(loaded),
        state: { later.sidecar.map { PageState($0) } ?? PageState(starting: health(), hub) },
        process: { ProcessFigures() },
        limits: { PageLimits((later.sidecar?.settings ?? settings).page) }, mayKnow: { access.passes($0) },
        onLimit: { registry.limitReached($0) }),
      chat: program == nil && settings.bot.telegram.isOff ? ChatSource(parts.chat) : nil)
    let api = modules.api.map { api in
      APIServer(
        name: api.name, api.routes, storage: api.storage, options: APIOptions(settings), registry: registry,
        isRunning: { supervisor.statuses.contains { $0.name == api.name && $0.state.isReady } })
    }
    let endpoints = Endpoints(
      EndpointOptions(settings), sources: sources, access: access, control: control, registry: registry, hub: hub,
      prober: prober, webhook: takeDelivery, mounted: page.routes + (api?.mounts ?? []), limit: services.endpointLimit)
    self.settings = settings
    chat = parts.chat
    configurationState = PageState.Configuration(loaded)
    self.program = program
    manager = ServiceManager(environment: Settings.processEnvironment())
    self.registry = registry
    self.dependencies = dependencies
    self.services = services
    self.checks = checks
    self.terminal = terminal
    self.supervisor = supervisor
    self.shutdown = shutdown
    self.endpoints = endpoints
    self.api = api
    self.hub = hub
    self.spool = spool
    self.loopWatch = loopWatch
    shipment = Shipment(settings, from: spool, registry: registry)
    follower = FileFollower(settings, hub: hub, spool: spool)
    (self.events, self.announce) = (events, announce)
    reloads = ReloadMetrics(registry)
    marker = Self.markerPath(settings).flatMap { RunMarker(path: $0, now: Int(WallClock.seconds())) }
    self.source = source ?? { loaded }
    var configuration = ServerConfiguration(settings.http)
    configuration.inheritedListener = InheritedSockets.take(Settings.processEnvironment()).first
    if let web { configuration.use(web) }
    server = Server(configuration, router: endpoints.router, hooks: endpoints.hooks)
    later.sidecar = self
    web?.onReading = { [reloads] in reloads.note(isSuccessful: $0) }
    register(dependencies)
    countUncleanEnds()
  }

  /// Runs until it has drained. `exit` then ends the process, without waiting for what hangs; it returns in tests only.
  func run(exit end: @escaping @Loop @Sendable (ExitStatus) -> Void) async {
    // Whichever way we go, the program goes first.
    let exit: @Loop @Sendable (ExitStatus) -> Void = { [program, marker] status in
      program?.control.kill()
      marker?.noteEnd()
      end(status)
    }
    let signals: SignalStream
    do {
      signals = try SignalStream { [announce] in _ = announce.yield(.signal($0)) }
      try await server.start()
    } catch {
      logger.critical("cannot start", metadata: ["error.message": "\(error)", "exit_code": "1"])
      await leave(.failure, exit)
      return
    }
    announceURLs()
    follower?.start()
    let running = jobs
    await withTaskGroup(of: Void.self) { group in
      for job in running { group.addTask(operation: job) }
      for await event in events { await handle(event, group: &group, exit) }
    }
    signals.cancel()
  }

  /// Where to look, for the person who started this: as a list on a terminal, always as one line of the log.
  private func announceURLs() {
    let base =
      "\(web?.speaksTLS == true ? "https" : "http")://\(server.address?.description ?? settings.http.listen.description)"
    program?.url = base
    logger.notice("listening", metadata: ["url": "\(base)/", "metrics": "\(base)/metrics", "logs": "\(base)/logs"])
    guard hub.configuration.format == .console else { return }
    let list = ["/", "/health", "/metrics", "/logs?follow=1"].map { "  \(base)\($0)\n" }.joined()
    let talk = settings.bot.telegram.mode == .off && program == nil ? "  The bot answers here: type /start\n" : ""
    let bot = program == nil ? "\(settings.bot.module) bot" : "program"
    terminal.show("\nOutrigger runs the \(bot). Open:\n\(list)\(talk)\n")
  }

  /// What runs beside each other for as long as the process does.
  private var jobs: [@Loop @Sendable () async -> Void] {
    let supervisor = supervisor
    let announce = announce
    return [
      { [server] in await server.run() },
      { [registry] in await registry.run() },
      { [checks] in await checks.run() },
      { [self] in await tellManager() },
      { [self] in await notePreviousEnd() },
      { [supervisor] in if (try? await supervisor.started.wait()) != nil { StartupMemory.giveBack() } },
      { _ = announce.yield(.supervisorEnded(await supervisor.run())) },
      { [shipment] in await shipment?.run() },
      { [endpoints] in await endpoints.streams.run() },
      { [api] in await api?.run() },
    ]
  }

  private func handle(
    _ event: Event, group: inout TaskGroup<Void>, _ exit: @escaping @Loop @Sendable (ExitStatus) -> Void
  ) async {
    switch event {
    case .signal(.quit): dumpState()
    case .signal(.hangup):
      let readAnew: @Loop @Sendable () async -> Void = { [self] in _ = await reload() }
      group.addTask(operation: readAnew)
      program?.control.pass(Signal.hangup.rawValue, onlyIfHandled: true)
    case .signal(.child): ProcessReaper.reap()
    case .signal(let signal) where signal == .user1 || signal == .user2: program?.control.pass(signal.rawValue)
    case .signal(let signal) where shutdown.hasBegun: await force(signal, exit)
    case .signal(let signal): begin(ExitStatus.clean, because: signal.name, &group, exit)
    case .drain: begin(ExitStatus.clean, because: "POST /-/drain", &group, exit)
    case .supervisorEnded(.stopped): begin(ExitStatus.clean, because: "the bot has ended", &group, exit)
    case .supervisorEnded(.failed(let module)):
      begin(ExitStatus.failure, because: "module \(module) has failed and is not to be restarted", &group, exit)
    case .supervisorEnded(.gaveUp(let module)):
      begin(ExitStatus.gaveUp, because: "module \(module) was given up on", &group, exit)
    case .supervisorEnded(.ended(let module, let code)):
      begin(ExitStatus(rawValue: code), because: "module \(module) has ended", &group, exit)
    }
  }

  /// Drains beside the event loop of this process, so that a second signal is still heard.
  private func begin(
    _ status: ExitStatus, because reason: String, _ group: inout TaskGroup<Void>,
    _ exit: @escaping @Loop @Sendable (ExitStatus) -> Void
  ) {
    guard !shutdown.hasBegun else { return }
    shutdown.begin(at: .now, timeout: settings.shutdown.timeout)
    logger.notice("draining", metadata: ["reason": "\(reason)"])
    tellManagerOfStop()
    armGuillotine(status, exit)
    let end: @Loop @Sendable () async -> Void = { [self] in await leave(await drain(status), exit) }
    group.addTask(operation: end)
  }

  /// The last lines, then the end.
  private func leave(_ status: ExitStatus, _ exit: @Loop @Sendable (ExitStatus) -> Void) async {
    let limit = shutdown.hasBegun ? shutdown.limitOfLastLines : .now.advanced(by: Self.lastLines)
    hub.close()
    _ = await hub.flush(by: limit)
    _ = await spool?.close(by: limit)
    guillotine?.cancel()
    exit(status)
  }

  private func register(_ dependencies: Dependencies) {
    registry.info(
      "outrigger_build_info", "What this binary is.",
      ["version": Build.version, "commit": Build.commit, "swift": Build.swift])
    registry.add(ProcessCollector())
    registry.add(LogCollector(hub))
    registry.add(CheckCollector(checks))
    registry.add(PoolCollector(dependencies.pools))
    registry.add(SupervisorCollector(supervisor))
    registry.add(ServerCollector(server, registry: registry))
    registry.add(ReadinessCollector { [supervisor, checks, shutdown] in HealthReport(supervisor, checks, shutdown) })
    for collector in dependencies.collectors { registry.add(collector) }
    registry.add(LimitCollector(hub: hub, checks: checks, pools: dependencies.pools, registry: registry))
  }

  /// SIGQUIT: what an operator would ask for, as one line.
  private func dumpState() {
    var metadata: Logger.Metadata = ["phase": "\(shutdown.phase.rawValue)"]
    for status in supervisor.statuses { metadata["module.\(status.name)"] = "\(status.state.rawValue)" }
    for status in checks.statuses { metadata["check.\(status.name)"] = "\(status.passes(at: .now) ? "up" : "down")" }
    for pool in dependencies.pools {
      let statistics = pool.read()
      metadata["pool.\(pool.name)"] =
        "\(statistics.inUse) in use, \(statistics.idle) idle, \(statistics.waiters) waiting"
    }
    logger.notice("state", metadata: metadata)
  }
}
