internal import Telegram

/// What Telegram refused for good without anything being wrong, by the official server's texts
/// (tdlib/telegram-bot-api, Client.cpp).
enum Refusal {
  /// An edit to what is there already: the same edit came twice, or the button leads to where one is.
  case nothingToChange
  /// The answer to a button came later than Telegram waits for it.
  case tooOld
  /// The message to be changed is gone, too old or no text: what it was to say can be said by a new one.
  case notEditable(OutgoingCall)

  init?(of call: OutgoingCall, _ reason: String) {
    switch call.method {
    case _ where reason.contains("message is not modified"): self = .nothingToChange
    case AnswerCallbackQuery.name where reason.contains("query is too old") || reason.contains("query ID is invalid"):
      self = .tooOld
    case EditMessageText.name:
      guard Self.notEditable.contains(where: reason.contains), let message = call.asNewMessage else { return nil }
      self = .notEditable(message)
    default: return nil
    }
  }

  private static let notEditable = [
    "message to edit not found", "message can't be edited", "no text in the message to edit", "MESSAGE_ID_INVALID",
  ]
}

extension OutgoingCall {
  /// The text of an edit as a message of its own; nil when it says no chat.
  fileprivate var asNewMessage: OutgoingCall? {
    let raw = parameters.raw
    guard let chatID, let text = raw["text"]?.string else { return nil }
    var call = OutgoingCall(SendMessage(chatID: .id(chatID), text: text))
    for name in ["parse_mode", "reply_markup"] {
      if let value = raw[name] { call.parameters.raw[name] = value }
    }
    call.parameters.raw["text"] = .string(text)
    call.priority = priority
    return call
  }
}
