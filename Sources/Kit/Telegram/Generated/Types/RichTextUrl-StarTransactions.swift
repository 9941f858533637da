// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#richtexturl
public struct RichTextUrl: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText, url: String) {
    raw = JSONObject()
    raw["type"] = .string("url")
    raw[required: "text"] = text
    raw[required: "url"] = url
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var url: String {
    get { raw[required: "url"] }
    set { raw[required: "url"] = newValue }
  }

  public static let shape = Shape("RichTextUrl") { shape in
    shape.constant("type", .string("url"))
    shape.required("text", RichText.self)
    shape.required("url", String.self)
  }
}

/// https://core.telegram.org/bots/api#sentguestmessage
public struct SentGuestMessage: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(inlineMessageID: String) {
    raw = JSONObject()
    raw[required: "inline_message_id"] = inlineMessageID
  }

  @_alwaysEmitIntoClient
  public var inlineMessageID: String {
    get { raw[required: "inline_message_id"] }
    set { raw[required: "inline_message_id"] = newValue }
  }

  public static let shape = Shape("SentGuestMessage") { shape in
    shape.required("inline_message_id", String.self)
  }
}

/// https://core.telegram.org/bots/api#sentwebappmessage
public struct SentWebAppMessage: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public var inlineMessageID: String? {
    get { raw[optional: "inline_message_id"] }
    set { raw[optional: "inline_message_id"] = newValue }
  }

  public static let shape = Shape("SentWebAppMessage") { shape in
    shape.optional("inline_message_id", String.self)
  }
}

