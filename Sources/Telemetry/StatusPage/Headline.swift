internal import Endpoints
internal import LogPipeline
internal import Pooling
internal import Probes

/// The state of everything in one word, and why.
struct Headline {
  enum State: String {
    case ready
    /// Ready, but something is wrong.
    case degraded
    case notReady = "not ready"
    case notLive = "not live"
    case draining
  }

  struct Reason {
    let what: String
    /// A word of ours: gives no address away.
    let why: String
    /// For guarded answers only.
    let detail: String?
  }

  let state: State
  let reasons: [Reason]

  init(_ page: PageState) {
    let report = page.health
    var reasons: [Reason] = []
    if report.isDraining { reasons.append(Reason(what: "shutdown", why: "phase \(page.phase)", detail: nil)) }
    for module in page.modules where !module.isReady || !module.isAlive {
      let why = module.isReady ? "missed its heartbeat" : "is \(module.state)"
      reasons.append(Reason(what: "module \(module.name)", why: why, detail: module.lastError))
    }
    for check in report.checks where !check.passes(at: report.now) {
      let critical = check.isCritical ? ", critical" : ""
      reasons.append(
        Reason(what: check.name, why: check.word(at: report.now) + critical, detail: check.lastFailure?.text))
    }
    for sink in page.sinks where sink.isFailing {
      reasons.append(Reason(what: "log sink \(sink.name)", why: "does not take lines", detail: sink.lastError))
    }
    if page.log.store.isBlocked {
      reasons.append(Reason(what: "log spool", why: "is full: senders wait", detail: nil))
    }
    if let problem = page.configuration.problems.first {
      reasons.append(
        Reason(what: "configuration", why: "was not reloaded: the last good one stays in effect", detail: problem))
    }
    self.reasons = reasons
    state =
      if report.isDraining {
        .draining
      } else if !report.isLive {
        .notLive
      } else if !report.isReady {
        .notReady
      } else {
        reasons.isEmpty ? .ready : .degraded
      }
  }
}
