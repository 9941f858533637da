// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#readbusinessmessage
public struct ReadBusinessMessage: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "readBusinessMessage"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(businessConnectionID: String, chatID: Int64, messageID: Int64) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[required: "chat_id"] = chatID
    parameters[required: "message_id"] = messageID
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String {
    get { parameters[required: "business_connection_id"] }
    set { parameters[required: "business_connection_id"] = newValue }
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
}

/// https://core.telegram.org/bots/api#refundstarpayment
public struct RefundStarPayment: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "refundStarPayment"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(userID: Int64, telegramPaymentChargeID: String) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
    parameters[required: "telegram_payment_charge_id"] = telegramPaymentChargeID
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var telegramPaymentChargeID: String {
    get { parameters[required: "telegram_payment_charge_id"] }
    set { parameters[required: "telegram_payment_charge_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#removebusinessaccountprofilephoto
public struct RemoveBusinessAccountProfilePhoto: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "removeBusinessAccountProfilePhoto"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(businessConnectionID: String, isPublic: Bool? = nil) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[optional: "is_public"] = isPublic
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String {
    get { parameters[required: "business_connection_id"] }
    set { parameters[required: "business_connection_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isPublic: Bool? {
    get { parameters[optional: "is_public"] }
    set { parameters[optional: "is_public"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#removechatverification
public struct RemoveChatVerification: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "removeChatVerification"

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

/// https://core.telegram.org/bots/api#removemyprofilephoto
public struct RemoveMyProfilePhoto: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "removeMyProfilePhoto"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init() {
    parameters = CallParameters()
  }
}

/// https://core.telegram.org/bots/api#removeuserverification
public struct RemoveUserVerification: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "removeUserVerification"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(userID: Int64) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#reopenforumtopic
public struct ReopenForumTopic: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "reopenForumTopic"

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

/// https://core.telegram.org/bots/api#reopengeneralforumtopic
public struct ReopenGeneralForumTopic: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "reopenGeneralForumTopic"

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

/// https://core.telegram.org/bots/api#replacemanagedbottoken
public struct ReplaceManagedBotToken: BotAPIMethod {
  public typealias Result = String
  public static let name = "replaceManagedBotToken"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(userID: Int64) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#replacestickerinset
public struct ReplaceStickerInSet: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "replaceStickerInSet"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(userID: Int64, name: String, oldSticker: String, sticker: InputSticker) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
    parameters[required: "name"] = name
    parameters[required: "old_sticker"] = oldSticker
    parameters[required: "sticker"] = sticker
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var name: String {
    get { parameters[required: "name"] }
    set { parameters[required: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var oldSticker: String {
    get { parameters[required: "old_sticker"] }
    set { parameters[required: "old_sticker"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sticker: InputSticker {
    get { parameters[required: "sticker"] }
    set { parameters[required: "sticker"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#repoststory
public struct RepostStory: BotAPIMethod {
  public typealias Result = Story
  public static let name = "repostStory"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    businessConnectionID: String, fromChatID: Int64, fromStoryID: Int64, activePeriod: Int64,
    postToChatPage: Bool? = nil, protectContent: Bool? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[required: "from_chat_id"] = fromChatID
    parameters[required: "from_story_id"] = fromStoryID
    parameters[required: "active_period"] = activePeriod
    parameters[optional: "post_to_chat_page"] = postToChatPage
    parameters[optional: "protect_content"] = protectContent
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String {
    get { parameters[required: "business_connection_id"] }
    set { parameters[required: "business_connection_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fromChatID: Int64 {
    get { parameters[required: "from_chat_id"] }
    set { parameters[required: "from_chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fromStoryID: Int64 {
    get { parameters[required: "from_story_id"] }
    set { parameters[required: "from_story_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var activePeriod: Int64 {
    get { parameters[required: "active_period"] }
    set { parameters[required: "active_period"] = newValue }
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

/// https://core.telegram.org/bots/api#restrictchatmember
public struct RestrictChatMember: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "restrictChatMember"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, userID: Int64, permissions: ChatPermissions, useIndependentChatPermissions: Bool? = nil,
    untilDate: Int64? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "user_id"] = userID
    parameters[required: "permissions"] = permissions
    parameters[optional: "use_independent_chat_permissions"] = useIndependentChatPermissions
    parameters[optional: "until_date"] = untilDate
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
  public var permissions: ChatPermissions {
    get { parameters[required: "permissions"] }
    set { parameters[required: "permissions"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var useIndependentChatPermissions: Bool? {
    get { parameters[optional: "use_independent_chat_permissions"] }
    set { parameters[optional: "use_independent_chat_permissions"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var untilDate: Int64? {
    get { parameters[optional: "until_date"] }
    set { parameters[optional: "until_date"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#revokechatinvitelink
public struct RevokeChatInviteLink: BotAPIMethod {
  public typealias Result = ChatInviteLink
  public static let name = "revokeChatInviteLink"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, inviteLink: String) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "invite_link"] = inviteLink
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
}
