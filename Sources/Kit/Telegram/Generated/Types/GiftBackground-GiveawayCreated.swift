// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#giftbackground
public struct GiftBackground: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(centerColor: Int64, edgeColor: Int64, textColor: Int64) {
    raw = JSONObject()
    raw[required: "center_color"] = centerColor
    raw[required: "edge_color"] = edgeColor
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
  public var textColor: Int64 {
    get { raw[required: "text_color"] }
    set { raw[required: "text_color"] = newValue }
  }

  public static let shape = Shape("GiftBackground") { shape in
    shape.required("center_color", Int64.self)
    shape.required("edge_color", Int64.self)
    shape.required("text_color", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#giftinfo
public struct GiftInfo: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(gift: Gift) {
    raw = JSONObject()
    raw[required: "gift"] = gift
  }

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
  public var canBeUpgraded: Bool? {
    get { raw[optional: "can_be_upgraded"] }
    set { raw[optional: "can_be_upgraded"] = newValue }
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
  public var uniqueGiftNumber: Int64? {
    get { raw[optional: "unique_gift_number"] }
    set { raw[optional: "unique_gift_number"] = newValue }
  }

  public static let shape = Shape("GiftInfo") { shape in
    shape.required("gift", Gift.self)
    shape.optional("owned_gift_id", String.self)
    shape.optional("convert_star_count", Int64.self)
    shape.optional("prepaid_upgrade_star_count", Int64.self)
    shape.optional("is_upgrade_separate", Bool.self)
    shape.optional("can_be_upgraded", Bool.self)
    shape.optional("text", String.self)
    shape.optional("entities", [MessageEntity].self)
    shape.optional("is_private", Bool.self)
    shape.optional("unique_gift_number", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#gifts
public struct Gifts: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(gifts: [Gift]) {
    raw = JSONObject()
    raw[required: "gifts"] = gifts
  }

  @_alwaysEmitIntoClient
  public var gifts: [Gift] {
    get { raw[required: "gifts"] }
    set { raw[required: "gifts"] = newValue }
  }

  public static let shape = Shape("Gifts") { shape in
    shape.required("gifts", [Gift].self)
  }
}

/// https://core.telegram.org/bots/api#giveaway
public struct Giveaway: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(chats: [Chat], winnersSelectionDate: Int64, winnerCount: Int64) {
    raw = JSONObject()
    raw[required: "chats"] = chats
    raw[required: "winners_selection_date"] = winnersSelectionDate
    raw[required: "winner_count"] = winnerCount
  }

  @_alwaysEmitIntoClient
  public var chats: [Chat] {
    get { raw[required: "chats"] }
    set { raw[required: "chats"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var winnersSelectionDate: Int64 {
    get { raw[required: "winners_selection_date"] }
    set { raw[required: "winners_selection_date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var winnerCount: Int64 {
    get { raw[required: "winner_count"] }
    set { raw[required: "winner_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var onlyNewMembers: Bool? {
    get { raw[optional: "only_new_members"] }
    set { raw[optional: "only_new_members"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasPublicWinners: Bool? {
    get { raw[optional: "has_public_winners"] }
    set { raw[optional: "has_public_winners"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var prizeDescription: String? {
    get { raw[optional: "prize_description"] }
    set { raw[optional: "prize_description"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var countryCodes: [String]? {
    get { raw[optional: "country_codes"] }
    set { raw[optional: "country_codes"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var prizeStarCount: Int64? {
    get { raw[optional: "prize_star_count"] }
    set { raw[optional: "prize_star_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var premiumSubscriptionMonthCount: Int64? {
    get { raw[optional: "premium_subscription_month_count"] }
    set { raw[optional: "premium_subscription_month_count"] = newValue }
  }

  public static let shape = Shape("Giveaway") { shape in
    shape.required("chats", [Chat].self)
    shape.required("winners_selection_date", Int64.self)
    shape.required("winner_count", Int64.self)
    shape.optional("only_new_members", Bool.self)
    shape.optional("has_public_winners", Bool.self)
    shape.optional("prize_description", String.self)
    shape.optional("country_codes", [String].self)
    shape.optional("prize_star_count", Int64.self)
    shape.optional("premium_subscription_month_count", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#giveawaycompleted
public struct GiveawayCompleted: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(winnerCount: Int64) {
    raw = JSONObject()
    raw[required: "winner_count"] = winnerCount
  }

  @_alwaysEmitIntoClient
  public var winnerCount: Int64 {
    get { raw[required: "winner_count"] }
    set { raw[required: "winner_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var unclaimedPrizeCount: Int64? {
    get { raw[optional: "unclaimed_prize_count"] }
    set { raw[optional: "unclaimed_prize_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var giveawayMessage: Message? {
    get { raw[optional: "giveaway_message"] }
    set { raw[optional: "giveaway_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isStarGiveaway: Bool? {
    get { raw[optional: "is_star_giveaway"] }
    set { raw[optional: "is_star_giveaway"] = newValue }
  }

  public static let shape = Shape("GiveawayCompleted") { shape in
    shape.required("winner_count", Int64.self)
    shape.optional("unclaimed_prize_count", Int64.self)
    shape.optional("giveaway_message", Message.self)
    shape.optional("is_star_giveaway", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#giveawaycreated
public struct GiveawayCreated: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public var prizeStarCount: Int64? {
    get { raw[optional: "prize_star_count"] }
    set { raw[optional: "prize_star_count"] = newValue }
  }

  public static let shape = Shape("GiveawayCreated") { shape in
    shape.optional("prize_star_count", Int64.self)
  }
}
