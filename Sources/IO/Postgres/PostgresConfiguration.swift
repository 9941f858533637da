/// Where a Postgres server is, who we are there, and the limits of one connection.
///
/// Descriptions and mirrors of it never show the password.
public struct PostgresConfiguration: Sendable, Equatable {
  /// A name, a numeric address, or the directory of a Unix socket when it begins with `/`.
  public var host = "localhost"
  public var port: UInt16 = 5432
  /// `nil`: libpq's default, the name of the process's user.
  public var user: String?
  /// `nil`: the name of the user.
  public var database: String?
  public var password: String?
  /// How the session is named in `pg_stat_activity`: `outrigger/pool/NAME`, `outrigger/probe/NAME`.
  public var applicationName = "outrigger"
  /// Further parameters of libpq, of ``supportedParameters`` (manual, "Parameter Key Words").
  public var parameters: [String: String] = [:]
  /// What one statement may return.
  public var resultLimit = ResultLimit()
  /// Prepared statements a connection keeps; the one not used for longest is dropped for a new one.
  public var statementCacheLimit = 64
  /// How long a connection may take to come to rest after a cancelled call before it is closed.
  public var cancelGrace: Duration = .seconds(2)

  public init() {}

  /// What one statement may return; above it the call fails and the rest is thrown away.
  public struct ResultLimit: Sendable, Equatable {
    public var rows: Int
    /// The sum of the lengths of all values.
    public var bytes: Int

    public init(rows: Int = 100_000, bytes: Int = 64 << 20) {
      self.rows = rows
      self.bytes = bytes
    }
  }

  /// The parameters a URL may carry after `?`, besides `host port user password dbname application_name`.
  public static let supportedParameters: Set<String> = [
    "channel_binding", "client_encoding", "gssencmode", "keepalives", "keepalives_count", "keepalives_idle",
    "keepalives_interval", "krbsrvname", "options", "passfile", "sslcert", "sslcompression", "sslcrl", "sslcrldir",
    "sslkey", "ssl_max_protocol_version", "ssl_min_protocol_version", "sslmode", "sslpassword", "sslrootcert", "sslsni",
    "target_session_attrs", "tcp_user_timeout",
  ]

  /// Server and database for messages: `postgres at db.example:5432/bot`.
  public var target: String {
    let name = host.contains(":") ? "[\(host)]" : host
    let place = host.hasPrefix("/") ? "\(host)/.s.PGSQL.\(port)" : "\(name):\(port)"
    return "postgres at \(place)" + (database.map { "/\($0)" } ?? "")
  }

  /// What libpq is given to connect to one address of the host. Never logged: it holds the password.
  func keywords(address: String?) -> [(String, String)] {
    var keywords = [("host", host), ("port", "\(port)"), ("application_name", applicationName)]
    if let address { keywords.append(("hostaddr", address)) }
    if let user { keywords.append(("user", user)) }
    if let database { keywords.append(("dbname", database)) }
    if let password { keywords.append(("password", password)) }
    // Kerberos looks up names and files, which would block the loop; who needs it asks for it.
    if parameters["gssencmode"] == nil { keywords.append(("gssencmode", "disable")) }
    if parameters["client_encoding"] == nil { keywords.append(("client_encoding", "UTF8")) }
    keywords += parameters.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return keywords
  }
}

extension PostgresConfiguration: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { target + (user.map { " as \($0)" } ?? "") }
  public var debugDescription: String { description }
  public var customMirror: Mirror {
    Mirror(self, children: ["target": target, "applicationName": applicationName], displayStyle: .struct)
  }
}
