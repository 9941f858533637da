import Glibc

/// Someone who writes to the bot.
public struct TelegramUser: Sendable, Equatable {
  public let id: Int64
  public let firstName: String
  public let username: String?
  public let languageCode: String?

  public init(id: Int64, firstName: String = "Ada", username: String? = "ada", languageCode: String? = "en") {
    self.id = id
    self.firstName = firstName
    self.username = username
    self.languageCode = languageCode
  }

  var json: JSONValue {
    var members: [String: JSONValue] = ["id": .int(id), "is_bot": false, "first_name": .string(firstName)]
    members["username"] = username.map { .string($0) }
    members["language_code"] = languageCode.map { .string($0) }
    return .object(members)
  }
}

extension FakeBotAPI {
  /// A user writes a text in the private chat with the bot, or in `chat`. Returns the update's id.
  @discardableResult
  public func send(_ text: String, from user: TelegramUser = TelegramUser(id: 100), chat: Int64? = nil) -> Int64 {
    state.update { state in
      let message = state.makeMessage(chat: chat ?? user.id, from: user.json, text: text)
      return state.enqueue("message", .object(message))
    }
  }

  /// A user presses an inline button under the bot's message. Returns the update's id.
  @discardableResult
  public func press(_ data: String, on message: SentMessage, by user: TelegramUser = TelegramUser(id: 100)) -> Int64 {
    state.update { state in
      let id = "\(4_000_000_000_000 + state.nextUpdateID)"
      state.openCallbacks.insert(id)
      return state.enqueue(
        "callback_query",
        [
          "id": .string(id), "from": user.json, "chat_instance": "1", "data": .string(data),
          "message": state.json(of: message),
        ])
    }
  }

  /// Any other update: its kind, such as `edited_message`, and its content. Returns the update's id.
  @discardableResult
  public func sendUpdate(_ kind: String, _ content: JSONValue) -> Int64 {
    state.update { $0.enqueue(kind, content) }
  }

  /// Delivers an update once more as if it had never been confirmed, with its old id.
  public func repeatUpdate(_ id: Int64) {
    state.update { state in
      guard let update = state.delivered[id] else { return }
      state.pending.append(update)
    }
  }
}
