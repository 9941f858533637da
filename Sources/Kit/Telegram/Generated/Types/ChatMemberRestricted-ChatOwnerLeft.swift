// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#chatmemberrestricted
public struct ChatMemberRestricted: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    user: User, isMember: Bool, canSendMessages: Bool, canSendAudios: Bool, canSendDocuments: Bool,
    canSendPhotos: Bool, canSendVideos: Bool, canSendVideoNotes: Bool, canSendVoiceNotes: Bool, canSendPolls: Bool,
    canSendOtherMessages: Bool, canAddWebPagePreviews: Bool, canReactToMessages: Bool, canEditTag: Bool,
    canChangeInfo: Bool, canInviteUsers: Bool, canPinMessages: Bool, canManageTopics: Bool, untilDate: Int64
  ) {
    raw = JSONObject()
    raw["status"] = .string("restricted")
    raw[required: "user"] = user
    raw[required: "is_member"] = isMember
    raw[required: "can_send_messages"] = canSendMessages
    raw[required: "can_send_audios"] = canSendAudios
    raw[required: "can_send_documents"] = canSendDocuments
    raw[required: "can_send_photos"] = canSendPhotos
    raw[required: "can_send_videos"] = canSendVideos
    raw[required: "can_send_video_notes"] = canSendVideoNotes
    raw[required: "can_send_voice_notes"] = canSendVoiceNotes
    raw[required: "can_send_polls"] = canSendPolls
    raw[required: "can_send_other_messages"] = canSendOtherMessages
    raw[required: "can_add_web_page_previews"] = canAddWebPagePreviews
    raw[required: "can_react_to_messages"] = canReactToMessages
    raw[required: "can_edit_tag"] = canEditTag
    raw[required: "can_change_info"] = canChangeInfo
    raw[required: "can_invite_users"] = canInviteUsers
    raw[required: "can_pin_messages"] = canPinMessages
    raw[required: "can_manage_topics"] = canManageTopics
    raw[required: "until_date"] = untilDate
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
  public var isMember: Bool {
    get { raw[required: "is_member"] }
    set { raw[required: "is_member"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSendMessages: Bool {
    get { raw[required: "can_send_messages"] }
    set { raw[required: "can_send_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSendAudios: Bool {
    get { raw[required: "can_send_audios"] }
    set { raw[required: "can_send_audios"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSendDocuments: Bool {
    get { raw[required: "can_send_documents"] }
    set { raw[required: "can_send_documents"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSendPhotos: Bool {
    get { raw[required: "can_send_photos"] }
    set { raw[required: "can_send_photos"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSendVideos: Bool {
    get { raw[required: "can_send_videos"] }
    set { raw[required: "can_send_videos"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSendVideoNotes: Bool {
    get { raw[required: "can_send_video_notes"] }
    set { raw[required: "can_send_video_notes"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSendVoiceNotes: Bool {
    get { raw[required: "can_send_voice_notes"] }
    set { raw[required: "can_send_voice_notes"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSendPolls: Bool {
    get { raw[required: "can_send_polls"] }
    set { raw[required: "can_send_polls"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSendOtherMessages: Bool {
    get { raw[required: "can_send_other_messages"] }
    set { raw[required: "can_send_other_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canAddWebPagePreviews: Bool {
    get { raw[required: "can_add_web_page_previews"] }
    set { raw[required: "can_add_web_page_previews"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canReactToMessages: Bool {
    get { raw[required: "can_react_to_messages"] }
    set { raw[required: "can_react_to_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canEditTag: Bool {
    get { raw[required: "can_edit_tag"] }
    set { raw[required: "can_edit_tag"] = newValue }
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
  public var canPinMessages: Bool {
    get { raw[required: "can_pin_messages"] }
    set { raw[required: "can_pin_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canManageTopics: Bool {
    get { raw[required: "can_manage_topics"] }
    set { raw[required: "can_manage_topics"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var untilDate: Int64 {
    get { raw[required: "until_date"] }
    set { raw[required: "until_date"] = newValue }
  }

  public static let shape = Shape("ChatMemberRestricted") { shape in
    shape.constant("status", .string("restricted"))
    shape.optional("tag", String.self)
    shape.required("user", User.self)
    shape.required("is_member", Bool.self)
    shape.required("can_send_messages", Bool.self)
    shape.required("can_send_audios", Bool.self)
    shape.required("can_send_documents", Bool.self)
    shape.required("can_send_photos", Bool.self)
    shape.required("can_send_videos", Bool.self)
    shape.required("can_send_video_notes", Bool.self)
    shape.required("can_send_voice_notes", Bool.self)
    shape.required("can_send_polls", Bool.self)
    shape.required("can_send_other_messages", Bool.self)
    shape.required("can_add_web_page_previews", Bool.self)
    shape.required("can_react_to_messages", Bool.self)
    shape.required("can_edit_tag", Bool.self)
    shape.required("can_change_info", Bool.self)
    shape.required("can_invite_users", Bool.self)
    shape.required("can_pin_messages", Bool.self)
    shape.required("can_manage_topics", Bool.self)
    shape.required("until_date", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#chatmemberupdated
public struct ChatMemberUpdated: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(chat: Chat, from: User, date: Int64, oldChatMember: ChatMember, newChatMember: ChatMember) {
    raw = JSONObject()
    raw[required: "chat"] = chat
    raw[required: "from"] = from
    raw[required: "date"] = date
    raw[required: "old_chat_member"] = oldChatMember
    raw[required: "new_chat_member"] = newChatMember
  }

  @_alwaysEmitIntoClient
  public var chat: Chat {
    get { raw[required: "chat"] }
    set { raw[required: "chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var from: User {
    get { raw[required: "from"] }
    set { raw[required: "from"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var date: Int64 {
    get { raw[required: "date"] }
    set { raw[required: "date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var oldChatMember: ChatMember {
    get { raw[required: "old_chat_member"] }
    set { raw[required: "old_chat_member"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var newChatMember: ChatMember {
    get { raw[required: "new_chat_member"] }
    set { raw[required: "new_chat_member"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var inviteLink: ChatInviteLink? {
    get { raw[optional: "invite_link"] }
    set { raw[optional: "invite_link"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var viaJoinRequest: Bool? {
    get { raw[optional: "via_join_request"] }
    set { raw[optional: "via_join_request"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var viaChatFolderInviteLink: Bool? {
    get { raw[optional: "via_chat_folder_invite_link"] }
    set { raw[optional: "via_chat_folder_invite_link"] = newValue }
  }

  public static let shape = Shape("ChatMemberUpdated") { shape in
    shape.required("chat", Chat.self)
    shape.required("from", User.self)
    shape.required("date", Int64.self)
    shape.required("old_chat_member", ChatMember.self)
    shape.required("new_chat_member", ChatMember.self)
    shape.optional("invite_link", ChatInviteLink.self)
    shape.optional("via_join_request", Bool.self)
    shape.optional("via_chat_folder_invite_link", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#chatownerchanged
public struct ChatOwnerChanged: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(newOwner: User) {
    raw = JSONObject()
    raw[required: "new_owner"] = newOwner
  }

  @_alwaysEmitIntoClient
  public var newOwner: User {
    get { raw[required: "new_owner"] }
    set { raw[required: "new_owner"] = newValue }
  }

  public static let shape = Shape("ChatOwnerChanged") { shape in
    shape.required("new_owner", User.self)
  }
}

/// https://core.telegram.org/bots/api#chatownerleft
public struct ChatOwnerLeft: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public var newOwner: User? {
    get { raw[optional: "new_owner"] }
    set { raw[optional: "new_owner"] = newValue }
  }

  public static let shape = Shape("ChatOwnerLeft") { shape in
    shape.optional("new_owner", User.self)
  }
}
