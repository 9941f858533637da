/// The methods the fake carries out at once (all but getUpdates).
extension BotAPIState {
  mutating func perform(_ call: BotAPICall) -> TestHTTPReply {
    switch call.method {
    case "getMe": return BotAPIReply.success(Self.bot)
    case "editMessageText", "editMessageCaption", "editMessageReplyMarkup": return editMessage(call)
    case "deleteMessage": return deleteMessage(call)
    case "answerCallbackQuery": return answerCallbackQuery(call)
    case "setWebhook": return setWebhook(call)
    case "deleteWebhook": return deleteWebhook(call)
    case "getWebhookInfo": return BotAPIReply.success(webhookInfo)
    case "getFile": return getFile(call)
    default: break
    }
    let description = BotAPIDescription.shared
    guard let method = description.methods[call.method] else {
      return BotAPIReply.failure(404, "Not Found: method not found")
    }
    if call.method.hasPrefix("send"), method.returns == ["Message"] { return send(call) }
    return BotAPIReply.success(description.sample(method.returns))
  }

  private mutating func send(_ call: BotAPICall) -> TestHTTPReply {
    guard let chat = call.int("chat_id") else { return BotAPIReply.failure(400, "Bad Request: chat_id is empty") }
    var message = SentMessage(
      id: nextMessageID, chat: chat, text: call.string("text") ?? call.string("caption") ?? "",
      parseMode: call.string("parse_mode"), replyMarkup: call.json("reply_markup"))
    nextMessageID += 1
    if call.method != "sendMessage" {
      message.kind = String(call.method.dropFirst("send".count)).snakeCased
      for (part, file) in call.files.sorted(by: { $0.key < $1.key }) { message.fileIDs.append(store(file, part)) }
      if call.files.isEmpty, let id = call.string(message.kind) { message.fileIDs.append(id) }
    }
    messages.append(message)
    return BotAPIReply.success(json(of: message))
  }

  private mutating func store(_ file: BotAPICall.UploadedFile, _ part: String) -> String {
    defer { nextFileNumber += 1 }
    let id = "file-\(nextFileNumber)"
    files[id] = File(path: "\(part)s/\(id)-\(file.filename)", content: file.content)
    return id
  }

  private mutating func editMessage(_ call: BotAPICall) -> TestHTTPReply {
    guard let index = indexOfMessage(call) else {
      return BotAPIReply.failure(400, "Bad Request: message to edit not found")
    }
    var message = messages[index]
    if let text = call.string("text") ?? call.string("caption") { message.text = text }
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
    guard url.hasPrefix("https://") else {
      return BotAPIReply.failure(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
    }
    let secret = call.string("secret_token") ?? ""
    guard secret.utf8.count <= 256, secret.utf8.allSatisfy({ $0.isSecretCharacter }) else {
      return BotAPIReply.failure(400, "Bad Request: secret token contains unallowed characters")
    }
    if let kinds = call.json("allowed_updates")?.array {
      allowedKinds = kinds.isEmpty ? nil : Set(kinds.compactMap(\.string))
    }
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
    if file.content.count > BotAPILimits.download {
      return BotAPIReply.failure(400, "Bad Request: file is too big")
    }
    return BotAPIReply.success([
      "file_id": .string(id), "file_unique_id": .string("u\(id)"), "file_size": .int(Int64(file.content.count)),
      "file_path": .string(localRoot.map { "\($0)/\(file.path)" } ?? file.path),
    ])
  }

  private func indexOfMessage(_ call: BotAPICall) -> Int? {
    messages.firstIndex { $0.chat == call.int("chat_id") && $0.id == call.int("message_id") }
  }
}

extension UInt8 {
  fileprivate var isSecretCharacter: Bool {
    UnicodeScalar(self).properties.isAlphabetic || (0x30...0x39).contains(self) || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "-")
  }
}

extension String {
  /// `VideoNote` as `video_note`.
  fileprivate var snakeCased: String {
    reduce(into: "") { text, character in
      if character.isUppercase, !text.isEmpty { text += "_" }
      text += character.lowercased()
    }
  }
}
