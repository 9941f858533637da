// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#sendmessage
public struct SendMessage: BotAPIMethod {
  public typealias Result = Message
  public static let name = "sendMessage"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, text: String, businessConnectionID: String? = nil, messageThreadID: Int64? = nil,
    directMessagesTopicID: Int64? = nil, parseMode: ParseMode? = nil, entities: [MessageEntity]? = nil,
    linkPreviewOptions: LinkPreviewOptions? = nil, disableNotification: Bool? = nil, protectContent: Bool? = nil,
    allowPaidBroadcast: Bool? = nil, messageEffectID: String? = nil,
    suggestedPostParameters: SuggestedPostParameters? = nil, replyParameters: ReplyParameters? = nil,
    replyMarkup: ReplyMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "text"] = text
    parameters[optional: "business_connection_id"] = businessConnectionID
    parameters[optional: "message_thread_id"] = messageThreadID
    parameters[optional: "direct_messages_topic_id"] = directMessagesTopicID
    parameters[optional: "parse_mode"] = parseMode
    parameters[optional: "entities"] = entities
    parameters[optional: "link_preview_options"] = linkPreviewOptions
    parameters[optional: "disable_notification"] = disableNotification
    parameters[optional: "protect_content"] = protectContent
    parameters[optional: "allow_paid_broadcast"] = allowPaidBroadcast
    parameters[optional: "message_effect_id"] = messageEffectID
    parameters[optional: "suggested_post_parameters"] = suggestedPostParameters
    parameters[optional: "reply_parameters"] = replyParameters
    parameters[optional: "reply_markup"] = replyMarkup
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
  public var messageThreadID: Int64? {
    get { parameters[optional: "message_thread_id"] }
    set { parameters[optional: "message_thread_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var directMessagesTopicID: Int64? {
    get { parameters[optional: "direct_messages_topic_id"] }
    set { parameters[optional: "direct_messages_topic_id"] = newValue }
  }

  /// 1 to 4096 characters.
  @_alwaysEmitIntoClient
  public var text: String {
    get { parameters[required: "text"] }
    set { parameters[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var parseMode: ParseMode? {
    get { parameters[optional: "parse_mode"] }
    set { parameters[optional: "parse_mode"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var entities: [MessageEntity]? {
    get { parameters[optional: "entities"] }
    set { parameters[optional: "entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var linkPreviewOptions: LinkPreviewOptions? {
    get { parameters[optional: "link_preview_options"] }
    set { parameters[optional: "link_preview_options"] = newValue }
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

/// https://core.telegram.org/bots/api#sendmessagedraft
public struct SendMessageDraft: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "sendMessageDraft"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: Int64, draftID: Int64, messageThreadID: Int64? = nil, text: String? = nil, parseMode: ParseMode? = nil,
    entities: [MessageEntity]? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "draft_id"] = draftID
    parameters[optional: "message_thread_id"] = messageThreadID
    parameters[optional: "text"] = text
    parameters[optional: "parse_mode"] = parseMode
    parameters[optional: "entities"] = entities
  }

  @_alwaysEmitIntoClient
  public var chatID: Int64 {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageThreadID: Int64? {
    get { parameters[optional: "message_thread_id"] }
    set { parameters[optional: "message_thread_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var draftID: Int64 {
    get { parameters[required: "draft_id"] }
    set { parameters[required: "draft_id"] = newValue }
  }

  /// 0 to 4096 characters.
  @_alwaysEmitIntoClient
  public var text: String? {
    get { parameters[optional: "text"] }
    set { parameters[optional: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var parseMode: ParseMode? {
    get { parameters[optional: "parse_mode"] }
    set { parameters[optional: "parse_mode"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var entities: [MessageEntity]? {
    get { parameters[optional: "entities"] }
    set { parameters[optional: "entities"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#sendpaidmedia
public struct SendPaidMedia: BotAPIMethod {
  public typealias Result = Message
  public static let name = "sendPaidMedia"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, starCount: Int64, media: [InputPaidMedia], businessConnectionID: String? = nil,
    messageThreadID: Int64? = nil, directMessagesTopicID: Int64? = nil, payload: String? = nil, caption: String? = nil,
    parseMode: ParseMode? = nil, captionEntities: [MessageEntity]? = nil, showCaptionAboveMedia: Bool? = nil,
    disableNotification: Bool? = nil, protectContent: Bool? = nil, allowPaidBroadcast: Bool? = nil,
    suggestedPostParameters: SuggestedPostParameters? = nil, replyParameters: ReplyParameters? = nil,
    replyMarkup: ReplyMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "star_count"] = starCount
    parameters[required: "media"] = media
    parameters[optional: "business_connection_id"] = businessConnectionID
    parameters[optional: "message_thread_id"] = messageThreadID
    parameters[optional: "direct_messages_topic_id"] = directMessagesTopicID
    parameters[optional: "payload"] = payload
    parameters[optional: "caption"] = caption
    parameters[optional: "parse_mode"] = parseMode
    parameters[optional: "caption_entities"] = captionEntities
    parameters[optional: "show_caption_above_media"] = showCaptionAboveMedia
    parameters[optional: "disable_notification"] = disableNotification
    parameters[optional: "protect_content"] = protectContent
    parameters[optional: "allow_paid_broadcast"] = allowPaidBroadcast
    parameters[optional: "suggested_post_parameters"] = suggestedPostParameters
    parameters[optional: "reply_parameters"] = replyParameters
    parameters[optional: "reply_markup"] = replyMarkup
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
  public var starCount: Int64 {
    get { parameters[required: "star_count"] }
    set { parameters[required: "star_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var media: [InputPaidMedia] {
    get { parameters[required: "media"] }
    set { parameters[required: "media"] = newValue }
  }

  /// 0 to 128 bytes.
  @_alwaysEmitIntoClient
  public var payload: String? {
    get { parameters[optional: "payload"] }
    set { parameters[optional: "payload"] = newValue }
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
