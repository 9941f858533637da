import Glibc

/// A real Postgres of our own: own data folder, own port on the loopback interface, no durability.
///
/// The superuser is `postgres` with a password that needs escaping in a URL, so that tests meet that case.
public final class PostgresServer: Sendable {
  /// How a server is set up.
  public struct Options: Sendable {
    /// Whether TCP connections must give the password (scram-sha-256) or are trusted.
    public var requiresPassword = false
    /// Whether the server offers TLS, with the certificates of `certificates`.
    public var offersTLS = false
    /// Settings of postgresql.conf besides ours.
    public var settings: [String: String] = [:]
    /// The folder of the server's programs, of ``PostgresVersions``; `nil`: the newest that is packaged.
    public var programs: String?

    public init(
      requiresPassword: Bool = false, offersTLS: Bool = false, settings: [String: String] = [:], programs: String? = nil
    ) {
      self.programs = programs
      self.requiresPassword = requiresPassword
      self.offersTLS = offersTLS
      self.settings = settings
    }
  }

  public let port: UInt16
  public let user = PostgresTemplate.superuser
  public let password = PostgresTemplate.password
  /// Made when the options ask for TLS.
  public let certificates: TestCertificates?
  private let options: Options
  private let programs: String
  private let directory: TemporaryDirectory
  private let server = Watched<ChildProcess?>(nil)

  /// Makes a server and waits until it answers.
  public static func start(_ options: Options = Options()) async throws -> PostgresServer {
    let server = try await PostgresServer(options)
    try await server.start()
    return server
  }

  /// Makes a server that does not run yet: its port is known and refuses connections until `start`.
  public init(_ options: Options = Options()) async throws {
    self.options = options
    port = try FreePort.next()
    directory = try TemporaryDirectory()
    certificates = options.offersTLS ? try await TestCertificates(owner: PostgresTemplate.account) : nil
    programs = try options.programs ?? PostgresVersions.packaged()
    try await PostgresTemplate.shared.copy(to: directory.file("data"), of: programs)
    let rule = options.requiresPassword ? "scram-sha-256" : "trust"
    try directory.write("host all all 127.0.0.1/32 \(rule)\n", to: "data/pg_hba.conf")
  }

  /// The URL of one of its databases, with user and password.
  public func url(database: String = "postgres") -> String {
    "postgresql://\(user):pass%20word%2F1@127.0.0.1:\(port)/\(database)"
  }

  /// Starts it (again, after `stop` or `kill`) on the same port and data, and waits until it accepts connections.
  public func start() async throws {
    var launch = Launch(
      "\(programs)/postgres", arguments, directory: "/", user: PostgresTemplate.account)
    launch.deathSignal = SIGQUIT
    let child = try ChildProcess.start(launch)
    server.update { $0 = child }
    try await child.waitForLine(
      containing: "database system is ready to accept connections", of: .standardError, timeout: .seconds(60))
  }

  /// A fast shutdown: sessions are ended.
  public func stop() async throws {
    guard let child = running else { return }
    child.signal(SIGINT)
    try await child.waitForExit()
  }

  /// SIGKILL to the server and all of its processes, as a crash; returns when all are gone.
  public func kill() async throws {
    guard let child = running else { return }
    let family = ProcessFamily.descendants(of: child.pid)
    child.signal(SIGKILL)
    for pid in family { Glibc.kill(pid, SIGKILL) }
    try await child.waitForExit()
    try await eventually("the end of Postgres' processes") { !family.contains(where: ProcessFamily.isRunning) }
  }

  /// SIGSTOP to the server and its processes: connections are accepted by the kernel and nothing answers.
  public func pause() {
    guard let child = running else { return }
    child.signal(SIGSTOP)
    // One that it was just making is there a little later.
    var stopped: Set<pid_t> = []
    var quietLooks = 0
    while quietLooks < 3 {
      let new = ProcessFamily.descendants(of: child.pid).filter { stopped.insert($0).inserted }
      quietLooks = new.isEmpty ? quietLooks + 1 : 0
      for pid in new { Glibc.kill(pid, SIGSTOP) }
    }
  }

  /// Ends a pause.
  public func resume() {
    guard let child = running else { return }
    for pid in ProcessFamily.descendants(of: child.pid) { Glibc.kill(pid, SIGCONT) }
    child.signal(SIGCONT)
  }

  /// Our end's port of the one session that a probe of this name has.
  public func probePort(_ name: String) async throws -> UInt16 {
    let text = try await query(
      "SELECT client_port FROM pg_stat_activity WHERE application_name = 'outrigger/probe/\(name)'")
    guard let port = UInt16(text) else { throw SupportError("No single session of the probe \(name): \(text)") }
    return port
  }

  /// Runs SQL through psql; rows are lines, columns separated by `|`.
  @discardableResult
  public func query(_ sql: String, database: String = "postgres") async throws -> String {
    let arguments = ["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-d", url(database: database), "-c", sql]
    let output = try await Command.succeed(Launch("psql", arguments))
    return output.hasSuffix("\n") ? String(output.dropLast()) : output
  }

  /// Creates an empty database and returns its URL, so that tests can share a server.
  public func makeDatabase(_ name: String? = nil) async throws -> String {
    let name = name ?? "test_\(UInt32.random(in: 0 ... .max))"
    try await query("CREATE DATABASE \"\(name)\"")
    return url(database: name)
  }

  /// What the server has logged so far.
  public var log: String { server.read { $0?.errorOutput ?? "" } }

  private var running: ChildProcess? { server.read { $0?.isRunning == true ? $0 : nil } }

  private var arguments: [String] {
    var settings = [
      "listen_addresses": "127.0.0.1", "port": "\(port)", "unix_socket_directories": "", "fsync": "off",
      "full_page_writes": "off", "shared_buffers": "16MB", "max_connections": "60",
      "jit": "off", "log_checkpoints": "off", "max_wal_size": "128MB", "logging_collector": "off",
    ]
    if let certificates {
      settings["ssl"] = "on"
      settings["ssl_cert_file"] = certificates.serverCertificate
      settings["ssl_key_file"] = certificates.serverKey
      settings["ssl_ca_file"] = certificates.authority
    }
    settings.merge(options.settings) { _, theirs in theirs }
    return ["-D", directory.file("data")]
      + settings.sorted { $0.key < $1.key }.flatMap { ["-c", "\($0.key)=\($0.value)"] }
  }
}
