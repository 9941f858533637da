// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#declinechatjoinrequest
public struct DeclineChatJoinRequest: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "declineChatJoinRequest"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, userID: Int64) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "user_id"] = userID
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
}

/// https://core.telegram.org/bots/api#declinesuggestedpost
public struct DeclineSuggestedPost: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "declineSuggestedPost"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: Int64, messageID: Int64, comment: String? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "message_id"] = messageID
    parameters[optional: "comment"] = comment
  }

  @_alwaysEmitIntoClient
  public var chatID: Int64 {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageID: Int64 {
    get { parameters[required: "message_id"] }
    set { parameters[required: "message_id"] = newValue }
  }

  /// 0 to 128 characters.
  @_alwaysEmitIntoClient
  public var comment: String? {
    get { parameters[optional: "comment"] }
    set { parameters[optional: "comment"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#deleteallmessagereactions
public struct DeleteAllMessageReactions: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "deleteAllMessageReactions"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, userID: Int64? = nil, actorChatID: Int64? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[optional: "user_id"] = userID
    parameters[optional: "actor_chat_id"] = actorChatID
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var userID: Int64? {
    get { parameters[optional: "user_id"] }
    set { parameters[optional: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var actorChatID: Int64? {
    get { parameters[optional: "actor_chat_id"] }
    set { parameters[optional: "actor_chat_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#deletebusinessmessages
public struct DeleteBusinessMessages: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "deleteBusinessMessages"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(businessConnectionID: String, messageIDs: [Int64]) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[required: "message_ids"] = messageIDs
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String {
    get { parameters[required: "business_connection_id"] }
    set { parameters[required: "business_connection_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageIDs: [Int64] {
    get { parameters[required: "message_ids"] }
    set { parameters[required: "message_ids"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#deletechatphoto
public struct DeleteChatPhoto: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "deleteChatPhoto"

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

/// https://core.telegram.org/bots/api#deletechatstickerset
public struct DeleteChatStickerSet: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "deleteChatStickerSet"

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

/// https://core.telegram.org/bots/api#deleteforumtopic
public struct DeleteForumTopic: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "deleteForumTopic"

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

/// https://core.telegram.org/bots/api#deletemessage
public struct DeleteMessage: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "deleteMessage"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, messageID: Int64) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "message_id"] = messageID
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
}

/// https://core.telegram.org/bots/api#deletemessagereaction
public struct DeleteMessageReaction: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "deleteMessageReaction"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, messageID: Int64, userID: Int64? = nil, actorChatID: Int64? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "message_id"] = messageID
    parameters[optional: "user_id"] = userID
    parameters[optional: "actor_chat_id"] = actorChatID
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
  public var userID: Int64? {
    get { parameters[optional: "user_id"] }
    set { parameters[optional: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var actorChatID: Int64? {
    get { parameters[optional: "actor_chat_id"] }
    set { parameters[optional: "actor_chat_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#deletemessages
public struct DeleteMessages: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "deleteMessages"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, messageIDs: [Int64]) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "message_ids"] = messageIDs
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageIDs: [Int64] {
    get { parameters[required: "message_ids"] }
    set { parameters[required: "message_ids"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#deletemycommands
public struct DeleteMyCommands: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "deleteMyCommands"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(scope: BotCommandScope? = nil, languageCode: String? = nil) {
    parameters = CallParameters()
    parameters[optional: "scope"] = scope
    parameters[optional: "language_code"] = languageCode
  }

  @_alwaysEmitIntoClient
  public var scope: BotCommandScope? {
    get { parameters[optional: "scope"] }
    set { parameters[optional: "scope"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var languageCode: String? {
    get { parameters[optional: "language_code"] }
    set { parameters[optional: "language_code"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#deletestickerfromset
public struct DeleteStickerFromSet: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "deleteStickerFromSet"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(sticker: String) {
    parameters = CallParameters()
    parameters[required: "sticker"] = sticker
  }

  @_alwaysEmitIntoClient
  public var sticker: String {
    get { parameters[required: "sticker"] }
    set { parameters[required: "sticker"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#deletestickerset
public struct DeleteStickerSet: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "deleteStickerSet"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(name: String) {
    parameters = CallParameters()
    parameters[required: "name"] = name
  }

  @_alwaysEmitIntoClient
  public var name: String {
    get { parameters[required: "name"] }
    set { parameters[required: "name"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#deletestory
public struct DeleteStory: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "deleteStory"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(businessConnectionID: String, storyID: Int64) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[required: "story_id"] = storyID
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
}
