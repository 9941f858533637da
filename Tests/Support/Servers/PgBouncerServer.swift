import Glibc

/// A real pgbouncer of our own in front of a Postgres: own port on the loopback interface.
///
/// `stats` with the password `stats word/1` may use its console.
public final class PgBouncerServer: Sendable {
  public let port: UInt16
  private let directory: TemporaryDirectory
  private let server = Watched<ChildProcess?>(nil)

  /// Makes one and waits until it answers. Its databases are those of `postgres`.
  public static func start(before postgres: PostgresServer) async throws -> PgBouncerServer {
    let server = try PgBouncerServer(before: postgres)
    try await server.start()
    return server
  }

  private init(before postgres: PostgresServer) throws {
    port = try FreePort.next()
    directory = try TemporaryDirectory()
    try directory.write(
      "\"stats\" \"\(Self.password)\"\n\"\(postgres.user)\" \"\(postgres.password)\"\n", to: "users.txt")
    try directory.write(
      """
      [databases]
      * = host=127.0.0.1 port=\(postgres.port)
      [pgbouncer]
      listen_addr = 127.0.0.1
      listen_port = \(port)
      unix_socket_dir =
      auth_type = md5
      auth_file = \(directory.file("users.txt"))
      stats_users = stats
      max_client_conn = 123
      """, to: "pgbouncer.ini")
  }

  private static let password = "stats word/1"

  /// Of `stats`.
  public var consolePassword: String { Self.password }

  /// Of its console.
  public var url: String { "postgresql://stats:stats%20word%2F1@127.0.0.1:\(port)" }

  public func start() async throws {
    let programs = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer"]
    guard let program = programs.first(where: { access($0, X_OK) == 0 }) else {
      throw SupportError("No pgbouncer in /usr/sbin; install the package pgbouncer.")
    }
    let launch = Launch(program, [directory.file("pgbouncer.ini")], directory: "/", user: PostgresTemplate.account)
    let child = try ChildProcess.start(launch)
    server.update { $0 = child }
    try await child.waitForLine(containing: "process up", of: .standardError, timeout: .seconds(30))
  }

  public func stop() async throws {
    guard let child = server.read({ $0 }), child.isRunning else { return }
    child.signal(SIGKILL)
    try await child.waitForExit()
  }

  /// SIGSTOP: connections are accepted by the kernel and nothing answers.
  public func pause() { server.read { $0 }?.signal(SIGSTOP) }
  public func resume() { server.read { $0 }?.signal(SIGCONT) }
}
