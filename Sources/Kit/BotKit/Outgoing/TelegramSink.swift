internal import Telegram

/// Sends through the Bot API.
///
/// A call without an answer is repeated, so the user may see a message twice: the Bot API has no way to ask whether it
/// was carried out, and a lost reply is worse.
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
    case .serverError, .network, .conflict: self = .temporary(code: error.code, reason: error.description)
    // What cannot be read came with a success: the call was carried out.
    case .forbidden, .rejected, .undecodable, .unreadableFile, .fileTooLarge: self = .rejected(code: error.code, reason: error.description)
    }
  }
}
