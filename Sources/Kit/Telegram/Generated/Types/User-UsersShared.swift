// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#user
public struct User: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: Int64, isBot: Bool, firstName: String, lastName: String? = nil, username: String? = nil,
    languageCode: String? = nil, isPremium: Bool? = nil, addedToAttachmentMenu: Bool? = nil,
    canJoinGroups: Bool? = nil, canReadAllGroupMessages: Bool? = nil, supportsGuestQueries: Bool? = nil,
    supportsInlineQueries: Bool? = nil, canConnectToBusiness: Bool? = nil, hasMainWebApp: Bool? = nil,
    hasTopicsEnabled: Bool? = nil, allowsUsersToCreateTopics: Bool? = nil, canManageBots: Bool? = nil,
    supportsJoinRequestQueries: Bool? = nil
  ) {
    raw = JSONObject()
    raw[required: "id"] = id
    raw[required: "is_bot"] = isBot
    raw[required: "first_name"] = firstName
    raw[optional: "last_name"] = lastName
    raw[optional: "username"] = username
    raw[optional: "language_code"] = languageCode
    raw[optional: "is_premium"] = isPremium
    raw[optional: "added_to_attachment_menu"] = addedToAttachmentMenu
    raw[optional: "can_join_groups"] = canJoinGroups
    raw[optional: "can_read_all_group_messages"] = canReadAllGroupMessages
    raw[optional: "supports_guest_queries"] = supportsGuestQueries
    raw[optional: "supports_inline_queries"] = supportsInlineQueries
    raw[optional: "can_connect_to_business"] = canConnectToBusiness
    raw[optional: "has_main_web_app"] = hasMainWebApp
    raw[optional: "has_topics_enabled"] = hasTopicsEnabled
    raw[optional: "allows_users_to_create_topics"] = allowsUsersToCreateTopics
    raw[optional: "can_manage_bots"] = canManageBots
    raw[optional: "supports_join_request_queries"] = supportsJoinRequestQueries
  }

  @_alwaysEmitIntoClient
  public var id: Int64 {
    get { raw[required: "id"] }
    set { raw[required: "id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isBot: Bool {
    get { raw[required: "is_bot"] }
    set { raw[required: "is_bot"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var firstName: String {
    get { raw[required: "first_name"] }
    set { raw[required: "first_name"] = newValue }
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
  public var languageCode: String? {
    get { raw[optional: "language_code"] }
    set { raw[optional: "language_code"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isPremium: Bool? {
    get { raw[optional: "is_premium"] }
    set { raw[optional: "is_premium"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var addedToAttachmentMenu: Bool? {
    get { raw[optional: "added_to_attachment_menu"] }
    set { raw[optional: "added_to_attachment_menu"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canJoinGroups: Bool? {
    get { raw[optional: "can_join_groups"] }
    set { raw[optional: "can_join_groups"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canReadAllGroupMessages: Bool? {
    get { raw[optional: "can_read_all_group_messages"] }
    set { raw[optional: "can_read_all_group_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var supportsGuestQueries: Bool? {
    get { raw[optional: "supports_guest_queries"] }
    set { raw[optional: "supports_guest_queries"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var supportsInlineQueries: Bool? {
    get { raw[optional: "supports_inline_queries"] }
    set { raw[optional: "supports_inline_queries"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canConnectToBusiness: Bool? {
    get { raw[optional: "can_connect_to_business"] }
    set { raw[optional: "can_connect_to_business"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasMainWebApp: Bool? {
    get { raw[optional: "has_main_web_app"] }
    set { raw[optional: "has_main_web_app"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasTopicsEnabled: Bool? {
    get { raw[optional: "has_topics_enabled"] }
    set { raw[optional: "has_topics_enabled"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var allowsUsersToCreateTopics: Bool? {
    get { raw[optional: "allows_users_to_create_topics"] }
    set { raw[optional: "allows_users_to_create_topics"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canManageBots: Bool? {
    get { raw[optional: "can_manage_bots"] }
    set { raw[optional: "can_manage_bots"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var supportsJoinRequestQueries: Bool? {
    get { raw[optional: "supports_join_request_queries"] }
    set { raw[optional: "supports_join_request_queries"] = newValue }
  }

  public static let shape = Shape("User") { shape in
    shape.required("id", Int64.self)
    shape.required("is_bot", Bool.self)
    shape.required("first_name", String.self)
    shape.optional("last_name", String.self)
    shape.optional("username", String.self)
    shape.optional("language_code", String.self)
    shape.optional("is_premium", Bool.self)
    shape.optional("added_to_attachment_menu", Bool.self)
    shape.optional("can_join_groups", Bool.self)
    shape.optional("can_read_all_group_messages", Bool.self)
    shape.optional("supports_guest_queries", Bool.self)
    shape.optional("supports_inline_queries", Bool.self)
    shape.optional("can_connect_to_business", Bool.self)
    shape.optional("has_main_web_app", Bool.self)
    shape.optional("has_topics_enabled", Bool.self)
    shape.optional("allows_users_to_create_topics", Bool.self)
    shape.optional("can_manage_bots", Bool.self)
    shape.optional("supports_join_request_queries", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#userchatboosts
public struct UserChatBoosts: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(boosts: [ChatBoost]) {
    raw = JSONObject()
    raw[required: "boosts"] = boosts
  }

  @_alwaysEmitIntoClient
  public var boosts: [ChatBoost] {
    get { raw[required: "boosts"] }
    set { raw[required: "boosts"] = newValue }
  }

  public static let shape = Shape("UserChatBoosts") { shape in
    shape.required("boosts", [ChatBoost].self)
  }
}

/// https://core.telegram.org/bots/api#userprofileaudios
public struct UserProfileAudios: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(totalCount: Int64, audios: [Audio]) {
    raw = JSONObject()
    raw[required: "total_count"] = totalCount
    raw[required: "audios"] = audios
  }

  @_alwaysEmitIntoClient
  public var totalCount: Int64 {
    get { raw[required: "total_count"] }
    set { raw[required: "total_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var audios: [Audio] {
    get { raw[required: "audios"] }
    set { raw[required: "audios"] = newValue }
  }

  public static let shape = Shape("UserProfileAudios") { shape in
    shape.required("total_count", Int64.self)
    shape.required("audios", [Audio].self)
  }
}

/// https://core.telegram.org/bots/api#userprofilephotos
public struct UserProfilePhotos: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(totalCount: Int64, photos: [[PhotoSize]]) {
    raw = JSONObject()
    raw[required: "total_count"] = totalCount
    raw[required: "photos"] = photos
  }

  @_alwaysEmitIntoClient
  public var totalCount: Int64 {
    get { raw[required: "total_count"] }
    set { raw[required: "total_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photos: [[PhotoSize]] {
    get { raw[required: "photos"] }
    set { raw[required: "photos"] = newValue }
  }

  public static let shape = Shape("UserProfilePhotos") { shape in
    shape.required("total_count", Int64.self)
    shape.required("photos", [[PhotoSize]].self)
  }
}

/// https://core.telegram.org/bots/api#userrating
public struct UserRating: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(level: Int64, rating: Int64, currentLevelRating: Int64) {
    raw = JSONObject()
    raw[required: "level"] = level
    raw[required: "rating"] = rating
    raw[required: "current_level_rating"] = currentLevelRating
  }

  @_alwaysEmitIntoClient
  public var level: Int64 {
    get { raw[required: "level"] }
    set { raw[required: "level"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var rating: Int64 {
    get { raw[required: "rating"] }
    set { raw[required: "rating"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var currentLevelRating: Int64 {
    get { raw[required: "current_level_rating"] }
    set { raw[required: "current_level_rating"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var nextLevelRating: Int64? {
    get { raw[optional: "next_level_rating"] }
    set { raw[optional: "next_level_rating"] = newValue }
  }

  public static let shape = Shape("UserRating") { shape in
    shape.required("level", Int64.self)
    shape.required("rating", Int64.self)
    shape.required("current_level_rating", Int64.self)
    shape.optional("next_level_rating", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#usersshared
public struct UsersShared: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(requestID: Int64, users: [SharedUser]) {
    raw = JSONObject()
    raw[required: "request_id"] = requestID
    raw[required: "users"] = users
  }

  @_alwaysEmitIntoClient
  public var requestID: Int64 {
    get { raw[required: "request_id"] }
    set { raw[required: "request_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var users: [SharedUser] {
    get { raw[required: "users"] }
    set { raw[required: "users"] = newValue }
  }

  public static let shape = Shape("UsersShared") { shape in
    shape.required("request_id", Int64.self)
    shape.required("users", [SharedUser].self)
  }
}
