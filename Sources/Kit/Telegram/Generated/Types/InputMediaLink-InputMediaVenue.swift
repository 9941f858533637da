// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#inputmedialink
public struct InputMediaLink: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(url: String) {
    raw = JSONObject()
    raw["type"] = .string("link")
    raw[required: "url"] = url
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var url: String {
    get { raw[required: "url"] }
    set { raw[required: "url"] = newValue }
  }

  public static let shape = Shape("InputMediaLink") { shape in
    shape.constant("type", .string("link"))
    shape.required("url", String.self)
  }
}

/// https://core.telegram.org/bots/api#inputmedialivephoto
public struct InputMediaLivePhoto: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    media: String, photo: String, caption: String? = nil, parseMode: ParseMode? = nil,
    captionEntities: [MessageEntity]? = nil, showCaptionAboveMedia: Bool? = nil, hasSpoiler: Bool? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("live_photo")
    raw[required: "media"] = media
    raw[required: "photo"] = photo
    raw[optional: "caption"] = caption
    raw[optional: "parse_mode"] = parseMode
    raw[optional: "caption_entities"] = captionEntities
    raw[optional: "show_caption_above_media"] = showCaptionAboveMedia
    raw[optional: "has_spoiler"] = hasSpoiler
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var media: String {
    get { raw[required: "media"] }
    set { raw[required: "media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photo: String {
    get { raw[required: "photo"] }
    set { raw[required: "photo"] = newValue }
  }

  /// 0 to 1024 characters.
  @_alwaysEmitIntoClient
  public var caption: String? {
    get { raw[optional: "caption"] }
    set { raw[optional: "caption"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var parseMode: ParseMode? {
    get { raw[optional: "parse_mode"] }
    set { raw[optional: "parse_mode"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var captionEntities: [MessageEntity]? {
    get { raw[optional: "caption_entities"] }
    set { raw[optional: "caption_entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var showCaptionAboveMedia: Bool? {
    get { raw[optional: "show_caption_above_media"] }
    set { raw[optional: "show_caption_above_media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasSpoiler: Bool? {
    get { raw[optional: "has_spoiler"] }
    set { raw[optional: "has_spoiler"] = newValue }
  }

  public static let shape = Shape("InputMediaLivePhoto") { shape in
    shape.constant("type", .string("live_photo"))
    shape.required("media", String.self)
    shape.required("photo", String.self)
    shape.optional("caption", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.optional("show_caption_above_media", Bool.self)
    shape.optional("has_spoiler", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#inputmedialocation
public struct InputMediaLocation: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(latitude: Double, longitude: Double, horizontalAccuracy: Double? = nil) {
    raw = JSONObject()
    raw["type"] = .string("location")
    raw[required: "latitude"] = latitude
    raw[required: "longitude"] = longitude
    raw[optional: "horizontal_accuracy"] = horizontalAccuracy
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

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

  public static let shape = Shape("InputMediaLocation") { shape in
    shape.constant("type", .string("location"))
    shape.required("latitude", Double.self)
    shape.required("longitude", Double.self)
    shape.optional("horizontal_accuracy", Double.self)
  }
}

/// https://core.telegram.org/bots/api#inputmediaphoto
public struct InputMediaPhoto: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    media: String, caption: String? = nil, parseMode: ParseMode? = nil, captionEntities: [MessageEntity]? = nil,
    showCaptionAboveMedia: Bool? = nil, hasSpoiler: Bool? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("photo")
    raw[required: "media"] = media
    raw[optional: "caption"] = caption
    raw[optional: "parse_mode"] = parseMode
    raw[optional: "caption_entities"] = captionEntities
    raw[optional: "show_caption_above_media"] = showCaptionAboveMedia
    raw[optional: "has_spoiler"] = hasSpoiler
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var media: String {
    get { raw[required: "media"] }
    set { raw[required: "media"] = newValue }
  }

  /// 0 to 1024 characters.
  @_alwaysEmitIntoClient
  public var caption: String? {
    get { raw[optional: "caption"] }
    set { raw[optional: "caption"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var parseMode: ParseMode? {
    get { raw[optional: "parse_mode"] }
    set { raw[optional: "parse_mode"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var captionEntities: [MessageEntity]? {
    get { raw[optional: "caption_entities"] }
    set { raw[optional: "caption_entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var showCaptionAboveMedia: Bool? {
    get { raw[optional: "show_caption_above_media"] }
    set { raw[optional: "show_caption_above_media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasSpoiler: Bool? {
    get { raw[optional: "has_spoiler"] }
    set { raw[optional: "has_spoiler"] = newValue }
  }

  public static let shape = Shape("InputMediaPhoto") { shape in
    shape.constant("type", .string("photo"))
    shape.required("media", String.self)
    shape.optional("caption", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.optional("show_caption_above_media", Bool.self)
    shape.optional("has_spoiler", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#inputmediasticker
public struct InputMediaSticker: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(media: String, emoji: String? = nil) {
    raw = JSONObject()
    raw["type"] = .string("sticker")
    raw[required: "media"] = media
    raw[optional: "emoji"] = emoji
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var media: String {
    get { raw[required: "media"] }
    set { raw[required: "media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var emoji: String? {
    get { raw[optional: "emoji"] }
    set { raw[optional: "emoji"] = newValue }
  }

  public static let shape = Shape("InputMediaSticker") { shape in
    shape.constant("type", .string("sticker"))
    shape.required("media", String.self)
    shape.optional("emoji", String.self)
  }
}

/// https://core.telegram.org/bots/api#inputmediavenue
public struct InputMediaVenue: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    latitude: Double, longitude: Double, title: String, address: String, foursquareID: String? = nil,
    foursquareType: String? = nil, googlePlaceID: String? = nil, googlePlaceType: String? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("venue")
    raw[required: "latitude"] = latitude
    raw[required: "longitude"] = longitude
    raw[required: "title"] = title
    raw[required: "address"] = address
    raw[optional: "foursquare_id"] = foursquareID
    raw[optional: "foursquare_type"] = foursquareType
    raw[optional: "google_place_id"] = googlePlaceID
    raw[optional: "google_place_type"] = googlePlaceType
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

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
  public var title: String {
    get { raw[required: "title"] }
    set { raw[required: "title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var address: String {
    get { raw[required: "address"] }
    set { raw[required: "address"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var foursquareID: String? {
    get { raw[optional: "foursquare_id"] }
    set { raw[optional: "foursquare_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var foursquareType: String? {
    get { raw[optional: "foursquare_type"] }
    set { raw[optional: "foursquare_type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var googlePlaceID: String? {
    get { raw[optional: "google_place_id"] }
    set { raw[optional: "google_place_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var googlePlaceType: String? {
    get { raw[optional: "google_place_type"] }
    set { raw[optional: "google_place_type"] = newValue }
  }

  public static let shape = Shape("InputMediaVenue") { shape in
    shape.constant("type", .string("venue"))
    shape.required("latitude", Double.self)
    shape.required("longitude", Double.self)
    shape.required("title", String.self)
    shape.required("address", String.self)
    shape.optional("foursquare_id", String.self)
    shape.optional("foursquare_type", String.self)
    shape.optional("google_place_id", String.self)
    shape.optional("google_place_type", String.self)
  }
}
