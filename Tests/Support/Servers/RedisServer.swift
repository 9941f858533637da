import Glibc

/// A real Redis of our own: own port on the loopback interface, nothing kept on disk.
public final class RedisServer: Sendable {
  /// How a server is set up.
  public struct Options: Sendable {
    /// The password clients must give; nil: none.
    public var password: String?
    /// Whether it also listens with TLS, on `tlsPort`.
    public var offersTLS = false
    /// Whether TLS clients must show a certificate.
    public var requiresClientCertificate = false
    /// Settings of redis.conf besides ours.
    public var settings: [String: String] = [:]

    public init(
      password: String? = nil, offersTLS: Bool = false, requiresClientCertificate: Bool = false,
      settings: [String: String] = [:]
    ) {
      self.password = password
      self.offersTLS = offersTLS
      self.requiresClientCertificate = requiresClientCertificate
      self.settings = settings
    }
  }

  public let port: UInt16
  /// 0 without TLS.
  public let tlsPort: UInt16
  public let password: String?
  /// Made when the options ask for TLS.
  public let certificates: TestCertificates?
  private let options: Options
  private let directory: TemporaryDirectory
  private let server = Watched<ChildProcess?>(nil)

  /// Makes a server and waits until it answers.
  public static func start(_ options: Options = Options()) async throws -> RedisServer {
    let server = try await RedisServer(options)
    try await server.start()
    return server
  }

  /// Makes a server that does not run yet: its port is known and refuses connections until `start`.
  public init(_ options: Options = Options()) async throws {
    self.options = options
    password = options.password
    port = try FreePort.next()
    tlsPort = options.offersTLS ? try FreePort.next() : 0
    directory = try TemporaryDirectory()
    certificates = options.offersTLS ? try await TestCertificates() : nil
  }

  /// `redis://`, with the password when there is one.
  public func url(database: Int = 0) -> String {
    "redis://\(credentials)127.0.0.1:\(port)/\(database)"
  }

  /// `rediss://`, for a server with TLS.
  public func tlsURL(database: Int = 0) -> String {
    "rediss://\(credentials)localhost:\(tlsPort)/\(database)"
  }

  /// Starts it (again, after `stop` or `kill`) on the same port, empty, and waits until it accepts connections.
  public func start() async throws {
    let child = try ChildProcess.start(Launch("redis-server", arguments, directory: directory.path))
    server.update { $0 = child }
    try await child.waitForLine(containing: "Ready to accept connections")
  }

  /// SIGTERM, and waits for the end.
  public func stop() async throws {
    try await running?.terminate()
  }

  /// SIGKILL, as a crash.
  public func kill() async throws {
    try await running?.kill()
  }

  /// SIGSTOP: connections are accepted by the kernel and nothing answers.
  public func pause() { running?.signal(SIGSTOP) }

  /// Ends a pause.
  public func resume() { running?.signal(SIGCONT) }

  /// Runs a command through redis-cli and returns what it prints, without the last line feed.
  @discardableResult
  public func command(_ words: [String], database: Int = 0) async throws -> String {
    var launch = Launch("redis-cli", ["-p", "\(port)", "-n", "\(database)"] + words)
    launch.environment["REDISCLI_AUTH"] = password
    let output = try await Command.succeed(launch)
    return output.hasSuffix("\n") ? String(output.dropLast()) : output
  }

  private var running: ChildProcess? { server.read { $0?.isRunning == true ? $0 : nil } }

  private var credentials: String { password.map { ":\($0)@" } ?? "" }

  private var arguments: [String] {
    var settings = [
      "port": "\(port)", "bind": "127.0.0.1", "save": "", "appendonly": "no", "daemonize": "no", "databases": "16",
    ]
    settings["requirepass"] = password
    if let certificates {
      settings["tls-port"] = "\(tlsPort)"
      settings["tls-cert-file"] = certificates.serverCertificate
      settings["tls-key-file"] = certificates.serverKey
      settings["tls-ca-cert-file"] = certificates.authority
      settings["tls-auth-clients"] = options.requiresClientCertificate ? "yes" : "no"
    }
    settings.merge(options.settings) { _, theirs in theirs }
    return settings.sorted { $0.key < $1.key }.flatMap { ["--\($0.key)", $0.value] }
  }
}
