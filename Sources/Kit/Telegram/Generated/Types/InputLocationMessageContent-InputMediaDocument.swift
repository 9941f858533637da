// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#inputlocationmessagecontent
public struct InputLocationMessageContent: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    latitude: Double, longitude: Double, horizontalAccuracy: Double? = nil, livePeriod: Int64? = nil,
    heading: Int64? = nil, proximityAlertRadius: Int64? = nil
  ) {
    raw = JSONObject()
    raw[required: "latitude"] = latitude
    raw[required: "longitude"] = longitude
    raw[optional: "horizontal_accuracy"] = horizontalAccuracy
    raw[optional: "live_period"] = livePeriod
    raw[optional: "heading"] = heading
    raw[optional: "proximity_alert_radius"] = proximityAlertRadius
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

  public static let shape = Shape("InputLocationMessageContent") { shape in
    shape.required("latitude", Double.self)
    shape.required("longitude", Double.self)
    shape.optional("horizontal_accuracy", Double.self)
    shape.optional("live_period", Int64.self)
    shape.optional("heading", Int64.self)
    shape.optional("proximity_alert_radius", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#inputmedia
public enum InputMedia: BotAPIUnion {
  case animation(InputMediaAnimation)
  case audio(InputMediaAudio)
  case document(InputMediaDocument)
  case livePhoto(InputMediaLivePhoto)
  case photo(InputMediaPhoto)
  case video(InputMediaVideo)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if InputMediaAnimation.shape.fits(raw) { self = .animation(InputMediaAnimation(raw: raw)); return }
    if InputMediaAudio.shape.fits(raw) { self = .audio(InputMediaAudio(raw: raw)); return }
    if InputMediaDocument.shape.fits(raw) { self = .document(InputMediaDocument(raw: raw)); return }
    if InputMediaLivePhoto.shape.fits(raw) { self = .livePhoto(InputMediaLivePhoto(raw: raw)); return }
    if InputMediaPhoto.shape.fits(raw) { self = .photo(InputMediaPhoto(raw: raw)); return }
    if InputMediaVideo.shape.fits(raw) { self = .video(InputMediaVideo(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .animation(let value): value.json
    case .audio(let value): value.json
    case .document(let value): value.json
    case .livePhoto(let value): value.json
    case .photo(let value): value.json
    case .video(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: InputMedia { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = InputMedia(json: json) else { throw ShapeMismatch("of the type InputMedia") }
    switch value {
    case .animation: try InputMediaAnimation.check(json)
    case .audio: try InputMediaAudio.check(json)
    case .document: try InputMediaDocument.check(json)
    case .livePhoto: try InputMediaLivePhoto.check(json)
    case .photo: try InputMediaPhoto.check(json)
    case .video: try InputMediaVideo.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#inputmediaanimation
public struct InputMediaAnimation: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    media: String, thumbnail: String? = nil, caption: String? = nil, parseMode: ParseMode? = nil,
    captionEntities: [MessageEntity]? = nil, showCaptionAboveMedia: Bool? = nil, width: Int64? = nil,
    height: Int64? = nil, duration: Int64? = nil, hasSpoiler: Bool? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("animation")
    raw[required: "media"] = media
    raw[optional: "thumbnail"] = thumbnail
    raw[optional: "caption"] = caption
    raw[optional: "parse_mode"] = parseMode
    raw[optional: "caption_entities"] = captionEntities
    raw[optional: "show_caption_above_media"] = showCaptionAboveMedia
    raw[optional: "width"] = width
    raw[optional: "height"] = height
    raw[optional: "duration"] = duration
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
  public var thumbnail: String? {
    get { raw[optional: "thumbnail"] }
    set { raw[optional: "thumbnail"] = newValue }
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
  public var width: Int64? {
    get { raw[optional: "width"] }
    set { raw[optional: "width"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var height: Int64? {
    get { raw[optional: "height"] }
    set { raw[optional: "height"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var duration: Int64? {
    get { raw[optional: "duration"] }
    set { raw[optional: "duration"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasSpoiler: Bool? {
    get { raw[optional: "has_spoiler"] }
    set { raw[optional: "has_spoiler"] = newValue }
  }

  public static let shape = Shape("InputMediaAnimation") { shape in
    shape.constant("type", .string("animation"))
    shape.required("media", String.self)
    shape.optional("thumbnail", String.self)
    shape.optional("caption", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.optional("show_caption_above_media", Bool.self)
    shape.optional("width", Int64.self)
    shape.optional("height", Int64.self)
    shape.optional("duration", Int64.self)
    shape.optional("has_spoiler", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#inputmediaaudio
public struct InputMediaAudio: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    media: String, thumbnail: String? = nil, caption: String? = nil, parseMode: ParseMode? = nil,
    captionEntities: [MessageEntity]? = nil, duration: Int64? = nil, performer: String? = nil, title: String? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("audio")
    raw[required: "media"] = media
    raw[optional: "thumbnail"] = thumbnail
    raw[optional: "caption"] = caption
    raw[optional: "parse_mode"] = parseMode
    raw[optional: "caption_entities"] = captionEntities
    raw[optional: "duration"] = duration
    raw[optional: "performer"] = performer
    raw[optional: "title"] = title
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var media: String {
    get { raw[required: "media"] }
    set { raw[required: "media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var thumbnail: String? {
    get { raw[optional: "thumbnail"] }
    set { raw[optional: "thumbnail"] = newValue }
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
  public var duration: Int64? {
    get { raw[optional: "duration"] }
    set { raw[optional: "duration"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var performer: String? {
    get { raw[optional: "performer"] }
    set { raw[optional: "performer"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var title: String? {
    get { raw[optional: "title"] }
    set { raw[optional: "title"] = newValue }
  }

  public static let shape = Shape("InputMediaAudio") { shape in
    shape.constant("type", .string("audio"))
    shape.required("media", String.self)
    shape.optional("thumbnail", String.self)
    shape.optional("caption", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.optional("duration", Int64.self)
    shape.optional("performer", String.self)
    shape.optional("title", String.self)
  }
}

/// https://core.telegram.org/bots/api#inputmediadocument
public struct InputMediaDocument: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    media: String, thumbnail: String? = nil, caption: String? = nil, parseMode: ParseMode? = nil,
    captionEntities: [MessageEntity]? = nil, disableContentTypeDetection: Bool? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("document")
    raw[required: "media"] = media
    raw[optional: "thumbnail"] = thumbnail
    raw[optional: "caption"] = caption
    raw[optional: "parse_mode"] = parseMode
    raw[optional: "caption_entities"] = captionEntities
    raw[optional: "disable_content_type_detection"] = disableContentTypeDetection
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var media: String {
    get { raw[required: "media"] }
    set { raw[required: "media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var thumbnail: String? {
    get { raw[optional: "thumbnail"] }
    set { raw[optional: "thumbnail"] = newValue }
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
  public var disableContentTypeDetection: Bool? {
    get { raw[optional: "disable_content_type_detection"] }
    set { raw[optional: "disable_content_type_detection"] = newValue }
  }

  public static let shape = Shape("InputMediaDocument") { shape in
    shape.constant("type", .string("document"))
    shape.required("media", String.self)
    shape.optional("thumbnail", String.self)
    shape.optional("caption", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.optional("disable_content_type_detection", Bool.self)
  }
}
