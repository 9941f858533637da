// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#keyboardbutton
public struct KeyboardButton: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    text: String, iconCustomEmojiID: String? = nil, style: Style? = nil,
    requestUsers: KeyboardButtonRequestUsers? = nil, requestChat: KeyboardButtonRequestChat? = nil,
    requestManagedBot: KeyboardButtonRequestManagedBot? = nil, requestContact: Bool? = nil,
    requestLocation: Bool? = nil, requestPoll: KeyboardButtonPollType? = nil, webApp: WebAppInfo? = nil
  ) {
    raw = JSONObject()
    raw[required: "text"] = text
    raw[optional: "icon_custom_emoji_id"] = iconCustomEmojiID
    raw[optional: "style"] = style
    raw[optional: "request_users"] = requestUsers
    raw[optional: "request_chat"] = requestChat
    raw[optional: "request_managed_bot"] = requestManagedBot
    raw[optional: "request_contact"] = requestContact
    raw[optional: "request_location"] = requestLocation
    raw[optional: "request_poll"] = requestPoll
    raw[optional: "web_app"] = webApp
  }

  @_alwaysEmitIntoClient
  public var text: String {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var iconCustomEmojiID: String? {
    get { raw[optional: "icon_custom_emoji_id"] }
    set { raw[optional: "icon_custom_emoji_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var style: Style? {
    get { raw[optional: "style"] }
    set { raw[optional: "style"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var requestUsers: KeyboardButtonRequestUsers? {
    get { raw[optional: "request_users"] }
    set { raw[optional: "request_users"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var requestChat: KeyboardButtonRequestChat? {
    get { raw[optional: "request_chat"] }
    set { raw[optional: "request_chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var requestManagedBot: KeyboardButtonRequestManagedBot? {
    get { raw[optional: "request_managed_bot"] }
    set { raw[optional: "request_managed_bot"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var requestContact: Bool? {
    get { raw[optional: "request_contact"] }
    set { raw[optional: "request_contact"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var requestLocation: Bool? {
    get { raw[optional: "request_location"] }
    set { raw[optional: "request_location"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var requestPoll: KeyboardButtonPollType? {
    get { raw[optional: "request_poll"] }
    set { raw[optional: "request_poll"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var webApp: WebAppInfo? {
    get { raw[optional: "web_app"] }
    set { raw[optional: "web_app"] = newValue }
  }

  public static let shape = Shape("KeyboardButton") { shape in
    shape.required("text", String.self)
    shape.optional("icon_custom_emoji_id", String.self)
    shape.optional("style", Style.self)
    shape.optional("request_users", KeyboardButtonRequestUsers.self)
    shape.optional("request_chat", KeyboardButtonRequestChat.self)
    shape.optional("request_managed_bot", KeyboardButtonRequestManagedBot.self)
    shape.optional("request_contact", Bool.self)
    shape.optional("request_location", Bool.self)
    shape.optional("request_poll", KeyboardButtonPollType.self)
    shape.optional("web_app", WebAppInfo.self)
  }

  public struct Style: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let danger: Style = "danger"
    public static let success: Style = "success"
    public static let primary: Style = "primary"
  }
}

/// https://core.telegram.org/bots/api#keyboardbuttonpolltype
public struct KeyboardButtonPollType: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(type: String? = nil) {
    raw = JSONObject()
    raw[optional: "type"] = type
  }

  @_alwaysEmitIntoClient
  public var type: String? {
    get { raw[optional: "type"] }
    set { raw[optional: "type"] = newValue }
  }

  public static let shape = Shape("KeyboardButtonPollType") { shape in
    shape.optional("type", String.self)
  }
}

/// https://core.telegram.org/bots/api#keyboardbuttonrequestchat
public struct KeyboardButtonRequestChat: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    requestID: Int64, chatIsChannel: Bool, chatIsForum: Bool? = nil, chatHasUsername: Bool? = nil,
    chatIsCreated: Bool? = nil, userAdministratorRights: ChatAdministratorRights? = nil,
    botAdministratorRights: ChatAdministratorRights? = nil, botIsMember: Bool? = nil, requestTitle: Bool? = nil,
    requestUsername: Bool? = nil, requestPhoto: Bool? = nil
  ) {
    raw = JSONObject()
    raw[required: "request_id"] = requestID
    raw[required: "chat_is_channel"] = chatIsChannel
    raw[optional: "chat_is_forum"] = chatIsForum
    raw[optional: "chat_has_username"] = chatHasUsername
    raw[optional: "chat_is_created"] = chatIsCreated
    raw[optional: "user_administrator_rights"] = userAdministratorRights
    raw[optional: "bot_administrator_rights"] = botAdministratorRights
    raw[optional: "bot_is_member"] = botIsMember
    raw[optional: "request_title"] = requestTitle
    raw[optional: "request_username"] = requestUsername
    raw[optional: "request_photo"] = requestPhoto
  }

  @_alwaysEmitIntoClient
  public var requestID: Int64 {
    get { raw[required: "request_id"] }
    set { raw[required: "request_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatIsChannel: Bool {
    get { raw[required: "chat_is_channel"] }
    set { raw[required: "chat_is_channel"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatIsForum: Bool? {
    get { raw[optional: "chat_is_forum"] }
    set { raw[optional: "chat_is_forum"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatHasUsername: Bool? {
    get { raw[optional: "chat_has_username"] }
    set { raw[optional: "chat_has_username"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatIsCreated: Bool? {
    get { raw[optional: "chat_is_created"] }
    set { raw[optional: "chat_is_created"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var userAdministratorRights: ChatAdministratorRights? {
    get { raw[optional: "user_administrator_rights"] }
    set { raw[optional: "user_administrator_rights"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var botAdministratorRights: ChatAdministratorRights? {
    get { raw[optional: "bot_administrator_rights"] }
    set { raw[optional: "bot_administrator_rights"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var botIsMember: Bool? {
    get { raw[optional: "bot_is_member"] }
    set { raw[optional: "bot_is_member"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var requestTitle: Bool? {
    get { raw[optional: "request_title"] }
    set { raw[optional: "request_title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var requestUsername: Bool? {
    get { raw[optional: "request_username"] }
    set { raw[optional: "request_username"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var requestPhoto: Bool? {
    get { raw[optional: "request_photo"] }
    set { raw[optional: "request_photo"] = newValue }
  }

  public static let shape = Shape("KeyboardButtonRequestChat") { shape in
    shape.required("request_id", Int64.self)
    shape.required("chat_is_channel", Bool.self)
    shape.optional("chat_is_forum", Bool.self)
    shape.optional("chat_has_username", Bool.self)
    shape.optional("chat_is_created", Bool.self)
    shape.optional("user_administrator_rights", ChatAdministratorRights.self)
    shape.optional("bot_administrator_rights", ChatAdministratorRights.self)
    shape.optional("bot_is_member", Bool.self)
    shape.optional("request_title", Bool.self)
    shape.optional("request_username", Bool.self)
    shape.optional("request_photo", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#keyboardbuttonrequestmanagedbot
public struct KeyboardButtonRequestManagedBot: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(requestID: Int64, suggestedName: String? = nil, suggestedUsername: String? = nil) {
    raw = JSONObject()
    raw[required: "request_id"] = requestID
    raw[optional: "suggested_name"] = suggestedName
    raw[optional: "suggested_username"] = suggestedUsername
  }

  @_alwaysEmitIntoClient
  public var requestID: Int64 {
    get { raw[required: "request_id"] }
    set { raw[required: "request_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var suggestedName: String? {
    get { raw[optional: "suggested_name"] }
    set { raw[optional: "suggested_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var suggestedUsername: String? {
    get { raw[optional: "suggested_username"] }
    set { raw[optional: "suggested_username"] = newValue }
  }

  public static let shape = Shape("KeyboardButtonRequestManagedBot") { shape in
    shape.required("request_id", Int64.self)
    shape.optional("suggested_name", String.self)
    shape.optional("suggested_username", String.self)
  }
}

/// https://core.telegram.org/bots/api#keyboardbuttonrequestusers
public struct KeyboardButtonRequestUsers: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    requestID: Int64, userIsBot: Bool? = nil, userIsPremium: Bool? = nil, maxQuantity: Int64? = nil,
    requestName: Bool? = nil, requestUsername: Bool? = nil, requestPhoto: Bool? = nil
  ) {
    raw = JSONObject()
    raw[required: "request_id"] = requestID
    raw[optional: "user_is_bot"] = userIsBot
    raw[optional: "user_is_premium"] = userIsPremium
    raw[optional: "max_quantity"] = maxQuantity
    raw[optional: "request_name"] = requestName
    raw[optional: "request_username"] = requestUsername
    raw[optional: "request_photo"] = requestPhoto
  }

  @_alwaysEmitIntoClient
  public var requestID: Int64 {
    get { raw[required: "request_id"] }
    set { raw[required: "request_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var userIsBot: Bool? {
    get { raw[optional: "user_is_bot"] }
    set { raw[optional: "user_is_bot"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var userIsPremium: Bool? {
    get { raw[optional: "user_is_premium"] }
    set { raw[optional: "user_is_premium"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var maxQuantity: Int64? {
    get { raw[optional: "max_quantity"] }
    set { raw[optional: "max_quantity"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var requestName: Bool? {
    get { raw[optional: "request_name"] }
    set { raw[optional: "request_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var requestUsername: Bool? {
    get { raw[optional: "request_username"] }
    set { raw[optional: "request_username"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var requestPhoto: Bool? {
    get { raw[optional: "request_photo"] }
    set { raw[optional: "request_photo"] = newValue }
  }

  public static let shape = Shape("KeyboardButtonRequestUsers") { shape in
    shape.required("request_id", Int64.self)
    shape.optional("user_is_bot", Bool.self)
    shape.optional("user_is_premium", Bool.self)
    shape.optional("max_quantity", Int64.self)
    shape.optional("request_name", Bool.self)
    shape.optional("request_username", Bool.self)
    shape.optional("request_photo", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#labeledprice
public struct LabeledPrice: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(label: String, amount: Int64) {
    raw = JSONObject()
    raw[required: "label"] = label
    raw[required: "amount"] = amount
  }

  @_alwaysEmitIntoClient
  public var label: String {
    get { raw[required: "label"] }
    set { raw[required: "label"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var amount: Int64 {
    get { raw[required: "amount"] }
    set { raw[required: "amount"] = newValue }
  }

  public static let shape = Shape("LabeledPrice") { shape in
    shape.required("label", String.self)
    shape.required("amount", Int64.self)
  }
}
