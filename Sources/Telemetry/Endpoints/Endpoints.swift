public import EventLoop
public import HTTPServer
public import LogPipeline
public import MetricRegistry
public import Probes

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
  /// How often one client may ask for other routes than probes and metrics; `nil`: as often as it likes.
  public var requestsPerClient: (count: Int, period: Duration)?

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
  /// Reads the configuration anew, as SIGHUP does.
  public var reload: @Loop @Sendable () async -> ReloadOutcome

  public init(
    health: @escaping @Loop @Sendable () -> HealthReport, isDraining: @escaping @Loop @Sendable () -> Bool,
    isLive: @escaping @Loop @Sendable () -> Bool, configuration: @escaping @Loop @Sendable () -> String,
    drain: @escaping @Loop @Sendable () -> Void,
    reload: @escaping @Loop @Sendable () async -> ReloadOutcome = { .refused([]) }
  ) {
    self.health = health
    self.isDraining = isDraining
    self.isLive = isLive
    self.configuration = configuration
    self.drain = drain
    self.reload = reload
  }
}

/// The HTTP routes of the sidecar itself, in one list.
@Loop
public final class Endpoints {
  /// Answered while draining; everything else gets 503.
  private static let whileDraining = ProbePath.routes.union(["/metrics", "/version", "/logs", "/-/drain"])

  /// As often as one likes: they are asked by machines that must know. Lines that come in have a limit of their own.
  private static let unlimited = ProbePath.routes.union(["/telegram/webhook", "/metrics"])

  /// The followers of the log.
  public let streams: LogStreams
  private var options: EndpointOptions
  private let sources: EndpointSources
  private let access: Guard
  private let control: AccessControl?
  private let registry: Registry
  private let hub: LogHub
  private let prober: TargetProber?
  private let observer: RequestObserver
  private var limiter: ClientLimiter?
  private let clock: any MonotonicClock
  private let metrics: MetricsRoute
  private let webhook: Handler?
  private let mounted: [MountedRoute]
  private let limit: EndpointLimit?

  /// Answers a request of somebody else's route.
  public typealias Handler = @Loop @Sendable (ServerRequest) async -> ServerResponse

  /// - Parameters:
  ///   - control: decides who may ask at all; without one everybody may.
  ///   - prober: for `/probe`; without one there is no such route.
  ///   - webhook: for `POST /telegram/webhook`, likewise. It checks its requests itself.
  ///   - mounted: routes of other parts.
  ///   - limit: how often a client may ask for a route; without one as often as it likes.
  public init(
    _ options: EndpointOptions, sources: EndpointSources, access: Guard, control: AccessControl? = nil,
    registry: Registry, hub: LogHub, prober: TargetProber? = nil, webhook: Handler? = nil,
    mounted: [MountedRoute] = [], limit: EndpointLimit? = nil, clock: any MonotonicClock = LoopClock()
  ) {
    self.options = options
    self.sources = sources
    self.access = access
    self.control = control
    self.registry = registry
    self.hub = hub
    self.prober = prober
    self.webhook = webhook
    self.mounted = mounted
    control?.selfChecking = Set(mounted.filter(\.checksCaller).map { AccessControl.Question($0.method, $0.pattern) })
    self.limit = limit
    self.clock = clock
    limiter = options.requestsPerClient.map { ClientLimiter(count: $0.count, period: $0.period, clock: clock) }
    let timeout = ScrapeTimeout(limit: options.scrapeTimeout, clock: clock)
    metrics = MetricsRoute(registry: registry, timeout: timeout, maxInFlight: options.maxInFlight)
    streams = LogStreams(hub: hub, clock: clock)
    observer = RequestObserver(registry: registry, threshold: hub.threshold(for: RequestObserver.label))
  }

