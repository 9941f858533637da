// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#sendrichmessagedraft
public struct SendRichMessageDraft: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "sendRichMessageDraft"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: Int64, draftID: Int64, richMessage: InputRichMessage, messageThreadID: Int64? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "draft_id"] = draftID
    parameters[required: "rich_message"] = richMessage
    parameters[optional: "message_thread_id"] = messageThreadID
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

  @_alwaysEmitIntoClient
  public var richMessage: InputRichMessage {
    get { parameters[required: "rich_message"] }
    set { parameters[required: "rich_message"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#sendsticker
public struct SendSticker: BotAPIMethod {
  public typealias Result = Message
  public static let name = "sendSticker"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, sticker: InputFile, businessConnectionID: String? = nil, messageThreadID: Int64? = nil,
    directMessagesTopicID: Int64? = nil, emoji: String? = nil, disableNotification: Bool? = nil,
    protectContent: Bool? = nil, allowPaidBroadcast: Bool? = nil, messageEffectID: String? = nil,
    suggestedPostParameters: SuggestedPostParameters? = nil, replyParameters: ReplyParameters? = nil,
    replyMarkup: ReplyMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[requiredFile: "sticker"] = sticker
    parameters[optional: "business_connection_id"] = businessConnectionID
    parameters[optional: "message_thread_id"] = messageThreadID
    parameters[optional: "direct_messages_topic_id"] = directMessagesTopicID
    parameters[optional: "emoji"] = emoji
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
  public var sticker: InputFile {
    get { parameters[requiredFile: "sticker"] }
    set { parameters[requiredFile: "sticker"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var emoji: String? {
    get { parameters[optional: "emoji"] }
    set { parameters[optional: "emoji"] = newValue }
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

/// https://core.telegram.org/bots/api#sendvenue
public struct SendVenue: BotAPIMethod {
  public typealias Result = Message
  public static let name = "sendVenue"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, latitude: Double, longitude: Double, title: String, address: String,
    businessConnectionID: String? = nil, messageThreadID: Int64? = nil, directMessagesTopicID: Int64? = nil,
    foursquareID: String? = nil, foursquareType: String? = nil, googlePlaceID: String? = nil,
    googlePlaceType: String? = nil, disableNotification: Bool? = nil, protectContent: Bool? = nil,
    allowPaidBroadcast: Bool? = nil, messageEffectID: String? = nil,
    suggestedPostParameters: SuggestedPostParameters? = nil, replyParameters: ReplyParameters? = nil,
    replyMarkup: ReplyMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "latitude"] = latitude
    parameters[required: "longitude"] = longitude
    parameters[required: "title"] = title
    parameters[required: "address"] = address
    parameters[optional: "business_connection_id"] = businessConnectionID
    parameters[optional: "message_thread_id"] = messageThreadID
    parameters[optional: "direct_messages_topic_id"] = directMessagesTopicID
    parameters[optional: "foursquare_id"] = foursquareID
    parameters[optional: "foursquare_type"] = foursquareType
    parameters[optional: "google_place_id"] = googlePlaceID
    parameters[optional: "google_place_type"] = googlePlaceType
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
  public var title: String {
    get { parameters[required: "title"] }
    set { parameters[required: "title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var address: String {
    get { parameters[required: "address"] }
    set { parameters[required: "address"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var foursquareID: String? {
    get { parameters[optional: "foursquare_id"] }
    set { parameters[optional: "foursquare_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var foursquareType: String? {
    get { parameters[optional: "foursquare_type"] }
    set { parameters[optional: "foursquare_type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var googlePlaceID: String? {
    get { parameters[optional: "google_place_id"] }
    set { parameters[optional: "google_place_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var googlePlaceType: String? {
    get { parameters[optional: "google_place_type"] }
    set { parameters[optional: "google_place_type"] = newValue }
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
