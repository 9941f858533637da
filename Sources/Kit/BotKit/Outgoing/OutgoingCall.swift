internal import FoundationEssentials
internal import Telegram

/// A call of the Bot API as it waits in the outbox: whichever method, with its files.
struct OutgoingCall: Sendable, Equatable {
  /// Bytes of all files that are kept in the outbox itself; larger ones are named by their path.
  static let maxInlineBytes = 1 << 20

  let method: String
  var parameters: CallParameters
  /// Stored beside the payload.
  var priority = OutgoingClass.reply

  init(_ call: some BotAPIMethod) {
    method = type(of: call).name
    parameters = call.parameters
    cut("text", method == AnswerCallbackQuery.name ? 200 : SendMessage.maxTextUnits)
    cut("caption", 1024)
  }

  /// The chat it goes to, when it says.
  var chatID: Int64? { parameters.raw["chat_id"]?.int ?? parameters.raw["user_id"]?.int }

  /// Whether Telegram's limits of messages count it.
  var isMessage: Bool {
    guard method != SendChatAction.name else { return false }
    return ["send", "copy", "forward", "edit"].contains { method.hasPrefix($0) }
  }

  /// Whether carrying it out twice is the same as once. Of a method that is not known to be so, it is not.
  var isRepeatable: Bool {
    method == SendChatAction.name || Self.repeatable.contains { method.hasPrefix($0) }
  }

  private static let repeatable = [
    "answer", "approve", "ban", "decline", "delete", "edit", "get", "hide", "leave", "pin", "promote", "read",
    "restrict",
    "set", "unban", "unhide", "unpin",
  ]

  /// A text without what no text may hold, and within its limit. One with entities is measured after they are read,
  /// and cutting could break them: those are left to their author.
  private mutating func cut(_ name: String, _ limit: Int) {
    guard case .string(let text) = parameters.raw[name], parameters.raw["parse_mode"] == nil,
      parameters.raw["entities"] == nil, parameters.raw["caption_entities"] == nil
    else { return }
    parameters.raw[name] = .string(text.filter { $0 != "\0" }.prefix(utf16Units: limit))
  }
}

extension OutgoingCall {
  /// As it is stored.
  var payload: String {
    var object: JSONObject = ["method": .string(method), "parameters": .object(parameters.raw)]
    if !parameters.files.isEmpty {
      let files = parameters.files.sorted { $0.key < $1.key }
      object["files"] = .array(files.map { Self.stored($0.key, $0.value) })
    }
    return JSON.object(object).text
  }

  /// Reads what was stored; nil when another version of the program has written it in another form.
  init?(payload: String) {
    guard let object = (try? JSON(parsing: Array(payload.utf8)))?.object, let method = object["method"]?.string,
      let raw = object["parameters"]?.object
    else { return nil }
    self.method = method
    parameters = CallParameters()
    parameters.raw = raw
    for json in object["files"]?.array ?? [] {
      guard let (part, file) = Self.file(json) else { return nil }
      parameters.files[part] = file
    }
  }

  /// Bytes of files that would be stored.
  var inlineBytes: Int {
    parameters.files.values.reduce(0) { sum, file in
      if case .bytes(let bytes) = file.content { sum + bytes.count } else { sum }
    }
  }

  private static func stored(_ part: String, _ file: FileUpload) -> JSON {
    var object: JSONObject = ["part": .string(part), "filename": .string(file.filename)]
    switch file.content {
    case .path(let path): object["path"] = .string(path)
    case .bytes(let bytes): object["base64"] = .string(Data(bytes).base64EncodedString())
    }
    return .object(object)
  }

  private static func file(_ json: JSON) -> (String, FileUpload)? {
    guard let part = json.object?["part"]?.string, let filename = json.object?["filename"]?.string else { return nil }
    if let path = json.object?["path"]?.string { return (part, FileUpload(filename: filename, path: path)) }
    guard let data = json.object?["base64"]?.string.flatMap({ Data(base64Encoded: $0) }) else { return nil }
    return (part, FileUpload(filename: filename, bytes: [UInt8](data)))
  }
}
