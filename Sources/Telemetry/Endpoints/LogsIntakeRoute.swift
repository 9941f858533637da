internal import EventLoop
internal import HTTPServer
internal import LogPipeline

/// `POST /logs`: lines of other programs, one JSON object each; all of a body or nothing.
///
/// 202 means that every accepted line is on the disk, or as near to it as `log.spool.sync` asks. After any other answer the
/// sender still has all of its lines to send.
@Loop
final class LogsIntakeRoute {
  private let intake: LogIntake
  private let inlet: LogInlet

  init(hub: LogHub) {
    intake = LogIntake(hub)
    inlet = hub.inlet(.http)
  }

  func answer(_ request: ServerRequest) async -> ServerResponse {
    let result = await intake.take(request.body, from: inlet, defaults: LogIntake.Defaults(logger: "http"))
    switch result.failure {
    case nil: return accepted(result)
    case .badLine(let number):
      return .error(
        400, code: "bad_line", message: "Line \(number) is no JSON object; nothing of the batch was taken.")
    case .rateLimited:
      return later(429, "rate_limited", "The lines are over log.rate_limit; none was taken.")
    case .full:
      return later(503, "spool_full", "The spool has no room for more lines now; none was taken.")
    case .notKept(let reason):
      return later(503, "not_kept", "The lines are not on the disk: \(reason)")
    }
  }

  private func accepted(_ result: LogIntake.Result) -> ServerResponse {
    var json = JSONText()
    json.object {
      $0.member("accepted", result.accepted)
      $0.member("rejected", result.rejected)
      $0.member("durable", result.isDurable)
    }
    return ServerResponse(
      status: 202, headers: ["Content-Type": "application/json", "Cache-Control": "no-store"],
      body: .bytes(Array(json.text.utf8)))
  }

  private func later(_ status: Int, _ code: String, _ message: String) -> ServerResponse {
    var refusal = ServerResponse.error(status, code: code, message: message)
    refusal.headers.add("Retry-After", "1")
    return refusal
  }
}
