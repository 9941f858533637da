public import EventLoop
public import HTTPServer
public import LogPipeline
public import MetricRegistry

/// What the endpoints say of this process and how much they may cost.
public struct EndpointOptions: Sendable {
  public var service = "outrigger"
  public var environment = "development"
  public var version = ""
  public var commit = ""
  public var swift = ""
  public var scrapeTimeout: Duration = .seconds(10)
  /// Scrapes answered at the same time; more get 503.
  public var maxInFlight = 40

  public init() {}
}

/// What the endpoints ask of the rest of the process.
public struct EndpointSources: Sendable {
  /// The state of everything, without I/O.
  public var health: @Loop @Sendable () -> HealthReport
  /// Whether requests besides probes, metrics and the log are refused; asked for every request.
  public var isDraining: @Loop @Sendable () -> Bool
  /// Whether `health()` would say live, for the probe that is asked most.
  public var isLive: @Loop @Sendable () -> Bool
  /// The effective configuration as YAML, secrets as `***`.
  public var configuration: @Loop @Sendable () -> String
  /// Begins to drain, as a SIGTERM does.
  public var drain: @Loop @Sendable () -> Void

  public init(
    health: @escaping @Loop @Sendable () -> HealthReport, isDraining: @escaping @Loop @Sendable () -> Bool,
    isLive: @escaping @Loop @Sendable () -> Bool, configuration: @escaping @Loop @Sendable () -> String,
    drain: @escaping @Loop @Sendable () -> Void
  ) {
    self.health = health
    self.isDraining = isDraining
    self.isLive = isLive
    self.configuration = configuration
    self.drain = drain
  }
}

/// The HTTP routes of the sidecar itself, in one list.
@Loop
public final class Endpoints {
  /// Answered while draining; everything else gets 503.
  private static let whileDraining: Set<String> = [
    "/live", "/live/:name", "/ready", "/ready/:name", "/startup", "/startup/:name", "/health", "/metrics", "/version",
    "/logs", "/-/drain",
  ]

  /// The followers of the log.
  public let streams: LogStreams
  private let options: EndpointOptions
  private let sources: EndpointSources
  private let access: Guard
  private let registry: Registry
  private let hub: LogHub
  private let observer: RequestObserver
  private let clock: any MonotonicClock

  public init(
    _ options: EndpointOptions, sources: EndpointSources, access: Guard, registry: Registry, hub: LogHub,
    clock: any MonotonicClock = LoopClock()
  ) {
    self.options = options
    self.sources = sources
    self.access = access
    self.registry = registry
    self.hub = hub
    self.clock = clock
    streams = LogStreams(hub: hub, clock: clock)
    observer = RequestObserver(registry: registry, threshold: hub.threshold(for: RequestObserver.label))
  }

  /// Every route.
  public var router: Router {
    var router = Router()
    addProbes(to: &router)
    let metrics = MetricsRoute(
      registry: registry, scrapeTimeout: options.scrapeTimeout, maxInFlight: options.maxInFlight, clock: clock)
    router.on(.get, "/metrics", asynchronous: { await metrics.answer($0) })
    let logs = LogsRoute(hub: hub, streams: streams)
    router.on(
      .get, "/logs",
      asynchronous: { [access] request in
        if let refusal = access.refusal(for: request) { return refusal }
        return await logs.answer(request)
      })
    let intake = LogsIntakeRoute(hub: hub)
    router.on(
      .post, "/logs",
      asynchronous: { [access] request in
        if let refusal = access.refusal(for: request) { return refusal }
        return await intake.answer(request)
      })
    let options = options
    router.on(.get, "/version", immediate: { _ in VersionRoute.answer(options) })
    let sources = sources
    router.on(
      .get, "/config",
      immediate: guarded { _ in
        ServerResponse(
          headers: ["Content-Type": "application/yaml", "Cache-Control": "no-store"],
          body: .bytes(Array(sources.configuration().utf8)))
      })
    router.on(
      .post, "/-/drain",
      immediate: guarded { _ in
        sources.drain()
        return ServerResponse(contentType: "application/json", text: "{\"draining\":true}")
      })
    let index = IndexPage(service: options.service, version: options.version)
    router.on(.get, "/", immediate: { _ in index.answer(sources.health()) })
    return router
  }

  /// What every request and answer goes through.
  public var hooks: ServerHooks {
    var hooks = ServerHooks()
    hooks.filter = { [sources] _, route in
      guard sources.isDraining(), !Self.whileDraining.contains(route) else { return nil }
      var refusal = ServerResponse.error(503, code: "draining", message: "This instance is shutting down.")
      refusal.headers.add("Retry-After", "5")
      return refusal
    }
    hooks.observe = { [observer] in observer.observe($0) }
    return hooks
  }

  private func addProbes(to router: inout Router) {
    let report = sources.health
    let live = ProbeRoute(name: "live", report: report, items: \.live, isWell: sources.isLive)
    let ready = ProbeRoute(name: "ready", report: report, items: \.ready, optional: \.optional)
    let startup = ProbeRoute(name: "startup", report: report, items: \.startup)
    let routes = [
      (live, ["/livez", "/-/healthy"]), (ready, ["/readyz", "/-/ready"]), (startup, ["/startupz"]),
    ]
    for (route, aliases) in routes {
      let items = aliases.filter { !$0.hasPrefix("/-/") }.map { "\($0)/:name" }
      router.on(.get, "/\(route.name)", aliases: aliases, immediate: { route.answer($0) })
      router.on(.get, "/\(route.name)/:name", aliases: items, immediate: { route.answerItem($0) })
    }
    let health = HealthRoute(service: options.service, version: options.version, report: report)
    router.on(.get, "/health", aliases: ["/healthz"], immediate: { health.answer($0) })
  }

  private func guarded(
    _ handler: @escaping @Loop @Sendable (ServerRequest) -> ServerResponse
  ) -> @Loop @Sendable (ServerRequest) -> ServerResponse {
    { [access] request in access.refusal(for: request) ?? handler(request) }
  }
}
