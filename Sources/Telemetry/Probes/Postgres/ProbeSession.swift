internal import EventLoop
internal import Pooling
internal import Postgres

/// The one connection a probe holds, and when another may take its place.
///
/// A server that hangs must not be given a new connection at every scrape, or it ends with none left for others. A
/// connection is given up only when its socket is dead or three scrapes in a row had no answer, and then only while the
/// one before is known to be gone: at no time does the server have more than two backends of ours, whoever probes it.
@Loop
final class ProbeSession {
  /// Scrapes that may have no answer in a row before the connection is thought to be dead though it looks alive.
  static let patience = 3
  /// How long to wait after connects that got no answer: doubled each time, up to the second.
  private static let backoff: (first: Duration, longest: Duration) = (.seconds(1), .seconds(60))

  private let configuration: PostgresConfiguration
  private let password: (@Sendable () throws -> String)?
  private let clock: any MonotonicClock
  private var connection: PostgresConnection?
  private let backends: ProbeBackends
  private var missed = 0
  private var pause: Duration?
  private var retry: (at: ContinuousClock.Instant, failure: any Error)?

  /// - Parameter password: read before each connect; `nil`: the configuration's own.
  nonisolated init(
    _ configuration: PostgresConfiguration, backends: ProbeBackends, clock: any MonotonicClock,
    password: (@Sendable () throws -> String)?
  ) {
    self.backends = backends
    var configuration = configuration
    // Whether a connection that does not come to rest is closed is decided here, by `patience`.
    configuration.cancelGrace = .seconds(86_400)
    let keepalive = [
      "keepalives_idle": "30", "keepalives_interval": "10", "keepalives_count": "3", "tcp_user_timeout": "30000",
    ]
    configuration.parameters.merge(keepalive) { own, _ in own }
    self.configuration = configuration
    self.clock = clock
    self.password = password
  }

  /// The open connection, which may still be busy with a cancelled call, or a new one.
  func connected(by deadline: ContinuousClock.Instant) async throws -> (PostgresConnection, isNew: Bool) {
    if let connection {
      if !connection.isClosed { return (connection, false) }
      // Its socket is dead. The server may not have noticed.
      close()
    }
    if let retry, clock.now < retry.at { throw retry.failure }
    var current = configuration
    if let password { current.password = try password() }
    do {
      let opened = try await connect(current, by: deadline)
      (connection, pause, retry) = (opened, nil, nil)
      return (opened, true)
    } catch let error as PostgresError where error.reason == .timeout {
      let pause = pause.map { min($0 * 2, Self.backoff.longest) } ?? Self.backoff.first
      (self.pause, retry) = (pause, (clock.now.advanced(by: pause), error))
      throw error
    }
  }

  private func connect(
    _ configuration: PostgresConfiguration, by deadline: ContinuousClock.Instant
  ) async throws -> PostgresConnection {
    try await server.enter(self, by: deadline, clock: clock) {
      connection = try await PostgresConnection.connect(configuration, deadline: deadline)
    }
    guard let connection else { throw PostgresError(reason: .refused, message: "The probe was ended.") }
    return connection
  }

  private var server: ServerBackends { backends.server(configuration.host, configuration.port) }

  /// Whether it has a backend.
  var isOpen: Bool { connection?.isClosed == false }

  /// Ends what is left of connections that were given up, and tells which of them were still there; `nil` when none is
  /// known. A backend that went on is recognised by its name too, as process ids come again.
  var farewell: PostgresStatement? {
    let left = server.left
    guard !left.isEmpty else { return nil }
    return PostgresStatement(
      """
      SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE pid = ANY ($1::int4[]) AND starts_with(application_name, $2) AND usename = current_user
      """,
      [.text("{\(left.map(String.init).joined(separator: ","))}"), .text(Self.namePrefix)])
  }

  func note(farewell result: PostgresResult) {
    server.note(left: result.rows.compactMap { $0["pid"].int64.map { Int32($0) } })
  }

  /// What the names of all our probes' sessions begin with.
  nonisolated static let namePrefix = "outrigger/probe/"

  /// The server has answered something.
  func noteAnswer() { missed = 0 }

  /// A scrape went by without an answer.
  func noteMiss() {
    missed += 1
    if missed >= Self.patience && server.hasRoom { close() }
  }

  func close() {
    if let connection { server.end(connection) }
    connection = nil
    missed = 0
  }
}
