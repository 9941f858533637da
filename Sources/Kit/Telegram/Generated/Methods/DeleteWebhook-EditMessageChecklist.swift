// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#deletewebhook
public struct DeleteWebhook: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "deleteWebhook"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(dropPendingUpdates: Bool? = nil) {
    parameters = CallParameters()
    parameters[optional: "drop_pending_updates"] = dropPendingUpdates
  }

  @_alwaysEmitIntoClient
  public var dropPendingUpdates: Bool? {
    get { parameters[optional: "drop_pending_updates"] }
    set { parameters[optional: "drop_pending_updates"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#editchatinvitelink
public struct EditChatInviteLink: BotAPIMethod {
  public typealias Result = ChatInviteLink
  public static let name = "editChatInviteLink"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, inviteLink: String, name: String? = nil, expireDate: Int64? = nil, memberLimit: Int64? = nil,
    createsJoinRequest: Bool? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "invite_link"] = inviteLink
    parameters[optional: "name"] = name
    parameters[optional: "expire_date"] = expireDate
    parameters[optional: "member_limit"] = memberLimit
    parameters[optional: "creates_join_request"] = createsJoinRequest
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var inviteLink: String {
    get { parameters[required: "invite_link"] }
    set { parameters[required: "invite_link"] = newValue }
  }

  /// 0 to 32 characters.
  @_alwaysEmitIntoClient
  public var name: String? {
    get { parameters[optional: "name"] }
    set { parameters[optional: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var expireDate: Int64? {
    get { parameters[optional: "expire_date"] }
    set { parameters[optional: "expire_date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var memberLimit: Int64? {
    get { parameters[optional: "member_limit"] }
    set { parameters[optional: "member_limit"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var createsJoinRequest: Bool? {
    get { parameters[optional: "creates_join_request"] }
    set { parameters[optional: "creates_join_request"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#editchatsubscriptioninvitelink
public struct EditChatSubscriptionInviteLink: BotAPIMethod {
  public typealias Result = ChatInviteLink
  public static let name = "editChatSubscriptionInviteLink"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, inviteLink: String, name: String? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "invite_link"] = inviteLink
    parameters[optional: "name"] = name
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var inviteLink: String {
    get { parameters[required: "invite_link"] }
    set { parameters[required: "invite_link"] = newValue }
  }

  /// 0 to 32 characters.
  @_alwaysEmitIntoClient
  public var name: String? {
    get { parameters[optional: "name"] }
    set { parameters[optional: "name"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#editforumtopic
public struct EditForumTopic: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "editForumTopic"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, messageThreadID: Int64, name: String? = nil, iconCustomEmojiID: String? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "message_thread_id"] = messageThreadID
    parameters[optional: "name"] = name
    parameters[optional: "icon_custom_emoji_id"] = iconCustomEmojiID
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageThreadID: Int64 {
    get { parameters[required: "message_thread_id"] }
    set { parameters[required: "message_thread_id"] = newValue }
  }

  /// 0 to 128 characters.
  @_alwaysEmitIntoClient
  public var name: String? {
    get { parameters[optional: "name"] }
    set { parameters[optional: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var iconCustomEmojiID: String? {
    get { parameters[optional: "icon_custom_emoji_id"] }
    set { parameters[optional: "icon_custom_emoji_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#editgeneralforumtopic
public struct EditGeneralForumTopic: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "editGeneralForumTopic"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, name: String) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "name"] = name
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  /// 1 to 128 characters.
  @_alwaysEmitIntoClient
  public var name: String {
    get { parameters[required: "name"] }
    set { parameters[required: "name"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#editmessagecaption
public struct EditMessageCaption: BotAPIMethod {
  public typealias Result = MessageOrTrue
  public static let name = "editMessageCaption"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    businessConnectionID: String? = nil, chatID: ChatID? = nil, messageID: Int64? = nil,
    inlineMessageID: String? = nil, caption: String? = nil, parseMode: ParseMode? = nil,
    captionEntities: [MessageEntity]? = nil, showCaptionAboveMedia: Bool? = nil,
    replyMarkup: InlineKeyboardMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[optional: "business_connection_id"] = businessConnectionID
    parameters[optional: "chat_id"] = chatID
    parameters[optional: "message_id"] = messageID
    parameters[optional: "inline_message_id"] = inlineMessageID
    parameters[optional: "caption"] = caption
    parameters[optional: "parse_mode"] = parseMode
    parameters[optional: "caption_entities"] = captionEntities
    parameters[optional: "show_caption_above_media"] = showCaptionAboveMedia
    parameters[optional: "reply_markup"] = replyMarkup
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String? {
    get { parameters[optional: "business_connection_id"] }
    set { parameters[optional: "business_connection_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID? {
    get { parameters[optional: "chat_id"] }
    set { parameters[optional: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageID: Int64? {
    get { parameters[optional: "message_id"] }
    set { parameters[optional: "message_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var inlineMessageID: String? {
    get { parameters[optional: "inline_message_id"] }
    set { parameters[optional: "inline_message_id"] = newValue }
  }

  /// 0 to 1024 characters.
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
  public var showCaptionAboveMedia: Bool? {
    get { parameters[optional: "show_caption_above_media"] }
    set { parameters[optional: "show_caption_above_media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyMarkup: InlineKeyboardMarkup? {
    get { parameters[optional: "reply_markup"] }
    set { parameters[optional: "reply_markup"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#editmessagechecklist
public struct EditMessageChecklist: BotAPIMethod {
  public typealias Result = Message
  public static let name = "editMessageChecklist"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    businessConnectionID: String, chatID: ChatID, messageID: Int64, checklist: InputChecklist,
    replyMarkup: InlineKeyboardMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[required: "chat_id"] = chatID
    parameters[required: "message_id"] = messageID
    parameters[required: "checklist"] = checklist
    parameters[optional: "reply_markup"] = replyMarkup
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String {
    get { parameters[required: "business_connection_id"] }
    set { parameters[required: "business_connection_id"] = newValue }
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
  public var checklist: InputChecklist {
    get { parameters[required: "checklist"] }
    set { parameters[required: "checklist"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyMarkup: InlineKeyboardMarkup? {
    get { parameters[optional: "reply_markup"] }
    set { parameters[optional: "reply_markup"] = newValue }
  }
}
