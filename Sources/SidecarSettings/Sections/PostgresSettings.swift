/// One entry of `postgres`.
public struct PostgresSettings: Sendable {
  public internal(set) var url = ServiceURL("")
  /// Replaces the URL's own.
  public internal(set) var password: Secret?
  /// Whether `/ready` depends on it.
  public internal(set) var critical = false
  public internal(set) var pool = PoolSettings(size: 20)
  public internal(set) var check = CheckSettings()
  public internal(set) var collectors = CollectorSettings()
  /// Path of a file of custom queries.
  public internal(set) var queries: String?
}

extension PostgresSettings: SettingsSection {
  static let keys: [Key<PostgresSettings>] = [
    .required("url", \.url, .postgres, "The server and database, as libpq takes it."),
    .secret("password", \.password, "The password, in place of the URL's."),
    .scalar("critical", \.critical, .flag, "Whether /ready fails while its check does."),
    .section("pool", \.pool, "The bot's connections to it."),
    .section("check", \.check, "Its check, where it differs from checks.", defaultsOf: "checks"),
    .section("collectors", \.collectors, "Which groups of metrics are collected."),
    .optional("queries", \.queries, .path, "Custom queries in postgres_exporter's queries.yaml format."),
  ]
}

/// The section `pool` of a server.
public struct PoolSettings: Sendable, Equatable {
  /// Connections open at most.
  public internal(set) var size = 10
  public internal(set) var acquireTimeout: Duration = .seconds(2)
}

extension PoolSettings: SettingsSection {
  static let keys: [Key<PoolSettings>] = [
    .scalar("size", \.size, .integer(1...10_000), "Connections open at most."),
    .scalar(
      "acquire_timeout", \.acquireTimeout, .duration(.milliseconds(1)...(.seconds(300))),
      "How long to wait for a free connection."),
  ]
}

/// The section `collectors` of a Postgres server.
public struct CollectorSettings: Sendable, Equatable {
  public internal(set) var enable: [String] = []
  public internal(set) var disable: [String] = []
}

extension CollectorSettings: SettingsSection {
  static let keys: [Key<CollectorSettings>] = [
    .list("enable", \.enable, of: .text, "Collectors to run that are off by default."),
    .list("disable", \.disable, of: .text, "Collectors not to run."),
  ]
}

/// One entry of `pgbouncer`.
public struct PgbouncerSettings: Sendable {
  public internal(set) var url = ServiceURL("")
}

extension PgbouncerSettings: SettingsSection {
  static let keys: [Key<PgbouncerSettings>] = [
    .required("url", \.url, .postgres, "Its admin console, as postgresql://user@host:6432/pgbouncer.")
  ]
}
