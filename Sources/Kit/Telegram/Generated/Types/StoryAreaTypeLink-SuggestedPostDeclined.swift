// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#storyareatypelink
public struct StoryAreaTypeLink: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(url: String) {
    raw = JSONObject()
    raw["type"] = .string("link")
    raw[required: "url"] = url
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var url: String {
    get { raw[required: "url"] }
    set { raw[required: "url"] = newValue }
  }

  public static let shape = Shape("StoryAreaTypeLink") { shape in
    shape.constant("type", .string("link"))
    shape.required("url", String.self)
  }
}

/// https://core.telegram.org/bots/api#storyareatypelocation
public struct StoryAreaTypeLocation: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(latitude: Double, longitude: Double, address: LocationAddress? = nil) {
    raw = JSONObject()
    raw["type"] = .string("location")
    raw[required: "latitude"] = latitude
    raw[required: "longitude"] = longitude
    raw[optional: "address"] = address
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var latitude: Double {
    get { raw[required: "latitude"] }
    set { raw[required: "latitude"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var longitude: Double {
    get { raw[required: "longitude"] }
    set { raw[required: "longitude"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var address: LocationAddress? {
    get { raw[optional: "address"] }
    set { raw[optional: "address"] = newValue }
  }

  public static let shape = Shape("StoryAreaTypeLocation") { shape in
    shape.constant("type", .string("location"))
    shape.required("latitude", Double.self)
    shape.required("longitude", Double.self)
    shape.optional("address", LocationAddress.self)
  }
}

/// https://core.telegram.org/bots/api#storyareatypesuggestedreaction
public struct StoryAreaTypeSuggestedReaction: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(reactionType: ReactionType, isDark: Bool? = nil, isFlipped: Bool? = nil) {
    raw = JSONObject()
    raw["type"] = .string("suggested_reaction")
    raw[required: "reaction_type"] = reactionType
    raw[optional: "is_dark"] = isDark
    raw[optional: "is_flipped"] = isFlipped
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var reactionType: ReactionType {
    get { raw[required: "reaction_type"] }
    set { raw[required: "reaction_type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isDark: Bool? {
    get { raw[optional: "is_dark"] }
    set { raw[optional: "is_dark"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isFlipped: Bool? {
    get { raw[optional: "is_flipped"] }
    set { raw[optional: "is_flipped"] = newValue }
  }

  public static let shape = Shape("StoryAreaTypeSuggestedReaction") { shape in
    shape.constant("type", .string("suggested_reaction"))
    shape.required("reaction_type", ReactionType.self)
    shape.optional("is_dark", Bool.self)
    shape.optional("is_flipped", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#storyareatypeuniquegift
public struct StoryAreaTypeUniqueGift: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(name: String) {
    raw = JSONObject()
    raw["type"] = .string("unique_gift")
    raw[required: "name"] = name
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var name: String {
    get { raw[required: "name"] }
    set { raw[required: "name"] = newValue }
  }

  public static let shape = Shape("StoryAreaTypeUniqueGift") { shape in
    shape.constant("type", .string("unique_gift"))
    shape.required("name", String.self)
  }
}

/// https://core.telegram.org/bots/api#storyareatypeweather
public struct StoryAreaTypeWeather: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(temperature: Double, emoji: String, backgroundColor: Int64) {
    raw = JSONObject()
    raw["type"] = .string("weather")
    raw[required: "temperature"] = temperature
    raw[required: "emoji"] = emoji
    raw[required: "background_color"] = backgroundColor
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var temperature: Double {
    get { raw[required: "temperature"] }
    set { raw[required: "temperature"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var emoji: String {
    get { raw[required: "emoji"] }
    set { raw[required: "emoji"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var backgroundColor: Int64 {
    get { raw[required: "background_color"] }
    set { raw[required: "background_color"] = newValue }
  }

  public static let shape = Shape("StoryAreaTypeWeather") { shape in
    shape.constant("type", .string("weather"))
    shape.required("temperature", Double.self)
    shape.required("emoji", String.self)
    shape.required("background_color", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#successfulpayment
public struct SuccessfulPayment: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    currency: String, totalAmount: Int64, invoicePayload: String, telegramPaymentChargeID: String,
    providerPaymentChargeID: String
  ) {
    raw = JSONObject()
    raw[required: "currency"] = currency
    raw[required: "total_amount"] = totalAmount
    raw[required: "invoice_payload"] = invoicePayload
    raw[required: "telegram_payment_charge_id"] = telegramPaymentChargeID
    raw[required: "provider_payment_charge_id"] = providerPaymentChargeID
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
  public var subscriptionExpirationDate: Int64? {
    get { raw[optional: "subscription_expiration_date"] }
    set { raw[optional: "subscription_expiration_date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isRecurring: Bool? {
    get { raw[optional: "is_recurring"] }
    set { raw[optional: "is_recurring"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isFirstRecurring: Bool? {
    get { raw[optional: "is_first_recurring"] }
    set { raw[optional: "is_first_recurring"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var shippingOptionID: String? {
    get { raw[optional: "shipping_option_id"] }
    set { raw[optional: "shipping_option_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var orderInfo: OrderInfo? {
    get { raw[optional: "order_info"] }
    set { raw[optional: "order_info"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var telegramPaymentChargeID: String {
    get { raw[required: "telegram_payment_charge_id"] }
    set { raw[required: "telegram_payment_charge_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var providerPaymentChargeID: String {
    get { raw[required: "provider_payment_charge_id"] }
    set { raw[required: "provider_payment_charge_id"] = newValue }
  }

  public static let shape = Shape("SuccessfulPayment") { shape in
    shape.required("currency", String.self)
    shape.required("total_amount", Int64.self)
    shape.required("invoice_payload", String.self)
    shape.optional("subscription_expiration_date", Int64.self)
    shape.optional("is_recurring", Bool.self)
    shape.optional("is_first_recurring", Bool.self)
    shape.optional("shipping_option_id", String.self)
    shape.optional("order_info", OrderInfo.self)
    shape.required("telegram_payment_charge_id", String.self)
    shape.required("provider_payment_charge_id", String.self)
  }
}

/// https://core.telegram.org/bots/api#suggestedpostapprovalfailed
public struct SuggestedPostApprovalFailed: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(price: SuggestedPostPrice) {
    raw = JSONObject()
    raw[required: "price"] = price
  }

  @_alwaysEmitIntoClient
  public var suggestedPostMessage: Message? {
    get { raw[optional: "suggested_post_message"] }
    set { raw[optional: "suggested_post_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var price: SuggestedPostPrice {
    get { raw[required: "price"] }
    set { raw[required: "price"] = newValue }
  }

  public static let shape = Shape("SuggestedPostApprovalFailed") { shape in
    shape.optional("suggested_post_message", Message.self)
    shape.required("price", SuggestedPostPrice.self)
  }
}

/// https://core.telegram.org/bots/api#suggestedpostapproved
public struct SuggestedPostApproved: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(sendDate: Int64) {
    raw = JSONObject()
    raw[required: "send_date"] = sendDate
  }

  @_alwaysEmitIntoClient
  public var suggestedPostMessage: Message? {
    get { raw[optional: "suggested_post_message"] }
    set { raw[optional: "suggested_post_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var price: SuggestedPostPrice? {
    get { raw[optional: "price"] }
    set { raw[optional: "price"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sendDate: Int64 {
    get { raw[required: "send_date"] }
    set { raw[required: "send_date"] = newValue }
  }

  public static let shape = Shape("SuggestedPostApproved") { shape in
    shape.optional("suggested_post_message", Message.self)
    shape.optional("price", SuggestedPostPrice.self)
    shape.required("send_date", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#suggestedpostdeclined
public struct SuggestedPostDeclined: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public var suggestedPostMessage: Message? {
    get { raw[optional: "suggested_post_message"] }
    set { raw[optional: "suggested_post_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var comment: String? {
    get { raw[optional: "comment"] }
    set { raw[optional: "comment"] = newValue }
  }

  public static let shape = Shape("SuggestedPostDeclined") { shape in
    shape.optional("suggested_post_message", Message.self)
    shape.optional("comment", String.self)
  }
}
