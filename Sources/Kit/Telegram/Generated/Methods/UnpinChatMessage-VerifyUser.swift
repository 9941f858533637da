// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#unpinchatmessage
public struct UnpinChatMessage: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "unpinChatMessage"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, businessConnectionID: String? = nil, messageID: Int64? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[optional: "business_connection_id"] = businessConnectionID
    parameters[optional: "message_id"] = messageID
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
  public var messageID: Int64? {
    get { parameters[optional: "message_id"] }
    set { parameters[optional: "message_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#upgradegift
public struct UpgradeGift: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "upgradeGift"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    businessConnectionID: String, ownedGiftID: String, keepOriginalDetails: Bool? = nil, starCount: Int64? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "business_connection_id"] = businessConnectionID
    parameters[required: "owned_gift_id"] = ownedGiftID
    parameters[optional: "keep_original_details"] = keepOriginalDetails
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
  public var keepOriginalDetails: Bool? {
    get { parameters[optional: "keep_original_details"] }
    set { parameters[optional: "keep_original_details"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var starCount: Int64? {
    get { parameters[optional: "star_count"] }
    set { parameters[optional: "star_count"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#uploadstickerfile
public struct UploadStickerFile: BotAPIMethod {
  public typealias Result = File
  public static let name = "uploadStickerFile"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(userID: Int64, sticker: InputFile, stickerFormat: StickerFormat) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
    parameters[requiredFile: "sticker"] = sticker
    parameters[required: "sticker_format"] = stickerFormat
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sticker: InputFile {
    get { parameters[requiredFile: "sticker"] }
    set { parameters[requiredFile: "sticker"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var stickerFormat: StickerFormat {
    get { parameters[required: "sticker_format"] }
    set { parameters[required: "sticker_format"] = newValue }
  }


  public struct StickerFormat: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let `static`: StickerFormat = "static"
    public static let animated: StickerFormat = "animated"
    public static let video: StickerFormat = "video"
  }
}

/// https://core.telegram.org/bots/api#verifychat
public struct VerifyChat: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "verifyChat"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, customDescription: String? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[optional: "custom_description"] = customDescription
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  /// 0 to 70 characters.
  @_alwaysEmitIntoClient
  public var customDescription: String? {
    get { parameters[optional: "custom_description"] }
    set { parameters[optional: "custom_description"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#verifyuser
public struct VerifyUser: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "verifyUser"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(userID: Int64, customDescription: String? = nil) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
    parameters[optional: "custom_description"] = customDescription
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }

  /// 0 to 70 characters.
  @_alwaysEmitIntoClient
  public var customDescription: String? {
    get { parameters[optional: "custom_description"] }
    set { parameters[optional: "custom_description"] = newValue }
  }
}
