extension Settings {
  /// These settings with what a running process can change taken from `new`: levels, limits, checks, collectors, the
  /// restart policy and the shutdown's times. Everything else needs a restart.
  public func adopting(_ new: Settings) -> Settings {
    var settings = self
    settings.log.level = new.log.level
    settings.log.loggers = new.log.loggers
    settings.log.redact = new.log.redact
    settings.log.rateLimit = new.log.rateLimit
    settings.metrics.scrapeTimeout = new.metrics.scrapeTimeout
    settings.metrics.maxInFlight = new.metrics.maxInFlight
    settings.http.authExempt = new.http.authExempt
    settings.http.maxPasswordChecks = new.http.maxPasswordChecks
    settings.http.maxBody = new.http.maxBody
    settings.http.headerTimeout = new.http.headerTimeout
    settings.http.bodyTimeout = new.http.bodyTimeout
    settings.shutdown = new.shutdown
    settings.supervision.restart = new.supervision.restart
    settings.supervision.maxRestarts = new.supervision.maxRestarts
    settings.supervision.window = new.supervision.window
    settings.supervision.backoff = new.supervision.backoff
    settings.supervision.stopTimeout = new.supervision.stopTimeout
    settings.checks = new.checks
    settings.adoptTargets(new)
    return settings
  }

  /// Of the servers that are configured in both.
  private mutating func adoptTargets(_ new: Settings) {
    for (name, target) in new.postgres where postgres[name] != nil {
      postgres[name]?.critical = target.critical
      postgres[name]?.check = target.check
      postgres[name]?.collectors = target.collectors
    }
    for (name, target) in new.redis where redis[name] != nil {
      redis[name]?.critical = target.critical
      redis[name]?.check = target.check
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
