// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#sendaudio
public struct SendAudio: BotAPIMethod {
  public typealias Result = Message
  public static let name = "sendAudio"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, audio: InputFile, businessConnectionID: String? = nil, messageThreadID: Int64? = nil,
    directMessagesTopicID: Int64? = nil, caption: String? = nil, parseMode: ParseMode? = nil,
    captionEntities: [MessageEntity]? = nil, duration: Int64? = nil, performer: String? = nil, title: String? = nil,
    thumbnail: InputFile? = nil, disableNotification: Bool? = nil, protectContent: Bool? = nil,
    allowPaidBroadcast: Bool? = nil, messageEffectID: String? = nil,
    suggestedPostParameters: SuggestedPostParameters? = nil, replyParameters: ReplyParameters? = nil,
    replyMarkup: ReplyMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[requiredFile: "audio"] = audio
    parameters[optional: "business_connection_id"] = businessConnectionID
    parameters[optional: "message_thread_id"] = messageThreadID
    parameters[optional: "direct_messages_topic_id"] = directMessagesTopicID
    parameters[optional: "caption"] = caption
    parameters[optional: "parse_mode"] = parseMode
    parameters[optional: "caption_entities"] = captionEntities
    parameters[optional: "duration"] = duration
    parameters[optional: "performer"] = performer
    parameters[optional: "title"] = title
    parameters[optionalFile: "thumbnail"] = thumbnail
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

  @_alwaysEmitIntoClient
  public var audio: InputFile {
    get { parameters[requiredFile: "audio"] }
    set { parameters[requiredFile: "audio"] = newValue }
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
  public var duration: Int64? {
    get { parameters[optional: "duration"] }
    set { parameters[optional: "duration"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var performer: String? {
    get { parameters[optional: "performer"] }
    set { parameters[optional: "performer"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var title: String? {
    get { parameters[optional: "title"] }
    set { parameters[optional: "title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var thumbnail: InputFile? {
    get { parameters[optionalFile: "thumbnail"] }
    set { parameters[optionalFile: "thumbnail"] = newValue }
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

/// https://core.telegram.org/bots/api#sendchataction
public struct SendChatAction: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "sendChatAction"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, action: String, businessConnectionID: String? = nil, messageThreadID: Int64? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "action"] = action
    parameters[optional: "business_connection_id"] = businessConnectionID
    parameters[optional: "message_thread_id"] = messageThreadID
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
  public var action: String {
    get { parameters[required: "action"] }
    set { parameters[required: "action"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#sendchatjoinrequestwebapp
public struct SendChatJoinRequestWebApp: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "sendChatJoinRequestWebApp"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatJoinRequestQueryID: String, webAppURL: String) {
    parameters = CallParameters()
    parameters[required: "chat_join_request_query_id"] = chatJoinRequestQueryID
    parameters[required: "web_app_url"] = webAppURL
  }

  @_alwaysEmitIntoClient
  public var chatJoinRequestQueryID: String {
    get { parameters[required: "chat_join_request_query_id"] }
    set { parameters[required: "chat_join_request_query_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var webAppURL: String {
    get { parameters[required: "web_app_url"] }
    set { parameters[required: "web_app_url"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#sendchecklist
public struct SendChecklist: BotAPIMethod {
  public typealias Result = Message
  public static let name = "sendChecklist"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    businessConnectionID: String, chatID: ChatID, checklist: InputChecklist, disableNotification: Bool? = nil,
    protectContent: Bool? = nil, messageEffectID: String? = nil, replyParameters: ReplyParameters? = nil,
    replyMarkup: InlineKeyboardMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[required: "chat_id"] = chatID
    parameters[required: "checklist"] = checklist
    parameters[optional: "disable_notification"] = disableNotification
    parameters[optional: "protect_content"] = protectContent
    parameters[optional: "message_effect_id"] = messageEffectID
    parameters[optional: "reply_parameters"] = replyParameters
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
  public var checklist: InputChecklist {
    get { parameters[required: "checklist"] }
    set { parameters[required: "checklist"] = newValue }
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
  public var messageEffectID: String? {
    get { parameters[optional: "message_effect_id"] }
    set { parameters[optional: "message_effect_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyParameters: ReplyParameters? {
    get { parameters[optional: "reply_parameters"] }
    set { parameters[optional: "reply_parameters"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyMarkup: InlineKeyboardMarkup? {
    get { parameters[optional: "reply_markup"] }
    set { parameters[optional: "reply_markup"] = newValue }
  }
}
