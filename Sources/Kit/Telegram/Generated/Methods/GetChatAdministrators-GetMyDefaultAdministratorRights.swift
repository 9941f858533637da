// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#getchatadministrators
public struct GetChatAdministrators: BotAPIMethod {
  public typealias Result = [ChatMember]
  public static let name = "getChatAdministrators"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, returnBots: Bool? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[optional: "return_bots"] = returnBots
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var returnBots: Bool? {
    get { parameters[optional: "return_bots"] }
    set { parameters[optional: "return_bots"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#getchatgifts
public struct GetChatGifts: BotAPIMethod {
  public typealias Result = OwnedGifts
  public static let name = "getChatGifts"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, excludeUnsaved: Bool? = nil, excludeSaved: Bool? = nil, excludeUnlimited: Bool? = nil,
    excludeLimitedUpgradable: Bool? = nil, excludeLimitedNonUpgradable: Bool? = nil,
    excludeFromBlockchain: Bool? = nil, excludeUnique: Bool? = nil, sortByPrice: Bool? = nil, offset: String? = nil,
    limit: Int64? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[optional: "exclude_unsaved"] = excludeUnsaved
    parameters[optional: "exclude_saved"] = excludeSaved
    parameters[optional: "exclude_unlimited"] = excludeUnlimited
    parameters[optional: "exclude_limited_upgradable"] = excludeLimitedUpgradable
    parameters[optional: "exclude_limited_non_upgradable"] = excludeLimitedNonUpgradable
    parameters[optional: "exclude_from_blockchain"] = excludeFromBlockchain
    parameters[optional: "exclude_unique"] = excludeUnique
    parameters[optional: "sort_by_price"] = sortByPrice
    parameters[optional: "offset"] = offset
    parameters[optional: "limit"] = limit
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
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
  public var excludeFromBlockchain: Bool? {
    get { parameters[optional: "exclude_from_blockchain"] }
    set { parameters[optional: "exclude_from_blockchain"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var excludeUnique: Bool? {
    get { parameters[optional: "exclude_unique"] }
    set { parameters[optional: "exclude_unique"] = newValue }
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

/// https://core.telegram.org/bots/api#getchatmember
public struct GetChatMember: BotAPIMethod {
  public typealias Result = ChatMember
  public static let name = "getChatMember"

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

/// https://core.telegram.org/bots/api#getchatmembercount
public struct GetChatMemberCount: BotAPIMethod {
  public typealias Result = Int64
  public static let name = "getChatMemberCount"

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

/// https://core.telegram.org/bots/api#getchatmenubutton
public struct GetChatMenuButton: BotAPIMethod {
  public typealias Result = MenuButton
  public static let name = "getChatMenuButton"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: Int64? = nil) {
    parameters = CallParameters()
    parameters[optional: "chat_id"] = chatID
  }

  @_alwaysEmitIntoClient
  public var chatID: Int64? {
    get { parameters[optional: "chat_id"] }
    set { parameters[optional: "chat_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#getcustomemojistickers
public struct GetCustomEmojiStickers: BotAPIMethod {
  public typealias Result = [Sticker]
  public static let name = "getCustomEmojiStickers"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(customEmojiIDs: [String]) {
    parameters = CallParameters()
    parameters[required: "custom_emoji_ids"] = customEmojiIDs
  }

  @_alwaysEmitIntoClient
  public var customEmojiIDs: [String] {
    get { parameters[required: "custom_emoji_ids"] }
    set { parameters[required: "custom_emoji_ids"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#getfile
public struct GetFile: BotAPIMethod {
  public typealias Result = File
  public static let name = "getFile"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(fileID: String) {
    parameters = CallParameters()
    parameters[required: "file_id"] = fileID
  }

  @_alwaysEmitIntoClient
  public var fileID: String {
    get { parameters[required: "file_id"] }
    set { parameters[required: "file_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#getforumtopiciconstickers
public struct GetForumTopicIconStickers: BotAPIMethod {
  public typealias Result = [Sticker]
  public static let name = "getForumTopicIconStickers"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init() {
    parameters = CallParameters()
  }
}

/// https://core.telegram.org/bots/api#getgamehighscores
public struct GetGameHighScores: BotAPIMethod {
  public typealias Result = [GameHighScore]
  public static let name = "getGameHighScores"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(userID: Int64, chatID: Int64? = nil, messageID: Int64? = nil, inlineMessageID: String? = nil) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
    parameters[optional: "chat_id"] = chatID
    parameters[optional: "message_id"] = messageID
    parameters[optional: "inline_message_id"] = inlineMessageID
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatID: Int64? {
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
}

/// https://core.telegram.org/bots/api#getmanagedbotaccesssettings
public struct GetManagedBotAccessSettings: BotAPIMethod {
  public typealias Result = BotAccessSettings
  public static let name = "getManagedBotAccessSettings"

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

/// https://core.telegram.org/bots/api#getmanagedbottoken
public struct GetManagedBotToken: BotAPIMethod {
  public typealias Result = String
  public static let name = "getManagedBotToken"

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

/// https://core.telegram.org/bots/api#getme
public struct GetMe: BotAPIMethod {
  public typealias Result = User
  public static let name = "getMe"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init() {
    parameters = CallParameters()
  }
}

/// https://core.telegram.org/bots/api#getmycommands
public struct GetMyCommands: BotAPIMethod {
  public typealias Result = [BotCommand]
  public static let name = "getMyCommands"

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

/// https://core.telegram.org/bots/api#getmydefaultadministratorrights
public struct GetMyDefaultAdministratorRights: BotAPIMethod {
  public typealias Result = ChatAdministratorRights
  public static let name = "getMyDefaultAdministratorRights"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(forChannels: Bool? = nil) {
    parameters = CallParameters()
    parameters[optional: "for_channels"] = forChannels
  }

  @_alwaysEmitIntoClient
  public var forChannels: Bool? {
    get { parameters[optional: "for_channels"] }
    set { parameters[optional: "for_channels"] = newValue }
  }
}
