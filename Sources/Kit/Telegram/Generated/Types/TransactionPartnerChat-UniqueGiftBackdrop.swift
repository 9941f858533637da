// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#transactionpartnerchat
public struct TransactionPartnerChat: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(chat: Chat) {
    raw = JSONObject()
    raw["type"] = .string("chat")
    raw[required: "chat"] = chat
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var chat: Chat {
    get { raw[required: "chat"] }
    set { raw[required: "chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var gift: Gift? {
    get { raw[optional: "gift"] }
    set { raw[optional: "gift"] = newValue }
  }

  public static let shape = Shape("TransactionPartnerChat") { shape in
    shape.constant("type", .string("chat"))
    shape.required("chat", Chat.self)
    shape.optional("gift", Gift.self)
  }
}

/// https://core.telegram.org/bots/api#transactionpartnerfragment
public struct TransactionPartnerFragment: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
    raw["type"] = .string("fragment")
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var withdrawalState: RevenueWithdrawalState? {
    get { raw[optional: "withdrawal_state"] }
    set { raw[optional: "withdrawal_state"] = newValue }
  }

  public static let shape = Shape("TransactionPartnerFragment") { shape in
    shape.constant("type", .string("fragment"))
    shape.optional("withdrawal_state", RevenueWithdrawalState.self)
  }
}

/// https://core.telegram.org/bots/api#transactionpartnerother
public struct TransactionPartnerOther: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
    raw["type"] = .string("other")
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  public static let shape = Shape("TransactionPartnerOther") { shape in
    shape.constant("type", .string("other"))
  }
}

/// https://core.telegram.org/bots/api#transactionpartnertelegramads
public struct TransactionPartnerTelegramAds: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
    raw["type"] = .string("telegram_ads")
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  public static let shape = Shape("TransactionPartnerTelegramAds") { shape in
    shape.constant("type", .string("telegram_ads"))
  }
}

/// https://core.telegram.org/bots/api#transactionpartnertelegramapi
public struct TransactionPartnerTelegramApi: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(requestCount: Int64) {
    raw = JSONObject()
    raw["type"] = .string("telegram_api")
    raw[required: "request_count"] = requestCount
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var requestCount: Int64 {
    get { raw[required: "request_count"] }
    set { raw[required: "request_count"] = newValue }
  }

