// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#chatboostadded
public struct ChatBoostAdded: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(boostCount: Int64) {
    raw = JSONObject()
    raw[required: "boost_count"] = boostCount
  }

  @_alwaysEmitIntoClient
  public var boostCount: Int64 {
    get { raw[required: "boost_count"] }
    set { raw[required: "boost_count"] = newValue }
  }

  public static let shape = Shape("ChatBoostAdded") { shape in
    shape.required("boost_count", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#chatboostremoved
public struct ChatBoostRemoved: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(chat: Chat, boostID: String, removeDate: Int64, source: ChatBoostSource) {
    raw = JSONObject()
    raw[required: "chat"] = chat
    raw[required: "boost_id"] = boostID
    raw[required: "remove_date"] = removeDate
    raw[required: "source"] = source
  }

  @_alwaysEmitIntoClient
  public var chat: Chat {
    get { raw[required: "chat"] }
    set { raw[required: "chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var boostID: String {
    get { raw[required: "boost_id"] }
    set { raw[required: "boost_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var removeDate: Int64 {
    get { raw[required: "remove_date"] }
    set { raw[required: "remove_date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var source: ChatBoostSource {
    get { raw[required: "source"] }
    set { raw[required: "source"] = newValue }
  }

  public static let shape = Shape("ChatBoostRemoved") { shape in
    shape.required("chat", Chat.self)
    shape.required("boost_id", String.self)
    shape.required("remove_date", Int64.self)
    shape.required("source", ChatBoostSource.self)
  }
}

/// https://core.telegram.org/bots/api#chatboostsource
public enum ChatBoostSource: BotAPIUnion {
  case premium(ChatBoostSourcePremium)
  case giftCode(ChatBoostSourceGiftCode)
  case giveaway(ChatBoostSourceGiveaway)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if ChatBoostSourcePremium.shape.fits(raw) { self = .premium(ChatBoostSourcePremium(raw: raw)); return }
    if ChatBoostSourceGiftCode.shape.fits(raw) { self = .giftCode(ChatBoostSourceGiftCode(raw: raw)); return }
    if ChatBoostSourceGiveaway.shape.fits(raw) { self = .giveaway(ChatBoostSourceGiveaway(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .premium(let value): value.json
    case .giftCode(let value): value.json
    case .giveaway(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: ChatBoostSource { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = ChatBoostSource(json: json) else { throw ShapeMismatch("of the type ChatBoostSource") }
    switch value {
    case .premium: try ChatBoostSourcePremium.check(json)
    case .giftCode: try ChatBoostSourceGiftCode.check(json)
    case .giveaway: try ChatBoostSourceGiveaway.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#chatboostsourcegiftcode
public struct ChatBoostSourceGiftCode: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(user: User) {
    raw = JSONObject()
    raw["source"] = .string("gift_code")
    raw[required: "user"] = user
  }

  @_alwaysEmitIntoClient
  public var source: String { raw[required: "source"] }

  @_alwaysEmitIntoClient
  public var user: User {
    get { raw[required: "user"] }
    set { raw[required: "user"] = newValue }
  }

  public static let shape = Shape("ChatBoostSourceGiftCode") { shape in
    shape.constant("source", .string("gift_code"))
    shape.required("user", User.self)
  }
}

/// https://core.telegram.org/bots/api#chatboostsourcegiveaway
public struct ChatBoostSourceGiveaway: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(giveawayMessageID: Int64) {
    raw = JSONObject()
    raw["source"] = .string("giveaway")
    raw[required: "giveaway_message_id"] = giveawayMessageID
  }

  @_alwaysEmitIntoClient
  public var source: String { raw[required: "source"] }

  @_alwaysEmitIntoClient
  public var giveawayMessageID: Int64 {
    get { raw[required: "giveaway_message_id"] }
    set { raw[required: "giveaway_message_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var user: User? {
    get { raw[optional: "user"] }
    set { raw[optional: "user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var prizeStarCount: Int64? {
    get { raw[optional: "prize_star_count"] }
    set { raw[optional: "prize_star_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isUnclaimed: Bool? {
    get { raw[optional: "is_unclaimed"] }
    set { raw[optional: "is_unclaimed"] = newValue }
  }

  public static let shape = Shape("ChatBoostSourceGiveaway") { shape in
    shape.constant("source", .string("giveaway"))
    shape.required("giveaway_message_id", Int64.self)
    shape.optional("user", User.self)
    shape.optional("prize_star_count", Int64.self)
    shape.optional("is_unclaimed", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#chatboostsourcepremium
public struct ChatBoostSourcePremium: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(user: User) {
    raw = JSONObject()
    raw["source"] = .string("premium")
    raw[required: "user"] = user
  }

  @_alwaysEmitIntoClient
  public var source: String { raw[required: "source"] }

  @_alwaysEmitIntoClient
  public var user: User {
    get { raw[required: "user"] }
    set { raw[required: "user"] = newValue }
  }

  public static let shape = Shape("ChatBoostSourcePremium") { shape in
    shape.constant("source", .string("premium"))
    shape.required("user", User.self)
  }
}

/// https://core.telegram.org/bots/api#chatboostupdated
public struct ChatBoostUpdated: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(chat: Chat, boost: ChatBoost) {
    raw = JSONObject()
    raw[required: "chat"] = chat
    raw[required: "boost"] = boost
  }

  @_alwaysEmitIntoClient
  public var chat: Chat {
    get { raw[required: "chat"] }
    set { raw[required: "chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var boost: ChatBoost {
    get { raw[required: "boost"] }
    set { raw[required: "boost"] = newValue }
  }

  public static let shape = Shape("ChatBoostUpdated") { shape in
    shape.required("chat", Chat.self)
    shape.required("boost", ChatBoost.self)
  }
}
