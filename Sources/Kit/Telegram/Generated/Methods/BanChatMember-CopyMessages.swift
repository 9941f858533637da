// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#banchatmember
public struct BanChatMember: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "banChatMember"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, userID: Int64, untilDate: Int64? = nil, revokeMessages: Bool? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "user_id"] = userID
    parameters[optional: "until_date"] = untilDate
    parameters[optional: "revoke_messages"] = revokeMessages
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
  public var untilDate: Int64? {
    get { parameters[optional: "until_date"] }
    set { parameters[optional: "until_date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var revokeMessages: Bool? {
    get { parameters[optional: "revoke_messages"] }
    set { parameters[optional: "revoke_messages"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#banchatsenderchat
public struct BanChatSenderChat: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "banChatSenderChat"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, senderChatID: Int64) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "sender_chat_id"] = senderChatID
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var senderChatID: Int64 {
    get { parameters[required: "sender_chat_id"] }
    set { parameters[required: "sender_chat_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#close
public struct Close: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "close"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init() {
    parameters = CallParameters()
  }
}

/// https://core.telegram.org/bots/api#closeforumtopic
public struct CloseForumTopic: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "closeForumTopic"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, messageThreadID: Int64) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "message_thread_id"] = messageThreadID
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
}

/// https://core.telegram.org/bots/api#closegeneralforumtopic
public struct CloseGeneralForumTopic: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "closeGeneralForumTopic"

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

/// https://core.telegram.org/bots/api#convertgifttostars
public struct ConvertGiftToStars: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "convertGiftToStars"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(businessConnectionID: String, ownedGiftID: String) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[required: "owned_gift_id"] = ownedGiftID
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String {
    get { parameters[required: "business_connection_id"] }
    set { parameters[required: "business_connection_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var ownedGiftID: String {
    get { parameters[required: "owned_gift_id"] }
    set { parameters[required: "owned_gift_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#copymessage
public struct CopyMessage: BotAPIMethod {
  public typealias Result = MessageId
  public static let name = "copyMessage"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, fromChatID: ChatID, messageID: Int64, messageThreadID: Int64? = nil,
    directMessagesTopicID: Int64? = nil, videoStartTimestamp: Int64? = nil, caption: String? = nil,
    parseMode: ParseMode? = nil, captionEntities: [MessageEntity]? = nil, showCaptionAboveMedia: Bool? = nil,
    disableNotification: Bool? = nil, protectContent: Bool? = nil, allowPaidBroadcast: Bool? = nil,
    messageEffectID: String? = nil, suggestedPostParameters: SuggestedPostParameters? = nil,
    replyParameters: ReplyParameters? = nil, replyMarkup: ReplyMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "from_chat_id"] = fromChatID
    parameters[required: "message_id"] = messageID
    parameters[optional: "message_thread_id"] = messageThreadID
    parameters[optional: "direct_messages_topic_id"] = directMessagesTopicID
    parameters[optional: "video_start_timestamp"] = videoStartTimestamp
    parameters[optional: "caption"] = caption
    parameters[optional: "parse_mode"] = parseMode
    parameters[optional: "caption_entities"] = captionEntities
    parameters[optional: "show_caption_above_media"] = showCaptionAboveMedia
    parameters[optional: "disable_notification"] = disableNotification
    parameters[optional: "protect_content"] = protectContent
    parameters[optional: "allow_paid_broadcast"] = allowPaidBroadcast
    parameters[optional: "message_effect_id"] = messageEffectID
    parameters[optional: "suggested_post_parameters"] = suggestedPostParameters
    parameters[optional: "reply_parameters"] = replyParameters
    parameters[optional: "reply_markup"] = replyMarkup
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageThreadID: Int64? {
    get { parameters[optional: "message_thread_id"] }
    set { parameters[optional: "message_thread_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var directMessagesTopicID: Int64? {
    get { parameters[optional: "direct_messages_topic_id"] }
    set { parameters[optional: "direct_messages_topic_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fromChatID: ChatID {
    get { parameters[required: "from_chat_id"] }
    set { parameters[required: "from_chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageID: Int64 {
    get { parameters[required: "message_id"] }
    set { parameters[required: "message_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var videoStartTimestamp: Int64? {
    get { parameters[optional: "video_start_timestamp"] }
    set { parameters[optional: "video_start_timestamp"] = newValue }
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
  public var disableNotification: Bool? {
    get { parameters[optional: "disable_notification"] }
    set { parameters[optional: "disable_notification"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var protectContent: Bool? {
    get { parameters[optional: "protect_content"] }
    set { parameters[optional: "protect_content"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var allowPaidBroadcast: Bool? {
    get { parameters[optional: "allow_paid_broadcast"] }
    set { parameters[optional: "allow_paid_broadcast"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageEffectID: String? {
    get { parameters[optional: "message_effect_id"] }
    set { parameters[optional: "message_effect_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var suggestedPostParameters: SuggestedPostParameters? {
    get { parameters[optional: "suggested_post_parameters"] }
    set { parameters[optional: "suggested_post_parameters"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyParameters: ReplyParameters? {
    get { parameters[optional: "reply_parameters"] }
    set { parameters[optional: "reply_parameters"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyMarkup: ReplyMarkup? {
    get { parameters[optional: "reply_markup"] }
    set { parameters[optional: "reply_markup"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#copymessages
public struct CopyMessages: BotAPIMethod {
  public typealias Result = [MessageId]
  public static let name = "copyMessages"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, fromChatID: ChatID, messageIDs: [Int64], messageThreadID: Int64? = nil,
    directMessagesTopicID: Int64? = nil, disableNotification: Bool? = nil, protectContent: Bool? = nil,
    removeCaption: Bool? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "from_chat_id"] = fromChatID
    parameters[required: "message_ids"] = messageIDs
    parameters[optional: "message_thread_id"] = messageThreadID
    parameters[optional: "direct_messages_topic_id"] = directMessagesTopicID
    parameters[optional: "disable_notification"] = disableNotification
    parameters[optional: "protect_content"] = protectContent
    parameters[optional: "remove_caption"] = removeCaption
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageThreadID: Int64? {
    get { parameters[optional: "message_thread_id"] }
    set { parameters[optional: "message_thread_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var directMessagesTopicID: Int64? {
    get { parameters[optional: "direct_messages_topic_id"] }
    set { parameters[optional: "direct_messages_topic_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fromChatID: ChatID {
    get { parameters[required: "from_chat_id"] }
    set { parameters[required: "from_chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageIDs: [Int64] {
    get { parameters[required: "message_ids"] }
    set { parameters[required: "message_ids"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var disableNotification: Bool? {
    get { parameters[optional: "disable_notification"] }
    set { parameters[optional: "disable_notification"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var protectContent: Bool? {
    get { parameters[optional: "protect_content"] }
    set { parameters[optional: "protect_content"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var removeCaption: Bool? {
    get { parameters[optional: "remove_caption"] }
    set { parameters[optional: "remove_caption"] = newValue }
  }
}