  public static let shape = Shape("TransactionPartnerTelegramApi") { shape in
    shape.constant("type", .string("telegram_api"))
    shape.required("request_count", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#transactionpartneruser
public struct TransactionPartnerUser: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(transactionType: TransactionType, user: User) {
    raw = JSONObject()
    raw["type"] = .string("user")
    raw[required: "transaction_type"] = transactionType
    raw[required: "user"] = user
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var transactionType: TransactionType {
    get { raw[required: "transaction_type"] }
    set { raw[required: "transaction_type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var user: User {
    get { raw[required: "user"] }
    set { raw[required: "user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var affiliate: AffiliateInfo? {
    get { raw[optional: "affiliate"] }
    set { raw[optional: "affiliate"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var invoicePayload: String? {
    get { raw[optional: "invoice_payload"] }
    set { raw[optional: "invoice_payload"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var subscriptionPeriod: Int64? {
    get { raw[optional: "subscription_period"] }
    set { raw[optional: "subscription_period"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var paidMedia: [PaidMedia]? {
    get { raw[optional: "paid_media"] }
    set { raw[optional: "paid_media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var paidMediaPayload: String? {
    get { raw[optional: "paid_media_payload"] }
    set { raw[optional: "paid_media_payload"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var gift: Gift? {
    get { raw[optional: "gift"] }
    set { raw[optional: "gift"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var premiumSubscriptionDuration: Int64? {
    get { raw[optional: "premium_subscription_duration"] }
    set { raw[optional: "premium_subscription_duration"] = newValue }
  }

  public static let shape = Shape("TransactionPartnerUser") { shape in
    shape.constant("type", .string("user"))
    shape.required("transaction_type", TransactionType.self)
    shape.required("user", User.self)
    shape.optional("affiliate", AffiliateInfo.self)
    shape.optional("invoice_payload", String.self)
    shape.optional("subscription_period", Int64.self)
    shape.optional("paid_media", [PaidMedia].self)
    shape.optional("paid_media_payload", String.self)
    shape.optional("gift", Gift.self)
    shape.optional("premium_subscription_duration", Int64.self)
  }

  public struct TransactionType: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let invoicePayment: TransactionType = "invoice_payment"
    public static let paidMediaPayment: TransactionType = "paid_media_payment"
    public static let giftPurchase: TransactionType = "gift_purchase"
    public static let premiumPurchase: TransactionType = "premium_purchase"
    public static let businessAccountTransfer: TransactionType = "business_account_transfer"
  }
}

/// https://core.telegram.org/bots/api#uniquegift
public struct UniqueGift: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    giftID: String, baseName: String, name: String, number: Int64, model: UniqueGiftModel, symbol: UniqueGiftSymbol,
    backdrop: UniqueGiftBackdrop
  ) {
    raw = JSONObject()
    raw[required: "gift_id"] = giftID
    raw[required: "base_name"] = baseName
    raw[required: "name"] = name
    raw[required: "number"] = number
    raw[required: "model"] = model
    raw[required: "symbol"] = symbol
    raw[required: "backdrop"] = backdrop
  }

  @_alwaysEmitIntoClient
  public var giftID: String {
    get { raw[required: "gift_id"] }
    set { raw[required: "gift_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var baseName: String {
    get { raw[required: "base_name"] }
    set { raw[required: "base_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var name: String {
    get { raw[required: "name"] }
    set { raw[required: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var number: Int64 {
    get { raw[required: "number"] }
    set { raw[required: "number"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var model: UniqueGiftModel {
    get { raw[required: "model"] }
    set { raw[required: "model"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var symbol: UniqueGiftSymbol {
    get { raw[required: "symbol"] }
    set { raw[required: "symbol"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var backdrop: UniqueGiftBackdrop {
    get { raw[required: "backdrop"] }
    set { raw[required: "backdrop"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isPremium: Bool? {
    get { raw[optional: "is_premium"] }
    set { raw[optional: "is_premium"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isBurned: Bool? {
    get { raw[optional: "is_burned"] }
    set { raw[optional: "is_burned"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isFromBlockchain: Bool? {
    get { raw[optional: "is_from_blockchain"] }
    set { raw[optional: "is_from_blockchain"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var colors: UniqueGiftColors? {
    get { raw[optional: "colors"] }
    set { raw[optional: "colors"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var publisherChat: Chat? {
    get { raw[optional: "publisher_chat"] }
    set { raw[optional: "publisher_chat"] = newValue }
  }

  public static let shape = Shape("UniqueGift") { shape in
    shape.required("gift_id", String.self)
    shape.required("base_name", String.self)
    shape.required("name", String.self)
    shape.required("number", Int64.self)
    shape.required("model", UniqueGiftModel.self)
    shape.required("symbol", UniqueGiftSymbol.self)
    shape.required("backdrop", UniqueGiftBackdrop.self)
    shape.optional("is_premium", Bool.self)
    shape.optional("is_burned", Bool.self)
    shape.optional("is_from_blockchain", Bool.self)
    shape.optional("colors", UniqueGiftColors.self)
    shape.optional("publisher_chat", Chat.self)
  }
}

/// https://core.telegram.org/bots/api#uniquegiftbackdrop
public struct UniqueGiftBackdrop: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(name: String, colors: UniqueGiftBackdropColors, rarityPerMille: Int64) {
    raw = JSONObject()
    raw[required: "name"] = name
    raw[required: "colors"] = colors
    raw[required: "rarity_per_mille"] = rarityPerMille
  }

  @_alwaysEmitIntoClient
  public var name: String {
    get { raw[required: "name"] }
    set { raw[required: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var colors: UniqueGiftBackdropColors {
    get { raw[required: "colors"] }
    set { raw[required: "colors"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var rarityPerMille: Int64 {
    get { raw[required: "rarity_per_mille"] }
    set { raw[required: "rarity_per_mille"] = newValue }
  }

  public static let shape = Shape("UniqueGiftBackdrop") { shape in
    shape.required("name", String.self)
    shape.required("colors", UniqueGiftBackdropColors.self)
    shape.required("rarity_per_mille", Int64.self)
  }
}
