// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#edituserstarsubscription
public struct EditUserStarSubscription: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "editUserStarSubscription"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(userID: Int64, telegramPaymentChargeID: String, isCanceled: Bool) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
    parameters[required: "telegram_payment_charge_id"] = telegramPaymentChargeID
    parameters[required: "is_canceled"] = isCanceled
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

  @_alwaysEmitIntoClient
  public var isCanceled: Bool {
    get { parameters[required: "is_canceled"] }
    set { parameters[required: "is_canceled"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#exportchatinvitelink
public struct ExportChatInviteLink: BotAPIMethod {
  public typealias Result = String
  public static let name = "exportChatInviteLink"

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

/// https://core.telegram.org/bots/api#forwardmessage
public struct ForwardMessage: BotAPIMethod {
  public typealias Result = Message
  public static let name = "forwardMessage"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, fromChatID: ChatID, messageID: Int64, messageThreadID: Int64? = nil,
    directMessagesTopicID: Int64? = nil, videoStartTimestamp: Int64? = nil, disableNotification: Bool? = nil,
    protectContent: Bool? = nil, messageEffectID: String? = nil,
    suggestedPostParameters: SuggestedPostParameters? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "from_chat_id"] = fromChatID
    parameters[required: "message_id"] = messageID
    parameters[optional: "message_thread_id"] = messageThreadID
    parameters[optional: "direct_messages_topic_id"] = directMessagesTopicID
    parameters[optional: "video_start_timestamp"] = videoStartTimestamp
    parameters[optional: "disable_notification"] = disableNotification
    parameters[optional: "protect_content"] = protectContent
    parameters[optional: "message_effect_id"] = messageEffectID
    parameters[optional: "suggested_post_parameters"] = suggestedPostParameters
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
  public var videoStartTimestamp: Int64? {
    get { parameters[optional: "video_start_timestamp"] }
    set { parameters[optional: "video_start_timestamp"] = newValue }
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
  public var suggestedPostParameters: SuggestedPostParameters? {
    get { parameters[optional: "suggested_post_parameters"] }
    set { parameters[optional: "suggested_post_parameters"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageID: Int64 {
    get { parameters[required: "message_id"] }
    set { parameters[required: "message_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#forwardmessages
public struct ForwardMessages: BotAPIMethod {
  public typealias Result = [MessageId]
  public static let name = "forwardMessages"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, fromChatID: ChatID, messageIDs: [Int64], messageThreadID: Int64? = nil,
    directMessagesTopicID: Int64? = nil, disableNotification: Bool? = nil, protectContent: Bool? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "from_chat_id"] = fromChatID
    parameters[required: "message_ids"] = messageIDs
    parameters[optional: "message_thread_id"] = messageThreadID
    parameters[optional: "direct_messages_topic_id"] = directMessagesTopicID
    parameters[optional: "disable_notification"] = disableNotification
    parameters[optional: "protect_content"] = protectContent
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
}

/// https://core.telegram.org/bots/api#getavailablegifts
public struct GetAvailableGifts: BotAPIMethod {
  public typealias Result = Gifts
  public static let name = "getAvailableGifts"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init() {
    parameters = CallParameters()
  }
}

/// https://core.telegram.org/bots/api#getbusinessaccountgifts
public struct GetBusinessAccountGifts: BotAPIMethod {
  public typealias Result = OwnedGifts
  public static let name = "getBusinessAccountGifts"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    businessConnectionID: String, excludeUnsaved: Bool? = nil, excludeSaved: Bool? = nil,
    excludeUnlimited: Bool? = nil, excludeLimitedUpgradable: Bool? = nil, excludeLimitedNonUpgradable: Bool? = nil,
    excludeUnique: Bool? = nil, excludeFromBlockchain: Bool? = nil, sortByPrice: Bool? = nil, offset: String? = nil,
    limit: Int64? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[optional: "exclude_unsaved"] = excludeUnsaved
    parameters[optional: "exclude_saved"] = excludeSaved
    parameters[optional: "exclude_unlimited"] = excludeUnlimited
    parameters[optional: "exclude_limited_upgradable"] = excludeLimitedUpgradable
    parameters[optional: "exclude_limited_non_upgradable"] = excludeLimitedNonUpgradable
    parameters[optional: "exclude_unique"] = excludeUnique
    parameters[optional: "exclude_from_blockchain"] = excludeFromBlockchain
    parameters[optional: "sort_by_price"] = sortByPrice
    parameters[optional: "offset"] = offset
    parameters[optional: "limit"] = limit
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String {
    get { parameters[required: "business_connection_id"] }
    set { parameters[required: "business_connection_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var excludeUnsaved: Bool? {
    get { parameters[optional: "exclude_unsaved"] }
    set { parameters[optional: "exclude_unsaved"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var excludeSaved: Bool? {
    get { parameters[optional: "exclude_saved"] }
    set { parameters[optional: "exclude_saved"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var excludeUnlimited: Bool? {
    get { parameters[optional: "exclude_unlimited"] }
    set { parameters[optional: "exclude_unlimited"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var excludeLimitedUpgradable: Bool? {
    get { parameters[optional: "exclude_limited_upgradable"] }
    set { parameters[optional: "exclude_limited_upgradable"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var excludeLimitedNonUpgradable: Bool? {
    get { parameters[optional: "exclude_limited_non_upgradable"] }
    set { parameters[optional: "exclude_limited_non_upgradable"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var excludeUnique: Bool? {
    get { parameters[optional: "exclude_unique"] }
    set { parameters[optional: "exclude_unique"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var excludeFromBlockchain: Bool? {
    get { parameters[optional: "exclude_from_blockchain"] }
    set { parameters[optional: "exclude_from_blockchain"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sortByPrice: Bool? {
    get { parameters[optional: "sort_by_price"] }
    set { parameters[optional: "sort_by_price"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var offset: String? {
    get { parameters[optional: "offset"] }
    set { parameters[optional: "offset"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var limit: Int64? {
    get { parameters[optional: "limit"] }
    set { parameters[optional: "limit"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#getbusinessaccountstarbalance
public struct GetBusinessAccountStarBalance: BotAPIMethod {
  public typealias Result = StarAmount
  public static let name = "getBusinessAccountStarBalance"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(businessConnectionID: String) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String {
    get { parameters[required: "business_connection_id"] }
    set { parameters[required: "business_connection_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#getbusinessconnection
public struct GetBusinessConnection: BotAPIMethod {
  public typealias Result = BusinessConnection
  public static let name = "getBusinessConnection"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(businessConnectionID: String) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String {
    get { parameters[required: "business_connection_id"] }
    set { parameters[required: "business_connection_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#getchat
public struct GetChat: BotAPIMethod {
  public typealias Result = ChatFullInfo
  public static let name = "getChat"

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
