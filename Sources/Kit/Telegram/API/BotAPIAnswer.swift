internal import HTTPClient

/// The envelope of every answer (https://core.telegram.org/bots/api#making-requests).
enum BotAPIAnswer {
  /// The longest wait that is believed: a day.
  private static let longestWait: Int64 = 86_400

  /// The result, or the error it stands for.
  static func read(_ response: ClientResponse, method: String) throws(BotAPIError) -> JSON {
    let answer: JSONObject
    do {
      guard let object = try JSON(parsing: response.body).object, object["ok"] != nil else {
        throw JSONSyntaxError(offset: 0, expected: "an answer of the Bot API")
      }
      answer = object
    } catch {
      if response.status >= 500 { throw .gateway(code: response.status) }
      throw .undecodable(method: method, "status \(response.status), \(error)")
    }
    if answer["ok"] == .bool(true), let result = answer["result"] { return result }
    throw error(answer, response, method: method)
  }

  private static func error(_ answer: JSONObject, _ response: ClientResponse, method: String) -> BotAPIError {
    let code = answer["error_code"]?.int.map { Int(clamping: $0) } ?? response.status
    let text = answer["description"]?.string ?? "no description"
    let parameters = ResponseParameters(raw: answer["parameters"]?.object ?? JSONObject())
    if let id = parameters.migrateToChatID { return .migrated(chatID: id) }
    switch code {
    case 401: return .unauthorized(text)
    // A token that is no bot's: for these methods there is no other thing that could be missing.
    case 404 where method == "getMe" || method == "getUpdates": return .unauthorized(text)
    case 403: return .forbidden(text)
    case 409: return .conflict(text)
    case 429:
      let header = response.header("Retry-After").flatMap { Int64($0) }
      let wait = parameters.retryAfter ?? header ?? 1
      return .tooManyRequests(retryAfter: .seconds(max(1, min(wait, longestWait))))
    case 500...: return .serverError(code: code, text)
    default: return .rejected(code: code, text)
    }
  }
}
