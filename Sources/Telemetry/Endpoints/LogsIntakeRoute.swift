internal import EventLoop
internal import HTTPServer
internal import LogPipeline

/// `POST /logs`: lines of other programs, one JSON object or one text a line.
///
/// 202 means that every line is on the disk (or in memory, without a spool). Of any other answer the member `accepted` says
/// how many of the first lines are; the sender keeps the rest and comes again.
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
    case .full:
      return refusal(503, result, "spool_full", "The spool has no room for more lines now.", retryAfter: "1")
    case .notKept(let reason):
      return refusal(503, result, "not_kept", "The lines could not be written: \(reason)", retryAfter: "1")
    case nil where result.rateLimited > 0:
      return refusal(
        429, result, "rate_limited", "\(result.rateLimited) lines were over log.rate_limit and dropped.",
        retryAfter: "1")
    case nil:
      return ServerResponse(
        status: 202, headers: headers, body: .bytes(Array("{\"accepted\":\(result.accepted)}".utf8)))
    }
  }

  private var headers: Headers { ["Content-Type": "application/json", "Cache-Control": "no-store"] }

  private func refusal(
    _ status: Int, _ result: LogIntake.Result, _ code: String, _ message: String, retryAfter: String
  ) -> ServerResponse {
    var json = JSONText()
    json.object {
      $0.member("accepted", result.accepted)
      $0.member("rate_limited", result.rateLimited)
      $0.objectMember("error") {
        $0.member("code", code)
        $0.member("message", message)
      }
    }
    var response = ServerResponse(status: status, headers: headers, body: .bytes(Array(json.text.utf8)))
    response.headers.add("Retry-After", retryAfter)
    return response
  }
}
