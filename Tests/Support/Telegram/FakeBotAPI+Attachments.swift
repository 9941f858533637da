/// What users send besides texts.
extension FakeBotAPI {
  /// A photo, as Telegram has it: in several sizes, of which `id` is the largest. Returns the update's id.
  @discardableResult
  public func sendPhoto(
    _ id: String = "photo", caption: String? = nil, bytes: Int64 = 1000, from user: TelegramUser = TelegramUser(id: 100)
  ) -> Int64 {
    func size(_ id: String, side: Int64, bytes: Int64) -> JSONValue {
      [
        "file_id": .string(id), "file_unique_id": .string("u\(id)"), "width": .int(side), "height": .int(side),
        "file_size": .int(bytes),
      ]
    }
    let sizes: JSONValue = [
      size("\(id)-small", side: 90, bytes: 10), size(id, side: 1280, bytes: bytes),
      size("\(id)-medium", side: 320, bytes: 100),
    ]
    return send(["photo": sizes], caption: caption, from: user)
  }

  /// A file that was sent as one. Returns the update's id.
  @discardableResult
  public func sendDocument(
    _ id: String = "document", name: String? = "plan.pdf", caption: String? = nil, bytes: Int64 = 1000,
    from user: TelegramUser = TelegramUser(id: 100)
  ) -> Int64 {
    var document: [String: JSONValue] = [
      "file_id": .string(id), "file_unique_id": .string("u\(id)"), "file_size": .int(bytes),
    ]
    document["file_name"] = name.map { .string($0) }
    return send(["document": .object(document)], caption: caption, from: user)
  }

  /// What is neither text nor photo nor document. Returns the update's id.
  @discardableResult
  public func sendVoice(from user: TelegramUser = TelegramUser(id: 100)) -> Int64 {
    send(["voice": ["file_id": "v", "file_unique_id": "uv", "duration": 1]], caption: nil, from: user)
  }

  private func send(_ content: [String: JSONValue], caption: String?, from user: TelegramUser) -> Int64 {
    state.update { state in
      var message = state.makeMessage(chat: user.id, from: user.json, text: "")
      message["text"] = nil
      message["caption"] = caption.map { .string($0) }
      return state.enqueue("message", .object(message.merging(content) { mine, _ in mine }))
    }
  }
}
