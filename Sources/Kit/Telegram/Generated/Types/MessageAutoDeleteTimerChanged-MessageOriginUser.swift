// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#messageautodeletetimerchanged
public struct MessageAutoDeleteTimerChanged: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(messageAutoDeleteTime: Int64) {
    raw = JSONObject()
    raw[required: "message_auto_delete_time"] = messageAutoDeleteTime
  }

  @_alwaysEmitIntoClient
  public var messageAutoDeleteTime: Int64 {
    get { raw[required: "message_auto_delete_time"] }
    set { raw[required: "message_auto_delete_time"] = newValue }
  }

  public static let shape = Shape("MessageAutoDeleteTimerChanged") { shape in
    shape.required("message_auto_delete_time", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#messageentity
public struct MessageEntity: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    type: Kind, offset: Int64, length: Int64, url: String? = nil, user: User? = nil, language: String? = nil,
    customEmojiID: String? = nil, unixTime: Int64? = nil, dateTimeFormat: String? = nil
  ) {
    raw = JSONObject()
    raw[required: "type"] = type
    raw[required: "offset"] = offset
    raw[required: "length"] = length
    raw[optional: "url"] = url
    raw[optional: "user"] = user
    raw[optional: "language"] = language
    raw[optional: "custom_emoji_id"] = customEmojiID
    raw[optional: "unix_time"] = unixTime
    raw[optional: "date_time_format"] = dateTimeFormat
  }

  @_alwaysEmitIntoClient
  public var type: Kind {
    get { raw[required: "type"] }
    set { raw[required: "type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var offset: Int64 {
    get { raw[required: "offset"] }
    set { raw[required: "offset"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var length: Int64 {
    get { raw[required: "length"] }
    set { raw[required: "length"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var url: String? {
    get { raw[optional: "url"] }
    set { raw[optional: "url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var user: User? {
    get { raw[optional: "user"] }
    set { raw[optional: "user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var language: String? {
    get { raw[optional: "language"] }
    set { raw[optional: "language"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var customEmojiID: String? {
    get { raw[optional: "custom_emoji_id"] }
    set { raw[optional: "custom_emoji_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var unixTime: Int64? {
    get { raw[optional: "unix_time"] }
    set { raw[optional: "unix_time"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var dateTimeFormat: String? {
    get { raw[optional: "date_time_format"] }
    set { raw[optional: "date_time_format"] = newValue }
  }

  public static let shape = Shape("MessageEntity") { shape in
    shape.required("type", Kind.self)
    shape.required("offset", Int64.self)
    shape.required("length", Int64.self)
    shape.optional("url", String.self)
    shape.optional("user", User.self)
    shape.optional("language", String.self)
    shape.optional("custom_emoji_id", String.self)
    shape.optional("unix_time", Int64.self)
    shape.optional("date_time_format", String.self)
  }

  public struct Kind: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let mention: Kind = "mention"
    public static let hashtag: Kind = "hashtag"
    public static let cashtag: Kind = "cashtag"
    public static let botCommand: Kind = "bot_command"
    public static let url: Kind = "url"
    public static let email: Kind = "email"
    public static let phoneNumber: Kind = "phone_number"
    public static let bold: Kind = "bold"
    public static let italic: Kind = "italic"
    public static let underline: Kind = "underline"
    public static let strikethrough: Kind = "strikethrough"
    public static let spoiler: Kind = "spoiler"
    public static let blockquote: Kind = "blockquote"
    public static let expandableBlockquote: Kind = "expandable_blockquote"
    public static let code: Kind = "code"
    public static let pre: Kind = "pre"
    public static let textLink: Kind = "text_link"
    public static let textMention: Kind = "text_mention"
    public static let customEmoji: Kind = "custom_emoji"
    public static let dateTime: Kind = "date_time"
  }
}

/// https://core.telegram.org/bots/api#messageid
public struct MessageId: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(messageID: Int64) {
    raw = JSONObject()
    raw[required: "message_id"] = messageID
  }

  @_alwaysEmitIntoClient
  public var messageID: Int64 {
    get { raw[required: "message_id"] }
    set { raw[required: "message_id"] = newValue }
  }

  public static let shape = Shape("MessageId") { shape in
    shape.required("message_id", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#messageorigin
public enum MessageOrigin: BotAPIUnion {
  case user(MessageOriginUser)
  case hiddenUser(MessageOriginHiddenUser)
  case chat(MessageOriginChat)
  case channel(MessageOriginChannel)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if MessageOriginUser.shape.fits(raw) { self = .user(MessageOriginUser(raw: raw)); return }
    if MessageOriginHiddenUser.shape.fits(raw) { self = .hiddenUser(MessageOriginHiddenUser(raw: raw)); return }
    if MessageOriginChat.shape.fits(raw) { self = .chat(MessageOriginChat(raw: raw)); return }
    if MessageOriginChannel.shape.fits(raw) { self = .channel(MessageOriginChannel(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .user(let value): value.json
    case .hiddenUser(let value): value.json
    case .chat(let value): value.json
    case .channel(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: MessageOrigin { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = MessageOrigin(json: json) else { throw ShapeMismatch("of the type MessageOrigin") }
    switch value {
    case .user: try MessageOriginUser.check(json)
    case .hiddenUser: try MessageOriginHiddenUser.check(json)
    case .chat: try MessageOriginChat.check(json)
    case .channel: try MessageOriginChannel.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#messageoriginchannel
public struct MessageOriginChannel: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(date: Int64, chat: Chat, messageID: Int64) {
    raw = JSONObject()
    raw["type"] = .string("channel")
    raw[required: "date"] = date
    raw[required: "chat"] = chat
    raw[required: "message_id"] = messageID
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var date: Int64 {
    get { raw[required: "date"] }
    set { raw[required: "date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chat: Chat {
    get { raw[required: "chat"] }
    set { raw[required: "chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageID: Int64 {
    get { raw[required: "message_id"] }
    set { raw[required: "message_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var authorSignature: String? {
    get { raw[optional: "author_signature"] }
    set { raw[optional: "author_signature"] = newValue }
  }

  public static let shape = Shape("MessageOriginChannel") { shape in
    shape.constant("type", .string("channel"))
    shape.required("date", Int64.self)
    shape.required("chat", Chat.self)
    shape.required("message_id", Int64.self)
    shape.optional("author_signature", String.self)
  }
}

/// https://core.telegram.org/bots/api#messageoriginchat
public struct MessageOriginChat: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(date: Int64, senderChat: Chat) {
    raw = JSONObject()
    raw["type"] = .string("chat")
    raw[required: "date"] = date
    raw[required: "sender_chat"] = senderChat
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var date: Int64 {
    get { raw[required: "date"] }
    set { raw[required: "date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var senderChat: Chat {
    get { raw[required: "sender_chat"] }
    set { raw[required: "sender_chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var authorSignature: String? {
    get { raw[optional: "author_signature"] }
    set { raw[optional: "author_signature"] = newValue }
  }

  public static let shape = Shape("MessageOriginChat") { shape in
    shape.constant("type", .string("chat"))
    shape.required("date", Int64.self)
    shape.required("sender_chat", Chat.self)
    shape.optional("author_signature", String.self)
  }
}

/// https://core.telegram.org/bots/api#messageoriginhiddenuser
public struct MessageOriginHiddenUser: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(date: Int64, senderUserName: String) {
    raw = JSONObject()
    raw["type"] = .string("hidden_user")
    raw[required: "date"] = date
    raw[required: "sender_user_name"] = senderUserName
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var date: Int64 {
    get { raw[required: "date"] }
    set { raw[required: "date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var senderUserName: String {
    get { raw[required: "sender_user_name"] }
    set { raw[required: "sender_user_name"] = newValue }
  }

  public static let shape = Shape("MessageOriginHiddenUser") { shape in
    shape.constant("type", .string("hidden_user"))
    shape.required("date", Int64.self)
    shape.required("sender_user_name", String.self)
  }
}

/// https://core.telegram.org/bots/api#messageoriginuser
public struct MessageOriginUser: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(date: Int64, senderUser: User) {
    raw = JSONObject()
    raw["type"] = .string("user")
    raw[required: "date"] = date
    raw[required: "sender_user"] = senderUser
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var date: Int64 {
    get { raw[required: "date"] }
    set { raw[required: "date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var senderUser: User {
    get { raw[required: "sender_user"] }
    set { raw[required: "sender_user"] = newValue }
  }

  public static let shape = Shape("MessageOriginUser") { shape in
    shape.constant("type", .string("user"))
    shape.required("date", Int64.self)
    shape.required("sender_user", User.self)
  }
}
