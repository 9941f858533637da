// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#uniquegiftbackdropcolors
public struct UniqueGiftBackdropColors: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(centerColor: Int64, edgeColor: Int64, symbolColor: Int64, textColor: Int64) {
    raw = JSONObject()
    raw[required: "center_color"] = centerColor
    raw[required: "edge_color"] = edgeColor
    raw[required: "symbol_color"] = symbolColor
    raw[required: "text_color"] = textColor
  }

  @_alwaysEmitIntoClient
  public var centerColor: Int64 {
    get { raw[required: "center_color"] }
    set { raw[required: "center_color"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var edgeColor: Int64 {
    get { raw[required: "edge_color"] }
    set { raw[required: "edge_color"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var symbolColor: Int64 {
    get { raw[required: "symbol_color"] }
    set { raw[required: "symbol_color"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var textColor: Int64 {
    get { raw[required: "text_color"] }
    set { raw[required: "text_color"] = newValue }
  }

  public static let shape = Shape("UniqueGiftBackdropColors") { shape in
    shape.required("center_color", Int64.self)
    shape.required("edge_color", Int64.self)
    shape.required("symbol_color", Int64.self)
    shape.required("text_color", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#uniquegiftcolors
public struct UniqueGiftColors: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    modelCustomEmojiID: String, symbolCustomEmojiID: String, lightThemeMainColor: Int64,
    lightThemeOtherColors: [Int64], darkThemeMainColor: Int64, darkThemeOtherColors: [Int64]
  ) {
    raw = JSONObject()
    raw[required: "model_custom_emoji_id"] = modelCustomEmojiID
    raw[required: "symbol_custom_emoji_id"] = symbolCustomEmojiID
    raw[required: "light_theme_main_color"] = lightThemeMainColor
    raw[required: "light_theme_other_colors"] = lightThemeOtherColors
    raw[required: "dark_theme_main_color"] = darkThemeMainColor
    raw[required: "dark_theme_other_colors"] = darkThemeOtherColors
  }

  @_alwaysEmitIntoClient
  public var modelCustomEmojiID: String {
    get { raw[required: "model_custom_emoji_id"] }
    set { raw[required: "model_custom_emoji_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var symbolCustomEmojiID: String {
    get { raw[required: "symbol_custom_emoji_id"] }
    set { raw[required: "symbol_custom_emoji_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var lightThemeMainColor: Int64 {
    get { raw[required: "light_theme_main_color"] }
    set { raw[required: "light_theme_main_color"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var lightThemeOtherColors: [Int64] {
    get { raw[required: "light_theme_other_colors"] }
    set { raw[required: "light_theme_other_colors"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var darkThemeMainColor: Int64 {
    get { raw[required: "dark_theme_main_color"] }
    set { raw[required: "dark_theme_main_color"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var darkThemeOtherColors: [Int64] {
    get { raw[required: "dark_theme_other_colors"] }
    set { raw[required: "dark_theme_other_colors"] = newValue }
  }

  public static let shape = Shape("UniqueGiftColors") { shape in
    shape.required("model_custom_emoji_id", String.self)
    shape.required("symbol_custom_emoji_id", String.self)
    shape.required("light_theme_main_color", Int64.self)
    shape.required("light_theme_other_colors", [Int64].self)
    shape.required("dark_theme_main_color", Int64.self)
    shape.required("dark_theme_other_colors", [Int64].self)
  }
}

/// https://core.telegram.org/bots/api#uniquegiftinfo
public struct UniqueGiftInfo: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(gift: UniqueGift, origin: Origin) {
    raw = JSONObject()
    raw[required: "gift"] = gift
    raw[required: "origin"] = origin
  }

  @_alwaysEmitIntoClient
  public var gift: UniqueGift {
    get { raw[required: "gift"] }
    set { raw[required: "gift"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var origin: Origin {
    get { raw[required: "origin"] }
    set { raw[required: "origin"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var lastResaleCurrency: String? {
    get { raw[optional: "last_resale_currency"] }
    set { raw[optional: "last_resale_currency"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var lastResaleAmount: Int64? {
    get { raw[optional: "last_resale_amount"] }
    set { raw[optional: "last_resale_amount"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var ownedGiftID: String? {
    get { raw[optional: "owned_gift_id"] }
    set { raw[optional: "owned_gift_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var transferStarCount: Int64? {
    get { raw[optional: "transfer_star_count"] }
    set { raw[optional: "transfer_star_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var nextTransferDate: Int64? {
    get { raw[optional: "next_transfer_date"] }
    set { raw[optional: "next_transfer_date"] = newValue }
  }

  public static let shape = Shape("UniqueGiftInfo") { shape in
    shape.required("gift", UniqueGift.self)
    shape.required("origin", Origin.self)
    shape.optional("last_resale_currency", String.self)
    shape.optional("last_resale_amount", Int64.self)
    shape.optional("owned_gift_id", String.self)
    shape.optional("transfer_star_count", Int64.self)
    shape.optional("next_transfer_date", Int64.self)
  }

  public struct Origin: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let upgrade: Origin = "upgrade"
    public static let transfer: Origin = "transfer"
    public static let resale: Origin = "resale"
    public static let giftedUpgrade: Origin = "gifted_upgrade"
    public static let offer: Origin = "offer"
  }
}

/// https://core.telegram.org/bots/api#uniquegiftmodel
public struct UniqueGiftModel: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(name: String, sticker: Sticker, rarityPerMille: Int64) {
    raw = JSONObject()
    raw[required: "name"] = name
    raw[required: "sticker"] = sticker
    raw[required: "rarity_per_mille"] = rarityPerMille
  }

  @_alwaysEmitIntoClient
  public var name: String {
    get { raw[required: "name"] }
    set { raw[required: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sticker: Sticker {
    get { raw[required: "sticker"] }
    set { raw[required: "sticker"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var rarityPerMille: Int64 {
    get { raw[required: "rarity_per_mille"] }
    set { raw[required: "rarity_per_mille"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var rarity: Rarity? {
    get { raw[optional: "rarity"] }
    set { raw[optional: "rarity"] = newValue }
  }

  public static let shape = Shape("UniqueGiftModel") { shape in
    shape.required("name", String.self)
    shape.required("sticker", Sticker.self)
    shape.required("rarity_per_mille", Int64.self)
    shape.optional("rarity", Rarity.self)
  }

  public struct Rarity: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let uncommon: Rarity = "uncommon"
    public static let rare: Rarity = "rare"
    public static let epic: Rarity = "epic"
    public static let legendary: Rarity = "legendary"
  }
}

/// https://core.telegram.org/bots/api#uniquegiftsymbol
public struct UniqueGiftSymbol: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(name: String, sticker: Sticker, rarityPerMille: Int64) {
    raw = JSONObject()
    raw[required: "name"] = name
    raw[required: "sticker"] = sticker
    raw[required: "rarity_per_mille"] = rarityPerMille
  }

  @_alwaysEmitIntoClient
  public var name: String {
    get { raw[required: "name"] }
    set { raw[required: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sticker: Sticker {
    get { raw[required: "sticker"] }
    set { raw[required: "sticker"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var rarityPerMille: Int64 {
    get { raw[required: "rarity_per_mille"] }
    set { raw[required: "rarity_per_mille"] = newValue }
  }

  public static let shape = Shape("UniqueGiftSymbol") { shape in
    shape.required("name", String.self)
    shape.required("sticker", Sticker.self)
    shape.required("rarity_per_mille", Int64.self)
  }
}