  /// Every route.
  public var router: Router {
    var router = Router()
    addProbes(to: &router)
    router.on(.get, "/metrics", asynchronous: { [metrics] in await metrics.answer($0) })
    if let prober {
      let targets = TargetRoute(prober: prober) { [metrics] in metrics.timeout }
      router.on(.get, "/probe", asynchronous: guarded { await targets.answer($0) })
    }
    let logs = LogsRoute(hub: hub, streams: streams)
    router.on(.get, "/logs", asynchronous: guarded { await logs.answer($0) })
    let intake = LogsIntakeRoute(hub: hub)
    router.on(.post, "/logs", asynchronous: guarded { await intake.answer($0) })
    let options = options
    router.on(.get, "/version", immediate: { _ in VersionRoute.answer(options) })
    if let webhook { router.on(.post, "/telegram/webhook", asynchronous: webhook) }
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
    let reload = ReloadRoute(reload: sources.reload)
    router.on(
      .post, "/-/reload",
      asynchronous: { [access] request in
        if let refusal = access.refusal(for: request) { return refusal }
        return await reload.answer()
      })
    for route in mounted {
      router.on(
        route.method, route.pattern, bodyLimit: route.bodyLimit,
        asynchronous: route.isGuarded ? guarded(route.answer) : route.answer)
    }
    return router
  }

  /// What requests may cost from the next one on.
  public func apply(_ options: EndpointOptions) {
    metrics.timeout = ScrapeTimeout(limit: options.scrapeTimeout, clock: clock)
    metrics.maxInFlight = options.maxInFlight
    let (old, new) = (self.options.requestsPerClient, options.requestsPerClient)
    if old?.count != new?.count || old?.period != new?.period {
      limiter = new.map { ClientLimiter(count: $0.count, period: $0.period, clock: clock) }
    }
    self.options = options
  }

  /// What every request and answer goes through.
  public var hooks: ServerHooks {
    var hooks = ServerHooks()
    hooks.filter = { [self, sources] request, route in
      guard sources.isDraining(), !Self.whileDraining.contains(route) else { return tooOften(request, route) }
      var refusal = ServerResponse.error(503, code: "draining", message: "This instance is shutting down.")
      refusal.headers.add("Retry-After", "5")
      return refusal
    }
    if let control { hooks.headers = { control.headers } }
    if control != nil || limit != nil {
      hooks.admit = { [control, limit] request, route in
        let admission = control?.admit(request, route) ?? .pass
        return limit?.admit(request, route, after: admission) ?? admission
      }
    }
    hooks.observe = { [observer] in observer.observe($0) }
    return hooks
  }

  /// The answer to a client that asks more often than it may.
  private func tooOften(_ request: ServerRequest, _ route: String) -> ServerResponse? {
    guard let limiter, !Self.unlimited.contains(route), !(route == "/logs" && request.method == .post) else {
      return nil
    }
    guard let wait = limiter.wait(of: request.peer?.host ?? "") else { return nil }
    registry.limitReached("http.rate_limit")
    var refusal = ServerResponse.error(429, code: "too_many_requests", message: "This client asks too often.")
    refusal.headers.add("Retry-After", "\(wait.components.seconds + 1)")
    return refusal
  }

  private func addProbes(to router: inout Router) {
    let report = sources.health
    let live = ProbeRoute(name: "live", report: report, items: \.live, isWell: sources.isLive)
    let ready = ProbeRoute(name: "ready", report: report, items: \.ready, optional: \.optional)
    let startup = ProbeRoute(name: "startup", report: report, items: \.startup)
    for (route, path) in [(live, ProbePath.live), (ready, .ready), (startup, .startup)] {
      router.on(.get, path.route, aliases: path.aliases, immediate: { route.answer($0) })
      guard let item = path.item else { continue }
      router.on(.get, item, aliases: path.itemAliases, immediate: { route.answerItem($0) })
    }
    let health = HealthRoute(service: options.service, version: options.version, report: report)
    router.on(.get, ProbePath.health.route, aliases: ProbePath.health.aliases, immediate: { health.answer($0) })
  }

  private func guarded(
    _ handler: @escaping @Loop @Sendable (ServerRequest) -> ServerResponse
  ) -> @Loop @Sendable (ServerRequest) -> ServerResponse {
    { [access] request in access.refusal(for: request) ?? handler(request) }
  }

  private func guarded(
    _ handler: @escaping @Loop @Sendable (ServerRequest) async -> ServerResponse
  ) -> @Loop @Sendable (ServerRequest) async -> ServerResponse {
    { [access] request in
      if let refusal = access.refusal(for: request) { return refusal }
      return await handler(request)
    }
  }
}
