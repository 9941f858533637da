// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#reactiontype
public enum ReactionType: BotAPIUnion {
  case emoji(ReactionTypeEmoji)
  case customEmoji(ReactionTypeCustomEmoji)
  case paid(ReactionTypePaid)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if ReactionTypeEmoji.shape.fits(raw) { self = .emoji(ReactionTypeEmoji(raw: raw)); return }
    if ReactionTypeCustomEmoji.shape.fits(raw) { self = .customEmoji(ReactionTypeCustomEmoji(raw: raw)); return }
    if ReactionTypePaid.shape.fits(raw) { self = .paid(ReactionTypePaid(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .emoji(let value): value.json
    case .customEmoji(let value): value.json
    case .paid(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: ReactionType { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = ReactionType(json: json) else { throw ShapeMismatch("of the type ReactionType") }
    switch value {
    case .emoji: try ReactionTypeEmoji.check(json)
    case .customEmoji: try ReactionTypeCustomEmoji.check(json)
    case .paid: try ReactionTypePaid.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#reactiontypecustomemoji
public struct ReactionTypeCustomEmoji: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(customEmojiID: String) {
    raw = JSONObject()
    raw["type"] = .string("custom_emoji")
    raw[required: "custom_emoji_id"] = customEmojiID
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var customEmojiID: String {
    get { raw[required: "custom_emoji_id"] }
    set { raw[required: "custom_emoji_id"] = newValue }
  }

  public static let shape = Shape("ReactionTypeCustomEmoji") { shape in
    shape.constant("type", .string("custom_emoji"))
    shape.required("custom_emoji_id", String.self)
  }
}

/// https://core.telegram.org/bots/api#reactiontypeemoji
public struct ReactionTypeEmoji: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(emoji: String) {
    raw = JSONObject()
    raw["type"] = .string("emoji")
    raw[required: "emoji"] = emoji
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var emoji: String {
    get { raw[required: "emoji"] }
    set { raw[required: "emoji"] = newValue }
  }

  public static let shape = Shape("ReactionTypeEmoji") { shape in
    shape.constant("type", .string("emoji"))
    shape.required("emoji", String.self)
  }
}

/// https://core.telegram.org/bots/api#reactiontypepaid
public struct ReactionTypePaid: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
    raw["type"] = .string("paid")
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  public static let shape = Shape("ReactionTypePaid") { shape in
    shape.constant("type", .string("paid"))
  }
}

/// https://core.telegram.org/bots/api#refundedpayment
public struct RefundedPayment: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(currency: String, totalAmount: Int64, invoicePayload: String, telegramPaymentChargeID: String) {
    raw = JSONObject()
    raw[required: "currency"] = currency
    raw[required: "total_amount"] = totalAmount
    raw[required: "invoice_payload"] = invoicePayload
    raw[required: "telegram_payment_charge_id"] = telegramPaymentChargeID
  }

  @_alwaysEmitIntoClient
  public var currency: String {
    get { raw[required: "currency"] }
    set { raw[required: "currency"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var totalAmount: Int64 {
    get { raw[required: "total_amount"] }
    set { raw[required: "total_amount"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var invoicePayload: String {
    get { raw[required: "invoice_payload"] }
    set { raw[required: "invoice_payload"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var telegramPaymentChargeID: String {
    get { raw[required: "telegram_payment_charge_id"] }
    set { raw[required: "telegram_payment_charge_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var providerPaymentChargeID: String? {
    get { raw[optional: "provider_payment_charge_id"] }
    set { raw[optional: "provider_payment_charge_id"] = newValue }
  }

  public static let shape = Shape("RefundedPayment") { shape in
    shape.required("currency", String.self)
    shape.required("total_amount", Int64.self)
    shape.required("invoice_payload", String.self)
    shape.required("telegram_payment_charge_id", String.self)
    shape.optional("provider_payment_charge_id", String.self)
  }
}

/// https://core.telegram.org/bots/api#replykeyboardmarkup
public struct ReplyKeyboardMarkup: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    keyboard: [[KeyboardButton]], isPersistent: Bool? = nil, resizeKeyboard: Bool? = nil, oneTimeKeyboard: Bool? = nil,
    inputFieldPlaceholder: String? = nil, selective: Bool? = nil
  ) {
    raw = JSONObject()
    raw[required: "keyboard"] = keyboard
    raw[optional: "is_persistent"] = isPersistent
    raw[optional: "resize_keyboard"] = resizeKeyboard
    raw[optional: "one_time_keyboard"] = oneTimeKeyboard
    raw[optional: "input_field_placeholder"] = inputFieldPlaceholder
    raw[optional: "selective"] = selective
  }

  @_alwaysEmitIntoClient
  public var keyboard: [[KeyboardButton]] {
    get { raw[required: "keyboard"] }
    set { raw[required: "keyboard"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isPersistent: Bool? {
    get { raw[optional: "is_persistent"] }
    set { raw[optional: "is_persistent"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var resizeKeyboard: Bool? {
    get { raw[optional: "resize_keyboard"] }
    set { raw[optional: "resize_keyboard"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var oneTimeKeyboard: Bool? {
    get { raw[optional: "one_time_keyboard"] }
    set { raw[optional: "one_time_keyboard"] = newValue }
  }

  /// 1 to 64 characters.
  @_alwaysEmitIntoClient
  public var inputFieldPlaceholder: String? {
    get { raw[optional: "input_field_placeholder"] }
    set { raw[optional: "input_field_placeholder"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var selective: Bool? {
    get { raw[optional: "selective"] }
    set { raw[optional: "selective"] = newValue }
  }

  public static let shape = Shape("ReplyKeyboardMarkup") { shape in
    shape.required("keyboard", [[KeyboardButton]].self)
    shape.optional("is_persistent", Bool.self)
    shape.optional("resize_keyboard", Bool.self)
    shape.optional("one_time_keyboard", Bool.self)
    shape.optional("input_field_placeholder", String.self)
    shape.optional("selective", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#replykeyboardremove
public struct ReplyKeyboardRemove: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(removeKeyboard: Bool, selective: Bool? = nil) {
    raw = JSONObject()
    raw[required: "remove_keyboard"] = removeKeyboard
    raw[optional: "selective"] = selective
  }

  @_alwaysEmitIntoClient
  public var removeKeyboard: Bool {
    get { raw[required: "remove_keyboard"] }
    set { raw[required: "remove_keyboard"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var selective: Bool? {
    get { raw[optional: "selective"] }
    set { raw[optional: "selective"] = newValue }
  }

  public static let shape = Shape("ReplyKeyboardRemove") { shape in
    shape.required("remove_keyboard", Bool.self)
    shape.optional("selective", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#sendmessage
public enum ReplyMarkup: BotAPIUnion {
  case inlineKeyboardMarkup(InlineKeyboardMarkup)
  case replyKeyboardMarkup(ReplyKeyboardMarkup)
  case replyKeyboardRemove(ReplyKeyboardRemove)
  case forceReply(ForceReply)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if InlineKeyboardMarkup.shape.fits(raw) { self = .inlineKeyboardMarkup(InlineKeyboardMarkup(raw: raw)); return }
    if ReplyKeyboardMarkup.shape.fits(raw) { self = .replyKeyboardMarkup(ReplyKeyboardMarkup(raw: raw)); return }
    if ReplyKeyboardRemove.shape.fits(raw) { self = .replyKeyboardRemove(ReplyKeyboardRemove(raw: raw)); return }
    if ForceReply.shape.fits(raw) { self = .forceReply(ForceReply(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .inlineKeyboardMarkup(let value): value.json
    case .replyKeyboardMarkup(let value): value.json
    case .replyKeyboardRemove(let value): value.json
    case .forceReply(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: ReplyMarkup { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = ReplyMarkup(json: json) else { throw ShapeMismatch("of the type ReplyMarkup") }
    switch value {
    case .inlineKeyboardMarkup: try InlineKeyboardMarkup.check(json)
    case .replyKeyboardMarkup: try ReplyKeyboardMarkup.check(json)
    case .replyKeyboardRemove: try ReplyKeyboardRemove.check(json)
    case .forceReply: try ForceReply.check(json)
    case .unknown: break
    }
  }
}
