// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#messagereactioncountupdated
public struct MessageReactionCountUpdated: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(chat: Chat, messageID: Int64, date: Int64, reactions: [ReactionCount]) {
    raw = JSONObject()
    raw[required: "chat"] = chat
    raw[required: "message_id"] = messageID
    raw[required: "date"] = date
    raw[required: "reactions"] = reactions
  }

  @_alwaysEmitIntoClient
  public var chat: Chat {
    get { raw[required: "chat"] }
    set { raw[required: "chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageID: Int64 {
    get { raw[required: "message_id"] }
    set { raw[required: "message_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var date: Int64 {
    get { raw[required: "date"] }
    set { raw[required: "date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var reactions: [ReactionCount] {
    get { raw[required: "reactions"] }
    set { raw[required: "reactions"] = newValue }
  }

  public static let shape = Shape("MessageReactionCountUpdated") { shape in
    shape.required("chat", Chat.self)
    shape.required("message_id", Int64.self)
    shape.required("date", Int64.self)
    shape.required("reactions", [ReactionCount].self)
  }
}

/// https://core.telegram.org/bots/api#messagereactionupdated
public struct MessageReactionUpdated: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(chat: Chat, messageID: Int64, date: Int64, oldReaction: [ReactionType], newReaction: [ReactionType]) {
    raw = JSONObject()
    raw[required: "chat"] = chat
    raw[required: "message_id"] = messageID
    raw[required: "date"] = date
    raw[required: "old_reaction"] = oldReaction
    raw[required: "new_reaction"] = newReaction
  }

  @_alwaysEmitIntoClient
  public var chat: Chat {
    get { raw[required: "chat"] }
    set { raw[required: "chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageID: Int64 {
    get { raw[required: "message_id"] }
    set { raw[required: "message_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var user: User? {
    get { raw[optional: "user"] }
    set { raw[optional: "user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var actorChat: Chat? {
    get { raw[optional: "actor_chat"] }
    set { raw[optional: "actor_chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var date: Int64 {
    get { raw[required: "date"] }
    set { raw[required: "date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var oldReaction: [ReactionType] {
    get { raw[required: "old_reaction"] }
    set { raw[required: "old_reaction"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var newReaction: [ReactionType] {
    get { raw[required: "new_reaction"] }
    set { raw[required: "new_reaction"] = newValue }
  }

  public static let shape = Shape("MessageReactionUpdated") { shape in
    shape.required("chat", Chat.self)
    shape.required("message_id", Int64.self)
    shape.optional("user", User.self)
    shape.optional("actor_chat", Chat.self)
    shape.required("date", Int64.self)
    shape.required("old_reaction", [ReactionType].self)
    shape.required("new_reaction", [ReactionType].self)
  }
}

/// https://core.telegram.org/bots/api#orderinfo
public struct OrderInfo: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public var name: String? {
    get { raw[optional: "name"] }
    set { raw[optional: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var phoneNumber: String? {
    get { raw[optional: "phone_number"] }
    set { raw[optional: "phone_number"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var email: String? {
    get { raw[optional: "email"] }
    set { raw[optional: "email"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var shippingAddress: ShippingAddress? {
    get { raw[optional: "shipping_address"] }
    set { raw[optional: "shipping_address"] = newValue }
  }

  public static let shape = Shape("OrderInfo") { shape in
    shape.optional("name", String.self)
    shape.optional("phone_number", String.self)
    shape.optional("email", String.self)
    shape.optional("shipping_address", ShippingAddress.self)
  }
}

/// https://core.telegram.org/bots/api#ownedgift
public enum OwnedGift: BotAPIUnion {
  case regular(OwnedGiftRegular)
  case unique(OwnedGiftUnique)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if OwnedGiftRegular.shape.fits(raw) { self = .regular(OwnedGiftRegular(raw: raw)); return }
    if OwnedGiftUnique.shape.fits(raw) { self = .unique(OwnedGiftUnique(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .regular(let value): value.json
    case .unique(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: OwnedGift { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = OwnedGift(json: json) else { throw ShapeMismatch("of the type OwnedGift") }
    switch value {
    case .regular: try OwnedGiftRegular.check(json)
    case .unique: try OwnedGiftUnique.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#ownedgiftregular
public struct OwnedGiftRegular: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(gift: Gift, sendDate: Int64) {
    raw = JSONObject()
    raw["type"] = .string("regular")
    raw[required: "gift"] = gift
    raw[required: "send_date"] = sendDate
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var gift: Gift {
    get { raw[required: "gift"] }
    set { raw[required: "gift"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var ownedGiftID: String? {
    get { raw[optional: "owned_gift_id"] }
    set { raw[optional: "owned_gift_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var senderUser: User? {
    get { raw[optional: "sender_user"] }
    set { raw[optional: "sender_user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sendDate: Int64 {
    get { raw[required: "send_date"] }
    set { raw[required: "send_date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var text: String? {
    get { raw[optional: "text"] }
    set { raw[optional: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var entities: [MessageEntity]? {
    get { raw[optional: "entities"] }
    set { raw[optional: "entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isPrivate: Bool? {
    get { raw[optional: "is_private"] }
    set { raw[optional: "is_private"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isSaved: Bool? {
    get { raw[optional: "is_saved"] }
    set { raw[optional: "is_saved"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canBeUpgraded: Bool? {
    get { raw[optional: "can_be_upgraded"] }
    set { raw[optional: "can_be_upgraded"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var wasRefunded: Bool? {
    get { raw[optional: "was_refunded"] }
    set { raw[optional: "was_refunded"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var convertStarCount: Int64? {
    get { raw[optional: "convert_star_count"] }
    set { raw[optional: "convert_star_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var prepaidUpgradeStarCount: Int64? {
    get { raw[optional: "prepaid_upgrade_star_count"] }
    set { raw[optional: "prepaid_upgrade_star_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isUpgradeSeparate: Bool? {
    get { raw[optional: "is_upgrade_separate"] }
    set { raw[optional: "is_upgrade_separate"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var uniqueGiftNumber: Int64? {
    get { raw[optional: "unique_gift_number"] }
    set { raw[optional: "unique_gift_number"] = newValue }
  }

  public static let shape = Shape("OwnedGiftRegular") { shape in
    shape.constant("type", .string("regular"))
    shape.required("gift", Gift.self)
    shape.optional("owned_gift_id", String.self)
    shape.optional("sender_user", User.self)
    shape.required("send_date", Int64.self)
    shape.optional("text", String.self)
    shape.optional("entities", [MessageEntity].self)
    shape.optional("is_private", Bool.self)
    shape.optional("is_saved", Bool.self)
    shape.optional("can_be_upgraded", Bool.self)
    shape.optional("was_refunded", Bool.self)
    shape.optional("convert_star_count", Int64.self)
    shape.optional("prepaid_upgrade_star_count", Int64.self)
    shape.optional("is_upgrade_separate", Bool.self)
    shape.optional("unique_gift_number", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#ownedgifts
public struct OwnedGifts: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(totalCount: Int64, gifts: [OwnedGift]) {
    raw = JSONObject()
    raw[required: "total_count"] = totalCount
    raw[required: "gifts"] = gifts
  }

  @_alwaysEmitIntoClient
  public var totalCount: Int64 {
    get { raw[required: "total_count"] }
    set { raw[required: "total_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var gifts: [OwnedGift] {
    get { raw[required: "gifts"] }
    set { raw[required: "gifts"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var nextOffset: String? {
    get { raw[optional: "next_offset"] }
    set { raw[optional: "next_offset"] = newValue }
  }

  public static let shape = Shape("OwnedGifts") { shape in
    shape.required("total_count", Int64.self)
    shape.required("gifts", [OwnedGift].self)
    shape.optional("next_offset", String.self)
  }
}
