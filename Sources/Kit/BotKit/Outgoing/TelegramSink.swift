internal import Telegram

/// Sends through the Bot API.
///
/// The Bot API has no way to ask whether a call without an answer was carried out.
struct TelegramSink: MessageSink {
  let api: BotAPI

  @concurrent func send(_ call: OutgoingCall) async throws(SendFailure) {
    do throws(BotAPIError) {
      _ = try await api.call(call.method, call.parameters)
    } catch {
      throw SendFailure(error)
    }
  }
}

extension SendFailure {
  init(_ error: BotAPIError) {
    switch error {
    case .unauthorized: self = .unauthorized(reason: error.description)
    case .tooManyRequests(let retryAfter): self = .flooded(retryAfter: retryAfter)
    case .migrated(let chatID): self = .migrated(chatID: chatID)
    case .network, .gateway:
      self =
        error.mayHaveTakenEffect
        ? .unanswered(reason: error.description) : .temporary(code: error.code, reason: error.description)
    case .forbidden(let text) where Self.saysUnreachable(text): self = .blocked(reason: text)
    case .serverError, .conflict: self = .temporary(code: error.code, reason: error.description)
    // What cannot be read came with a success: the call was carried out.
    case .forbidden, .rejected, .undecodable, .unreadableFile, .fileTooLarge:
      self = .rejected(code: error.code, reason: error.description)
    }
  }

  /// The official server's texts for chats that are lost (tdlib/telegram-bot-api, Client.cpp).
  private static func saysUnreachable(_ text: String) -> Bool {
    ["blocked", "deactivated", "kicked", "not a member"].contains { text.contains($0) }
  }
}
