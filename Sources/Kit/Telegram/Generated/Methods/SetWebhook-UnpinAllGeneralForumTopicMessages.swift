// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#setwebhook
public struct SetWebhook: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setWebhook"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    url: String, certificate: InputFile? = nil, ipAddress: String? = nil, maxConnections: Int64? = nil,
    allowedUpdates: [String]? = nil, dropPendingUpdates: Bool? = nil, secretToken: String? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "url"] = url
    parameters[optionalFile: "certificate"] = certificate
    parameters[optional: "ip_address"] = ipAddress
    parameters[optional: "max_connections"] = maxConnections
    parameters[optional: "allowed_updates"] = allowedUpdates
    parameters[optional: "drop_pending_updates"] = dropPendingUpdates
    parameters[optional: "secret_token"] = secretToken
  }

  @_alwaysEmitIntoClient
  public var url: String {
    get { parameters[required: "url"] }
    set { parameters[required: "url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var certificate: InputFile? {
    get { parameters[optionalFile: "certificate"] }
    set { parameters[optionalFile: "certificate"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var ipAddress: String? {
    get { parameters[optional: "ip_address"] }
    set { parameters[optional: "ip_address"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var maxConnections: Int64? {
    get { parameters[optional: "max_connections"] }
    set { parameters[optional: "max_connections"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var allowedUpdates: [String]? {
    get { parameters[optional: "allowed_updates"] }
    set { parameters[optional: "allowed_updates"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var dropPendingUpdates: Bool? {
    get { parameters[optional: "drop_pending_updates"] }
    set { parameters[optional: "drop_pending_updates"] = newValue }
  }

  /// 1 to 256 characters.
  @_alwaysEmitIntoClient
  public var secretToken: String? {
    get { parameters[optional: "secret_token"] }
    set { parameters[optional: "secret_token"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#stopmessagelivelocation
public struct StopMessageLiveLocation: BotAPIMethod {
  public typealias Result = MessageOrTrue
  public static let name = "stopMessageLiveLocation"

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

/// https://core.telegram.org/bots/api#stoppoll
public struct StopPoll: BotAPIMethod {
  public typealias Result = Poll
  public static let name = "stopPoll"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, messageID: Int64, businessConnectionID: String? = nil, replyMarkup: InlineKeyboardMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "message_id"] = messageID
    parameters[optional: "business_connection_id"] = businessConnectionID
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
  public var messageID: Int64 {
    get { parameters[required: "message_id"] }
    set { parameters[required: "message_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyMarkup: InlineKeyboardMarkup? {
    get { parameters[optional: "reply_markup"] }
    set { parameters[optional: "reply_markup"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#transferbusinessaccountstars
public struct TransferBusinessAccountStars: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "transferBusinessAccountStars"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(businessConnectionID: String, starCount: Int64) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[required: "star_count"] = starCount
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String {
    get { parameters[required: "business_connection_id"] }
    set { parameters[required: "business_connection_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var starCount: Int64 {
    get { parameters[required: "star_count"] }
    set { parameters[required: "star_count"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#transfergift
public struct TransferGift: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "transferGift"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(businessConnectionID: String, ownedGiftID: String, newOwnerChatID: Int64, starCount: Int64? = nil) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[required: "owned_gift_id"] = ownedGiftID
    parameters[required: "new_owner_chat_id"] = newOwnerChatID
    parameters[optional: "star_count"] = starCount
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

  @_alwaysEmitIntoClient
  public var newOwnerChatID: Int64 {
    get { parameters[required: "new_owner_chat_id"] }
    set { parameters[required: "new_owner_chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var starCount: Int64? {
    get { parameters[optional: "star_count"] }
    set { parameters[optional: "star_count"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#unbanchatmember
public struct UnbanChatMember: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "unbanChatMember"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, userID: Int64, onlyIfBanned: Bool? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "user_id"] = userID
    parameters[optional: "only_if_banned"] = onlyIfBanned
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
  public var onlyIfBanned: Bool? {
    get { parameters[optional: "only_if_banned"] }
    set { parameters[optional: "only_if_banned"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#unbanchatsenderchat
public struct UnbanChatSenderChat: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "unbanChatSenderChat"

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

/// https://core.telegram.org/bots/api#unhidegeneralforumtopic
public struct UnhideGeneralForumTopic: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "unhideGeneralForumTopic"

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

/// https://core.telegram.org/bots/api#unpinallchatmessages
public struct UnpinAllChatMessages: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "unpinAllChatMessages"

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

/// https://core.telegram.org/bots/api#unpinallforumtopicmessages
public struct UnpinAllForumTopicMessages: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "unpinAllForumTopicMessages"

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

/// https://core.telegram.org/bots/api#unpinallgeneralforumtopicmessages
public struct UnpinAllGeneralForumTopicMessages: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "unpinAllGeneralForumTopicMessages"

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
