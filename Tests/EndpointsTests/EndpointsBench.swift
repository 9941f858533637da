import Endpoints
import EventLoop
import HTTPServer
import LogPipeline
import Logging
import MetricRegistry
import Probes
import Support

/// The real endpoints on a real server, over state that the test sets.
@Loop
final class EndpointsBench {
  let registry: Registry
  let hub: LogHub
  let server: Server
  let endpoints: Endpoints
  let probe: HTTPProbe
  var modules = [module()]
  var checks: [CheckStatus] = []
  var isDraining = false
  private(set) var drains = 0
  /// What the requests are let in by; not asked when the bench was made without one.
  var policy: WebPolicy
  /// Limits that were reached, in their order.
  private(set) var limits: [String] = []
  private let running: Task<Void, Never>

  init(
    token: String? = nil, maxInFlight: Int = 40, limits: RegistryLimits = RegistryLimits(),
    log: LogConfiguration = LogConfiguration(format: .none), policy: WebPolicy? = nil, exempt: Set<String> = [],
    maxPasswordChecks: Int = 100, clock: any MonotonicClock = LoopClock(), limit: EndpointLimit? = nil
  ) async throws {
    registry = Registry(limits: limits)
    hub = LogHub(log)
    var options = EndpointOptions()
    options.service = "bench"
    options.version = "1.2.3"
    options.commit = "abc"
    options.swift = "6"
    options.maxInFlight = maxInFlight
    let state = State()
    var access = Guard()
    if let token { access = Guard(token: { token }) }
    self.policy = policy ?? WebPolicy()
    let control = policy.map { _ in
      AccessControl(
        access: access, exempt: exempt, maxPasswordChecks: maxPasswordChecks, clock: clock,
        onLimit: { state.bench?.limits.append($0) }, policy: { state.bench?.policy ?? WebPolicy() })
    }
    endpoints = Endpoints(
      options, sources: state.sources, access: access, control: control, registry: registry, hub: hub,
      mounted: [
        MountedRoute(.get, "/", isGuarded: false) { _ in ServerResponse(status: 200) },
        MountedRoute(.get, "/mounted", isGuarded: true) { _ in ServerResponse(status: 200) },
      ], limit: limit)
    let server = Server(
      ServerConfiguration(host: "127.0.0.1", port: 0), router: endpoints.router, hooks: endpoints.hooks)
    self.server = server
    try await server.start()
    probe = HTTPProbe(port: server.port ?? 0)
    let registry = registry
    let serve: @Loop @Sendable () async -> Void = { await server.run() }
    let collect: @Loop @Sendable () async -> Void = { await registry.run() }
    running = Task {
      await withTaskExecutorPreference(LoopTaskExecutor.shared) {
        await withTaskGroup(of: Void.self) { group in
          group.addTask(operation: serve)
          group.addTask(operation: collect)
        }
      }
    }
    state.bench = self
  }

  func stop() async {
    await server.stop(by: .now.advanced(by: .seconds(5)))
    running.cancel()
  }

  /// Logs one line as a handler would.
  nonisolated func log(_ message: String, level: Logger.Level = .info, correlationID: String? = nil) {
    var context = LogContext()
    context.correlationID = correlationID
    hub.submit(
      LogRecord(timestamp: .now(), level: level, logger: "bot", message: message, context: context))
  }

  nonisolated static func module(
    state: String = "running", isReady: Bool = true, isAlive: Bool = true, hasStarted: Bool = true
  ) -> HealthReport.Module {
    HealthReport.Module(
      name: "helpdesk", state: state, isReady: isReady, isAlive: isAlive, hasStarted: hasStarted)
  }

  @Loop
  private final class State {
    weak var bench: EndpointsBench?

    var sources: EndpointSources {
      EndpointSources(
        health: { [self] in
          HealthReport(
            modules: bench?.modules ?? [], checks: bench?.checks ?? [], isDraining: bench?.isDraining ?? false,
            now: .now)
        },
        isDraining: { [self] in bench?.isDraining ?? false },
        isLive: { [self] in bench?.modules.allSatisfy(\.isAlive) ?? true },
        configuration: { "service: {name: bench}\n" },
        drain: { [self] in bench?.drains += 1 })
    }
  }
}

/// A check with one result, as the endpoints get it.
@Loop
func checked(_ name: String, isCritical: Bool, failing: Bool) async throws -> CheckStatus {
  struct Down: Error, CustomStringConvertible { var description: String { "10.0.0.7 refused" } }
  let check = Check(name: name, isCritical: isCritical, timing: CheckTiming()) { _ in if failing { throw Down() } }
  let runner = CheckRunner([check], wallClock: { 0 })
  let task = Task { await runner.run() }
  try await runner.haveLooked.wait()
  task.cancel()
  return runner.statuses[0]
}
