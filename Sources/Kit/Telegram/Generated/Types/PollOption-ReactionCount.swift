// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#polloption
public struct PollOption: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(persistentID: String, text: String, voterCount: Int64) {
    raw = JSONObject()
    raw[required: "persistent_id"] = persistentID
    raw[required: "text"] = text
    raw[required: "voter_count"] = voterCount
  }

  @_alwaysEmitIntoClient
  public var persistentID: String {
    get { raw[required: "persistent_id"] }
    set { raw[required: "persistent_id"] = newValue }
  }

  /// 1 to 100 characters.
  @_alwaysEmitIntoClient
  public var text: String {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var textEntities: [MessageEntity]? {
    get { raw[optional: "text_entities"] }
    set { raw[optional: "text_entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var media: PollMedia? {
    get { raw[optional: "media"] }
    set { raw[optional: "media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var voterCount: Int64 {
    get { raw[required: "voter_count"] }
    set { raw[required: "voter_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var addedByUser: User? {
    get { raw[optional: "added_by_user"] }
    set { raw[optional: "added_by_user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var addedByChat: Chat? {
    get { raw[optional: "added_by_chat"] }
    set { raw[optional: "added_by_chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var additionDate: Int64? {
    get { raw[optional: "addition_date"] }
    set { raw[optional: "addition_date"] = newValue }
  }

  public static let shape = Shape("PollOption") { shape in
    shape.required("persistent_id", String.self)
    shape.required("text", String.self)
    shape.optional("text_entities", [MessageEntity].self)
    shape.optional("media", PollMedia.self)
    shape.required("voter_count", Int64.self)
    shape.optional("added_by_user", User.self)
    shape.optional("added_by_chat", Chat.self)
    shape.optional("addition_date", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#polloptionadded
public struct PollOptionAdded: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(optionPersistentID: String, optionText: String) {
    raw = JSONObject()
    raw[required: "option_persistent_id"] = optionPersistentID
    raw[required: "option_text"] = optionText
  }

  @_alwaysEmitIntoClient
  public var pollMessage: MaybeInaccessibleMessage? {
    get { raw[optional: "poll_message"] }
    set { raw[optional: "poll_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var optionPersistentID: String {
    get { raw[required: "option_persistent_id"] }
    set { raw[required: "option_persistent_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var optionText: String {
    get { raw[required: "option_text"] }
    set { raw[required: "option_text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var optionTextEntities: [MessageEntity]? {
    get { raw[optional: "option_text_entities"] }
    set { raw[optional: "option_text_entities"] = newValue }
  }

  public static let shape = Shape("PollOptionAdded") { shape in
    shape.optional("poll_message", MaybeInaccessibleMessage.self)
    shape.required("option_persistent_id", String.self)
    shape.required("option_text", String.self)
    shape.optional("option_text_entities", [MessageEntity].self)
  }
}

/// https://core.telegram.org/bots/api#polloptiondeleted
public struct PollOptionDeleted: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(optionPersistentID: String, optionText: String) {
    raw = JSONObject()
    raw[required: "option_persistent_id"] = optionPersistentID
    raw[required: "option_text"] = optionText
  }

  @_alwaysEmitIntoClient
  public var pollMessage: MaybeInaccessibleMessage? {
    get { raw[optional: "poll_message"] }
    set { raw[optional: "poll_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var optionPersistentID: String {
    get { raw[required: "option_persistent_id"] }
    set { raw[required: "option_persistent_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var optionText: String {
    get { raw[required: "option_text"] }
    set { raw[required: "option_text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var optionTextEntities: [MessageEntity]? {
    get { raw[optional: "option_text_entities"] }
    set { raw[optional: "option_text_entities"] = newValue }
  }

  public static let shape = Shape("PollOptionDeleted") { shape in
    shape.optional("poll_message", MaybeInaccessibleMessage.self)
    shape.required("option_persistent_id", String.self)
    shape.required("option_text", String.self)
    shape.optional("option_text_entities", [MessageEntity].self)
  }
}

/// https://core.telegram.org/bots/api#precheckoutquery
public struct PreCheckoutQuery: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(id: String, from: User, currency: String, totalAmount: Int64, invoicePayload: String) {
    raw = JSONObject()
    raw[required: "id"] = id
    raw[required: "from"] = from
    raw[required: "currency"] = currency
    raw[required: "total_amount"] = totalAmount
    raw[required: "invoice_payload"] = invoicePayload
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
  public var shippingOptionID: String? {
    get { raw[optional: "shipping_option_id"] }
    set { raw[optional: "shipping_option_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var orderInfo: OrderInfo? {
    get { raw[optional: "order_info"] }
    set { raw[optional: "order_info"] = newValue }
  }

  public static let shape = Shape("PreCheckoutQuery") { shape in
    shape.required("id", String.self)
    shape.required("from", User.self)
    shape.required("currency", String.self)
    shape.required("total_amount", Int64.self)
    shape.required("invoice_payload", String.self)
    shape.optional("shipping_option_id", String.self)
    shape.optional("order_info", OrderInfo.self)
  }
}

/// https://core.telegram.org/bots/api#preparedinlinemessage
public struct PreparedInlineMessage: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(id: String, expirationDate: Int64) {
    raw = JSONObject()
    raw[required: "id"] = id
    raw[required: "expiration_date"] = expirationDate
  }

  @_alwaysEmitIntoClient
  public var id: String {
    get { raw[required: "id"] }
    set { raw[required: "id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var expirationDate: Int64 {
    get { raw[required: "expiration_date"] }
    set { raw[required: "expiration_date"] = newValue }
  }

  public static let shape = Shape("PreparedInlineMessage") { shape in
    shape.required("id", String.self)
    shape.required("expiration_date", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#preparedkeyboardbutton
public struct PreparedKeyboardButton: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(id: String) {
    raw = JSONObject()
    raw[required: "id"] = id
  }

  @_alwaysEmitIntoClient
  public var id: String {
    get { raw[required: "id"] }
    set { raw[required: "id"] = newValue }
  }

  public static let shape = Shape("PreparedKeyboardButton") { shape in
    shape.required("id", String.self)
  }
}

/// https://core.telegram.org/bots/api#proximityalerttriggered
public struct ProximityAlertTriggered: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(traveler: User, watcher: User, distance: Int64) {
    raw = JSONObject()
    raw[required: "traveler"] = traveler
    raw[required: "watcher"] = watcher
    raw[required: "distance"] = distance
  }

  @_alwaysEmitIntoClient
  public var traveler: User {
    get { raw[required: "traveler"] }
    set { raw[required: "traveler"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var watcher: User {
    get { raw[required: "watcher"] }
    set { raw[required: "watcher"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var distance: Int64 {
    get { raw[required: "distance"] }
    set { raw[required: "distance"] = newValue }
  }

  public static let shape = Shape("ProximityAlertTriggered") { shape in
    shape.required("traveler", User.self)
    shape.required("watcher", User.self)
    shape.required("distance", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#reactioncount
public struct ReactionCount: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(type: ReactionType, totalCount: Int64) {
    raw = JSONObject()
    raw[required: "type"] = type
    raw[required: "total_count"] = totalCount
  }

  @_alwaysEmitIntoClient
  public var type: ReactionType {
    get { raw[required: "type"] }
    set { raw[required: "type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var totalCount: Int64 {
    get { raw[required: "total_count"] }
    set { raw[required: "total_count"] = newValue }
  }

  public static let shape = Shape("ReactionCount") { shape in
    shape.required("type", ReactionType.self)
    shape.required("total_count", Int64.self)
  }
}
