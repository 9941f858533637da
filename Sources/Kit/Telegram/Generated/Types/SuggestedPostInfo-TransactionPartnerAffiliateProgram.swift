// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#suggestedpostinfo
public struct SuggestedPostInfo: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(state: State) {
    raw = JSONObject()
    raw[required: "state"] = state
  }

  @_alwaysEmitIntoClient
  public var state: State {
    get { raw[required: "state"] }
    set { raw[required: "state"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var price: SuggestedPostPrice? {
    get { raw[optional: "price"] }
    set { raw[optional: "price"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sendDate: Int64? {
    get { raw[optional: "send_date"] }
    set { raw[optional: "send_date"] = newValue }
  }

  public static let shape = Shape("SuggestedPostInfo") { shape in
    shape.required("state", State.self)
    shape.optional("price", SuggestedPostPrice.self)
    shape.optional("send_date", Int64.self)
  }

  public struct State: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let pending: State = "pending"
    public static let approved: State = "approved"
    public static let declined: State = "declined"
  }
}

/// https://core.telegram.org/bots/api#suggestedpostpaid
public struct SuggestedPostPaid: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(currency: String) {
    raw = JSONObject()
    raw[required: "currency"] = currency
  }

  @_alwaysEmitIntoClient
  public var suggestedPostMessage: Message? {
    get { raw[optional: "suggested_post_message"] }
    set { raw[optional: "suggested_post_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var currency: String {
    get { raw[required: "currency"] }
    set { raw[required: "currency"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var amount: Int64? {
    get { raw[optional: "amount"] }
    set { raw[optional: "amount"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var starAmount: StarAmount? {
    get { raw[optional: "star_amount"] }
    set { raw[optional: "star_amount"] = newValue }
  }

  public static let shape = Shape("SuggestedPostPaid") { shape in
    shape.optional("suggested_post_message", Message.self)
    shape.required("currency", String.self)
    shape.optional("amount", Int64.self)
    shape.optional("star_amount", StarAmount.self)
  }
}

/// https://core.telegram.org/bots/api#suggestedpostparameters
public struct SuggestedPostParameters: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(price: SuggestedPostPrice? = nil, sendDate: Int64? = nil) {
    raw = JSONObject()
    raw[optional: "price"] = price
    raw[optional: "send_date"] = sendDate
  }

  @_alwaysEmitIntoClient
  public var price: SuggestedPostPrice? {
    get { raw[optional: "price"] }
    set { raw[optional: "price"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sendDate: Int64? {
    get { raw[optional: "send_date"] }
    set { raw[optional: "send_date"] = newValue }
  }

  public static let shape = Shape("SuggestedPostParameters") { shape in
    shape.optional("price", SuggestedPostPrice.self)
    shape.optional("send_date", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#suggestedpostprice
public struct SuggestedPostPrice: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(currency: String, amount: Int64) {
    raw = JSONObject()
    raw[required: "currency"] = currency
    raw[required: "amount"] = amount
  }

  @_alwaysEmitIntoClient
  public var currency: String {
    get { raw[required: "currency"] }
    set { raw[required: "currency"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var amount: Int64 {
    get { raw[required: "amount"] }
    set { raw[required: "amount"] = newValue }
  }

  public static let shape = Shape("SuggestedPostPrice") { shape in
    shape.required("currency", String.self)
    shape.required("amount", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#suggestedpostrefunded
public struct SuggestedPostRefunded: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(reason: Reason) {
    raw = JSONObject()
    raw[required: "reason"] = reason
  }

  @_alwaysEmitIntoClient
  public var suggestedPostMessage: Message? {
    get { raw[optional: "suggested_post_message"] }
    set { raw[optional: "suggested_post_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var reason: Reason {
    get { raw[required: "reason"] }
    set { raw[required: "reason"] = newValue }
  }

  public static let shape = Shape("SuggestedPostRefunded") { shape in
    shape.optional("suggested_post_message", Message.self)
    shape.required("reason", Reason.self)
  }

  public struct Reason: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let postDeleted: Reason = "post_deleted"
    public static let paymentRefunded: Reason = "payment_refunded"
  }
}

/// https://core.telegram.org/bots/api#switchinlinequerychosenchat
public struct SwitchInlineQueryChosenChat: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    query: String? = nil, allowUserChats: Bool? = nil, allowBotChats: Bool? = nil, allowGroupChats: Bool? = nil,
    allowChannelChats: Bool? = nil
  ) {
    raw = JSONObject()
    raw[optional: "query"] = query
    raw[optional: "allow_user_chats"] = allowUserChats
    raw[optional: "allow_bot_chats"] = allowBotChats
    raw[optional: "allow_group_chats"] = allowGroupChats
    raw[optional: "allow_channel_chats"] = allowChannelChats
  }

  @_alwaysEmitIntoClient
  public var query: String? {
    get { raw[optional: "query"] }
    set { raw[optional: "query"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var allowUserChats: Bool? {
    get { raw[optional: "allow_user_chats"] }
    set { raw[optional: "allow_user_chats"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var allowBotChats: Bool? {
    get { raw[optional: "allow_bot_chats"] }
    set { raw[optional: "allow_bot_chats"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var allowGroupChats: Bool? {
    get { raw[optional: "allow_group_chats"] }
    set { raw[optional: "allow_group_chats"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var allowChannelChats: Bool? {
    get { raw[optional: "allow_channel_chats"] }
    set { raw[optional: "allow_channel_chats"] = newValue }
  }

  public static let shape = Shape("SwitchInlineQueryChosenChat") { shape in
    shape.optional("query", String.self)
    shape.optional("allow_user_chats", Bool.self)
    shape.optional("allow_bot_chats", Bool.self)
    shape.optional("allow_group_chats", Bool.self)
    shape.optional("allow_channel_chats", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#textquote
public struct TextQuote: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: String, position: Int64) {
    raw = JSONObject()
    raw[required: "text"] = text
    raw[required: "position"] = position
  }

  @_alwaysEmitIntoClient
  public var text: String {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var entities: [MessageEntity]? {
    get { raw[optional: "entities"] }
    set { raw[optional: "entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var position: Int64 {
    get { raw[required: "position"] }
    set { raw[required: "position"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isManual: Bool? {
    get { raw[optional: "is_manual"] }
    set { raw[optional: "is_manual"] = newValue }
  }

  public static let shape = Shape("TextQuote") { shape in
    shape.required("text", String.self)
    shape.optional("entities", [MessageEntity].self)
    shape.required("position", Int64.self)
    shape.optional("is_manual", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#transactionpartner
public enum TransactionPartner: BotAPIUnion {
  case user(TransactionPartnerUser)
  case chat(TransactionPartnerChat)
  case affiliateProgram(TransactionPartnerAffiliateProgram)
  case fragment(TransactionPartnerFragment)
  case telegramAds(TransactionPartnerTelegramAds)
  case telegramApi(TransactionPartnerTelegramApi)
  case other(TransactionPartnerOther)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if TransactionPartnerUser.shape.fits(raw) { self = .user(TransactionPartnerUser(raw: raw)); return }
    if TransactionPartnerChat.shape.fits(raw) { self = .chat(TransactionPartnerChat(raw: raw)); return }
    if TransactionPartnerAffiliateProgram.shape.fits(raw) { self = .affiliateProgram(TransactionPartnerAffiliateProgram(raw: raw)); return }
    if TransactionPartnerFragment.shape.fits(raw) { self = .fragment(TransactionPartnerFragment(raw: raw)); return }
    if TransactionPartnerTelegramAds.shape.fits(raw) { self = .telegramAds(TransactionPartnerTelegramAds(raw: raw)); return }
    if TransactionPartnerTelegramApi.shape.fits(raw) { self = .telegramApi(TransactionPartnerTelegramApi(raw: raw)); return }
    if TransactionPartnerOther.shape.fits(raw) { self = .other(TransactionPartnerOther(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .user(let value): value.json
    case .chat(let value): value.json
    case .affiliateProgram(let value): value.json
    case .fragment(let value): value.json
    case .telegramAds(let value): value.json
    case .telegramApi(let value): value.json
    case .other(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: TransactionPartner { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = TransactionPartner(json: json) else { throw ShapeMismatch("of the type TransactionPartner") }
    switch value {
    case .user: try TransactionPartnerUser.check(json)
    case .chat: try TransactionPartnerChat.check(json)
    case .affiliateProgram: try TransactionPartnerAffiliateProgram.check(json)
    case .fragment: try TransactionPartnerFragment.check(json)
    case .telegramAds: try TransactionPartnerTelegramAds.check(json)
    case .telegramApi: try TransactionPartnerTelegramApi.check(json)
    case .other: try TransactionPartnerOther.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#transactionpartneraffiliateprogram
public struct TransactionPartnerAffiliateProgram: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(commissionPerMille: Int64) {
    raw = JSONObject()
    raw["type"] = .string("affiliate_program")
    raw[required: "commission_per_mille"] = commissionPerMille
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var sponsorUser: User? {
    get { raw[optional: "sponsor_user"] }
    set { raw[optional: "sponsor_user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var commissionPerMille: Int64 {
    get { raw[required: "commission_per_mille"] }
    set { raw[required: "commission_per_mille"] = newValue }
  }

  public static let shape = Shape("TransactionPartnerAffiliateProgram") { shape in
    shape.constant("type", .string("affiliate_program"))
    shape.optional("sponsor_user", User.self)
    shape.required("commission_per_mille", Int64.self)
  }
}
