// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#link
public struct Link: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(url: String) {
    raw = JSONObject()
    raw[required: "url"] = url
  }

  @_alwaysEmitIntoClient
  public var url: String {
    get { raw[required: "url"] }
    set { raw[required: "url"] = newValue }
  }

  public static let shape = Shape("Link") { shape in
    shape.required("url", String.self)
  }
}

/// https://core.telegram.org/bots/api#linkpreviewoptions
public struct LinkPreviewOptions: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    isDisabled: Bool? = nil, url: String? = nil, preferSmallMedia: Bool? = nil, preferLargeMedia: Bool? = nil,
    showAboveText: Bool? = nil
  ) {
    raw = JSONObject()
    raw[optional: "is_disabled"] = isDisabled
    raw[optional: "url"] = url
    raw[optional: "prefer_small_media"] = preferSmallMedia
    raw[optional: "prefer_large_media"] = preferLargeMedia
    raw[optional: "show_above_text"] = showAboveText
  }

  @_alwaysEmitIntoClient
  public var isDisabled: Bool? {
    get { raw[optional: "is_disabled"] }
    set { raw[optional: "is_disabled"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var url: String? {
    get { raw[optional: "url"] }
    set { raw[optional: "url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var preferSmallMedia: Bool? {
    get { raw[optional: "prefer_small_media"] }
    set { raw[optional: "prefer_small_media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var preferLargeMedia: Bool? {
    get { raw[optional: "prefer_large_media"] }
    set { raw[optional: "prefer_large_media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var showAboveText: Bool? {
    get { raw[optional: "show_above_text"] }
    set { raw[optional: "show_above_text"] = newValue }
  }

  public static let shape = Shape("LinkPreviewOptions") { shape in
    shape.optional("is_disabled", Bool.self)
    shape.optional("url", String.self)
    shape.optional("prefer_small_media", Bool.self)
    shape.optional("prefer_large_media", Bool.self)
    shape.optional("show_above_text", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#livephoto
public struct LivePhoto: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(fileID: String, fileUniqueID: String, width: Int64, height: Int64, duration: Int64) {
    raw = JSONObject()
    raw[required: "file_id"] = fileID
    raw[required: "file_unique_id"] = fileUniqueID
    raw[required: "width"] = width
    raw[required: "height"] = height
    raw[required: "duration"] = duration
  }

  @_alwaysEmitIntoClient
  public var photo: [PhotoSize]? {
    get { raw[optional: "photo"] }
    set { raw[optional: "photo"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileID: String {
    get { raw[required: "file_id"] }
    set { raw[required: "file_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileUniqueID: String {
    get { raw[required: "file_unique_id"] }
    set { raw[required: "file_unique_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var width: Int64 {
    get { raw[required: "width"] }
    set { raw[required: "width"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var height: Int64 {
    get { raw[required: "height"] }
    set { raw[required: "height"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var duration: Int64 {
    get { raw[required: "duration"] }
    set { raw[required: "duration"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var mimeType: String? {
    get { raw[optional: "mime_type"] }
    set { raw[optional: "mime_type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileSize: Int64? {
    get { raw[optional: "file_size"] }
    set { raw[optional: "file_size"] = newValue }
  }

  public static let shape = Shape("LivePhoto") { shape in
    shape.optional("photo", [PhotoSize].self)
    shape.required("file_id", String.self)
    shape.required("file_unique_id", String.self)
    shape.required("width", Int64.self)
    shape.required("height", Int64.self)
    shape.required("duration", Int64.self)
    shape.optional("mime_type", String.self)
    shape.optional("file_size", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#location
public struct Location: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(latitude: Double, longitude: Double) {
    raw = JSONObject()
    raw[required: "latitude"] = latitude
    raw[required: "longitude"] = longitude
  }

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
  public var horizontalAccuracy: Double? {
    get { raw[optional: "horizontal_accuracy"] }
    set { raw[optional: "horizontal_accuracy"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var livePeriod: Int64? {
    get { raw[optional: "live_period"] }
    set { raw[optional: "live_period"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var heading: Int64? {
    get { raw[optional: "heading"] }
    set { raw[optional: "heading"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var proximityAlertRadius: Int64? {
    get { raw[optional: "proximity_alert_radius"] }
    set { raw[optional: "proximity_alert_radius"] = newValue }
  }

  public static let shape = Shape("Location") { shape in
    shape.required("latitude", Double.self)
    shape.required("longitude", Double.self)
    shape.optional("horizontal_accuracy", Double.self)
    shape.optional("live_period", Int64.self)
    shape.optional("heading", Int64.self)
    shape.optional("proximity_alert_radius", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#locationaddress
public struct LocationAddress: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(countryCode: String, state: String? = nil, city: String? = nil, street: String? = nil) {
    raw = JSONObject()
    raw[required: "country_code"] = countryCode
    raw[optional: "state"] = state
    raw[optional: "city"] = city
    raw[optional: "street"] = street
  }

  @_alwaysEmitIntoClient
  public var countryCode: String {
    get { raw[required: "country_code"] }
    set { raw[required: "country_code"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var state: String? {
    get { raw[optional: "state"] }
    set { raw[optional: "state"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var city: String? {
    get { raw[optional: "city"] }
    set { raw[optional: "city"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var street: String? {
    get { raw[optional: "street"] }
    set { raw[optional: "street"] = newValue }
  }

  public static let shape = Shape("LocationAddress") { shape in
    shape.required("country_code", String.self)
    shape.optional("state", String.self)
    shape.optional("city", String.self)
    shape.optional("street", String.self)
  }
}

/// https://core.telegram.org/bots/api#loginurl
public struct LoginUrl: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(url: String, forwardText: String? = nil, botUsername: String? = nil, requestWriteAccess: Bool? = nil) {
    raw = JSONObject()
    raw[required: "url"] = url
    raw[optional: "forward_text"] = forwardText
    raw[optional: "bot_username"] = botUsername
    raw[optional: "request_write_access"] = requestWriteAccess
  }

  @_alwaysEmitIntoClient
  public var url: String {
    get { raw[required: "url"] }
    set { raw[required: "url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var forwardText: String? {
    get { raw[optional: "forward_text"] }
    set { raw[optional: "forward_text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var botUsername: String? {
    get { raw[optional: "bot_username"] }
    set { raw[optional: "bot_username"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var requestWriteAccess: Bool? {
    get { raw[optional: "request_write_access"] }
    set { raw[optional: "request_write_access"] = newValue }
  }

  public static let shape = Shape("LoginUrl") { shape in
    shape.required("url", String.self)
    shape.optional("forward_text", String.self)
    shape.optional("bot_username", String.self)
    shape.optional("request_write_access", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#managedbotcreated
public struct ManagedBotCreated: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(bot: User) {
    raw = JSONObject()
    raw[required: "bot"] = bot
  }

  @_alwaysEmitIntoClient
  public var bot: User {
    get { raw[required: "bot"] }
    set { raw[required: "bot"] = newValue }
  }

  public static let shape = Shape("ManagedBotCreated") { shape in
    shape.required("bot", User.self)
  }
}

/// https://core.telegram.org/bots/api#managedbotupdated
public struct ManagedBotUpdated: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(user: User, bot: User) {
    raw = JSONObject()
    raw[required: "user"] = user
    raw[required: "bot"] = bot
  }

  @_alwaysEmitIntoClient
  public var user: User {
    get { raw[required: "user"] }
    set { raw[required: "user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var bot: User {
    get { raw[required: "bot"] }
    set { raw[required: "bot"] = newValue }
  }

  public static let shape = Shape("ManagedBotUpdated") { shape in
    shape.required("user", User.self)
    shape.required("bot", User.self)
  }
}
