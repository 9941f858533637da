// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#inputsticker
public struct InputSticker: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    sticker: String, format: Format, emojiList: [String], maskPosition: MaskPosition? = nil, keywords: [String]? = nil
  ) {
    raw = JSONObject()
    raw[required: "sticker"] = sticker
    raw[required: "format"] = format
    raw[required: "emoji_list"] = emojiList
    raw[optional: "mask_position"] = maskPosition
    raw[optional: "keywords"] = keywords
  }

  @_alwaysEmitIntoClient
  public var sticker: String {
    get { raw[required: "sticker"] }
    set { raw[required: "sticker"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var format: Format {
    get { raw[required: "format"] }
    set { raw[required: "format"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var emojiList: [String] {
    get { raw[required: "emoji_list"] }
    set { raw[required: "emoji_list"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var maskPosition: MaskPosition? {
    get { raw[optional: "mask_position"] }
    set { raw[optional: "mask_position"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var keywords: [String]? {
    get { raw[optional: "keywords"] }
    set { raw[optional: "keywords"] = newValue }
  }

  public static let shape = Shape("InputSticker") { shape in
    shape.required("sticker", String.self)
    shape.required("format", Format.self)
    shape.required("emoji_list", [String].self)
    shape.optional("mask_position", MaskPosition.self)
    shape.optional("keywords", [String].self)
  }

  public struct Format: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let `static`: Format = "static"
    public static let animated: Format = "animated"
    public static let video: Format = "video"
  }
}

/// https://core.telegram.org/bots/api#inputstorycontent
public enum InputStoryContent: BotAPIUnion {
  case photo(InputStoryContentPhoto)
  case video(InputStoryContentVideo)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if InputStoryContentPhoto.shape.fits(raw) { self = .photo(InputStoryContentPhoto(raw: raw)); return }
    if InputStoryContentVideo.shape.fits(raw) { self = .video(InputStoryContentVideo(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .photo(let value): value.json
    case .video(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: InputStoryContent { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = InputStoryContent(json: json) else { throw ShapeMismatch("of the type InputStoryContent") }
    switch value {
    case .photo: try InputStoryContentPhoto.check(json)
    case .video: try InputStoryContentVideo.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#inputstorycontentphoto
public struct InputStoryContentPhoto: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(photo: String) {
    raw = JSONObject()
    raw["type"] = .string("photo")
    raw[required: "photo"] = photo
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var photo: String {
    get { raw[required: "photo"] }
    set { raw[required: "photo"] = newValue }
  }

  public static let shape = Shape("InputStoryContentPhoto") { shape in
    shape.constant("type", .string("photo"))
    shape.required("photo", String.self)
  }
}

/// https://core.telegram.org/bots/api#inputstorycontentvideo
public struct InputStoryContentVideo: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(video: String, duration: Double? = nil, coverFrameTimestamp: Double? = nil, isAnimation: Bool? = nil) {
    raw = JSONObject()
    raw["type"] = .string("video")
    raw[required: "video"] = video
    raw[optional: "duration"] = duration
    raw[optional: "cover_frame_timestamp"] = coverFrameTimestamp
    raw[optional: "is_animation"] = isAnimation
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var video: String {
    get { raw[required: "video"] }
    set { raw[required: "video"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var duration: Double? {
    get { raw[optional: "duration"] }
    set { raw[optional: "duration"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var coverFrameTimestamp: Double? {
    get { raw[optional: "cover_frame_timestamp"] }
    set { raw[optional: "cover_frame_timestamp"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isAnimation: Bool? {
    get { raw[optional: "is_animation"] }
    set { raw[optional: "is_animation"] = newValue }
  }

  public static let shape = Shape("InputStoryContentVideo") { shape in
    shape.constant("type", .string("video"))
    shape.required("video", String.self)
    shape.optional("duration", Double.self)
    shape.optional("cover_frame_timestamp", Double.self)
    shape.optional("is_animation", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#inputtextmessagecontent
public struct InputTextMessageContent: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    messageText: String, parseMode: ParseMode? = nil, entities: [MessageEntity]? = nil,
    linkPreviewOptions: LinkPreviewOptions? = nil
  ) {
    raw = JSONObject()
    raw[required: "message_text"] = messageText
    raw[optional: "parse_mode"] = parseMode
    raw[optional: "entities"] = entities
    raw[optional: "link_preview_options"] = linkPreviewOptions
  }

  /// 1 to 4096 characters.
  @_alwaysEmitIntoClient
  public var messageText: String {
    get { raw[required: "message_text"] }
    set { raw[required: "message_text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var parseMode: ParseMode? {
    get { raw[optional: "parse_mode"] }
    set { raw[optional: "parse_mode"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var entities: [MessageEntity]? {
    get { raw[optional: "entities"] }
    set { raw[optional: "entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var linkPreviewOptions: LinkPreviewOptions? {
    get { raw[optional: "link_preview_options"] }
    set { raw[optional: "link_preview_options"] = newValue }
  }

  public static let shape = Shape("InputTextMessageContent") { shape in
    shape.required("message_text", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("entities", [MessageEntity].self)
    shape.optional("link_preview_options", LinkPreviewOptions.self)
  }
}

/// https://core.telegram.org/bots/api#inputvenuemessagecontent
public struct InputVenueMessageContent: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    latitude: Double, longitude: Double, title: String, address: String, foursquareID: String? = nil,
    foursquareType: String? = nil, googlePlaceID: String? = nil, googlePlaceType: String? = nil
  ) {
    raw = JSONObject()
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

  public static let shape = Shape("InputVenueMessageContent") { shape in
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

/// https://core.telegram.org/bots/api#invoice
public struct Invoice: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(title: String, description: String, startParameter: String, currency: String, totalAmount: Int64) {
    raw = JSONObject()
    raw[required: "title"] = title
    raw[required: "description"] = description
    raw[required: "start_parameter"] = startParameter
    raw[required: "currency"] = currency
    raw[required: "total_amount"] = totalAmount
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
  public var startParameter: String {
    get { raw[required: "start_parameter"] }
    set { raw[required: "start_parameter"] = newValue }
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

  public static let shape = Shape("Invoice") { shape in
    shape.required("title", String.self)
    shape.required("description", String.self)
    shape.required("start_parameter", String.self)
    shape.required("currency", String.self)
    shape.required("total_amount", Int64.self)
  }
}
