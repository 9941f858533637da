/// How a call of the fake Bot API goes wrong.
public enum BotAPIFault: Sendable {
  /// 429 with the seconds in `parameters` and in `Retry-After`.
  case tooManyRequests(retryAfter: Int)
  /// A proxy's error page, such as 502: not JSON.
  case serverError(status: Int)
  /// The method is carried out, and a proxy's error page is the answer.
  case serverErrorAfterHandling(status: Int)
  /// An error of the API itself, such as 403 “Forbidden: bot was blocked by the user”.
  case error(code: Int, description: String)
  /// 400: the group has become a supergroup with this id.
  case migrated(toChat: Int64)
  /// 200 with half an answer in it.
  case malformedJSON
  /// The connection ends without an answer, and nothing was done.
  case closeConnection
  /// The method is carried out and the connection ends without an answer: the caller cannot know.
  case closeAfterHandling
  /// The answer begins and the connection ends within it.
  case halfAnswer
  /// No answer ever comes.
  case stall

  /// nil when the method has to be carried out first.
  var reply: TestHTTPReply? {
    switch self {
    case .tooManyRequests(let seconds):
      BotAPIReply.failure(
        429, "Too Many Requests: retry after \(seconds)", parameters: ["retry_after": .int(Int64(seconds))],
        headers: ["Retry-After": "\(seconds)"])
    case .serverError(let status): Self.page(status)
    case .error(let code, let description):
      BotAPIReply.failure(code, description)
    case .migrated(let chat):
      BotAPIReply.failure(
        400, "Bad Request: group chat was upgraded to a supergroup chat",
        parameters: ["migrate_to_chat_id": .int(chat)])
    case .malformedJSON: .text("{\"ok\":true,\"result\":[{", headers: ["Content-Type": "application/json"])
    case .closeConnection: .closeConnection
    case .halfAnswer:
      .raw(Array("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"ok\":".utf8))
    case .closeAfterHandling, .serverErrorAfterHandling: nil
    case .stall: .stall
    }
  }

  /// The answer after the method was carried out.
  var replyAfterHandling: TestHTTPReply {
    if case .serverErrorAfterHandling(let status) = self { Self.page(status) } else { .closeConnection }
  }

  private static func page(_ status: Int) -> TestHTTPReply {
    .text("<html><body>\(status)</body></html>", status: status, headers: ["Content-Type": "text/html"])
  }
}

/// The envelope of every answer (https://core.telegram.org/bots/api#making-requests).
enum BotAPIReply {
  static func success(_ result: JSONValue) -> TestHTTPReply {
    .json(["ok": true, "result": result])
  }

  static func failure(
    _ code: Int, _ description: String, parameters: JSONValue? = nil, headers: [String: String] = [:]
  ) -> TestHTTPReply {
    var members: [String: JSONValue] = [
      "ok": false, "error_code": .int(Int64(code)), "description": .string(description),
    ]
    members["parameters"] = parameters
    return .json(.object(members), status: code, headers: headers)
  }
}
