// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#businessbotrights
public struct BusinessBotRights: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public var canReply: Bool? {
    get { raw[optional: "can_reply"] }
    set { raw[optional: "can_reply"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canReadMessages: Bool? {
    get { raw[optional: "can_read_messages"] }
    set { raw[optional: "can_read_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canDeleteSentMessages: Bool? {
    get { raw[optional: "can_delete_sent_messages"] }
    set { raw[optional: "can_delete_sent_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canDeleteAllMessages: Bool? {
    get { raw[optional: "can_delete_all_messages"] }
    set { raw[optional: "can_delete_all_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canEditName: Bool? {
    get { raw[optional: "can_edit_name"] }
    set { raw[optional: "can_edit_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canEditBio: Bool? {
    get { raw[optional: "can_edit_bio"] }
    set { raw[optional: "can_edit_bio"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canEditProfilePhoto: Bool? {
    get { raw[optional: "can_edit_profile_photo"] }
    set { raw[optional: "can_edit_profile_photo"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canEditUsername: Bool? {
    get { raw[optional: "can_edit_username"] }
    set { raw[optional: "can_edit_username"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canChangeGiftSettings: Bool? {
    get { raw[optional: "can_change_gift_settings"] }
    set { raw[optional: "can_change_gift_settings"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canViewGiftsAndStars: Bool? {
    get { raw[optional: "can_view_gifts_and_stars"] }
    set { raw[optional: "can_view_gifts_and_stars"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canConvertGiftsToStars: Bool? {
    get { raw[optional: "can_convert_gifts_to_stars"] }
    set { raw[optional: "can_convert_gifts_to_stars"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canTransferAndUpgradeGifts: Bool? {
    get { raw[optional: "can_transfer_and_upgrade_gifts"] }
    set { raw[optional: "can_transfer_and_upgrade_gifts"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canTransferStars: Bool? {
    get { raw[optional: "can_transfer_stars"] }
    set { raw[optional: "can_transfer_stars"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canManageStories: Bool? {
    get { raw[optional: "can_manage_stories"] }
    set { raw[optional: "can_manage_stories"] = newValue }
  }

  public static let shape = Shape("BusinessBotRights") { shape in
    shape.optional("can_reply", Bool.self)
    shape.optional("can_read_messages", Bool.self)
    shape.optional("can_delete_sent_messages", Bool.self)
    shape.optional("can_delete_all_messages", Bool.self)
    shape.optional("can_edit_name", Bool.self)
    shape.optional("can_edit_bio", Bool.self)
    shape.optional("can_edit_profile_photo", Bool.self)
    shape.optional("can_edit_username", Bool.self)
    shape.optional("can_change_gift_settings", Bool.self)
    shape.optional("can_view_gifts_and_stars", Bool.self)
    shape.optional("can_convert_gifts_to_stars", Bool.self)
    shape.optional("can_transfer_and_upgrade_gifts", Bool.self)
    shape.optional("can_transfer_stars", Bool.self)
    shape.optional("can_manage_stories", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#businessconnection
public struct BusinessConnection: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(id: String, user: User, userChatID: Int64, date: Int64, isEnabled: Bool) {
    raw = JSONObject()
    raw[required: "id"] = id
    raw[required: "user"] = user
    raw[required: "user_chat_id"] = userChatID
    raw[required: "date"] = date
    raw[required: "is_enabled"] = isEnabled
  }

  @_alwaysEmitIntoClient
  public var id: String {
    get { raw[required: "id"] }
    set { raw[required: "id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var user: User {
    get { raw[required: "user"] }
    set { raw[required: "user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var userChatID: Int64 {
    get { raw[required: "user_chat_id"] }
    set { raw[required: "user_chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var date: Int64 {
    get { raw[required: "date"] }
    set { raw[required: "date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var rights: BusinessBotRights? {
    get { raw[optional: "rights"] }
    set { raw[optional: "rights"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isEnabled: Bool {
    get { raw[required: "is_enabled"] }
    set { raw[required: "is_enabled"] = newValue }
  }

  public static let shape = Shape("BusinessConnection") { shape in
    shape.required("id", String.self)
    shape.required("user", User.self)
    shape.required("user_chat_id", Int64.self)
    shape.required("date", Int64.self)
    shape.optional("rights", BusinessBotRights.self)
    shape.required("is_enabled", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#businessintro
public struct BusinessIntro: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public var title: String? {
    get { raw[optional: "title"] }
    set { raw[optional: "title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var message: String? {
    get { raw[optional: "message"] }
    set { raw[optional: "message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sticker: Sticker? {
    get { raw[optional: "sticker"] }
    set { raw[optional: "sticker"] = newValue }
  }

  public static let shape = Shape("BusinessIntro") { shape in
    shape.optional("title", String.self)
    shape.optional("message", String.self)
    shape.optional("sticker", Sticker.self)
  }
}

/// https://core.telegram.org/bots/api#businesslocation
public struct BusinessLocation: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(address: String) {
    raw = JSONObject()
    raw[required: "address"] = address
  }

  @_alwaysEmitIntoClient
  public var address: String {
    get { raw[required: "address"] }
    set { raw[required: "address"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var location: Location? {
    get { raw[optional: "location"] }
    set { raw[optional: "location"] = newValue }
  }

  public static let shape = Shape("BusinessLocation") { shape in
    shape.required("address", String.self)
    shape.optional("location", Location.self)
  }
}

/// https://core.telegram.org/bots/api#businessmessagesdeleted
public struct BusinessMessagesDeleted: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(businessConnectionID: String, chat: Chat, messageIDs: [Int64]) {
    raw = JSONObject()
    raw[required: "business_connection_id"] = businessConnectionID
    raw[required: "chat"] = chat
    raw[required: "message_ids"] = messageIDs
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String {
    get { raw[required: "business_connection_id"] }
    set { raw[required: "business_connection_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chat: Chat {
    get { raw[required: "chat"] }
    set { raw[required: "chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageIDs: [Int64] {
    get { raw[required: "message_ids"] }
    set { raw[required: "message_ids"] = newValue }
  }

  public static let shape = Shape("BusinessMessagesDeleted") { shape in
    shape.required("business_connection_id", String.self)
    shape.required("chat", Chat.self)
    shape.required("message_ids", [Int64].self)
  }
}

/// https://core.telegram.org/bots/api#businessopeninghours
public struct BusinessOpeningHours: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(timeZoneName: String, openingHours: [BusinessOpeningHoursInterval]) {
    raw = JSONObject()
    raw[required: "time_zone_name"] = timeZoneName
    raw[required: "opening_hours"] = openingHours
  }

  @_alwaysEmitIntoClient
  public var timeZoneName: String {
    get { raw[required: "time_zone_name"] }
    set { raw[required: "time_zone_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var openingHours: [BusinessOpeningHoursInterval] {
    get { raw[required: "opening_hours"] }
    set { raw[required: "opening_hours"] = newValue }
  }

  public static let shape = Shape("BusinessOpeningHours") { shape in
    shape.required("time_zone_name", String.self)
    shape.required("opening_hours", [BusinessOpeningHoursInterval].self)
  }
}

/// https://core.telegram.org/bots/api#businessopeninghoursinterval
public struct BusinessOpeningHoursInterval: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(openingMinute: Int64, closingMinute: Int64) {
    raw = JSONObject()
    raw[required: "opening_minute"] = openingMinute
    raw[required: "closing_minute"] = closingMinute
  }

  @_alwaysEmitIntoClient
  public var openingMinute: Int64 {
    get { raw[required: "opening_minute"] }
    set { raw[required: "opening_minute"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var closingMinute: Int64 {
    get { raw[required: "closing_minute"] }
    set { raw[required: "closing_minute"] = newValue }
  }

  public static let shape = Shape("BusinessOpeningHoursInterval") { shape in
    shape.required("opening_minute", Int64.self)
    shape.required("closing_minute", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#callbackgame
public struct CallbackGame: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
  }

  public static let shape = Shape("CallbackGame") { _ in }
}
