internal import BotKit
internal import Endpoints
internal import EventLoop
internal import HTTPServer
internal import LogPipeline
internal import LogShipping
internal import Logging
internal import Probes
internal import Processes
internal import SidecarSettings
internal import StatusPage
internal import Supervision
internal import WebAPI

/// SIGHUP and `POST /-/reload`.
extension Sidecar {
  /// Reads the configuration anew. Only one that is right in every key changes anything. One at a time.
  func reload() async -> ReloadOutcome {
    while let reloading { await reloading.waitUncancelled() }
    let latch = Latch()
    reloading = latch
    defer {
      reloading = nil
      latch.open()
    }
    if shutdown.hasBegun { return .refused(["This instance is shutting down; nothing was read."]) }
    return await readAnew()
  }

  private func readAnew() async -> ReloadOutcome {
    // A start that is under way is not over because of this.
    let manager = supervisor.started.isOpen ? manager : nil
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
    var applied = settings.changes(to: effective)
    var waiting = effective.changes(to: loaded.settings)
    let changedSinks = settings.changedSinks(to: effective)
    if effective.probe != settings.probe {
      do { try prober?.apply(effective.probe) } catch { return refuse(["\(error)"]) }
    }
    settings = effective
    apply(effective, secrets: secrets)
    if web?.refresh() == true { applied.append("http.web_config") }
    if web?.needsRestart == true { waiting.append("http.web_config.tls_server_config") }
    await shipment?.apply(effective.sinks, changed: changedSinks)
    configurationState = PageState.Configuration(loaded, needingRestart: waiting)
    reloads.note(isSuccessful: true)
    logger.notice(
      "configuration reloaded",
      metadata: [
        "applied": .array(applied.map { .string($0) }), "needs_restart": .array(waiting.map { .string($0) }),
      ])
    return .applied(applied, needingRestart: waiting)
  }

  private func refuse(_ problems: [String]) -> ReloadOutcome {
    configurationState.problems = problems
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
    server.apply(
      maxConnections: http.maxConnections, maxBody: http.maxBody, headerTimeout: http.headerTimeout,
      bodyTimeout: http.bodyTimeout)
    control?.exempt = Set(http.authExempt.map(\.rawValue))
    control?.maxPasswordChecks = http.maxPasswordChecks
    endpoints.apply(EndpointOptions(settings))
    api?.apply(APIOptions(settings))
    dependencies.apply(settings)
    services.apply(settings)
    chat.change(to: PageChat.Limits(settings.page.chat))
    loopWatch?.change(limit: settings.loopWatchLimit)
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
  }
}

/// A configuration that is wrong: every problem, with its file and line.
struct ConfigurationProblems: Error {
  let lines: [String]
}
