// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#callbackquery
public struct CallbackQuery: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(id: String, from: User, chatInstance: String) {
    raw = JSONObject()
    raw[required: "id"] = id
    raw[required: "from"] = from
    raw[required: "chat_instance"] = chatInstance
  }

  @_alwaysEmitIntoClient
  public var id: String {
    get { raw[required: "id"] }
    set { raw[required: "id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var from: User {
    get { raw[required: "from"] }
    set { raw[required: "from"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var message: MaybeInaccessibleMessage? {
    get { raw[optional: "message"] }
    set { raw[optional: "message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var inlineMessageID: String? {
    get { raw[optional: "inline_message_id"] }
    set { raw[optional: "inline_message_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatInstance: String {
    get { raw[required: "chat_instance"] }
    set { raw[required: "chat_instance"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var data: String? {
    get { raw[optional: "data"] }
    set { raw[optional: "data"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var gameShortName: String? {
    get { raw[optional: "game_short_name"] }
    set { raw[optional: "game_short_name"] = newValue }
  }

  public static let shape = Shape("CallbackQuery") { shape in
    shape.required("id", String.self)
    shape.required("from", User.self)
    shape.optional("message", MaybeInaccessibleMessage.self)
    shape.optional("inline_message_id", String.self)
    shape.required("chat_instance", String.self)
    shape.optional("data", String.self)
    shape.optional("game_short_name", String.self)
  }
}

/// https://core.telegram.org/bots/api#chat
public struct Chat: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(id: Int64, type: Kind) {
    raw = JSONObject()
    raw[required: "id"] = id
    raw[required: "type"] = type
  }

  @_alwaysEmitIntoClient
  public var id: Int64 {
    get { raw[required: "id"] }
    set { raw[required: "id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var type: Kind {
    get { raw[required: "type"] }
    set { raw[required: "type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var title: String? {
    get { raw[optional: "title"] }
    set { raw[optional: "title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var username: String? {
    get { raw[optional: "username"] }
    set { raw[optional: "username"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var firstName: String? {
    get { raw[optional: "first_name"] }
    set { raw[optional: "first_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var lastName: String? {
    get { raw[optional: "last_name"] }
    set { raw[optional: "last_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isForum: Bool? {
    get { raw[optional: "is_forum"] }
    set { raw[optional: "is_forum"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isDirectMessages: Bool? {
    get { raw[optional: "is_direct_messages"] }
    set { raw[optional: "is_direct_messages"] = newValue }
  }

  public static let shape = Shape("Chat") { shape in
    shape.required("id", Int64.self)
    shape.required("type", Kind.self)
    shape.optional("title", String.self)
    shape.optional("username", String.self)
    shape.optional("first_name", String.self)
    shape.optional("last_name", String.self)
    shape.optional("is_forum", Bool.self)
    shape.optional("is_direct_messages", Bool.self)
  }

  public struct Kind: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let `private`: Kind = "private"
    public static let group: Kind = "group"
    public static let supergroup: Kind = "supergroup"
    public static let channel: Kind = "channel"
  }
}

/// https://core.telegram.org/bots/api#chatadministratorrights
public struct ChatAdministratorRights: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    isAnonymous: Bool, canManageChat: Bool, canDeleteMessages: Bool, canManageVideoChats: Bool,
    canRestrictMembers: Bool, canPromoteMembers: Bool, canChangeInfo: Bool, canInviteUsers: Bool, canPostStories: Bool,
    canEditStories: Bool, canDeleteStories: Bool, canPostMessages: Bool? = nil, canEditMessages: Bool? = nil,
    canPinMessages: Bool? = nil, canManageTopics: Bool? = nil, canManageDirectMessages: Bool? = nil,
    canManageTags: Bool? = nil
  ) {
    raw = JSONObject()
    raw[required: "is_anonymous"] = isAnonymous
    raw[required: "can_manage_chat"] = canManageChat
    raw[required: "can_delete_messages"] = canDeleteMessages
    raw[required: "can_manage_video_chats"] = canManageVideoChats
    raw[required: "can_restrict_members"] = canRestrictMembers
    raw[required: "can_promote_members"] = canPromoteMembers
    raw[required: "can_change_info"] = canChangeInfo
    raw[required: "can_invite_users"] = canInviteUsers
    raw[required: "can_post_stories"] = canPostStories
    raw[required: "can_edit_stories"] = canEditStories
    raw[required: "can_delete_stories"] = canDeleteStories
    raw[optional: "can_post_messages"] = canPostMessages
    raw[optional: "can_edit_messages"] = canEditMessages
    raw[optional: "can_pin_messages"] = canPinMessages
    raw[optional: "can_manage_topics"] = canManageTopics
    raw[optional: "can_manage_direct_messages"] = canManageDirectMessages
    raw[optional: "can_manage_tags"] = canManageTags
  }

  @_alwaysEmitIntoClient
  public var isAnonymous: Bool {
    get { raw[required: "is_anonymous"] }
    set { raw[required: "is_anonymous"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canManageChat: Bool {
    get { raw[required: "can_manage_chat"] }
    set { raw[required: "can_manage_chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canDeleteMessages: Bool {
    get { raw[required: "can_delete_messages"] }
    set { raw[required: "can_delete_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canManageVideoChats: Bool {
    get { raw[required: "can_manage_video_chats"] }
    set { raw[required: "can_manage_video_chats"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canRestrictMembers: Bool {
    get { raw[required: "can_restrict_members"] }
    set { raw[required: "can_restrict_members"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canPromoteMembers: Bool {
    get { raw[required: "can_promote_members"] }
    set { raw[required: "can_promote_members"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canChangeInfo: Bool {
    get { raw[required: "can_change_info"] }
    set { raw[required: "can_change_info"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canInviteUsers: Bool {
    get { raw[required: "can_invite_users"] }
    set { raw[required: "can_invite_users"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canPostStories: Bool {
    get { raw[required: "can_post_stories"] }
    set { raw[required: "can_post_stories"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canEditStories: Bool {
    get { raw[required: "can_edit_stories"] }
    set { raw[required: "can_edit_stories"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canDeleteStories: Bool {
    get { raw[required: "can_delete_stories"] }
    set { raw[required: "can_delete_stories"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canPostMessages: Bool? {
    get { raw[optional: "can_post_messages"] }
    set { raw[optional: "can_post_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canEditMessages: Bool? {
    get { raw[optional: "can_edit_messages"] }
    set { raw[optional: "can_edit_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canPinMessages: Bool? {
    get { raw[optional: "can_pin_messages"] }
    set { raw[optional: "can_pin_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canManageTopics: Bool? {
    get { raw[optional: "can_manage_topics"] }
    set { raw[optional: "can_manage_topics"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canManageDirectMessages: Bool? {
    get { raw[optional: "can_manage_direct_messages"] }
    set { raw[optional: "can_manage_direct_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canManageTags: Bool? {
    get { raw[optional: "can_manage_tags"] }
    set { raw[optional: "can_manage_tags"] = newValue }
  }

  public static let shape = Shape("ChatAdministratorRights") { shape in
    shape.required("is_anonymous", Bool.self)
    shape.required("can_manage_chat", Bool.self)
    shape.required("can_delete_messages", Bool.self)
    shape.required("can_manage_video_chats", Bool.self)
    shape.required("can_restrict_members", Bool.self)
    shape.required("can_promote_members", Bool.self)
    shape.required("can_change_info", Bool.self)
    shape.required("can_invite_users", Bool.self)
    shape.required("can_post_stories", Bool.self)
    shape.required("can_edit_stories", Bool.self)
    shape.required("can_delete_stories", Bool.self)
    shape.optional("can_post_messages", Bool.self)
    shape.optional("can_edit_messages", Bool.self)
    shape.optional("can_pin_messages", Bool.self)
    shape.optional("can_manage_topics", Bool.self)
    shape.optional("can_manage_direct_messages", Bool.self)
    shape.optional("can_manage_tags", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#chatbackground
public struct ChatBackground: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(type: BackgroundType) {
    raw = JSONObject()
    raw[required: "type"] = type
  }

  @_alwaysEmitIntoClient
  public var type: BackgroundType {
    get { raw[required: "type"] }
    set { raw[required: "type"] = newValue }
  }

  public static let shape = Shape("ChatBackground") { shape in
    shape.required("type", BackgroundType.self)
  }
}

/// https://core.telegram.org/bots/api#chatboost
public struct ChatBoost: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(boostID: String, addDate: Int64, expirationDate: Int64, source: ChatBoostSource) {
    raw = JSONObject()
    raw[required: "boost_id"] = boostID
    raw[required: "add_date"] = addDate
    raw[required: "expiration_date"] = expirationDate
    raw[required: "source"] = source
  }

  @_alwaysEmitIntoClient
  public var boostID: String {
    get { raw[required: "boost_id"] }
    set { raw[required: "boost_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var addDate: Int64 {
    get { raw[required: "add_date"] }
    set { raw[required: "add_date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var expirationDate: Int64 {
    get { raw[required: "expiration_date"] }
    set { raw[required: "expiration_date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var source: ChatBoostSource {
    get { raw[required: "source"] }
    set { raw[required: "source"] = newValue }
  }

  public static let shape = Shape("ChatBoost") { shape in
    shape.required("boost_id", String.self)
    shape.required("add_date", Int64.self)
    shape.required("expiration_date", Int64.self)
    shape.required("source", ChatBoostSource.self)
  }
}
