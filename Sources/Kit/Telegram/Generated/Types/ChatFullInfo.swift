// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#chatfullinfo
public struct ChatFullInfo: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: Int64, type: Kind, accentColorID: Int64, maxReactionCount: Int64, acceptedGiftTypes: AcceptedGiftTypes
  ) {
    raw = JSONObject()
    raw[required: "id"] = id
    raw[required: "type"] = type
    raw[required: "accent_color_id"] = accentColorID
    raw[required: "max_reaction_count"] = maxReactionCount
    raw[required: "accepted_gift_types"] = acceptedGiftTypes
  }

  @_alwaysEmitIntoClient
  public var id: Int64 {
    get { raw[required: "id"] }
    set { raw[required: "id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var type: Kind {
    get { raw[required: "type"] }
    set { raw[required: "type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var title: String? {
    get { raw[optional: "title"] }
    set { raw[optional: "title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var username: String? {
    get { raw[optional: "username"] }
    set { raw[optional: "username"] = newValue }
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
  public var isForum: Bool? {
    get { raw[optional: "is_forum"] }
    set { raw[optional: "is_forum"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isDirectMessages: Bool? {
    get { raw[optional: "is_direct_messages"] }
    set { raw[optional: "is_direct_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var accentColorID: Int64 {
    get { raw[required: "accent_color_id"] }
    set { raw[required: "accent_color_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var maxReactionCount: Int64 {
    get { raw[required: "max_reaction_count"] }
    set { raw[required: "max_reaction_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photo: ChatPhoto? {
    get { raw[optional: "photo"] }
    set { raw[optional: "photo"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var activeUsernames: [String]? {
    get { raw[optional: "active_usernames"] }
    set { raw[optional: "active_usernames"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var birthdate: Birthdate? {
    get { raw[optional: "birthdate"] }
    set { raw[optional: "birthdate"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var businessIntro: BusinessIntro? {
    get { raw[optional: "business_intro"] }
    set { raw[optional: "business_intro"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var businessLocation: BusinessLocation? {
    get { raw[optional: "business_location"] }
    set { raw[optional: "business_location"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var businessOpeningHours: BusinessOpeningHours? {
    get { raw[optional: "business_opening_hours"] }
    set { raw[optional: "business_opening_hours"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var personalChat: Chat? {
    get { raw[optional: "personal_chat"] }
    set { raw[optional: "personal_chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var parentChat: Chat? {
    get { raw[optional: "parent_chat"] }
    set { raw[optional: "parent_chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var availableReactions: [ReactionType]? {
    get { raw[optional: "available_reactions"] }
    set { raw[optional: "available_reactions"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var backgroundCustomEmojiID: String? {
    get { raw[optional: "background_custom_emoji_id"] }
    set { raw[optional: "background_custom_emoji_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var profileAccentColorID: Int64? {
    get { raw[optional: "profile_accent_color_id"] }
    set { raw[optional: "profile_accent_color_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var profileBackgroundCustomEmojiID: String? {
    get { raw[optional: "profile_background_custom_emoji_id"] }
    set { raw[optional: "profile_background_custom_emoji_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var emojiStatusCustomEmojiID: String? {
    get { raw[optional: "emoji_status_custom_emoji_id"] }
    set { raw[optional: "emoji_status_custom_emoji_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var emojiStatusExpirationDate: Int64? {
    get { raw[optional: "emoji_status_expiration_date"] }
    set { raw[optional: "emoji_status_expiration_date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var bio: String? {
    get { raw[optional: "bio"] }
    set { raw[optional: "bio"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasPrivateForwards: Bool? {
    get { raw[optional: "has_private_forwards"] }
    set { raw[optional: "has_private_forwards"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasRestrictedVoiceAndVideoMessages: Bool? {
    get { raw[optional: "has_restricted_voice_and_video_messages"] }
    set { raw[optional: "has_restricted_voice_and_video_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var joinToSendMessages: Bool? {
    get { raw[optional: "join_to_send_messages"] }
    set { raw[optional: "join_to_send_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var joinByRequest: Bool? {
    get { raw[optional: "join_by_request"] }
    set { raw[optional: "join_by_request"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var description: String? {
    get { raw[optional: "description"] }
    set { raw[optional: "description"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var inviteLink: String? {
    get { raw[optional: "invite_link"] }
    set { raw[optional: "invite_link"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var pinnedMessage: Message? {
    get { raw[optional: "pinned_message"] }
    set { raw[optional: "pinned_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var permissions: ChatPermissions? {
    get { raw[optional: "permissions"] }
    set { raw[optional: "permissions"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var acceptedGiftTypes: AcceptedGiftTypes {
    get { raw[required: "accepted_gift_types"] }
    set { raw[required: "accepted_gift_types"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSendPaidMedia: Bool? {
    get { raw[optional: "can_send_paid_media"] }
    set { raw[optional: "can_send_paid_media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var slowModeDelay: Int64? {
    get { raw[optional: "slow_mode_delay"] }
    set { raw[optional: "slow_mode_delay"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var unrestrictBoostCount: Int64? {
    get { raw[optional: "unrestrict_boost_count"] }
    set { raw[optional: "unrestrict_boost_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageAutoDeleteTime: Int64? {
    get { raw[optional: "message_auto_delete_time"] }
    set { raw[optional: "message_auto_delete_time"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasAggressiveAntiSpamEnabled: Bool? {
    get { raw[optional: "has_aggressive_anti_spam_enabled"] }
    set { raw[optional: "has_aggressive_anti_spam_enabled"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasHiddenMembers: Bool? {
    get { raw[optional: "has_hidden_members"] }
    set { raw[optional: "has_hidden_members"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasProtectedContent: Bool? {
    get { raw[optional: "has_protected_content"] }
    set { raw[optional: "has_protected_content"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasVisibleHistory: Bool? {
    get { raw[optional: "has_visible_history"] }
    set { raw[optional: "has_visible_history"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var stickerSetName: String? {
    get { raw[optional: "sticker_set_name"] }
    set { raw[optional: "sticker_set_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSetStickerSet: Bool? {
    get { raw[optional: "can_set_sticker_set"] }
    set { raw[optional: "can_set_sticker_set"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var customEmojiStickerSetName: String? {
    get { raw[optional: "custom_emoji_sticker_set_name"] }
    set { raw[optional: "custom_emoji_sticker_set_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var linkedChatID: Int64? {
    get { raw[optional: "linked_chat_id"] }
    set { raw[optional: "linked_chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var location: ChatLocation? {
    get { raw[optional: "location"] }
    set { raw[optional: "location"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var rating: UserRating? {
    get { raw[optional: "rating"] }
    set { raw[optional: "rating"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var firstProfileAudio: Audio? {
    get { raw[optional: "first_profile_audio"] }
    set { raw[optional: "first_profile_audio"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var uniqueGiftColors: UniqueGiftColors? {
    get { raw[optional: "unique_gift_colors"] }
    set { raw[optional: "unique_gift_colors"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var paidMessageStarCount: Int64? {
    get { raw[optional: "paid_message_star_count"] }
    set { raw[optional: "paid_message_star_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var guardBot: User? {
    get { raw[optional: "guard_bot"] }
    set { raw[optional: "guard_bot"] = newValue }
  }

  public static let shape = Shape("ChatFullInfo") { shape in
    shape.required("id", Int64.self)
    shape.required("type", Kind.self)
    shape.optional("title", String.self)
    shape.optional("username", String.self)
    shape.optional("first_name", String.self)
    shape.optional("last_name", String.self)
    shape.optional("is_forum", Bool.self)
    shape.optional("is_direct_messages", Bool.self)
    shape.required("accent_color_id", Int64.self)
    shape.required("max_reaction_count", Int64.self)
    shape.optional("photo", ChatPhoto.self)
    shape.optional("active_usernames", [String].self)
    shape.optional("birthdate", Birthdate.self)
    shape.optional("business_intro", BusinessIntro.self)
    shape.optional("business_location", BusinessLocation.self)
    shape.optional("business_opening_hours", BusinessOpeningHours.self)
    shape.optional("personal_chat", Chat.self)
    shape.optional("parent_chat", Chat.self)
    shape.optional("available_reactions", [ReactionType].self)
    shape.optional("background_custom_emoji_id", String.self)
    shape.optional("profile_accent_color_id", Int64.self)
    shape.optional("profile_background_custom_emoji_id", String.self)
    shape.optional("emoji_status_custom_emoji_id", String.self)
    shape.optional("emoji_status_expiration_date", Int64.self)
    shape.optional("bio", String.self)
    shape.optional("has_private_forwards", Bool.self)
    shape.optional("has_restricted_voice_and_video_messages", Bool.self)
    shape.optional("join_to_send_messages", Bool.self)
    shape.optional("join_by_request", Bool.self)
    shape.optional("description", String.self)
    shape.optional("invite_link", String.self)
    shape.optional("pinned_message", Message.self)
    shape.optional("permissions", ChatPermissions.self)
    shape.required("accepted_gift_types", AcceptedGiftTypes.self)
    shape.optional("can_send_paid_media", Bool.self)
    shape.optional("slow_mode_delay", Int64.self)
    shape.optional("unrestrict_boost_count", Int64.self)
    shape.optional("message_auto_delete_time", Int64.self)
    shape.optional("has_aggressive_anti_spam_enabled", Bool.self)
    shape.optional("has_hidden_members", Bool.self)
    shape.optional("has_protected_content", Bool.self)
    shape.optional("has_visible_history", Bool.self)
    shape.optional("sticker_set_name", String.self)
    shape.optional("can_set_sticker_set", Bool.self)
    shape.optional("custom_emoji_sticker_set_name", String.self)
    shape.optional("linked_chat_id", Int64.self)
    shape.optional("location", ChatLocation.self)
    shape.optional("rating", UserRating.self)
    shape.optional("first_profile_audio", Audio.self)
    shape.optional("unique_gift_colors", UniqueGiftColors.self)
    shape.optional("paid_message_star_count", Int64.self)
    shape.optional("guard_bot", User.self)
  }

  public struct Kind: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let `private`: Kind = "private"
    public static let group: Kind = "group"
    public static let supergroup: Kind = "supergroup"
    public static let channel: Kind = "channel"
  }
}
