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
  var messages: [SentMessage] = []
  var nextMessageID: Int64 = 1
  var openCallbacks: Set<String> = []
  var webhook: [String: JSONValue]?
  var files: [String: File] = [:]

  mutating func takeFault(for method: String) -> BotAPIFault? {
    for key in [method, Self.anyMethod] {
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
    members["reply_markup"] = message.replyMarkup
    return .object(members)
  }

  /// Groups have negative ids.
  private static func chat(_ id: Int64) -> JSONValue {
    id < 0
      ? ["id": .int(id), "type": "supergroup", "title": "A group"]
      : ["id": .int(id), "type": "private", "first_name": "Ada"]
  }
}
