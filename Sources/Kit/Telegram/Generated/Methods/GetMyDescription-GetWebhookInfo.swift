// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#getmydescription
public struct GetMyDescription: BotAPIMethod {
  public typealias Result = BotDescription
  public static let name = "getMyDescription"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(languageCode: String? = nil) {
    parameters = CallParameters()
    parameters[optional: "language_code"] = languageCode
  }

  @_alwaysEmitIntoClient
  public var languageCode: String? {
    get { parameters[optional: "language_code"] }
    set { parameters[optional: "language_code"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#getmyname
public struct GetMyName: BotAPIMethod {
  public typealias Result = BotName
  public static let name = "getMyName"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(languageCode: String? = nil) {
    parameters = CallParameters()
    parameters[optional: "language_code"] = languageCode
  }

  @_alwaysEmitIntoClient
  public var languageCode: String? {
    get { parameters[optional: "language_code"] }
    set { parameters[optional: "language_code"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#getmyshortdescription
public struct GetMyShortDescription: BotAPIMethod {
  public typealias Result = BotShortDescription
  public static let name = "getMyShortDescription"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(languageCode: String? = nil) {
    parameters = CallParameters()
    parameters[optional: "language_code"] = languageCode
  }

  @_alwaysEmitIntoClient
  public var languageCode: String? {
    get { parameters[optional: "language_code"] }
    set { parameters[optional: "language_code"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#getmystarbalance
public struct GetMyStarBalance: BotAPIMethod {
  public typealias Result = StarAmount
  public static let name = "getMyStarBalance"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init() {
    parameters = CallParameters()
  }
}

/// https://core.telegram.org/bots/api#getstartransactions
public struct GetStarTransactions: BotAPIMethod {
  public typealias Result = StarTransactions
  public static let name = "getStarTransactions"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(offset: Int64? = nil, limit: Int64? = nil) {
    parameters = CallParameters()
    parameters[optional: "offset"] = offset
    parameters[optional: "limit"] = limit
  }

  @_alwaysEmitIntoClient
  public var offset: Int64? {
    get { parameters[optional: "offset"] }
    set { parameters[optional: "offset"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var limit: Int64? {
    get { parameters[optional: "limit"] }
    set { parameters[optional: "limit"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#getstickerset
public struct GetStickerSet: BotAPIMethod {
  public typealias Result = StickerSet
  public static let name = "getStickerSet"

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

/// https://core.telegram.org/bots/api#getupdates
public struct GetUpdates: BotAPIMethod {
  public typealias Result = [Update]
  public static let name = "getUpdates"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(offset: Int64? = nil, limit: Int64? = nil, timeout: Int64? = nil, allowedUpdates: [String]? = nil) {
    parameters = CallParameters()
    parameters[optional: "offset"] = offset
    parameters[optional: "limit"] = limit
    parameters[optional: "timeout"] = timeout
    parameters[optional: "allowed_updates"] = allowedUpdates
  }

  @_alwaysEmitIntoClient
  public var offset: Int64? {
    get { parameters[optional: "offset"] }
    set { parameters[optional: "offset"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var limit: Int64? {
    get { parameters[optional: "limit"] }
    set { parameters[optional: "limit"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var timeout: Int64? {
    get { parameters[optional: "timeout"] }
    set { parameters[optional: "timeout"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var allowedUpdates: [String]? {
    get { parameters[optional: "allowed_updates"] }
    set { parameters[optional: "allowed_updates"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#getuserchatboosts
public struct GetUserChatBoosts: BotAPIMethod {
  public typealias Result = UserChatBoosts
  public static let name = "getUserChatBoosts"

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

/// https://core.telegram.org/bots/api#getusergifts
public struct GetUserGifts: BotAPIMethod {
  public typealias Result = OwnedGifts
  public static let name = "getUserGifts"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    userID: Int64, excludeUnlimited: Bool? = nil, excludeLimitedUpgradable: Bool? = nil,
    excludeLimitedNonUpgradable: Bool? = nil, excludeFromBlockchain: Bool? = nil, excludeUnique: Bool? = nil,
    sortByPrice: Bool? = nil, offset: String? = nil, limit: Int64? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
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
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
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

/// https://core.telegram.org/bots/api#getuserpersonalchatmessages
public struct GetUserPersonalChatMessages: BotAPIMethod {
  public typealias Result = [Message]
  public static let name = "getUserPersonalChatMessages"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(userID: Int64, limit: Int64) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
    parameters[required: "limit"] = limit
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var limit: Int64 {
    get { parameters[required: "limit"] }
    set { parameters[required: "limit"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#getuserprofileaudios
public struct GetUserProfileAudios: BotAPIMethod {
  public typealias Result = UserProfileAudios
  public static let name = "getUserProfileAudios"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(userID: Int64, offset: Int64? = nil, limit: Int64? = nil) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
    parameters[optional: "offset"] = offset
    parameters[optional: "limit"] = limit
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var offset: Int64? {
    get { parameters[optional: "offset"] }
    set { parameters[optional: "offset"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var limit: Int64? {
    get { parameters[optional: "limit"] }
    set { parameters[optional: "limit"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#getuserprofilephotos
public struct GetUserProfilePhotos: BotAPIMethod {
  public typealias Result = UserProfilePhotos
  public static let name = "getUserProfilePhotos"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(userID: Int64, offset: Int64? = nil, limit: Int64? = nil) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
    parameters[optional: "offset"] = offset
    parameters[optional: "limit"] = limit
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var offset: Int64? {
    get { parameters[optional: "offset"] }
    set { parameters[optional: "offset"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var limit: Int64? {
    get { parameters[optional: "limit"] }
    set { parameters[optional: "limit"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#getwebhookinfo
public struct GetWebhookInfo: BotAPIMethod {
  public typealias Result = WebhookInfo
  public static let name = "getWebhookInfo"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init() {
    parameters = CallParameters()
  }
}