/// https://core.telegram.org/bots/api#shareduser
public struct SharedUser: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(userID: Int64) {
    raw = JSONObject()
    raw[required: "user_id"] = userID
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { raw[required: "user_id"] }
    set { raw[required: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var firstName: String? {
    get { raw[optional: "first_name"] }
    set { raw[optional: "first_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var lastName: String? {
    get { raw[optional: "last_name"] }
    set { raw[optional: "last_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var username: String? {
    get { raw[optional: "username"] }
    set { raw[optional: "username"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photo: [PhotoSize]? {
    get { raw[optional: "photo"] }
    set { raw[optional: "photo"] = newValue }
  }

  public static let shape = Shape("SharedUser") { shape in
    shape.required("user_id", Int64.self)
    shape.optional("first_name", String.self)
    shape.optional("last_name", String.self)
    shape.optional("username", String.self)
    shape.optional("photo", [PhotoSize].self)
  }
}

/// https://core.telegram.org/bots/api#shippingaddress
public struct ShippingAddress: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    countryCode: String, state: String, city: String, streetLine1: String, streetLine2: String, postCode: String
  ) {
    raw = JSONObject()
    raw[required: "country_code"] = countryCode
    raw[required: "state"] = state
    raw[required: "city"] = city
    raw[required: "street_line1"] = streetLine1
    raw[required: "street_line2"] = streetLine2
    raw[required: "post_code"] = postCode
  }

  @_alwaysEmitIntoClient
  public var countryCode: String {
    get { raw[required: "country_code"] }
    set { raw[required: "country_code"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var state: String {
    get { raw[required: "state"] }
    set { raw[required: "state"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var city: String {
    get { raw[required: "city"] }
    set { raw[required: "city"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var streetLine1: String {
    get { raw[required: "street_line1"] }
    set { raw[required: "street_line1"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var streetLine2: String {
    get { raw[required: "street_line2"] }
    set { raw[required: "street_line2"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var postCode: String {
    get { raw[required: "post_code"] }
    set { raw[required: "post_code"] = newValue }
  }

  public static let shape = Shape("ShippingAddress") { shape in
    shape.required("country_code", String.self)
    shape.required("state", String.self)
    shape.required("city", String.self)
    shape.required("street_line1", String.self)
    shape.required("street_line2", String.self)
    shape.required("post_code", String.self)
  }
}

/// https://core.telegram.org/bots/api#shippingoption
public struct ShippingOption: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(id: String, title: String, prices: [LabeledPrice]) {
    raw = JSONObject()
    raw[required: "id"] = id
    raw[required: "title"] = title
    raw[required: "prices"] = prices
  }

  @_alwaysEmitIntoClient
  public var id: String {
    get { raw[required: "id"] }
    set { raw[required: "id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var title: String {
    get { raw[required: "title"] }
    set { raw[required: "title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var prices: [LabeledPrice] {
    get { raw[required: "prices"] }
    set { raw[required: "prices"] = newValue }
  }

  public static let shape = Shape("ShippingOption") { shape in
    shape.required("id", String.self)
    shape.required("title", String.self)
    shape.required("prices", [LabeledPrice].self)
  }
}

/// https://core.telegram.org/bots/api#shippingquery
public struct ShippingQuery: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(id: String, from: User, invoicePayload: String, shippingAddress: ShippingAddress) {
    raw = JSONObject()
    raw[required: "id"] = id
    raw[required: "from"] = from
    raw[required: "invoice_payload"] = invoicePayload
    raw[required: "shipping_address"] = shippingAddress
  }

  @_alwaysEmitIntoClient
  public var id: String {
    get { raw[required: "id"] }
    set { raw[required: "id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var from: User {
    get { raw[required: "from"] }
    set { raw[required: "from"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var invoicePayload: String {
    get { raw[required: "invoice_payload"] }
    set { raw[required: "invoice_payload"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var shippingAddress: ShippingAddress {
    get { raw[required: "shipping_address"] }
    set { raw[required: "shipping_address"] = newValue }
  }

  public static let shape = Shape("ShippingQuery") { shape in
    shape.required("id", String.self)
    shape.required("from", User.self)
    shape.required("invoice_payload", String.self)
    shape.required("shipping_address", ShippingAddress.self)
  }
}

/// https://core.telegram.org/bots/api#staramount
public struct StarAmount: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(amount: Int64) {
    raw = JSONObject()
    raw[required: "amount"] = amount
  }

  @_alwaysEmitIntoClient
  public var amount: Int64 {
    get { raw[required: "amount"] }
    set { raw[required: "amount"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var nanostarAmount: Int64? {
    get { raw[optional: "nanostar_amount"] }
    set { raw[optional: "nanostar_amount"] = newValue }
  }

  public static let shape = Shape("StarAmount") { shape in
    shape.required("amount", Int64.self)
    shape.optional("nanostar_amount", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#startransaction
public struct StarTransaction: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(id: String, amount: Int64, date: Int64) {
    raw = JSONObject()
    raw[required: "id"] = id
    raw[required: "amount"] = amount
    raw[required: "date"] = date
  }

  @_alwaysEmitIntoClient
  public var id: String {
    get { raw[required: "id"] }
    set { raw[required: "id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var amount: Int64 {
    get { raw[required: "amount"] }
    set { raw[required: "amount"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var nanostarAmount: Int64? {
    get { raw[optional: "nanostar_amount"] }
    set { raw[optional: "nanostar_amount"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var date: Int64 {
    get { raw[required: "date"] }
    set { raw[required: "date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var source: TransactionPartner? {
    get { raw[optional: "source"] }
    set { raw[optional: "source"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var receiver: TransactionPartner? {
    get { raw[optional: "receiver"] }
    set { raw[optional: "receiver"] = newValue }
  }

  public static let shape = Shape("StarTransaction") { shape in
    shape.required("id", String.self)
    shape.required("amount", Int64.self)
    shape.optional("nanostar_amount", Int64.self)
    shape.required("date", Int64.self)
    shape.optional("source", TransactionPartner.self)
    shape.optional("receiver", TransactionPartner.self)
  }
}

/// https://core.telegram.org/bots/api#startransactions
public struct StarTransactions: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(transactions: [StarTransaction]) {
    raw = JSONObject()
    raw[required: "transactions"] = transactions
  }

  @_alwaysEmitIntoClient
  public var transactions: [StarTransaction] {
    get { raw[required: "transactions"] }
    set { raw[required: "transactions"] = newValue }
  }

  public static let shape = Shape("StarTransactions") { shape in
    shape.required("transactions", [StarTransaction].self)
  }
}
