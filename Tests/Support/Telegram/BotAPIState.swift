import Glibc

/// What the fake Bot API knows.
struct BotAPIState {
  struct Update {
    let id: Int64
    let json: JSONValue
  }

  struct File {
    let path: String
    let content: [UInt8]
  }

  static let anyMethod = "*"
  /// Kinds that are only sent when asked for (https://core.telegram.org/bots/api#getupdates).
  static let kindsOffByDefault: Set<String> = ["chat_member", "message_reaction", "message_reaction_count"]

  static let bot: JSONValue = [
    "id": 123456, "is_bot": true, "first_name": "Outrigger", "username": "outrigger_test_bot",
    "can_join_groups": true, "can_read_all_group_messages": false, "supports_inline_queries": false,
  ]

  var isStopped = false
  var pending: [Update] = []
  var delivered: [Int64: Update] = [:]
  var nextUpdateID: Int64 = 7001
  var confirmedOffset: Int64 = 0
  var allowedKinds: Set<String>?
  /// Counts the getUpdates calls, so that an older one sees that another has come.
  var pollNumber = 0
  var isPolled = false
  var conflicts = 0
  var calls: [BotAPICall] = []
  var seen: [String: Int] = [:]
  var faults: [String: [BotAPIFault]] = [:]
  /// Chats to which nothing may be sent, and the seconds they say to wait.
  var flooded: [Int64: Int] = [:]
  var messages: [SentMessage] = []
  var nextMessageID: Int64 = 1
  var openCallbacks: Set<String> = []
  var webhook: [String: JSONValue]?
  /// Deliveries by webhook that failed, with the status or why there was none.
  var webhookFailures: [String] = []
  /// What broke the rules of the Bot API's description.
  var violations: [String] = []
  /// Whether polls are slowed as the official server slows them.
  var keepsPace = false
  var lastPoll: (offset: Int64, at: ContinuousClock.Instant)?
  var nextFileNumber = 1
  var lost: Set<String> = []
  /// Where a server in local mode keeps its files; their paths are then absolute.
  var localRoot: String?
  var files: [String: File] = [:]

  mutating func takeFault(for call: BotAPICall) -> BotAPIFault? {
    if call.method.hasPrefix("send"), let seconds = call.int("chat_id").flatMap({ flooded[$0] }) {
      return .tooManyRequests(retryAfter: seconds)
    }
    for key in [call.method, Self.anyMethod] {
      if var faults = faults[key], !faults.isEmpty {
        let fault = faults.removeFirst()
        self.faults[key] = faults
        return fault
      }
    }
    return nil
  }

  /// Adds an update unless the bot has not asked for its kind. Returns its id.
  mutating func enqueue(_ kind: String, _ content: JSONValue) -> Int64 {
    let id = nextUpdateID
    nextUpdateID += 1
    let isWanted = allowedKinds?.contains(kind) ?? !Self.kindsOffByDefault.contains(kind)
    guard isWanted else { return id }
    let update = Update(id: id, json: ["update_id": .int(id), kind: content])
    pending.append(update)
    delivered[id] = update
    return id
  }

  /// Forgets what an offset confirms; a negative one keeps that many from the end.
  mutating func confirm(offset: Int64) {
    if offset > 0 {
      confirmedOffset = max(confirmedOffset, offset)
      pending.removeAll { $0.id < offset }
    } else if offset < 0 {
      pending = pending.suffix(Int(clamping: -offset))
      if let first = pending.first { confirmedOffset = max(confirmedOffset, first.id) }
    }
  }

  mutating func makeMessage(chat: Int64, from: JSONValue, text: String) -> [String: JSONValue] {
    defer { nextMessageID += 1 }
    var message: [String: JSONValue] = [
      "message_id": .int(nextMessageID), "from": from, "chat": Self.chat(chat), "date": .int(Int64(time(nil))),
      "text": .string(text),
    ]
    if text.hasPrefix("/") {
      let length = text.prefix { $0 != " " && $0 != "\n" }.utf16.count
      message["entities"] = [["type": "bot_command", "offset": 0, "length": .int(Int64(length))]]
    }
    return message
  }

  func json(of message: SentMessage) -> JSONValue {
    var members: [String: JSONValue] = [
      "message_id": .int(message.id), "from": Self.bot, "chat": Self.chat(message.chat),
      "date": .int(Int64(time(nil))), "text": .string(message.text),
    ]
    if message.replyMarkup?["inline_keyboard"] != nil { members["reply_markup"] = message.replyMarkup }
    guard message.kind != "text" else { return .object(members) }
    members["text"] = nil
    if !message.text.isEmpty { members["caption"] = .string(message.text) }
    if let id = message.fileIDs.first { members[message.kind] = media(message.kind, id) }
    return .object(members)
  }

  /// What a message of that kind has of its file.
  private func media(_ kind: String, _ id: String) -> JSONValue {
    let file: JSONValue = ["file_id": .string(id), "file_unique_id": .string("u\(id)")]
    guard var members = file.object else { return file }
    members["file_size"] = files[id].map { .int(Int64($0.content.count)) }
    switch kind {
    case "photo": return [.object(members.merging(["width": 90, "height": 90]) { mine, _ in mine })]
    case "video", "animation": members.merge(["width": 90, "height": 90, "duration": 1]) { mine, _ in mine }
    case "audio", "voice": members["duration"] = 1
    case "video_note": members.merge(["length": 90, "duration": 1]) { mine, _ in mine }
    case "sticker":
      let more: [String: JSONValue] = [
        "type": "regular", "width": 90, "height": 90, "is_animated": false, "is_video": false,
      ]
      members.merge(more) { mine, _ in mine }
    default: break
    }
    return .object(members)
  }

  /// Groups have negative ids.
  private static func chat(_ id: Int64) -> JSONValue {
    id < 0
      ? ["id": .int(id), "type": "supergroup", "title": "A group"]
      : ["id": .int(id), "type": "private", "first_name": "Ada"]
  }
}
