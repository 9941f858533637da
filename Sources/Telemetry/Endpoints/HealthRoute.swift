internal import EventLoop
internal import HTTPServer
internal import Pooling
internal import Probes

/// `/health`: everything at once as `application/health+json` (draft-inadarei-api-health-check-06).
///
/// `warn` is live but not ready, or with a check failing; it answers 200, as the draft wants of a service that works.
@Loop
struct HealthRoute {
  let service: String
  let version: String
  let report: @Loop @Sendable () -> HealthReport

  func answer(_ request: ServerRequest) -> ServerResponse {
    let report = report()
    let excluded = Set(request.query.filter { $0.name == "exclude" }.map(\.value))
    let isLive = report.live.allSatisfy { $0.isOK || excluded.contains($0.name) }
    let isReady = report.ready.allSatisfy { $0.isOK || excluded.contains($0.name) }
    let isWell = report.optional.allSatisfy { $0.isOK || excluded.contains($0.name) }
    let status = !isLive ? "fail" : isReady && isWell ? "pass" : "warn"
    var json = JSONText()
    json.object { json in
      json.member("status", status)
      json.member("version", version)
      json.member("serviceId", service)
      json.member("draining", report.isDraining)
      json.objectMember("checks") { write(report, into: &$0) }
    }
    return ServerResponse(
      status: isLive ? 200 : 503,
      headers: ["Content-Type": "application/health+json", "Cache-Control": "no-store"],
      body: .bytes(Array(json.text.utf8)))
  }

  private func write(_ report: HealthReport, into json: inout JSONText) {
    for module in report.modules {
      json.arrayMember("module:\(module.name)") { json in
        json.object { json in
          json.member("componentType", "component")
          json.member("status", module.isReady ? "pass" : module.isAlive ? "warn" : "fail")
          json.member("observedValue", module.state)
        }
      }
    }
    for check in report.checks {
      json.arrayMember(check.name) { json in
        json.object { write(check, at: report.now, into: &$0) }
      }
    }
  }

  /// The reason of a failure is a word of a fixed list; its text may hold addresses and stays out.
  private func write(_ check: CheckStatus, at now: ContinuousClock.Instant, into json: inout JSONText) {
    json.member("componentType", "datastore")
    json.member("status", check.passes(at: now) ? "pass" : check.isCritical ? "fail" : "warn")
    json.member("critical", check.isCritical)
    if let failure = check.lastFailure { json.member("reason", failure.reason.rawValue) }
    if let duration = check.lastDuration {
      json.member("observedValue", duration.seconds)
      json.member("observedUnit", "s")
    }
    if let last = check.lastResult { json.member("ageSeconds", (now - last).seconds) }
  }
}
