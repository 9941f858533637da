extension Settings {
  /// These settings with what a running process can change taken from `new`: levels, sinks, limits, checks, collectors,
  /// supervision, the cache, rate limits, the token and the shutdown's times. Everything else needs a restart.
  public func adopting(_ new: Settings) -> Settings {
    var settings = self
    settings.log.level = new.log.level
    settings.log.loggers = new.log.loggers
    settings.log.redact = new.log.redact
    settings.log.rateLimit = new.log.rateLimit
    settings.log.maxLine = new.log.maxLine
    settings.log.maxFollowers = new.log.maxFollowers
    // They are served from the spool, which is there or not from the start.
    if log.spool != nil { settings.log.sinks = new.log.sinks }
    settings.metrics.scrapeTimeout = new.metrics.scrapeTimeout
    settings.metrics.maxInFlight = new.metrics.maxInFlight
    settings.adoptHTTP(new)
    settings.shutdown = new.shutdown
    settings.supervision = new.supervision
    settings.checks = new.checks
    settings.cache = new.cache
    settings.rateLimits = new.rateLimits
    settings.adoptTargets(new)
    settings.page = new.page
    settings.bot.api = new.bot.api
    // It is checked as a body comes in, by the routes as they were mounted.
    settings.bot.api.maxBody = bot.api.maxBody
    return settings
  }

  private mutating func adoptHTTP(_ new: Settings) {
    http.token = new.http.token
    http.maxConnections = new.http.maxConnections
    http.maxBody = new.http.maxBody
    http.headerTimeout = new.http.headerTimeout
    http.bodyTimeout = new.http.bodyTimeout
    http.rateLimit = new.http.rateLimit
    http.authExempt = new.http.authExempt
    http.maxPasswordChecks = new.http.maxPasswordChecks
    httpClient = new.httpClient
    // There is a route only if something may be probed.
    if !probe.allow.isEmpty, !new.probe.allow.isEmpty { probe = new.probe }
  }

  /// Of the servers that are configured in both.
  private mutating func adoptTargets(_ new: Settings) {
    for (name, target) in new.postgres where postgres[name] != nil {
      postgres[name]?.critical = target.critical
      postgres[name]?.check = target.check
      postgres[name]?.collectors = target.collectors
      postgres[name]?.pool = target.pool
    }
    for (name, target) in new.redis where redis[name] != nil {
      redis[name]?.critical = target.critical
      redis[name]?.check = target.check
      redis[name]?.pool = target.pool
      redis[name]?.checkKeys = target.checkKeys
      redis[name]?.checkStreams = target.checkStreams
      redis[name]?.checkLimit = target.checkLimit
    }
    for (name, target) in new.pgbouncer where pgbouncer[name] != nil {
      pgbouncer[name]?.critical = target.critical
      pgbouncer[name]?.check = target.check
    }
  }

  /// The paths of the keys whose values differ, in order. A secret given in place is as good as any other here: only a
  /// change of its file's name shows.
  public func changes(to other: Settings) -> [String] {
    let before = Self.flat(entries(), under: "")
    let after = Self.flat(other.entries(), under: "")
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
  }

  /// The names of the sinks that are in both and differ.
  public func changedSinks(to other: Settings) -> Set<String> {
    Set(log.sinks.keys.filter { name in other.log.sinks[name].map { $0 != log.sinks[name] } ?? false })
  }

  private static func flat(_ entries: [RenderedEntry], under prefix: String) -> [String: String] {
    var result: [String: String] = [:]
    for entry in entries {
      let path = prefix + entry.key
      switch entry.value {
      case .scalar(let text): result[path] = text
      case .list(let items): result[path] = items.joined(separator: "\u{0}")
      case .mapping(let entries): result.merge(flat(entries, under: path + ".")) { $1 }
      }
    }
    return result
  }
}
