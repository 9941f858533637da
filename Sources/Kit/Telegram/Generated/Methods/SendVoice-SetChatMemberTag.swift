// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#sendvoice
public struct SendVoice: BotAPIMethod {
  public typealias Result = Message
  public static let name = "sendVoice"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, voice: InputFile, businessConnectionID: String? = nil, messageThreadID: Int64? = nil,
    directMessagesTopicID: Int64? = nil, caption: String? = nil, parseMode: ParseMode? = nil,
    captionEntities: [MessageEntity]? = nil, duration: Int64? = nil, disableNotification: Bool? = nil,
    protectContent: Bool? = nil, allowPaidBroadcast: Bool? = nil, messageEffectID: String? = nil,
    suggestedPostParameters: SuggestedPostParameters? = nil, replyParameters: ReplyParameters? = nil,
    replyMarkup: ReplyMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[requiredFile: "voice"] = voice
    parameters[optional: "business_connection_id"] = businessConnectionID
    parameters[optional: "message_thread_id"] = messageThreadID
    parameters[optional: "direct_messages_topic_id"] = directMessagesTopicID
    parameters[optional: "caption"] = caption
    parameters[optional: "parse_mode"] = parseMode
    parameters[optional: "caption_entities"] = captionEntities
    parameters[optional: "duration"] = duration
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
  public var voice: InputFile {
    get { parameters[requiredFile: "voice"] }
    set { parameters[requiredFile: "voice"] = newValue }
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

/// https://core.telegram.org/bots/api#setbusinessaccountbio
public struct SetBusinessAccountBio: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setBusinessAccountBio"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(businessConnectionID: String, bio: String? = nil) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[optional: "bio"] = bio
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String {
    get { parameters[required: "business_connection_id"] }
    set { parameters[required: "business_connection_id"] = newValue }
  }

  /// 0 to 140 characters.
  @_alwaysEmitIntoClient
  public var bio: String? {
    get { parameters[optional: "bio"] }
    set { parameters[optional: "bio"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setbusinessaccountgiftsettings
public struct SetBusinessAccountGiftSettings: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setBusinessAccountGiftSettings"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(businessConnectionID: String, showGiftButton: Bool, acceptedGiftTypes: AcceptedGiftTypes) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[required: "show_gift_button"] = showGiftButton
    parameters[required: "accepted_gift_types"] = acceptedGiftTypes
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String {
    get { parameters[required: "business_connection_id"] }
    set { parameters[required: "business_connection_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var showGiftButton: Bool {
    get { parameters[required: "show_gift_button"] }
    set { parameters[required: "show_gift_button"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var acceptedGiftTypes: AcceptedGiftTypes {
    get { parameters[required: "accepted_gift_types"] }
    set { parameters[required: "accepted_gift_types"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setbusinessaccountname
public struct SetBusinessAccountName: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setBusinessAccountName"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(businessConnectionID: String, firstName: String, lastName: String? = nil) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[required: "first_name"] = firstName
    parameters[optional: "last_name"] = lastName
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String {
    get { parameters[required: "business_connection_id"] }
    set { parameters[required: "business_connection_id"] = newValue }
  }

  /// 1 to 64 characters.
  @_alwaysEmitIntoClient
  public var firstName: String {
    get { parameters[required: "first_name"] }
    set { parameters[required: "first_name"] = newValue }
  }

  /// 0 to 64 characters.
  @_alwaysEmitIntoClient
  public var lastName: String? {
    get { parameters[optional: "last_name"] }
    set { parameters[optional: "last_name"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setbusinessaccountprofilephoto
public struct SetBusinessAccountProfilePhoto: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setBusinessAccountProfilePhoto"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(businessConnectionID: String, photo: InputProfilePhoto, isPublic: Bool? = nil) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[required: "photo"] = photo
    parameters[optional: "is_public"] = isPublic
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String {
    get { parameters[required: "business_connection_id"] }
    set { parameters[required: "business_connection_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photo: InputProfilePhoto {
    get { parameters[required: "photo"] }
    set { parameters[required: "photo"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isPublic: Bool? {
    get { parameters[optional: "is_public"] }
    set { parameters[optional: "is_public"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setbusinessaccountusername
public struct SetBusinessAccountUsername: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setBusinessAccountUsername"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(businessConnectionID: String, username: String? = nil) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[optional: "username"] = username
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String {
    get { parameters[required: "business_connection_id"] }
    set { parameters[required: "business_connection_id"] = newValue }
  }

  /// 0 to 32 characters.
  @_alwaysEmitIntoClient
  public var username: String? {
    get { parameters[optional: "username"] }
    set { parameters[optional: "username"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setchatadministratorcustomtitle
public struct SetChatAdministratorCustomTitle: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setChatAdministratorCustomTitle"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, userID: Int64, customTitle: String) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "user_id"] = userID
    parameters[required: "custom_title"] = customTitle
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

  /// 0 to 16 characters.
  @_alwaysEmitIntoClient
  public var customTitle: String {
    get { parameters[required: "custom_title"] }
    set { parameters[required: "custom_title"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setchatdescription
public struct SetChatDescription: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setChatDescription"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, description: String? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[optional: "description"] = description
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  /// 0 to 255 characters.
  @_alwaysEmitIntoClient
  public var description: String? {
    get { parameters[optional: "description"] }
    set { parameters[optional: "description"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setchatmembertag
public struct SetChatMemberTag: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setChatMemberTag"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, userID: Int64, tag: String? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "user_id"] = userID
    parameters[optional: "tag"] = tag
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

  /// 0 to 16 characters.
  @_alwaysEmitIntoClient
  public var tag: String? {
    get { parameters[optional: "tag"] }
    set { parameters[optional: "tag"] = newValue }
  }
}
