public import EventLoop
internal import Pooling
public import Postgres

/// How many backends all our probes have at each Postgres server: never more than two, however it hangs and whoever asks
/// for it to be probed. A server that is configured several times, as for its databases, has one more than that.
@Loop
public final class ProbeBackends {
  private nonisolated let configured: [String: Int]
  private var servers: [String: ServerBackends] = [:]

  /// - Parameter configured: the servers that are probed at every scrape.
  public nonisolated init(configured: [PostgresConfiguration] = []) {
    self.configured = configured.reduce(into: [:]) { $0[Self.address($1.host, $1.port), default: 0] += 1 }
  }

  private nonisolated static func address(_ host: String, _ port: UInt16) -> String { "\(host.lowercased()):\(port)" }

  /// Those of the server at this address. A server that has two names is taken for two.
  func server(_ host: String, _ port: UInt16) -> ServerBackends {
    let address = Self.address(host, port)
    // Servers that requests name come and go.
    if servers.count > 1024 { servers = servers.filter { $0.value.taken > 0 } }
    if let known = servers[address] { return known }
    let new = ServerBackends(address, limit: max(2, (configured[address] ?? 0) + 1))
    servers[address] = new
    return new
  }
}

/// Our probes' backends at one server.
@Loop
final class ServerBackends {
  /// Backends we have said goodbye to and that have not yet gone.
  private var ending: [Int32] = []
  /// Backends whose connections are lost, so that they may be there or not.
  private var lost: [Int32] = []
  private let address: String
  private let limit: Int
  private var sessions: [Session] = []
  private var connecting = 0
  private var waiters: [Latch] = []

  private struct Session {
    weak var session: ProbeSession?
  }

  init(_ address: String, limit: Int) {
    self.address = address
    self.limit = limit
  }

  /// How many there are, those being made and those that may be left included.
  var taken: Int { sessions.count { $0.session?.isOpen == true } + connecting + ending.count + lost.count }

  /// Those that are of no more use and may be there.
  var left: [Int32] { ending + lost }

  /// Whether another one may be made.
  var hasRoom: Bool { taken < limit }

  /// Runs `connect` when there is room; waits for it until then.
  func enter(
    _ session: ProbeSession, by deadline: ContinuousClock.Instant, clock: any MonotonicClock,
    _ connect: @Loop () async throws -> Void
  ) async throws {
    while !hasRoom {
      guard clock.now < deadline else { throw tooMany }
      let latch = Latch()
      waiters.append(latch)
      do { try await withDeadline(deadline, clock: clock) { try await latch.wait() } } catch is DeadlineExceeded {
        throw tooMany
      }
    }
    connecting += 1
    defer {
      connecting -= 1
      changed()
    }
    sessions.removeAll { $0.session == nil || $0.session === session }
    sessions.append(Session(session: session))
    try await connect()
  }

  /// Ends a connection; its backend counts until it has gone.
  func end(_ connection: PostgresConnection) {
    let backend = connection.backendPID
    if connection.isClosed {
      // Of one that is lost: more than one would be never let go if no other could ask for them.
      if lost.isEmpty { lost.append(backend) }
      return changed()
    }
    ending.append(backend)
    connection.close { [self] in
      if let place = ending.firstIndex(of: backend) { ending.remove(at: place) }
      changed()
    }
  }

  /// Which of those that are left are there still.
  func note(left: [Int32]) {
    lost.removeAll { !left.contains($0) }
    changed()
  }

  /// There may be room now.
  func changed() {
    let latches = waiters
    waiters = []
    for latch in latches { latch.open() }
  }

  private var tooMany: PostgresError {
    PostgresError(
      reason: .timeout,
      message: "Our probes have \(limit) backends at \(address) already, and none was free in time.")
  }
}
