// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#giftpremiumsubscription
public struct GiftPremiumSubscription: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "giftPremiumSubscription"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    userID: Int64, monthCount: Int64, starCount: Int64, text: String? = nil, textParseMode: ParseMode? = nil,
    textEntities: [MessageEntity]? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
    parameters[required: "month_count"] = monthCount
    parameters[required: "star_count"] = starCount
    parameters[optional: "text"] = text
    parameters[optional: "text_parse_mode"] = textParseMode
    parameters[optional: "text_entities"] = textEntities
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var monthCount: Int64 {
    get { parameters[required: "month_count"] }
    set { parameters[required: "month_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var starCount: Int64 {
    get { parameters[required: "star_count"] }
    set { parameters[required: "star_count"] = newValue }
  }

  /// 0 to 128 characters.
  @_alwaysEmitIntoClient
  public var text: String? {
    get { parameters[optional: "text"] }
    set { parameters[optional: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var textParseMode: ParseMode? {
    get { parameters[optional: "text_parse_mode"] }
    set { parameters[optional: "text_parse_mode"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var textEntities: [MessageEntity]? {
    get { parameters[optional: "text_entities"] }
    set { parameters[optional: "text_entities"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#hidegeneralforumtopic
public struct HideGeneralForumTopic: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "hideGeneralForumTopic"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#leavechat
public struct LeaveChat: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "leaveChat"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#logout
public struct LogOut: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "logOut"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init() {
    parameters = CallParameters()
  }
}

/// https://core.telegram.org/bots/api#pinchatmessage
public struct PinChatMessage: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "pinChatMessage"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, messageID: Int64, businessConnectionID: String? = nil, disableNotification: Bool? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "message_id"] = messageID
    parameters[optional: "business_connection_id"] = businessConnectionID
    parameters[optional: "disable_notification"] = disableNotification
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String? {
    get { parameters[optional: "business_connection_id"] }
    set { parameters[optional: "business_connection_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageID: Int64 {
    get { parameters[required: "message_id"] }
    set { parameters[required: "message_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var disableNotification: Bool? {
    get { parameters[optional: "disable_notification"] }
    set { parameters[optional: "disable_notification"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#poststory
public struct PostStory: BotAPIMethod {
  public typealias Result = Story
  public static let name = "postStory"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    businessConnectionID: String, content: InputStoryContent, activePeriod: Int64, caption: String? = nil,
    parseMode: ParseMode? = nil, captionEntities: [MessageEntity]? = nil, areas: [StoryArea]? = nil,
    postToChatPage: Bool? = nil, protectContent: Bool? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[required: "content"] = content
    parameters[required: "active_period"] = activePeriod
    parameters[optional: "caption"] = caption
    parameters[optional: "parse_mode"] = parseMode
    parameters[optional: "caption_entities"] = captionEntities
    parameters[optional: "areas"] = areas
    parameters[optional: "post_to_chat_page"] = postToChatPage
    parameters[optional: "protect_content"] = protectContent
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String {
    get { parameters[required: "business_connection_id"] }
    set { parameters[required: "business_connection_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var content: InputStoryContent {
    get { parameters[required: "content"] }
    set { parameters[required: "content"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var activePeriod: Int64 {
    get { parameters[required: "active_period"] }
    set { parameters[required: "active_period"] = newValue }
  }

  /// 0 to 2048 characters.
  @_alwaysEmitIntoClient
  public var caption: String? {
    get { parameters[optional: "caption"] }
    set { parameters[optional: "caption"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var parseMode: ParseMode? {
    get { parameters[optional: "parse_mode"] }
    set { parameters[optional: "parse_mode"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var captionEntities: [MessageEntity]? {
    get { parameters[optional: "caption_entities"] }
    set { parameters[optional: "caption_entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var areas: [StoryArea]? {
    get { parameters[optional: "areas"] }
    set { parameters[optional: "areas"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var postToChatPage: Bool? {
    get { parameters[optional: "post_to_chat_page"] }
    set { parameters[optional: "post_to_chat_page"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var protectContent: Bool? {
    get { parameters[optional: "protect_content"] }
    set { parameters[optional: "protect_content"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#promotechatmember
public struct PromoteChatMember: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "promoteChatMember"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, userID: Int64, isAnonymous: Bool? = nil, canManageChat: Bool? = nil,
    canDeleteMessages: Bool? = nil, canManageVideoChats: Bool? = nil, canRestrictMembers: Bool? = nil,
    canPromoteMembers: Bool? = nil, canChangeInfo: Bool? = nil, canInviteUsers: Bool? = nil,
    canPostStories: Bool? = nil, canEditStories: Bool? = nil, canDeleteStories: Bool? = nil,
    canPostMessages: Bool? = nil, canEditMessages: Bool? = nil, canPinMessages: Bool? = nil,
    canManageTopics: Bool? = nil, canManageDirectMessages: Bool? = nil, canManageTags: Bool? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "user_id"] = userID
    parameters[optional: "is_anonymous"] = isAnonymous
    parameters[optional: "can_manage_chat"] = canManageChat
    parameters[optional: "can_delete_messages"] = canDeleteMessages
    parameters[optional: "can_manage_video_chats"] = canManageVideoChats
    parameters[optional: "can_restrict_members"] = canRestrictMembers
    parameters[optional: "can_promote_members"] = canPromoteMembers
    parameters[optional: "can_change_info"] = canChangeInfo
    parameters[optional: "can_invite_users"] = canInviteUsers
    parameters[optional: "can_post_stories"] = canPostStories
    parameters[optional: "can_edit_stories"] = canEditStories
    parameters[optional: "can_delete_stories"] = canDeleteStories
    parameters[optional: "can_post_messages"] = canPostMessages
    parameters[optional: "can_edit_messages"] = canEditMessages
    parameters[optional: "can_pin_messages"] = canPinMessages
    parameters[optional: "can_manage_topics"] = canManageTopics
    parameters[optional: "can_manage_direct_messages"] = canManageDirectMessages
    parameters[optional: "can_manage_tags"] = canManageTags
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isAnonymous: Bool? {
    get { parameters[optional: "is_anonymous"] }
    set { parameters[optional: "is_anonymous"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canManageChat: Bool? {
    get { parameters[optional: "can_manage_chat"] }
    set { parameters[optional: "can_manage_chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canDeleteMessages: Bool? {
    get { parameters[optional: "can_delete_messages"] }
    set { parameters[optional: "can_delete_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canManageVideoChats: Bool? {
    get { parameters[optional: "can_manage_video_chats"] }
    set { parameters[optional: "can_manage_video_chats"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canRestrictMembers: Bool? {
    get { parameters[optional: "can_restrict_members"] }
    set { parameters[optional: "can_restrict_members"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canPromoteMembers: Bool? {
    get { parameters[optional: "can_promote_members"] }
    set { parameters[optional: "can_promote_members"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canChangeInfo: Bool? {
    get { parameters[optional: "can_change_info"] }
    set { parameters[optional: "can_change_info"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canInviteUsers: Bool? {
    get { parameters[optional: "can_invite_users"] }
    set { parameters[optional: "can_invite_users"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canPostStories: Bool? {
    get { parameters[optional: "can_post_stories"] }
    set { parameters[optional: "can_post_stories"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canEditStories: Bool? {
    get { parameters[optional: "can_edit_stories"] }
    set { parameters[optional: "can_edit_stories"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canDeleteStories: Bool? {
    get { parameters[optional: "can_delete_stories"] }
    set { parameters[optional: "can_delete_stories"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canPostMessages: Bool? {
    get { parameters[optional: "can_post_messages"] }
    set { parameters[optional: "can_post_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canEditMessages: Bool? {
    get { parameters[optional: "can_edit_messages"] }
    set { parameters[optional: "can_edit_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canPinMessages: Bool? {
    get { parameters[optional: "can_pin_messages"] }
    set { parameters[optional: "can_pin_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canManageTopics: Bool? {
    get { parameters[optional: "can_manage_topics"] }
    set { parameters[optional: "can_manage_topics"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canManageDirectMessages: Bool? {
    get { parameters[optional: "can_manage_direct_messages"] }
    set { parameters[optional: "can_manage_direct_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canManageTags: Bool? {
    get { parameters[optional: "can_manage_tags"] }
    set { parameters[optional: "can_manage_tags"] = newValue }
  }
}
