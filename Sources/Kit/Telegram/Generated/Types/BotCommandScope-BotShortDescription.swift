// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#botcommandscope
public enum BotCommandScope: BotAPIUnion {
  case `default`(BotCommandScopeDefault)
  case allPrivateChats(BotCommandScopeAllPrivateChats)
  case allGroupChats(BotCommandScopeAllGroupChats)
  case allChatAdministrators(BotCommandScopeAllChatAdministrators)
  case chat(BotCommandScopeChat)
  case chatAdministrators(BotCommandScopeChatAdministrators)
  case chatMember(BotCommandScopeChatMember)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if BotCommandScopeDefault.shape.fits(raw) { self = .`default`(BotCommandScopeDefault(raw: raw)); return }
    if BotCommandScopeAllPrivateChats.shape.fits(raw) { self = .allPrivateChats(BotCommandScopeAllPrivateChats(raw: raw)); return }
    if BotCommandScopeAllGroupChats.shape.fits(raw) { self = .allGroupChats(BotCommandScopeAllGroupChats(raw: raw)); return }
    if BotCommandScopeAllChatAdministrators.shape.fits(raw) { self = .allChatAdministrators(BotCommandScopeAllChatAdministrators(raw: raw)); return }
    if BotCommandScopeChat.shape.fits(raw) { self = .chat(BotCommandScopeChat(raw: raw)); return }
    if BotCommandScopeChatAdministrators.shape.fits(raw) { self = .chatAdministrators(BotCommandScopeChatAdministrators(raw: raw)); return }
    if BotCommandScopeChatMember.shape.fits(raw) { self = .chatMember(BotCommandScopeChatMember(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .`default`(let value): value.json
    case .allPrivateChats(let value): value.json
    case .allGroupChats(let value): value.json
    case .allChatAdministrators(let value): value.json
    case .chat(let value): value.json
    case .chatAdministrators(let value): value.json
    case .chatMember(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: BotCommandScope { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = BotCommandScope(json: json) else { throw ShapeMismatch("of the type BotCommandScope") }
    switch value {
    case .`default`: try BotCommandScopeDefault.check(json)
    case .allPrivateChats: try BotCommandScopeAllPrivateChats.check(json)
    case .allGroupChats: try BotCommandScopeAllGroupChats.check(json)
    case .allChatAdministrators: try BotCommandScopeAllChatAdministrators.check(json)
    case .chat: try BotCommandScopeChat.check(json)
    case .chatAdministrators: try BotCommandScopeChatAdministrators.check(json)
    case .chatMember: try BotCommandScopeChatMember.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#botcommandscopeallchatadministrators
public struct BotCommandScopeAllChatAdministrators: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
    raw["type"] = .string("all_chat_administrators")
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  public static let shape = Shape("BotCommandScopeAllChatAdministrators") { shape in
    shape.constant("type", .string("all_chat_administrators"))
  }
}

/// https://core.telegram.org/bots/api#botcommandscopeallgroupchats
public struct BotCommandScopeAllGroupChats: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
    raw["type"] = .string("all_group_chats")
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  public static let shape = Shape("BotCommandScopeAllGroupChats") { shape in
    shape.constant("type", .string("all_group_chats"))
  }
}

/// https://core.telegram.org/bots/api#botcommandscopeallprivatechats
public struct BotCommandScopeAllPrivateChats: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
    raw["type"] = .string("all_private_chats")
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  public static let shape = Shape("BotCommandScopeAllPrivateChats") { shape in
    shape.constant("type", .string("all_private_chats"))
  }
}

/// https://core.telegram.org/bots/api#botcommandscopechat
public struct BotCommandScopeChat: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(chatID: ChatID) {
    raw = JSONObject()
    raw["type"] = .string("chat")
    raw[required: "chat_id"] = chatID
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { raw[required: "chat_id"] }
    set { raw[required: "chat_id"] = newValue }
  }

  public static let shape = Shape("BotCommandScopeChat") { shape in
    shape.constant("type", .string("chat"))
    shape.required("chat_id", ChatID.self)
  }
}

/// https://core.telegram.org/bots/api#botcommandscopechatadministrators
public struct BotCommandScopeChatAdministrators: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(chatID: ChatID) {
    raw = JSONObject()
    raw["type"] = .string("chat_administrators")
    raw[required: "chat_id"] = chatID
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { raw[required: "chat_id"] }
    set { raw[required: "chat_id"] = newValue }
  }

  public static let shape = Shape("BotCommandScopeChatAdministrators") { shape in
    shape.constant("type", .string("chat_administrators"))
    shape.required("chat_id", ChatID.self)
  }
}

/// https://core.telegram.org/bots/api#botcommandscopechatmember
public struct BotCommandScopeChatMember: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, userID: Int64) {
    raw = JSONObject()
    raw["type"] = .string("chat_member")
    raw[required: "chat_id"] = chatID
    raw[required: "user_id"] = userID
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { raw[required: "chat_id"] }
    set { raw[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { raw[required: "user_id"] }
    set { raw[required: "user_id"] = newValue }
  }

  public static let shape = Shape("BotCommandScopeChatMember") { shape in
    shape.constant("type", .string("chat_member"))
    shape.required("chat_id", ChatID.self)
    shape.required("user_id", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#botcommandscopedefault
public struct BotCommandScopeDefault: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
    raw["type"] = .string("default")
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  public static let shape = Shape("BotCommandScopeDefault") { shape in
    shape.constant("type", .string("default"))
  }
}

/// https://core.telegram.org/bots/api#botdescription
public struct BotDescription: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(description: String) {
    raw = JSONObject()
    raw[required: "description"] = description
  }

  @_alwaysEmitIntoClient
  public var description: String {
    get { raw[required: "description"] }
    set { raw[required: "description"] = newValue }
  }

  public static let shape = Shape("BotDescription") { shape in
    shape.required("description", String.self)
  }
}

/// https://core.telegram.org/bots/api#botname
public struct BotName: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(name: String) {
    raw = JSONObject()
    raw[required: "name"] = name
  }

  @_alwaysEmitIntoClient
  public var name: String {
    get { raw[required: "name"] }
    set { raw[required: "name"] = newValue }
  }

  public static let shape = Shape("BotName") { shape in
    shape.required("name", String.self)
  }
}

/// https://core.telegram.org/bots/api#botshortdescription
public struct BotShortDescription: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(shortDescription: String) {
    raw = JSONObject()
    raw[required: "short_description"] = shortDescription
  }

  @_alwaysEmitIntoClient
  public var shortDescription: String {
    get { raw[required: "short_description"] }
    set { raw[required: "short_description"] = newValue }
  }

  public static let shape = Shape("BotShortDescription") { shape in
    shape.required("short_description", String.self)
  }
}
