import Endpoints
import EventLoop
import HTTPServer
import LogPipeline
import MetricRegistry
import Pooling
import Probes
import Support

@testable import StatusPage

/// The page behind the real endpoints on a real server, over state that the test sets.
@Loop
final class PageBench {
  let page: StatusPage
  let probe: HTTPProbe
  var modules = [module()]
  var checks: [CheckStatus] = []
  var sinks: [PageState.Sink] = []
  var pools: [(name: String, statistics: PoolStatistics)] = []
  var bot: BotFigures? = BotFigures()
  var isDraining = false
  /// Later than it drains.
  var refusesRequests = false
  var configuration = PageState.Configuration()
  var allowed = PageLimits()
  /// How often the page has looked at the state.
  private(set) var looks = 0
  /// How often it has read the process' figures.
  private(set) var readings = 0
  private(set) var limits: [String] = []
  let chat = FakeChat()
  private let hub = LogHub(LogConfiguration(format: .none))
  private let server: Server
  private let running: Task<Void, Never>

  init(token: String? = nil, service: String = "bench", withChat: Bool = true) async throws {
    let state = State()
    var identity = PageIdentity()
    identity.service = service
    identity.version = "1.2.3"
    configuration.warnings = ["a doubtful key"]
    let access = token.map { token in Guard { token } } ?? Guard()
    page = StatusPage(
      PageSources(
        identity: identity, state: { state.page },
        process: {
          state.bench?.readings += 1
          return ProcessFigures(cpuSeconds: 1, residentBytes: 3 << 20, openDescriptors: 9, maxDescriptors: 100)
        },
        limits: { state.bench?.allowed ?? PageLimits() }, mayKnow: { access.passes($0) },
        onLimit: { limit in Loop.submit { state.bench?.limits.append(limit) } }),
      chat: withChat ? chat.source : nil)
    let endpoints = Endpoints(
      EndpointOptions(), sources: state.sources, access: access,
      registry: Registry(), hub: hub, mounted: page.routes)
    let server = Server(
      ServerConfiguration(host: "127.0.0.1", port: 0), router: endpoints.router, hooks: endpoints.hooks)
    self.server = server
    try await server.start()
    probe = HTTPProbe(port: server.port ?? 0)
    let serve: @Loop @Sendable () async -> Void = { await server.run() }
    running = Task { await withTaskExecutorPreference(LoopTaskExecutor.shared) { await serve() } }
    state.bench = self
  }

  func stop() async {
    await server.stop(by: .now.advanced(by: .seconds(5)))
    running.cancel()
  }

  nonisolated static func module(
    _ name: String = "helpdesk", state: String = "running", isReady: Bool = true, error: String? = nil
  ) -> PageState.Module {
    PageState.Module(
      name: name, state: state, isReady: isReady, isAlive: true, restarts: ["error": 2], lastError: error,
      heartbeatAge: .seconds(1), started: 1_700_000_000)
  }

  @Loop
  private final class State {
    weak var bench: PageBench?

    var health: HealthReport {
      let modules = (bench?.modules ?? []).map {
        HealthReport.Module(
          name: $0.name, state: $0.state, isReady: $0.isReady, isAlive: $0.isAlive, hasStarted: true)
      }
      return HealthReport(
        modules: modules, checks: bench?.checks ?? [], isDraining: bench?.isDraining ?? false, now: .now)
    }

    var page: PageState {
      bench?.looks += 1
      return PageState(
        health: health, modules: bench?.modules ?? [], phase: "updates", pools: bench?.pools ?? [],
        log: (bench?.hub ?? LogHub(LogConfiguration())).statistics, sinks: bench?.sinks ?? [], bot: bench?.bot,
        configuration: bench?.configuration ?? PageState.Configuration())
    }

    var sources: EndpointSources {
      EndpointSources(
        health: { [self] in health }, isDraining: { [self] in bench?.refusesRequests ?? false }, isLive: { true },
        configuration: { "" }, drain: {})
    }
  }
}

/// A check with one result.
@Loop
func checked(_ name: String, isCritical: Bool = false, failing: Bool) async throws -> CheckStatus {
  struct Down: Error, CustomStringConvertible { var description: String { "10.0.0.7 refused" } }
  let check = Check(name: name, isCritical: isCritical, timing: CheckTiming()) { _ in if failing { throw Down() } }
  let runner = CheckRunner([check], wallClock: { 0 })
  let task = Task { await runner.run() }
  try await runner.haveLooked.wait()
  task.cancel()
  return runner.statuses[0]
}

/// A chat of which the test says what is in it.
final class FakeChat: Sendable {
  struct State: Sendable {
    var events: [String] = []
    var taken: [String] = []
    var answer = ChatAnswer.taken
    var onNews: @Sendable () -> Void = {}
  }

  static let picture = "GIF89a and so on"
  let state = Watched(State())

  var source: ChatSource {
    let state = state
    return ChatSource(
      people: [ChatPerson(id: 7, name: "Ada")],
      news: { _, version in
        state.read { (Array($0.events.dropFirst(Int(version))), UInt64($0.events.count)) }
      },
      take: { input, person in
        state.update {
          $0.taken.append("\(person): \(input)")
          return $0.answer
        }
      },
      photo: { ["good": Array(Self.picture.utf8), "page": Array("<html>".utf8)][$0] },
      watch: { call in state.update { $0.onNews = call } })
  }

  func add(_ event: String) {
    state.update { state -> @Sendable () -> Void in
      state.events.append(event)
      return state.onNews
    }()
  }
}
