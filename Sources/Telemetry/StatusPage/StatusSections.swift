internal import Endpoints
internal import EventLoop
internal import LogPipeline
internal import Logging
internal import Pooling
internal import Probes

/// The parts of the status, each as one JSON value: only what differs from the last time is sent.
@Loop
struct StatusSections {
  typealias Section = (name: String, json: String)

  /// What times on the monotonic clock are in Unix seconds. Fixed, so that a time that stays is the same text every time.
  private let anchor: (instant: ContinuousClock.Instant, seconds: Double)

  init(clock: any MonotonicClock) { anchor = (clock.now, LogTimestamp.now().seconds) }

  func sections(_ page: PageState) -> [Section] {
    [
      ("headline", headline(Headline(page))), ("modules", modules(page)), ("checks", checks(page.health)),
      ("pools", pools(page)), ("log", log(page)), ("bot", page.bot.map(bot) ?? "null"),
      ("configuration", configuration(page.configuration)),
    ]
  }

  func section(_ process: ProcessFigures) -> Section {
    var json = JSONText()
    json.object { json in
      json.member("t", ContinuousClock.now.seconds(since: anchor))
      json.member("cpu", process.cpuSeconds)
      json.member("rss", Int(clamping: process.residentBytes))
      json.member("fds", process.openDescriptors)
      if process.maxDescriptors.isFinite { json.member("max_fds", process.maxDescriptors) }
    }
    return ("process", json.text)
  }

  func section(_ identity: PageIdentity) -> Section {
    var json = JSONText()
    json.object { json in
      json.member("service", identity.service)
      json.member("environment", identity.environment)
      json.member("version", identity.version)
      json.member("commit", identity.commit)
      json.member("swift", identity.swift)
      json.member("started", identity.started)
    }
    return ("build", json.text)
  }

  private func configuration(_ configuration: PageState.Configuration) -> String {
    var json = JSONText()
    json.object { json in
      json.arrayMember("warnings") { for warning in configuration.warnings { $0.string(warning) } }
      json.arrayMember("restart") { for key in configuration.needingRestart { $0.string(key) } }
      json.arrayMember("problems") { for problem in configuration.problems { $0.string(problem) } }
    }
    return json.text
  }

  private func headline(_ headline: Headline) -> String {
    var json = JSONText()
    json.object { json in
      json.member("state", headline.state.rawValue)
      json.arrayMember("reasons") { json in
        for reason in headline.reasons {
          json.object {
            $0.member("what", reason.what)
            $0.member("why", reason.why)
            $0.member("detail", reason.detail)
          }
        }
      }
    }
    return json.text
  }

  private func modules(_ page: PageState) -> String {
    list(page.modules) { module, json in
      json.member("name", module.name)
      json.member("state", module.state)
      json.member("ok", module.isReady && module.isAlive)
      json.objectMember("restarts") { json in
        for (reason, count) in module.restarts.sorted(by: { $0.key < $1.key }) {
          json.member(reason, Int(clamping: count))
        }
      }
      json.member("error", module.lastError)
      if let age = module.heartbeatAge {
        json.member("beat", (page.health.now - age).seconds(since: anchor).rounded())
      }
      if module.started > 0 { json.member("started", module.started.rounded()) }
    }
  }

  private func checks(_ report: HealthReport) -> String {
    list(report.checks) { check, json in
      json.member("name", check.name)
      json.member("critical", check.isCritical)
      json.member("ok", check.passes(at: report.now))
      json.member("word", check.word(at: report.now))
      json.member("error", check.lastFailure?.text)
      if let duration = check.lastDuration { json.member("ms", duration.milliseconds) }
      if let last = check.lastResult { json.member("at", last.seconds(since: anchor).rounded()) }
      json.arrayMember("history") { json in
        for step in check.history.steps {
          switch step {
          case .none: json.number(nil)
          case .passed(let duration): json.number(duration.milliseconds)
          case .failed: json.number(-1)
          }
        }
      }
    }
  }

  private func pools(_ page: PageState) -> String {
    list(page.pools) { pool, json in
      json.member("name", pool.name)
      json.member("max", pool.statistics.max)
      json.member("in_use", pool.statistics.inUse)
      json.member("idle", pool.statistics.idle)
      json.member("waiters", pool.statistics.waiters)
      json.member("timeouts", Int(clamping: pool.statistics.acquireTimeouts))
    }
  }

  private func log(_ page: PageState) -> String {
    let log = page.log
    var json = JSONText()
    json.object { json in
      json.member("spool", log.store.info != nil)
      json.member("spool_bytes", log.store.bytes)
      json.member("segments", log.store.segments)
      json.member("blocked", log.store.isBlocked)
      json.member("followers", log.followers)
      json.objectMember("levels") { json in
        for (level, count) in log.records where count > 0 { json.member(level.rawValue, count) }
      }
      json.arrayMember("sinks") { json in
        for sink in log.sinks {
          let status = page.sinks.first { $0.name == sink.name }
          json.object { write(sink, status, into: &$0) }
        }
      }
    }
    return json.text
  }

  private func write(_ sink: LogStoreStatistics.Sink, _ status: PageState.Sink?, into json: inout JSONText) {
    json.member("name", sink.name)
    json.member("ok", status?.isFailing != true)
    json.member("buffered", sink.buffered)
    json.member("delivered", sink.delivered)
    json.member("dropped", sink.dropped.values.reduce(0, +))
    json.member("error", status?.lastError)
    if let oldest = status?.oldestPending { json.member("oldest", oldest.seconds) }
  }

  private func bot(_ bot: BotFigures) -> String {
    var json = JSONText()
    json.object { json in
      json.member("mode", bot.mode)
      json.member("leader", bot.isLeader)
      json.member("updates", Int(clamping: bot.updates))
      json.member("in_flight", bot.inFlight)
      json.member("pending", bot.pending)
      json.objectMember("queued") { json in for (priority, count) in bot.queued { json.member(priority, count) } }
      json.member("lag_sum", bot.lagSum)
      json.member("lag_count", Int(clamping: bot.lagCount))
      json.member("floods", Int(clamping: bot.floods))
      json.member("retry_after", bot.retryAfter)
      json.member("errors", Int(clamping: bot.handlerErrors))
    }
    return json.text
  }

  private func list<Element>(_ elements: [Element], _ write: (Element, inout JSONText) -> Void) -> String {
    var json = JSONText()
    json.array { json in
      for element in elements { json.object { write(element, &$0) } }
    }
    return json.text
  }
}

extension LogTimestamp {
  /// Since 1970.
  var seconds: Double { Double(microseconds) / 1e6 }
}

extension Duration {
  /// To the hundredth.
  var milliseconds: Double {
    let (seconds, attoseconds) = components
    return ((Double(seconds) * 1e3 + Double(attoseconds) / 1e15) * 100).rounded() / 100
  }
}

extension ContinuousClock.Instant {
  /// Unix seconds, to the millisecond.
  fileprivate func seconds(since anchor: (instant: ContinuousClock.Instant, seconds: Double)) -> Double {
    let (seconds, attoseconds) = (self - anchor.instant).components
    return ((anchor.seconds + Double(seconds) + Double(attoseconds) / 1e18) * 1000).rounded() / 1000
  }
}
