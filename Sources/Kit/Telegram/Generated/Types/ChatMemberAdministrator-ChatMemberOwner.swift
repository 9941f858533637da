// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#chatmemberadministrator
public struct ChatMemberAdministrator: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    user: User, canBeEdited: Bool, isAnonymous: Bool, canManageChat: Bool, canDeleteMessages: Bool,
    canManageVideoChats: Bool, canRestrictMembers: Bool, canPromoteMembers: Bool, canChangeInfo: Bool,
    canInviteUsers: Bool, canPostStories: Bool, canEditStories: Bool, canDeleteStories: Bool
  ) {
    raw = JSONObject()
    raw["status"] = .string("administrator")
    raw[required: "user"] = user
    raw[required: "can_be_edited"] = canBeEdited
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
  }

  @_alwaysEmitIntoClient
  public var status: String { raw[required: "status"] }

  @_alwaysEmitIntoClient
  public var user: User {
    get { raw[required: "user"] }
    set { raw[required: "user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canBeEdited: Bool {
    get { raw[required: "can_be_edited"] }
    set { raw[required: "can_be_edited"] = newValue }
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

  @_alwaysEmitIntoClient
  public var customTitle: String? {
    get { raw[optional: "custom_title"] }
    set { raw[optional: "custom_title"] = newValue }
  }

  public static let shape = Shape("ChatMemberAdministrator") { shape in
    shape.constant("status", .string("administrator"))
    shape.required("user", User.self)
    shape.required("can_be_edited", Bool.self)
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
    shape.optional("custom_title", String.self)
  }
}

/// https://core.telegram.org/bots/api#chatmemberbanned
public struct ChatMemberBanned: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(user: User, untilDate: Int64) {
    raw = JSONObject()
    raw["status"] = .string("kicked")
    raw[required: "user"] = user
    raw[required: "until_date"] = untilDate
  }

  @_alwaysEmitIntoClient
  public var status: String { raw[required: "status"] }

  @_alwaysEmitIntoClient
  public var user: User {
    get { raw[required: "user"] }
    set { raw[required: "user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var untilDate: Int64 {
    get { raw[required: "until_date"] }
    set { raw[required: "until_date"] = newValue }
  }

  public static let shape = Shape("ChatMemberBanned") { shape in
    shape.constant("status", .string("kicked"))
    shape.required("user", User.self)
    shape.required("until_date", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#chatmemberleft
public struct ChatMemberLeft: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(user: User) {
    raw = JSONObject()
    raw["status"] = .string("left")
    raw[required: "user"] = user
  }

  @_alwaysEmitIntoClient
  public var status: String { raw[required: "status"] }

  @_alwaysEmitIntoClient
  public var user: User {
    get { raw[required: "user"] }
    set { raw[required: "user"] = newValue }
  }

  public static let shape = Shape("ChatMemberLeft") { shape in
    shape.constant("status", .string("left"))
    shape.required("user", User.self)
  }
}

/// https://core.telegram.org/bots/api#chatmembermember
public struct ChatMemberMember: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(user: User) {
    raw = JSONObject()
    raw["status"] = .string("member")
    raw[required: "user"] = user
  }

  @_alwaysEmitIntoClient
  public var status: String { raw[required: "status"] }

  @_alwaysEmitIntoClient
  public var tag: String? {
    get { raw[optional: "tag"] }
    set { raw[optional: "tag"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var user: User {
    get { raw[required: "user"] }
    set { raw[required: "user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var untilDate: Int64? {
    get { raw[optional: "until_date"] }
    set { raw[optional: "until_date"] = newValue }
  }

  public static let shape = Shape("ChatMemberMember") { shape in
    shape.constant("status", .string("member"))
    shape.optional("tag", String.self)
    shape.required("user", User.self)
    shape.optional("until_date", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#chatmemberowner
public struct ChatMemberOwner: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(user: User, isAnonymous: Bool) {
    raw = JSONObject()
    raw["status"] = .string("creator")
    raw[required: "user"] = user
    raw[required: "is_anonymous"] = isAnonymous
  }

  @_alwaysEmitIntoClient
  public var status: String { raw[required: "status"] }

  @_alwaysEmitIntoClient
  public var user: User {
    get { raw[required: "user"] }
    set { raw[required: "user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isAnonymous: Bool {
    get { raw[required: "is_anonymous"] }
    set { raw[required: "is_anonymous"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var customTitle: String? {
    get { raw[optional: "custom_title"] }
    set { raw[optional: "custom_title"] = newValue }
  }

  public static let shape = Shape("ChatMemberOwner") { shape in
    shape.constant("status", .string("creator"))
    shape.required("user", User.self)
    shape.required("is_anonymous", Bool.self)
    shape.optional("custom_title", String.self)
  }
}
