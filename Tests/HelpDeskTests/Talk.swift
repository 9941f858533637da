import Support

/// One user's side of the private chat with the desk. Every call returns when all that it caused is there.
struct Talk: Sendable {
  let desk: DeskRunner
  let user: TelegramUser

  /// Texts of the callback answers that showed something.
  var toasts: [String] {
    desk.api.calls.filter { $0.method == "answerCallbackQuery" }.compactMap { $0.string("text") }
  }

  var messages: [SentMessage] { desk.api.sentMessages(chat: user.id) }

  /// - Returns: the chat's last message.
  @discardableResult
  func say(_ text: String) async throws -> SentMessage { try await settled(desk.api.send(text, from: user)) }

  @discardableResult
  func sendPhoto(_ id: String = "photo", caption: String? = nil, bytes: Int64 = 1000) async throws -> SentMessage {
    try await settled(desk.api.sendPhoto(id, caption: caption, bytes: bytes, from: user))
  }

  @discardableResult
  func sendDocument(
    _ id: String = "document", name: String? = "plan.pdf", caption: String? = nil, bytes: Int64 = 1000
  ) async throws -> SentMessage {
    try await settled(desk.api.sendDocument(id, name: name, caption: caption, bytes: bytes, from: user))
  }

  /// What is neither text nor photo nor document.
  @discardableResult
  func sendVoice() async throws -> SentMessage { try await settled(desk.api.sendVoice(from: user)) }

  /// Presses the button with that data on the newest message that has it.
  @discardableResult
  func press(_ data: String) async throws -> SentMessage {
    guard let message = messages.last(where: { $0.buttons.contains { $0.data == data } }) else {
      throw SupportError("No button “\(data)” under any of \(messages.map(\.text)).")
    }
    return try await settled(desk.api.press(data, on: message, by: user))
  }

  /// Presses a button that is not there, as a client can, on the newest message.
  @discardableResult
  func forge(_ data: String) async throws -> SentMessage {
    guard let message = messages.last else { throw SupportError("No message to press on.") }
    return try await settled(desk.api.press(data, on: message, by: user))
  }

  private func settled(_ update: Int64) async throws -> SentMessage {
    try await desk.settle(update)
    guard let message = messages.last else { throw SupportError("The desk has said nothing.") }
    return message
  }
}

extension DeskRunner {
  /// Ada, who reports things.
  var ada: Talk { talk(TelegramUser(id: 100)) }
  /// An administrator.
  var chief: Talk { talk(TelegramUser(id: 7, firstName: "Grace", username: "grace")) }
  /// Another one, who speaks Russian.
  var deputy: Talk { talk(TelegramUser(id: 8, firstName: "Пётр", username: nil, languageCode: "ru-RU")) }

  func talk(_ user: TelegramUser) -> Talk { Talk(desk: self, user: user) }

  /// Makes a request as Ada does, and leaves her at its card.
  @discardableResult
  func report(_ text: String = "The lamp is broken.", priority: String = "medium") async throws -> SentMessage {
    try await ada.say("/start")
    try await ada.press("create_request")
    try await ada.say(text)
    try await ada.press("additional_no")
    return try await ada.press("priority_\(priority)")
  }
}

extension SentMessage {
  /// Row by row, what the buttons carry.
  var rows: [[String]] {
    (replyMarkup?["inline_keyboard"]?.array ?? []).map { row in
      (row.array ?? []).map { $0["callback_data"]?.string ?? "" }
    }
  }

  /// What is written on the buttons.
  var labels: [String] { buttons.map(\.text) }
}
