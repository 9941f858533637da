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
    let sizes: JSONValue = [
      photo("\(id)-small", side: 90, bytes: 10), photo(id, side: 1280, bytes: bytes),
      photo("\(id)-medium", side: 320, bytes: 100),
    ]
    return try await send(["photo": sizes, "caption": caption.map { .string($0) } ?? .null])
  }

  @discardableResult
  func sendDocument(
    _ id: String = "document", name: String? = "plan.pdf", caption: String? = nil, bytes: Int64 = 1000
  ) async throws -> SentMessage {
    let document: [String: JSONValue?] = [
      "file_id": .string(id), "file_unique_id": .string("u\(id)"), "file_size": .int(bytes),
      "file_name": name.map { .string($0) },
    ]
    return try await send([
      "document": .object(document.compactMapValues { $0 }), "caption": caption.map { .string($0) } ?? .null,
    ])
  }

  /// What is neither text nor photo nor document.
  @discardableResult
  func sendVoice() async throws -> SentMessage {
    try await send(["voice": ["file_id": "v", "file_unique_id": "uv", "duration": 1]])
  }

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

  private func photo(_ id: String, side: Int64, bytes: Int64) -> JSONValue {
    [
      "file_id": .string(id), "file_unique_id": .string("u\(id)"), "width": .int(side), "height": .int(side),
      "file_size": .int(bytes),
    ]
  }

  private func send(_ content: [String: JSONValue]) async throws -> SentMessage {
    let from: [String: JSONValue?] = [
      "id": .int(user.id), "is_bot": false, "first_name": .string(user.firstName),
      "language_code": user.languageCode.map { .string($0) }, "username": user.username.map { .string($0) },
    ]
    let head: [String: JSONValue] = [
      "message_id": 900_000, "date": 1_795_235_700, "from": .object(from.compactMapValues { $0 }),
      "chat": ["id": .int(user.id), "type": "private", "first_name": .string(user.firstName)],
    ]
    let message = head.merging(content.filter { $0.value != .null }) { mine, _ in mine }
    return try await settled(desk.api.sendUpdate("message", .object(message)))
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
