internal import Endpoints
internal import EventLoop
internal import HTTPServer
internal import LogPipeline
internal import Logging
internal import Probes
internal import Processes
internal import SidecarSettings
internal import Supervision

/// SIGHUP and `POST /-/reload`.
extension Sidecar {
  /// Reads the configuration anew. Only one that is right in every key changes anything.
  func reload() async -> ReloadOutcome {
    manager?.notify([("RELOADING", "1"), ("MONOTONIC_USEC", "\(ServiceManager.monotonicMicroseconds)")])
    defer { manager?.notify([("READY", "1")]) }
    let source = source
    let (loaded, secrets): (LoadedSettings, [String])
    do {
      (loaded, secrets) = try await BlockingWorkers.shared.run {
        let loaded = try source()
        return (loaded, loaded.settings.revealedSecrets())
      }
    } catch {
      return refuse((error as? ConfigurationProblems)?.lines ?? ["\(error)"])
    }
    let effective = settings.adopting(loaded.settings)
    let applied = settings.changes(to: effective)
    let waiting = effective.changes(to: loaded.settings)
    settings = effective
    apply(effective, secrets: secrets)
    reloads.note(isSuccessful: true)
    logger.notice(
      "configuration reloaded",
      metadata: [
        "applied": .array(applied.map { .string($0) }), "needs_restart": .array(waiting.map { .string($0) }),
      ])
    return .applied(applied, needingRestart: waiting)
  }

  private func refuse(_ problems: [String]) -> ReloadOutcome {
    reloads.note(isSuccessful: false)
    logger.error(
      "configuration not reloaded: the last good one stays in effect",
      metadata: ["problems": .array(problems.map { .string($0) })])
    return .refused(problems)
  }

  private func apply(_ settings: Settings, secrets: [String]) {
    var log = hub.configuration
    log.change(to: settings, secrets: secrets)
    hub.reload(log)
    let http = settings.http
    server.apply(maxBody: http.maxBody, headerTimeout: http.headerTimeout, bodyTimeout: http.bodyTimeout)
    endpoints.apply(scrapeTimeout: settings.metrics.scrapeTimeout, maxInFlight: settings.metrics.maxInFlight)
    supervisor.apply(
      Supervision.RestartPolicy(settings.supervision), strategy: RestartStrategy(settings.supervision.strategy))
    for (name, target) in settings.postgres {
      checks.apply(target.check.timing, isCritical: target.critical, to: "postgres:\(name)")
    }
    for (name, target) in settings.redis {
      checks.apply(target.check.timing, isCritical: target.critical, to: "redis:\(name)")
    }
    for (name, target) in settings.pgbouncer {
      checks.apply(target.check.timing, isCritical: target.critical, to: "pgbouncer:\(name)")
    }
    for target in dependencies.postgres {
      if let choice = settings.postgres[target.name]?.collectors { target.probe.apply(PostgresCollectorChoice(choice)) }
    }
  }
}

/// A configuration that is wrong: every problem, with its file and line.
struct ConfigurationProblems: Error {
  let lines: [String]
}
