internal import BotKit
internal import EventLoop
internal import HTTPServer

/// `POST /telegram/webhook`, between the HTTP server and the bot kit, which do not know each other.
@Loop
enum WebhookRoute {
  /// What Telegram puts the secret in (https://core.telegram.org/bots/api#setwebhook).
  private static let secretHeader = "X-Telegram-Bot-Api-Secret-Token"

  static func answer(_ request: ServerRequest, _ receiver: WebhookReceiver) async -> ServerResponse {
    switch await receiver.receive(request.body, secret: request.header(secretHeader)) {
    case .done: return ServerResponse(status: 200)
    case .unauthorized:
      return .error(401, code: "unauthorized", message: "The request does not carry the webhook's secret.")
    case .tooLarge:
      return .error(413, code: "too_large", message: "An update has at most \(receiver.maxBytes) bytes.")
    case .notReady:
      var response = ServerResponse.error(
        503, code: "not_ready", message: "The bot takes no updates now; send it again.")
      response.headers.add("Retry-After", "1")
      return response
    }
  }
}
