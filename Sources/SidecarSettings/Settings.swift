/// The whole configuration as values: every key read, checked and defaulted.
///
/// Each section's `keys` has the meaning, range and default of its properties; `docs/configuration.md` is made from them.
public struct Settings: Sendable {
  public internal(set) var service = ServiceSettings()
  public internal(set) var http = HTTPSettings()
  public internal(set) var metrics = MetricsSettings()
  public internal(set) var log = LogSettings()
  /// What every check starts from; a target's own `check` is already merged with it.
  public internal(set) var checks = CheckSettings()
  public internal(set) var httpClient = HTTPClientSettings()
  public internal(set) var cache = CacheSettings()
  public internal(set) var rateLimits = RateLimitSettings()
  /// By name.
  public internal(set) var postgres: [String: PostgresSettings] = [:]
  public internal(set) var redis: [String: RedisSettings] = [:]
  public internal(set) var pgbouncer: [String: PgbouncerSettings] = [:]
  public internal(set) var process: [String: ProcessSettings] = [:]
  public internal(set) var probe = ProbeSettings()
  public internal(set) var bot = BotSettings()
  public internal(set) var page = PageSettings()
  public internal(set) var supervision = SupervisionSettings()
  public internal(set) var secrets = SecretsSettings()
  public internal(set) var shutdown = ShutdownSettings()
  /// What values of `secret:NAME` stand for: shown nowhere.
  var storedSecrets: Set<String> = []

  init() {}
}

extension Settings: SettingsSection {
  static let keys: [Key<Settings>] = [
    .section("service", \.service, "How this instance calls itself in logs and answers."),
    .section("http", \.http, "The HTTP server: probes, metrics, logs, control."),
    .section("metrics", \.metrics, "What a scrape may cost and how metrics are written."),
    .section("log", \.log, "The bot's log lines: what is kept, and where they go."),
    .section(
      "checks", \.checks, "Defaults of every check. The first result decides alone, fall and rise apply after it."),
    .section("http_client", \.httpClient, "Every outgoing HTTP call; pool=\"http\" in the pool metrics."),
    .section("cache", \.cache, "How long a bot's cached values live."),
    .section("rate_limits", \.rateLimits, "How often a user or an address may do something."),
    .named("postgres", \.postgres, "PostgreSQL servers: probed, and usable as storage.") {
      PostgresSettings(check: $0.checks)
    },
    .named("redis", \.redis, "Redis servers: probed, and usable as cache.") { RedisSettings(check: $0.checks) },
    .named("pgbouncer", \.pgbouncer, "pgbouncer servers: probed through their admin console.") {
      PgbouncerSettings(check: $0.checks)
    },
    .named("process", \.process, "Other processes to watch; our own always is."),
    .section("probe", \.probe, "Targets that GET /probe may reach; none unless allowed."),
    .section("bot", \.bot, "The bot module, where it keeps its data, and Telegram."),
    .section("page", \.page, "The page at `/`: what those who look at it may cost."),
    .section("supervision", \.supervision, "When and how a module that ended is started again."),
    .section("secrets", \.secrets, "The encrypted secrets file."),
    .section("shutdown", \.shutdown, "How long draining may take."),
  ]
}
