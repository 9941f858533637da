internal import EventLoop

/// The methods used so far, by their names in the Bot API.
extension BotAPI {
  /// Room for an answer on its way beyond the time the server was asked to hold a call.
  private static let margin = Duration.seconds(8)
  private static let usual = Duration.seconds(10)

  /// The bot itself: also the cheapest test of the token.
  public func getMe() async throws(BotAPIError) -> User {
    try await call("getMe", NoParameters(), timeout: Self.usual)
  }

  /// Updates from `offset` on; the call confirms every update below it.
  ///
  /// An update that cannot be read comes as ``ReceivedUpdate/unreadable(id:reason:)`` and costs no other.
  ///
  /// - Parameters:
  ///   - hold: how long the server may hold the call when there is nothing, whole seconds.
  ///   - limit: 1 to 100.
  public func getUpdates(
    offset: Int64?, limit: Int = 100, hold: Duration, allowed: [String]
  ) async throws(BotAPIError) -> [ReceivedUpdate] {
    let parameters = GetUpdates(
      offset: offset, limit: limit, timeout: Int(hold.components.seconds), allowedUpdates: allowed)
    return try await call("getUpdates", parameters, timeout: hold + Self.margin)
  }

  /// Sends a text of 1 to 4096 characters.
  public func sendMessage(_ message: OutgoingMessage) async throws(BotAPIError) -> Message {
    try await call("sendMessage", message, timeout: Self.usual)
  }

  /// Ends the spinner on a pressed button; at most 200 characters of `text` are shown.
  public func answerCallbackQuery(_ id: String, text: String? = nil) async throws(BotAPIError) {
    let parameters = AnswerCallbackQuery(callbackQueryID: id, text: text)
    let _: Bool = try await call("answerCallbackQuery", parameters, timeout: Self.usual)
  }

  /// Polling is refused while a webhook is set.
  public func deleteWebhook() async throws(BotAPIError) {
    let _: Bool = try await call("deleteWebhook", NoParameters(), timeout: Self.usual)
  }
}

private struct NoParameters: Encodable, Sendable {}

private struct GetUpdates: Encodable, Sendable {
  let offset: Int64?
  let limit: Int
  let timeout: Int
  let allowedUpdates: [String]

  enum CodingKeys: String, CodingKey {
    case offset, limit, timeout
    case allowedUpdates = "allowed_updates"
  }
}

private struct AnswerCallbackQuery: Encodable, Sendable {
  let callbackQueryID: String
  let text: String?

  enum CodingKeys: String, CodingKey {
    case callbackQueryID = "callback_query_id"
    case text
  }
}
