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

/// A group of a Postgres server's metrics, by the name postgres_exporter has for it.
public enum PostgresCollectorName: String, SettingWord {
  // On by default.
  case database, locks, replication, roles, settings, wal
  case replicationSlots = "replication_slots"
  case statActivity = "stat_activity"
  case statArchiver = "stat_archiver"
  case statBgwriter = "stat_bgwriter"
  case statDatabase = "stat_database"
  case statProgressVacuum = "stat_progress_vacuum"
  case statReplication = "stat_replication"
  case statUserTables = "stat_user_tables"
  case statioUserTables = "statio_user_tables"
  // Off by default.
  case postmaster
  case buffercacheSummary = "buffercache_summary"
  case databaseWraparound = "database_wraparound"
  case longRunningTransactions = "long_running_transactions"
  case processIdle = "process_idle"
  case statActivityAutovacuum = "stat_activity_autovacuum"
  case statCheckpointer = "stat_checkpointer"
  case statStatements = "stat_statements"
  case statWalReceiver = "stat_wal_receiver"
  case statioUserIndexes = "statio_user_indexes"
  case xlogLocation = "xlog_location"
}

/// The section `collectors` of a Postgres server.
public struct CollectorSettings: Sendable, Equatable {
  public internal(set) var enable: [PostgresCollectorName] = []
  public internal(set) var disable: [PostgresCollectorName] = []
}

extension CollectorSettings: SettingsSection {
  static let keys: [Key<CollectorSettings>] = [
    .list("enable", \.enable, of: .word, "Collectors to run that are off by default."),
    .list("disable", \.disable, of: .word, "Collectors not to run."),
  ]
}
