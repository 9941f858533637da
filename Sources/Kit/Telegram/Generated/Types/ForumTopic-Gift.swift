// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#forumtopic
public struct ForumTopic: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(messageThreadID: Int64, name: String, iconColor: Int64) {
    raw = JSONObject()
    raw[required: "message_thread_id"] = messageThreadID
    raw[required: "name"] = name
    raw[required: "icon_color"] = iconColor
  }

  @_alwaysEmitIntoClient
  public var messageThreadID: Int64 {
    get { raw[required: "message_thread_id"] }
    set { raw[required: "message_thread_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var name: String {
    get { raw[required: "name"] }
    set { raw[required: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var iconColor: Int64 {
    get { raw[required: "icon_color"] }
    set { raw[required: "icon_color"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var iconCustomEmojiID: String? {
    get { raw[optional: "icon_custom_emoji_id"] }
    set { raw[optional: "icon_custom_emoji_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isNameImplicit: Bool? {
    get { raw[optional: "is_name_implicit"] }
    set { raw[optional: "is_name_implicit"] = newValue }
  }

  public static let shape = Shape("ForumTopic") { shape in
    shape.required("message_thread_id", Int64.self)
    shape.required("name", String.self)
    shape.required("icon_color", Int64.self)
    shape.optional("icon_custom_emoji_id", String.self)
    shape.optional("is_name_implicit", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#forumtopicclosed
public struct ForumTopicClosed: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
  }

  public static let shape = Shape("ForumTopicClosed") { _ in }
}

/// https://core.telegram.org/bots/api#forumtopiccreated
public struct ForumTopicCreated: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(name: String, iconColor: Int64) {
    raw = JSONObject()
    raw[required: "name"] = name
    raw[required: "icon_color"] = iconColor
  }

  @_alwaysEmitIntoClient
  public var name: String {
    get { raw[required: "name"] }
    set { raw[required: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var iconColor: Int64 {
    get { raw[required: "icon_color"] }
    set { raw[required: "icon_color"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var iconCustomEmojiID: String? {
    get { raw[optional: "icon_custom_emoji_id"] }
    set { raw[optional: "icon_custom_emoji_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isNameImplicit: Bool? {
    get { raw[optional: "is_name_implicit"] }
    set { raw[optional: "is_name_implicit"] = newValue }
  }

  public static let shape = Shape("ForumTopicCreated") { shape in
    shape.required("name", String.self)
    shape.required("icon_color", Int64.self)
    shape.optional("icon_custom_emoji_id", String.self)
    shape.optional("is_name_implicit", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#forumtopicedited
public struct ForumTopicEdited: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public var name: String? {
    get { raw[optional: "name"] }
    set { raw[optional: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var iconCustomEmojiID: String? {
    get { raw[optional: "icon_custom_emoji_id"] }
    set { raw[optional: "icon_custom_emoji_id"] = newValue }
  }

  public static let shape = Shape("ForumTopicEdited") { shape in
    shape.optional("name", String.self)
    shape.optional("icon_custom_emoji_id", String.self)
  }
}

/// https://core.telegram.org/bots/api#forumtopicreopened
public struct ForumTopicReopened: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
  }

  public static let shape = Shape("ForumTopicReopened") { _ in }
}

/// https://core.telegram.org/bots/api#game
public struct Game: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(title: String, description: String, photo: [PhotoSize]) {
    raw = JSONObject()
    raw[required: "title"] = title
    raw[required: "description"] = description
    raw[required: "photo"] = photo
  }

  @_alwaysEmitIntoClient
  public var title: String {
    get { raw[required: "title"] }
    set { raw[required: "title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var description: String {
    get { raw[required: "description"] }
    set { raw[required: "description"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photo: [PhotoSize] {
    get { raw[required: "photo"] }
    set { raw[required: "photo"] = newValue }
  }

  /// 0 to 4096 characters.
  @_alwaysEmitIntoClient
  public var text: String? {
    get { raw[optional: "text"] }
    set { raw[optional: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var textEntities: [MessageEntity]? {
    get { raw[optional: "text_entities"] }
    set { raw[optional: "text_entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var animation: Animation? {
    get { raw[optional: "animation"] }
    set { raw[optional: "animation"] = newValue }
  }

  public static let shape = Shape("Game") { shape in
    shape.required("title", String.self)
    shape.required("description", String.self)
    shape.required("photo", [PhotoSize].self)
    shape.optional("text", String.self)
    shape.optional("text_entities", [MessageEntity].self)
    shape.optional("animation", Animation.self)
  }
}

/// https://core.telegram.org/bots/api#gamehighscore
public struct GameHighScore: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(position: Int64, user: User, score: Int64) {
    raw = JSONObject()
    raw[required: "position"] = position
    raw[required: "user"] = user
    raw[required: "score"] = score
  }

  @_alwaysEmitIntoClient
  public var position: Int64 {
    get { raw[required: "position"] }
    set { raw[required: "position"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var user: User {
    get { raw[required: "user"] }
    set { raw[required: "user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var score: Int64 {
    get { raw[required: "score"] }
    set { raw[required: "score"] = newValue }
  }

  public static let shape = Shape("GameHighScore") { shape in
    shape.required("position", Int64.self)
    shape.required("user", User.self)
    shape.required("score", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#generalforumtopichidden
public struct GeneralForumTopicHidden: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
  }

  public static let shape = Shape("GeneralForumTopicHidden") { _ in }
}

/// https://core.telegram.org/bots/api#generalforumtopicunhidden
public struct GeneralForumTopicUnhidden: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
  }

  public static let shape = Shape("GeneralForumTopicUnhidden") { _ in }
}

/// https://core.telegram.org/bots/api#gift
public struct Gift: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(id: String, sticker: Sticker, starCount: Int64) {
    raw = JSONObject()
    raw[required: "id"] = id
    raw[required: "sticker"] = sticker
    raw[required: "star_count"] = starCount
  }

  @_alwaysEmitIntoClient
  public var id: String {
    get { raw[required: "id"] }
    set { raw[required: "id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sticker: Sticker {
    get { raw[required: "sticker"] }
    set { raw[required: "sticker"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var starCount: Int64 {
    get { raw[required: "star_count"] }
    set { raw[required: "star_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var upgradeStarCount: Int64? {
    get { raw[optional: "upgrade_star_count"] }
    set { raw[optional: "upgrade_star_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isPremium: Bool? {
    get { raw[optional: "is_premium"] }
    set { raw[optional: "is_premium"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasColors: Bool? {
    get { raw[optional: "has_colors"] }
    set { raw[optional: "has_colors"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var totalCount: Int64? {
    get { raw[optional: "total_count"] }
    set { raw[optional: "total_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var remainingCount: Int64? {
    get { raw[optional: "remaining_count"] }
    set { raw[optional: "remaining_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var personalTotalCount: Int64? {
    get { raw[optional: "personal_total_count"] }
    set { raw[optional: "personal_total_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var personalRemainingCount: Int64? {
    get { raw[optional: "personal_remaining_count"] }
    set { raw[optional: "personal_remaining_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var background: GiftBackground? {
    get { raw[optional: "background"] }
    set { raw[optional: "background"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var uniqueGiftVariantCount: Int64? {
    get { raw[optional: "unique_gift_variant_count"] }
    set { raw[optional: "unique_gift_variant_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var publisherChat: Chat? {
    get { raw[optional: "publisher_chat"] }
    set { raw[optional: "publisher_chat"] = newValue }
  }

  public static let shape = Shape("Gift") { shape in
    shape.required("id", String.self)
    shape.required("sticker", Sticker.self)
    shape.required("star_count", Int64.self)
    shape.optional("upgrade_star_count", Int64.self)
    shape.optional("is_premium", Bool.self)
    shape.optional("has_colors", Bool.self)
    shape.optional("total_count", Int64.self)
    shape.optional("remaining_count", Int64.self)
    shape.optional("personal_total_count", Int64.self)
    shape.optional("personal_remaining_count", Int64.self)
    shape.optional("background", GiftBackground.self)
    shape.optional("unique_gift_variant_count", Int64.self)
    shape.optional("publisher_chat", Chat.self)
  }
}
