internal import EventLoop
internal import MetricRegistry
internal import Pooling
internal import Postgres
internal import Probes
internal import Redis
internal import SidecarSettings

extension TargetProber {
  /// `nil` when nothing is allowed to be probed by its address; then there is no such route either.
  ///
  /// - Parameter backends: shared with those who probe the configured servers.
  /// - Throws: `ConfigurationError` for a pattern that is none.
  convenience init?(
    _ settings: ProbeSettings, backends: ProbeBackends, onLimit: @escaping @Sendable (String) -> Void
  ) throws {
    guard !settings.allow.isEmpty else { return nil }
    self.init(
      allowed: try settings.patterns(),
      modules: ["postgres": .postgres(backends), "redis": .redis, "pgbouncer": .pgbouncer],
      credentials: settings.credentials, limit: settings.maxInFlight, onLimit: onLimit)
  }

  /// - Throws: as the initializer does; nothing has changed then.
  func apply(_ settings: ProbeSettings) throws {
    apply(allowed: try settings.patterns(), credentials: settings.credentials, limit: settings.maxInFlight)
  }
}

extension ProbeSettings {
  fileprivate func patterns() throws -> [TargetPattern] {
    try allow.map { text in
      guard let pattern = TargetPattern(text) else {
        throw ConfigurationError(key: "probe.allow", problem: "\(text) is not HOST:PORT")
      }
      return pattern
    }
  }

  fileprivate var credentials: [String: TargetCredentials] {
    authModules.mapValues { TargetCredentials($0.userpass) }
  }
}

extension TargetCredentials {
  fileprivate init(_ settings: UserPassSettings) {
    guard let password = settings.password else {
      self.init(username: settings.username, password: nil)
      return
    }
    self.init(username: settings.username, password: { try password.reveal() })
  }
}

extension TargetModule {
  fileprivate static func postgres(_ backends: ProbeBackends) -> TargetModule {
    TargetModule(schemes: ["postgresql", "postgres"], defaultPort: 5432, up: "pg_up") { address, credentials in
      let probe = PostgresProbe(
        name: "\(address)", configuration: PostgresConfiguration(address, credentials, database: "postgres"),
        target: nil, backends: backends, password: credentials?.password)
      return TargetProbe(collect: { (try? await probe.collect(by: $0)) ?? [] }, disconnect: { probe.disconnect() })
    }
  }

  fileprivate static let redis = TargetModule(schemes: ["redis"], defaultPort: 6379, up: "redis_up") {
    address, credentials in
    let configuration = RedisConfiguration(
      endpoint: .tcp(host: address.host, port: address.port), username: credentials?.username)
    let probe = RedisProbe(
      name: "\(address)", configuration: configuration, target: nil, wallClock: WallClock.seconds,
      password: credentials?.password)
    return TargetProbe(collect: { (try? await probe.collect(by: $0)) ?? [] }, disconnect: { probe.disconnect() })
  }

  /// Its console keeps no backends, so nothing has to be known of the connection before.
  fileprivate static let pgbouncer = TargetModule(
    schemes: ["postgresql", "postgres", "pgbouncer"], defaultPort: 6432, up: "pgbouncer_up"
  ) { address, credentials in
    TargetProbe { deadline in
      let probe = PgBouncerProbe(
        name: "\(address)", configuration: PostgresConfiguration(address, credentials, database: "pgbouncer"),
        target: nil, password: credentials?.password)
      let families = (try? await probe.collect(by: deadline)) ?? []
      await probe.close(by: deadline)
      return families
    }
  }
}

extension PostgresConfiguration {
  fileprivate init(_ address: ProbeAddress, _ credentials: TargetCredentials?, database: String) {
    self.init()
    host = address.host
    port = address.port
    user = credentials?.username
    self.database = database
  }
}
