/// The methods the fake carries out at once (all but getUpdates).
extension BotAPIState {
  mutating func perform(_ call: BotAPICall) -> TestHTTPReply {
    switch call.method {
    case "getMe": BotAPIReply.success(Self.bot)
    case "sendMessage": sendMessage(call)
    case "editMessageText": editMessageText(call)
    case "deleteMessage": deleteMessage(call)
    case "answerCallbackQuery": answerCallbackQuery(call)
    case "setWebhook": setWebhook(call)
    case "deleteWebhook": deleteWebhook(call)
    case "getWebhookInfo": BotAPIReply.success(webhookInfo)
    case "getFile": getFile(call)
    case "setMyCommands", "deleteMyCommands", "sendChatAction": BotAPIReply.success(true)
    default: BotAPIReply.failure(404, "Not Found: method not found")
    }
  }

  private mutating func sendMessage(_ call: BotAPICall) -> TestHTTPReply {
    guard let chat = call.int("chat_id") else { return BotAPIReply.failure(400, "Bad Request: chat_id is empty") }
    if let problem = problem(with: call) { return BotAPIReply.failure(400, problem) }
    let message = SentMessage(
      id: nextMessageID, chat: chat, text: call.string("text") ?? "", parseMode: call.string("parse_mode"),
      replyMarkup: call.json("reply_markup"))
    nextMessageID += 1
    messages.append(message)
    return BotAPIReply.success(json(of: message))
  }

  private mutating func editMessageText(_ call: BotAPICall) -> TestHTTPReply {
    guard let index = indexOfMessage(call) else {
      return BotAPIReply.failure(400, "Bad Request: message to edit not found")
    }
    if let problem = problem(with: call) { return BotAPIReply.failure(400, problem) }
    var message = messages[index]
    message.text = call.string("text") ?? ""
    message.replyMarkup = call.json("reply_markup")
    message.parseMode = call.string("parse_mode")
    guard message != messages[index] else {
      return BotAPIReply.failure(
        400,
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as "
          + "a current content and reply markup of the message")
    }
    messages[index] = message
    return BotAPIReply.success(json(of: message))
  }

  private mutating func deleteMessage(_ call: BotAPICall) -> TestHTTPReply {
    guard let index = indexOfMessage(call) else {
      return BotAPIReply.failure(400, "Bad Request: message to delete not found")
    }
    messages.remove(at: index)
    return BotAPIReply.success(true)
  }

  private mutating func answerCallbackQuery(_ call: BotAPICall) -> TestHTTPReply {
    guard let id = call.string("callback_query_id"), openCallbacks.remove(id) != nil else {
      return BotAPIReply.failure(
        400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
    }
    return BotAPIReply.success(true)
  }

  private mutating func setWebhook(_ call: BotAPICall) -> TestHTTPReply {
    let url = call.string("url") ?? ""
    guard !url.isEmpty else { return deleteWebhook(call) }
    webhook = call.parameters
    return BotAPIReply.success(true)
  }

  private mutating func deleteWebhook(_ call: BotAPICall) -> TestHTTPReply {
    webhook = nil
    let drops = call.parameters["drop_pending_updates"]
    if drops == true || drops == "true" { pending = [] }
    return BotAPIReply.success(true)
  }

  private var webhookInfo: JSONValue {
    [
      "url": webhook?["url"] ?? "", "has_custom_certificate": false,
      "pending_update_count": .int(Int64(pending.count)),
    ]
  }

  private func getFile(_ call: BotAPICall) -> TestHTTPReply {
    guard let id = call.string("file_id"), let file = files[id] else {
      return BotAPIReply.failure(400, "Bad Request: invalid file_id")
    }
    return BotAPIReply.success([
      "file_id": .string(id), "file_unique_id": .string("u\(id)"), "file_size": .int(Int64(file.content.count)),
      "file_path": .string(file.path),
    ])
  }

  private func indexOfMessage(_ call: BotAPICall) -> Int? {
    messages.firstIndex { $0.chat == call.int("chat_id") && $0.id == call.int("message_id") }
  }

  /// The limits of a text and its buttons: 4096 UTF-16 units, 64 bytes of data.
  private func problem(with call: BotAPICall) -> String? {
    let text = call.string("text") ?? ""
    if text.isEmpty { return "Bad Request: message text is empty" }
    if text.utf16.count > 4096 { return "Bad Request: message is too long" }
    let rows = call.json("reply_markup")?["inline_keyboard"]?.array ?? []
    let data = rows.flatMap { $0.array ?? [] }.compactMap { $0["callback_data"]?.string }
    return data.allSatisfy { (1...64).contains($0.utf8.count) } ? nil : "Bad Request: BUTTON_DATA_INVALID"
  }
}
