// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#setchatmenubutton
public struct SetChatMenuButton: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setChatMenuButton"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: Int64? = nil, menuButton: MenuButton? = nil) {
    parameters = CallParameters()
    parameters[optional: "chat_id"] = chatID
    parameters[optional: "menu_button"] = menuButton
  }

  @_alwaysEmitIntoClient
  public var chatID: Int64? {
    get { parameters[optional: "chat_id"] }
    set { parameters[optional: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var menuButton: MenuButton? {
    get { parameters[optional: "menu_button"] }
    set { parameters[optional: "menu_button"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setchatpermissions
public struct SetChatPermissions: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setChatPermissions"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, permissions: ChatPermissions, useIndependentChatPermissions: Bool? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "permissions"] = permissions
    parameters[optional: "use_independent_chat_permissions"] = useIndependentChatPermissions
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
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
}

/// https://core.telegram.org/bots/api#setchatphoto
public struct SetChatPhoto: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setChatPhoto"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, photo: InputFile) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[requiredFile: "photo"] = photo
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photo: InputFile {
    get { parameters[requiredFile: "photo"] }
    set { parameters[requiredFile: "photo"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setchatstickerset
public struct SetChatStickerSet: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setChatStickerSet"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, stickerSetName: String) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "sticker_set_name"] = stickerSetName
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var stickerSetName: String {
    get { parameters[required: "sticker_set_name"] }
    set { parameters[required: "sticker_set_name"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setchattitle
public struct SetChatTitle: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setChatTitle"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, title: String) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "title"] = title
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  /// 1 to 128 characters.
  @_alwaysEmitIntoClient
  public var title: String {
    get { parameters[required: "title"] }
    set { parameters[required: "title"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setcustomemojistickersetthumbnail
public struct SetCustomEmojiStickerSetThumbnail: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setCustomEmojiStickerSetThumbnail"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(name: String, customEmojiID: String? = nil) {
    parameters = CallParameters()
    parameters[required: "name"] = name
    parameters[optional: "custom_emoji_id"] = customEmojiID
  }

  @_alwaysEmitIntoClient
  public var name: String {
    get { parameters[required: "name"] }
    set { parameters[required: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var customEmojiID: String? {
    get { parameters[optional: "custom_emoji_id"] }
    set { parameters[optional: "custom_emoji_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setgamescore
public struct SetGameScore: BotAPIMethod {
  public typealias Result = MessageOrTrue
  public static let name = "setGameScore"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    userID: Int64, score: Int64, force: Bool? = nil, disableEditMessage: Bool? = nil, chatID: Int64? = nil,
    messageID: Int64? = nil, inlineMessageID: String? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
    parameters[required: "score"] = score
    parameters[optional: "force"] = force
    parameters[optional: "disable_edit_message"] = disableEditMessage
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
  public var score: Int64 {
    get { parameters[required: "score"] }
    set { parameters[required: "score"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var force: Bool? {
    get { parameters[optional: "force"] }
    set { parameters[optional: "force"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var disableEditMessage: Bool? {
    get { parameters[optional: "disable_edit_message"] }
    set { parameters[optional: "disable_edit_message"] = newValue }
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

/// https://core.telegram.org/bots/api#setmanagedbotaccesssettings
public struct SetManagedBotAccessSettings: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setManagedBotAccessSettings"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(userID: Int64, isAccessRestricted: Bool, addedUserIDs: [Int64]? = nil) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
    parameters[required: "is_access_restricted"] = isAccessRestricted
    parameters[optional: "added_user_ids"] = addedUserIDs
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isAccessRestricted: Bool {
    get { parameters[required: "is_access_restricted"] }
    set { parameters[required: "is_access_restricted"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var addedUserIDs: [Int64]? {
    get { parameters[optional: "added_user_ids"] }
    set { parameters[optional: "added_user_ids"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setmessagereaction
public struct SetMessageReaction: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setMessageReaction"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, messageID: Int64, reaction: [ReactionType]? = nil, isBig: Bool? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "message_id"] = messageID
    parameters[optional: "reaction"] = reaction
    parameters[optional: "is_big"] = isBig
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
  public var reaction: [ReactionType]? {
    get { parameters[optional: "reaction"] }
    set { parameters[optional: "reaction"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isBig: Bool? {
    get { parameters[optional: "is_big"] }
    set { parameters[optional: "is_big"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setmycommands
public struct SetMyCommands: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setMyCommands"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(commands: [BotCommand], scope: BotCommandScope? = nil, languageCode: String? = nil) {
    parameters = CallParameters()
    parameters[required: "commands"] = commands
    parameters[optional: "scope"] = scope
    parameters[optional: "language_code"] = languageCode
  }

  @_alwaysEmitIntoClient
  public var commands: [BotCommand] {
    get { parameters[required: "commands"] }
    set { parameters[required: "commands"] = newValue }
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

/// https://core.telegram.org/bots/api#setmydefaultadministratorrights
public struct SetMyDefaultAdministratorRights: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setMyDefaultAdministratorRights"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(rights: ChatAdministratorRights? = nil, forChannels: Bool? = nil) {
    parameters = CallParameters()
    parameters[optional: "rights"] = rights
    parameters[optional: "for_channels"] = forChannels
  }

  @_alwaysEmitIntoClient
  public var rights: ChatAdministratorRights? {
    get { parameters[optional: "rights"] }
    set { parameters[optional: "rights"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var forChannels: Bool? {
    get { parameters[optional: "for_channels"] }
    set { parameters[optional: "for_channels"] = newValue }
  }
}
