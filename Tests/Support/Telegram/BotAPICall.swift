/// One call of a Bot API method as the fake got it.
public struct BotAPICall: Sendable {
  public let method: String
  /// From the JSON body, the form, or the query; form fields are strings.
  public let parameters: [String: JSONValue]
  public let headers: HeaderFields

  /// A text parameter.
  public func string(_ name: String) -> String? {
    switch parameters[name] {
    case .string(let value): value
    case .int(let value): "\(value)"
    default: nil
    }
  }

  /// A number, also when it came as text.
  public func int(_ name: String) -> Int64? {
    parameters[name]?.int ?? parameters[name]?.string.flatMap { Int64($0) }
  }

  /// A structured parameter, also when it came as JSON in a text.
  public func json(_ name: String) -> JSONValue? {
    guard let value = parameters[name] else { return nil }
    return value.string.flatMap { try? JSONValue(parsing: $0) } ?? value
  }

  init(method: String, request: TestHTTPRequest) throws {
    self.method = method
    headers = request.headers
    var parameters = request.query.mapValues { JSONValue.string($0) }
    let type = request.headers["Content-Type"] ?? ""
    if type.hasPrefix("application/json") {
      guard !request.body.isEmpty else {
        self.parameters = parameters
        return
      }
      guard let members = try JSONValue(parsing: request.text).object else { throw SupportError("Not a JSON object.") }
      parameters.merge(members) { _, body in body }
    } else if type.hasPrefix("application/x-www-form-urlencoded") {
      parameters.merge(FormFields.decode(request.text).mapValues { .string($0) }) { _, body in body }
    }
    self.parameters = parameters
  }
}

/// A message the bot has sent.
public struct SentMessage: Sendable, Equatable {
  public let id: Int64
  public let chat: Int64
  public var text: String
  public var parseMode: String?
  public var replyMarkup: JSONValue?

  /// The inline buttons' texts and data, row by row in one list.
  public var buttons: [(text: String, data: String?)] {
    let rows = replyMarkup?["inline_keyboard"]?.array ?? []
    return rows.flatMap { $0.array ?? [] }.map { ($0["text"]?.string ?? "", $0["callback_data"]?.string) }
  }
}
