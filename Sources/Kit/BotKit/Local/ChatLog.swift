internal import Storage
internal import Telegram

/// The messages of one chat as its person sees them, the last few.
struct ChatLog {
  private struct Entry {
    let number: Int64
    /// Nil once it is deleted.
    var message: Message?
    var isMine: Bool
    /// The name of the picture.
    var photo: String?
    /// Names of other files.
    var files: [String] = []
    var correlationID: String?
    /// Of the last change.
    var version: UInt64
  }

  private let chat: Chat
  var limit: Int
  /// Messages that were forgotten for the limit.
  private(set) var forgotten = 0
  private var lastNumber: Int64 = 0
  private var entries: [Entry] = []
  /// What was said in passing; only those see it who look at that moment.
  private var note: (text: String, version: UInt64)?

  init(chat: Chat, limit: Int) {
    self.chat = chat
    self.limit = limit
  }

  /// What has changed since a version; all messages for version 0.
  func events(after version: UInt64) -> [String] {
    var events = entries.filter { $0.version > version && (version > 0 || $0.message != nil) }.map(json)
    if let note, note.version > version, version > 0 { events.append(JSON.object(["note": .string(note.text)]).text) }
    return events
  }

  /// The bot's message of this number, if it has a button with that data.
  func message(_ number: Int64, withButton data: String) -> Message? {
    guard let message = entries.first(where: { $0.number == number && !$0.isMine })?.message else { return nil }
    let buttons = message.replyMarkup?.inlineKeyboard.joined() ?? [].joined()
    return buttons.contains { $0.callbackData == data } ? message : nil
  }

  mutating func note(_ text: String, version: UInt64) { note = (text, version) }

  /// A message of the person's.
  mutating func add(
    from user: User, photo: String?, version: UInt64, _ fill: (inout Message) -> Void
  ) -> Message {
    var message = new(from: user)
    fill(&message)
    append(Entry(number: message.id, message: message, isMine: true, photo: photo, version: version))
    return message
  }

  /// What the bot calls: a message, or a change of one.
  mutating func apply(_ call: OutgoingCall, photo: String?, correlationID: String?, version: UInt64) {
    let raw = call.parameters.raw
    if let number = raw["message_id"]?.int, let index = entries.firstIndex(where: { $0.number == number }) {
      guard call.method != DeleteMessage.name else {
        (entries[index].message, entries[index].version) = (nil, version)
        return
      }
      guard call.method.hasPrefix("edit"), var message = entries[index].message else { return }
      message.raw.adopt(raw)
      (entries[index].message, entries[index].version) = (message, version)
      entries[index].correlationID = correlationID
    } else if call.method.hasPrefix("send"), call.method != SendChatAction.name {
      var message = new(from: Terminal.bot)
      message.raw.adopt(raw)
      let files = photo == nil ? call.parameters.files.values.map(\.filename).sorted() : []
      append(
        Entry(
          number: message.id, message: message, isMine: false, photo: photo, files: files,
          correlationID: correlationID, version: version))
    }
  }

  private mutating func append(_ entry: Entry) {
    entries.append(entry)
    guard entries.count > limit else { return }
    forgotten += entries.count - limit
    entries.removeFirst(entries.count - limit)
  }

  private mutating func new(from user: User) -> Message {
    lastNumber += 1
    var message = Message(messageID: lastNumber, date: Timestamp.now().microseconds / 1_000_000, chat: chat)
    message.from = user
    return message
  }

  private func json(_ entry: Entry) -> String {
    var object: JSONObject = ["id": .int(entry.number)]
    guard let message = entry.message else {
      object["deleted"] = .bool(true)
      return JSON.object(object).text
    }
    object["mine"] = .bool(entry.isMine)
    object["at"] = .int(message.date)
    object["text"] = message.raw["text"] ?? message.raw["caption"]
    object["markup"] = message.raw["reply_markup"]
    object["photo"] = entry.photo.map { .string($0) }
    object["files"] = entry.files.isEmpty ? nil : .array(entry.files.map { .string($0) })
    object["correlation_id"] = entry.correlationID.map { .string($0) }
    return JSON.object(object).text
  }
}

extension JSONObject {
  /// What a call says of a message that is shown. A change without buttons takes them away, as Telegram does.
  fileprivate mutating func adopt(_ call: JSONObject) {
    let isHTML = call["parse_mode"]?.string == ParseMode.html.rawValue
    for name in ["text", "caption"] {
      guard let text = call[name]?.string else { continue }
      self[name] = .string(isHTML ? HTMLText(markup: text).plainText : text)
    }
    self["reply_markup"] = call["reply_markup"]
  }
}
