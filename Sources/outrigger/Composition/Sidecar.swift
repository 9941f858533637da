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
internal import SidecarSettings
internal import Supervision

/// The composition root: everything is made here once, in order, and runs until a signal or the bot's end.
@Loop
final class Sidecar {
  /// What ends the sidecar, or hurries its end.
  enum Event: Sendable {
    case signal(Signal)
    case drain
    case supervisorEnded(Supervisor.End)
  }

  let settings: Settings
  let registry: Registry
  let server: Server
  let supervisor: Supervisor
  let dependencies: Dependencies
  let endpoints: Endpoints
  let hub: LogHub
  /// Where lines are kept for the sinks; nil if they are not.
  let spool: LogSpool?
  /// Nil without sinks.
  let shipment: Shipment?
  let shutdown: Shutdown
  let logger = Logger(label: "outrigger")
  private let checks: CheckRunner
  private let terminal: TerminalPrinter
  private let events: AsyncStream<Event>
  private let announce: AsyncStream<Event>.Continuation
  private var guillotine: LoopTimer?

  /// For the log's last lines, after the shutdown's own deadline.
  private static let lastLines = Duration.seconds(1)

  /// - Parameter catalog: makes what is supervised; the configured bot unless a test brings its own.
  /// - Throws: what the operator has to mend before there is anything to run.
  init(
    _ loaded: LoadedSettings, hub: LogHub, spool: LogSpool? = nil,
    catalog: ModuleCatalog.Maker = ModuleCatalog.modules
  ) async throws {
    let settings = loaded.settings
    for issue in loaded.warnings + loaded.notYetSupported {
      Logger(label: "outrigger").warning("configuration", metadata: ["issue": "\(issue)"])
    }
    let (events, announce) = AsyncStream.makeStream(of: Event.self)
    let registry = Registry(limits: settings.registryLimits, exemplarLabels: { LogContext.current.exemplarLabels })
    let dependencies = try Dependencies(settings) { registry.limitReached($0) }
    let checks = CheckRunner(dependencies.checks, wallClock: WallClock.seconds)
    let terminal = TerminalPrinter(isConsole: hub.configuration.format == .console)
    let parts = ModuleParts(
      settings: settings, dependencies: dependencies, registry: registry, terminal: terminal)
    let supervisor = Supervisor(try await catalog(parts), wallClock: WallClock.seconds)
    let shutdown = Shutdown(registry: registry)
    let sources = EndpointSources(
      health: { HealthReport(supervisor, checks, shutdown) }, isDraining: { shutdown.refusesRequests },
      isLive: { supervisor.isAlive }, configuration: { settings.render() }, drain: { _ = announce.yield(.drain) })
    let endpoints = Endpoints(
      EndpointOptions(settings), sources: sources, access: Guard(settings.http.token), registry: registry, hub: hub)
    self.settings = settings
    self.registry = registry
    self.dependencies = dependencies
    self.checks = checks
    self.terminal = terminal
    self.supervisor = supervisor
    self.shutdown = shutdown
    self.endpoints = endpoints
    self.hub = hub
    self.spool = spool
    shipment = Shipment(settings, from: spool, registry: registry)
    (self.events, self.announce) = (events, announce)
    server = Server(ServerConfiguration(settings.http), router: endpoints.router, hooks: endpoints.hooks)
    register(dependencies)
  }

  /// Runs until it has drained. `exit` then ends the process, without waiting for what hangs; it returns in tests only.
  func run(exit: @escaping @Loop @Sendable (ExitStatus) -> Void) async {
    let signals: SignalStream
    do {
      signals = try SignalStream { [announce] in _ = announce.yield(.signal($0)) }
      try await server.start()
    } catch {
      logger.critical("cannot start", metadata: ["error.message": "\(error)"])
      await leave(.failure, exit)
      return
    }
    announceURLs()
    let running = jobs
    await withTaskGroup(of: Void.self) { group in
      for job in running { group.addTask(operation: job) }
      for await event in events { await handle(event, group: &group, exit) }
    }
    signals.cancel()
  }

  /// Where to look, for the person who started this: as a list on a terminal, always as one line of the log.
  private func announceURLs() {
    let base = "http://\(server.address?.description ?? settings.http.listen.description)"
    logger.notice("listening", metadata: ["url": "\(base)/", "metrics": "\(base)/metrics", "logs": "\(base)/logs"])
    guard hub.configuration.format == .console else { return }
    let list = ["/", "/health", "/metrics", "/logs?follow=1"].map { "  \(base)\($0)\n" }.joined()
    let talk = settings.bot.telegram.mode == .off ? "  The bot answers here: type /start\n" : ""
    terminal.show("\nOutrigger runs the \(settings.bot.module) bot. Open:\n\(list)\(talk)\n")
  }

  /// What runs beside each other for as long as the process does.
  private var jobs: [@Loop @Sendable () async -> Void] {
    let supervisor = supervisor
    let announce = announce
    return [
      { [server] in await server.run() },
      { [registry] in await registry.run() },
      { [checks] in await checks.run() },
      { _ = announce.yield(.supervisorEnded(await supervisor.run())) },
      { [shipment] in await shipment?.run() },
      { [endpoints] in await endpoints.streams.run() },
    ]
  }

  private func handle(
    _ event: Event, group: inout TaskGroup<Void>, _ exit: @escaping @Loop @Sendable (ExitStatus) -> Void
  ) async {
    switch event {
    case .signal(.quit): dumpState()
    case .signal(.hangup): logger.warning("reload is not part of this version; SIGHUP ignored")
    case .signal(let signal) where shutdown.hasBegun: exit(.signal(signal.rawValue))
    case .signal(let signal): begin(ExitStatus.clean, because: signal.name, &group, exit)
    case .drain: begin(ExitStatus.clean, because: "POST /-/drain", &group, exit)
    case .supervisorEnded(.stopped): begin(ExitStatus.clean, because: "the bot has ended", &group, exit)
    case .supervisorEnded(.gaveUp(let module)):
      begin(ExitStatus.gaveUp, because: "module \(module) was given up on", &group, exit)
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
    // Every step has the deadline; this is for one that hangs all the same, as a disk can.
    let latest = ContinuousClock.now.advanced(by: settings.shutdown.timeout + Self.lastLines)
    guillotine = LoopTimer(at: latest) { exit(status == .clean ? .cut : status) }
    let end: @Loop @Sendable () async -> Void = { [self] in await leave(await drain(status), exit) }
    group.addTask(operation: end)
  }

  /// The last lines, then the end.
  private func leave(_ status: ExitStatus, _ exit: @Loop @Sendable (ExitStatus) -> Void) async {
    logger.notice("stopped", metadata: ["exit_code": "\(status.rawValue)"])
    hub.close()
    _ = await hub.flush(by: .now.advanced(by: Self.lastLines))
    _ = await spool?.close(by: .now.advanced(by: Self.lastLines))
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
    for collector in dependencies.collectors { registry.add(collector) }
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
