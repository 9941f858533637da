// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#setmydescription
public struct SetMyDescription: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setMyDescription"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(description: String? = nil, languageCode: String? = nil) {
    parameters = CallParameters()
    parameters[optional: "description"] = description
    parameters[optional: "language_code"] = languageCode
  }

  /// 0 to 512 characters.
  @_alwaysEmitIntoClient
  public var description: String? {
    get { parameters[optional: "description"] }
    set { parameters[optional: "description"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var languageCode: String? {
    get { parameters[optional: "language_code"] }
    set { parameters[optional: "language_code"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setmyname
public struct SetMyName: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setMyName"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(name: String? = nil, languageCode: String? = nil) {
    parameters = CallParameters()
    parameters[optional: "name"] = name
    parameters[optional: "language_code"] = languageCode
  }

  /// 0 to 64 characters.
  @_alwaysEmitIntoClient
  public var name: String? {
    get { parameters[optional: "name"] }
    set { parameters[optional: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var languageCode: String? {
    get { parameters[optional: "language_code"] }
    set { parameters[optional: "language_code"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setmyprofilephoto
public struct SetMyProfilePhoto: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setMyProfilePhoto"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(photo: InputProfilePhoto) {
    parameters = CallParameters()
    parameters[required: "photo"] = photo
  }

  @_alwaysEmitIntoClient
  public var photo: InputProfilePhoto {
    get { parameters[required: "photo"] }
    set { parameters[required: "photo"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setmyshortdescription
public struct SetMyShortDescription: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setMyShortDescription"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(shortDescription: String? = nil, languageCode: String? = nil) {
    parameters = CallParameters()
    parameters[optional: "short_description"] = shortDescription
    parameters[optional: "language_code"] = languageCode
  }

  /// 0 to 120 characters.
  @_alwaysEmitIntoClient
  public var shortDescription: String? {
    get { parameters[optional: "short_description"] }
    set { parameters[optional: "short_description"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var languageCode: String? {
    get { parameters[optional: "language_code"] }
    set { parameters[optional: "language_code"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setpassportdataerrors
public struct SetPassportDataErrors: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setPassportDataErrors"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(userID: Int64, errors: [PassportElementError]) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
    parameters[required: "errors"] = errors
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var errors: [PassportElementError] {
    get { parameters[required: "errors"] }
    set { parameters[required: "errors"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setstickeremojilist
public struct SetStickerEmojiList: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setStickerEmojiList"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(sticker: String, emojiList: [String]) {
    parameters = CallParameters()
    parameters[required: "sticker"] = sticker
    parameters[required: "emoji_list"] = emojiList
  }

  @_alwaysEmitIntoClient
  public var sticker: String {
    get { parameters[required: "sticker"] }
    set { parameters[required: "sticker"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var emojiList: [String] {
    get { parameters[required: "emoji_list"] }
    set { parameters[required: "emoji_list"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setstickerkeywords
public struct SetStickerKeywords: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setStickerKeywords"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(sticker: String, keywords: [String]? = nil) {
    parameters = CallParameters()
    parameters[required: "sticker"] = sticker
    parameters[optional: "keywords"] = keywords
  }

  @_alwaysEmitIntoClient
  public var sticker: String {
    get { parameters[required: "sticker"] }
    set { parameters[required: "sticker"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var keywords: [String]? {
    get { parameters[optional: "keywords"] }
    set { parameters[optional: "keywords"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setstickermaskposition
public struct SetStickerMaskPosition: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setStickerMaskPosition"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(sticker: String, maskPosition: MaskPosition? = nil) {
    parameters = CallParameters()
    parameters[required: "sticker"] = sticker
    parameters[optional: "mask_position"] = maskPosition
  }

  @_alwaysEmitIntoClient
  public var sticker: String {
    get { parameters[required: "sticker"] }
    set { parameters[required: "sticker"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var maskPosition: MaskPosition? {
    get { parameters[optional: "mask_position"] }
    set { parameters[optional: "mask_position"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setstickerpositioninset
public struct SetStickerPositionInSet: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setStickerPositionInSet"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(sticker: String, position: Int64) {
    parameters = CallParameters()
    parameters[required: "sticker"] = sticker
    parameters[required: "position"] = position
  }

  @_alwaysEmitIntoClient
  public var sticker: String {
    get { parameters[required: "sticker"] }
    set { parameters[required: "sticker"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var position: Int64 {
    get { parameters[required: "position"] }
    set { parameters[required: "position"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setstickersetthumbnail
public struct SetStickerSetThumbnail: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setStickerSetThumbnail"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(name: String, userID: Int64, format: Format, thumbnail: InputFile? = nil) {
    parameters = CallParameters()
    parameters[required: "name"] = name
    parameters[required: "user_id"] = userID
    parameters[required: "format"] = format
    parameters[optionalFile: "thumbnail"] = thumbnail
  }

  @_alwaysEmitIntoClient
  public var name: String {
    get { parameters[required: "name"] }
    set { parameters[required: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var thumbnail: InputFile? {
    get { parameters[optionalFile: "thumbnail"] }
    set { parameters[optionalFile: "thumbnail"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var format: Format {
    get { parameters[required: "format"] }
    set { parameters[required: "format"] = newValue }
  }


  public struct Format: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let `static`: Format = "static"
    public static let animated: Format = "animated"
    public static let video: Format = "video"
  }
}

/// https://core.telegram.org/bots/api#setstickersettitle
public struct SetStickerSetTitle: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setStickerSetTitle"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(name: String, title: String) {
    parameters = CallParameters()
    parameters[required: "name"] = name
    parameters[required: "title"] = title
  }

  @_alwaysEmitIntoClient
  public var name: String {
    get { parameters[required: "name"] }
    set { parameters[required: "name"] = newValue }
  }

  /// 1 to 64 characters.
  @_alwaysEmitIntoClient
  public var title: String {
    get { parameters[required: "title"] }
    set { parameters[required: "title"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#setuseremojistatus
public struct SetUserEmojiStatus: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "setUserEmojiStatus"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(userID: Int64, emojiStatusCustomEmojiID: String? = nil, emojiStatusExpirationDate: Int64? = nil) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
    parameters[optional: "emoji_status_custom_emoji_id"] = emojiStatusCustomEmojiID
    parameters[optional: "emoji_status_expiration_date"] = emojiStatusExpirationDate
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var emojiStatusCustomEmojiID: String? {
    get { parameters[optional: "emoji_status_custom_emoji_id"] }
    set { parameters[optional: "emoji_status_custom_emoji_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var emojiStatusExpirationDate: Int64? {
    get { parameters[optional: "emoji_status_expiration_date"] }
    set { parameters[optional: "emoji_status_expiration_date"] = newValue }
  }
}
