// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#editmessagelivelocation
public struct EditMessageLiveLocation: BotAPIMethod {
  public typealias Result = MessageOrTrue
  public static let name = "editMessageLiveLocation"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    latitude: Double, longitude: Double, businessConnectionID: String? = nil, chatID: ChatID? = nil,
    messageID: Int64? = nil, inlineMessageID: String? = nil, livePeriod: Int64? = nil,
    horizontalAccuracy: Double? = nil, heading: Int64? = nil, proximityAlertRadius: Int64? = nil,
    replyMarkup: InlineKeyboardMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "latitude"] = latitude
    parameters[required: "longitude"] = longitude
    parameters[optional: "business_connection_id"] = businessConnectionID
    parameters[optional: "chat_id"] = chatID
    parameters[optional: "message_id"] = messageID
    parameters[optional: "inline_message_id"] = inlineMessageID
    parameters[optional: "live_period"] = livePeriod
    parameters[optional: "horizontal_accuracy"] = horizontalAccuracy
    parameters[optional: "heading"] = heading
    parameters[optional: "proximity_alert_radius"] = proximityAlertRadius
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

  @_alwaysEmitIntoClient
  public var latitude: Double {
    get { parameters[required: "latitude"] }
    set { parameters[required: "latitude"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var longitude: Double {
    get { parameters[required: "longitude"] }
    set { parameters[required: "longitude"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var livePeriod: Int64? {
    get { parameters[optional: "live_period"] }
    set { parameters[optional: "live_period"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var horizontalAccuracy: Double? {
    get { parameters[optional: "horizontal_accuracy"] }
    set { parameters[optional: "horizontal_accuracy"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var heading: Int64? {
    get { parameters[optional: "heading"] }
    set { parameters[optional: "heading"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var proximityAlertRadius: Int64? {
    get { parameters[optional: "proximity_alert_radius"] }
    set { parameters[optional: "proximity_alert_radius"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyMarkup: InlineKeyboardMarkup? {
    get { parameters[optional: "reply_markup"] }
    set { parameters[optional: "reply_markup"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#editmessagemedia
public struct EditMessageMedia: BotAPIMethod {
  public typealias Result = MessageOrTrue
  public static let name = "editMessageMedia"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    media: InputMedia, businessConnectionID: String? = nil, chatID: ChatID? = nil, messageID: Int64? = nil,
    inlineMessageID: String? = nil, replyMarkup: InlineKeyboardMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "media"] = media
    parameters[optional: "business_connection_id"] = businessConnectionID
    parameters[optional: "chat_id"] = chatID
    parameters[optional: "message_id"] = messageID
    parameters[optional: "inline_message_id"] = inlineMessageID
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

  @_alwaysEmitIntoClient
  public var media: InputMedia {
    get { parameters[required: "media"] }
    set { parameters[required: "media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyMarkup: InlineKeyboardMarkup? {
    get { parameters[optional: "reply_markup"] }
    set { parameters[optional: "reply_markup"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#editmessagereplymarkup
public struct EditMessageReplyMarkup: BotAPIMethod {
  public typealias Result = MessageOrTrue
  public static let name = "editMessageReplyMarkup"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    businessConnectionID: String? = nil, chatID: ChatID? = nil, messageID: Int64? = nil,
    inlineMessageID: String? = nil, replyMarkup: InlineKeyboardMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[optional: "business_connection_id"] = businessConnectionID
    parameters[optional: "chat_id"] = chatID
    parameters[optional: "message_id"] = messageID
    parameters[optional: "inline_message_id"] = inlineMessageID
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

  @_alwaysEmitIntoClient
  public var replyMarkup: InlineKeyboardMarkup? {
    get { parameters[optional: "reply_markup"] }
    set { parameters[optional: "reply_markup"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#editmessagetext
public struct EditMessageText: BotAPIMethod {
  public typealias Result = MessageOrTrue
  public static let name = "editMessageText"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    businessConnectionID: String? = nil, chatID: ChatID? = nil, messageID: Int64? = nil,
    inlineMessageID: String? = nil, text: String? = nil, parseMode: ParseMode? = nil, entities: [MessageEntity]? = nil,
    linkPreviewOptions: LinkPreviewOptions? = nil, richMessage: InputRichMessage? = nil,
    replyMarkup: InlineKeyboardMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[optional: "business_connection_id"] = businessConnectionID
    parameters[optional: "chat_id"] = chatID
    parameters[optional: "message_id"] = messageID
    parameters[optional: "inline_message_id"] = inlineMessageID
    parameters[optional: "text"] = text
    parameters[optional: "parse_mode"] = parseMode
    parameters[optional: "entities"] = entities
    parameters[optional: "link_preview_options"] = linkPreviewOptions
    parameters[optional: "rich_message"] = richMessage
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

  /// 1 to 4096 characters.
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

  @_alwaysEmitIntoClient
  public var linkPreviewOptions: LinkPreviewOptions? {
    get { parameters[optional: "link_preview_options"] }
    set { parameters[optional: "link_preview_options"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var richMessage: InputRichMessage? {
    get { parameters[optional: "rich_message"] }
    set { parameters[optional: "rich_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyMarkup: InlineKeyboardMarkup? {
    get { parameters[optional: "reply_markup"] }
    set { parameters[optional: "reply_markup"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#editstory
public struct EditStory: BotAPIMethod {
  public typealias Result = Story
  public static let name = "editStory"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    businessConnectionID: String, storyID: Int64, content: InputStoryContent, caption: String? = nil,
    parseMode: ParseMode? = nil, captionEntities: [MessageEntity]? = nil, areas: [StoryArea]? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[required: "story_id"] = storyID
    parameters[required: "content"] = content
    parameters[optional: "caption"] = caption
    parameters[optional: "parse_mode"] = parseMode
    parameters[optional: "caption_entities"] = captionEntities
    parameters[optional: "areas"] = areas
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String {
    get { parameters[required: "business_connection_id"] }
    set { parameters[required: "business_connection_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var storyID: Int64 {
    get { parameters[required: "story_id"] }
    set { parameters[required: "story_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var content: InputStoryContent {
    get { parameters[required: "content"] }
    set { parameters[required: "content"] = newValue }
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
}
