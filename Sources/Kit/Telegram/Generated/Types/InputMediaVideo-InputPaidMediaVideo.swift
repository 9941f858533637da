// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#inputmediavideo
public struct InputMediaVideo: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    media: String, thumbnail: String? = nil, cover: String? = nil, startTimestamp: Int64? = nil,
    caption: String? = nil, parseMode: ParseMode? = nil, captionEntities: [MessageEntity]? = nil,
    showCaptionAboveMedia: Bool? = nil, width: Int64? = nil, height: Int64? = nil, duration: Int64? = nil,
    supportsStreaming: Bool? = nil, hasSpoiler: Bool? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("video")
    raw[required: "media"] = media
    raw[optional: "thumbnail"] = thumbnail
    raw[optional: "cover"] = cover
    raw[optional: "start_timestamp"] = startTimestamp
    raw[optional: "caption"] = caption
    raw[optional: "parse_mode"] = parseMode
    raw[optional: "caption_entities"] = captionEntities
    raw[optional: "show_caption_above_media"] = showCaptionAboveMedia
    raw[optional: "width"] = width
    raw[optional: "height"] = height
    raw[optional: "duration"] = duration
    raw[optional: "supports_streaming"] = supportsStreaming
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

  @_alwaysEmitIntoClient
  public var cover: String? {
    get { raw[optional: "cover"] }
    set { raw[optional: "cover"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var startTimestamp: Int64? {
    get { raw[optional: "start_timestamp"] }
    set { raw[optional: "start_timestamp"] = newValue }
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
  public var supportsStreaming: Bool? {
    get { raw[optional: "supports_streaming"] }
    set { raw[optional: "supports_streaming"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasSpoiler: Bool? {
    get { raw[optional: "has_spoiler"] }
    set { raw[optional: "has_spoiler"] = newValue }
  }

  public static let shape = Shape("InputMediaVideo") { shape in
    shape.constant("type", .string("video"))
    shape.required("media", String.self)
    shape.optional("thumbnail", String.self)
    shape.optional("cover", String.self)
    shape.optional("start_timestamp", Int64.self)
    shape.optional("caption", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.optional("show_caption_above_media", Bool.self)
    shape.optional("width", Int64.self)
    shape.optional("height", Int64.self)
    shape.optional("duration", Int64.self)
    shape.optional("supports_streaming", Bool.self)
    shape.optional("has_spoiler", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#inputmessagecontent
public enum InputMessageContent: BotAPIUnion {
  case inputTextMessageContent(InputTextMessageContent)
  case inputRichMessageContent(InputRichMessageContent)
  case inputLocationMessageContent(InputLocationMessageContent)
  case inputVenueMessageContent(InputVenueMessageContent)
  case inputContactMessageContent(InputContactMessageContent)
  case inputInvoiceMessageContent(InputInvoiceMessageContent)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if InputTextMessageContent.shape.fits(raw) { self = .inputTextMessageContent(InputTextMessageContent(raw: raw)); return }
    if InputRichMessageContent.shape.fits(raw) { self = .inputRichMessageContent(InputRichMessageContent(raw: raw)); return }
    if InputLocationMessageContent.shape.fits(raw) { self = .inputLocationMessageContent(InputLocationMessageContent(raw: raw)); return }
    if InputVenueMessageContent.shape.fits(raw) { self = .inputVenueMessageContent(InputVenueMessageContent(raw: raw)); return }
    if InputContactMessageContent.shape.fits(raw) { self = .inputContactMessageContent(InputContactMessageContent(raw: raw)); return }
    if InputInvoiceMessageContent.shape.fits(raw) { self = .inputInvoiceMessageContent(InputInvoiceMessageContent(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .inputTextMessageContent(let value): value.json
    case .inputRichMessageContent(let value): value.json
    case .inputLocationMessageContent(let value): value.json
    case .inputVenueMessageContent(let value): value.json
    case .inputContactMessageContent(let value): value.json
    case .inputInvoiceMessageContent(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: InputMessageContent { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = InputMessageContent(json: json) else { throw ShapeMismatch("of the type InputMessageContent") }
    switch value {
    case .inputTextMessageContent: try InputTextMessageContent.check(json)
    case .inputRichMessageContent: try InputRichMessageContent.check(json)
    case .inputLocationMessageContent: try InputLocationMessageContent.check(json)
    case .inputVenueMessageContent: try InputVenueMessageContent.check(json)
    case .inputContactMessageContent: try InputContactMessageContent.check(json)
    case .inputInvoiceMessageContent: try InputInvoiceMessageContent.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#inputpaidmedia
public enum InputPaidMedia: BotAPIUnion {
  case livePhoto(InputPaidMediaLivePhoto)
  case photo(InputPaidMediaPhoto)
  case video(InputPaidMediaVideo)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if InputPaidMediaLivePhoto.shape.fits(raw) { self = .livePhoto(InputPaidMediaLivePhoto(raw: raw)); return }
    if InputPaidMediaPhoto.shape.fits(raw) { self = .photo(InputPaidMediaPhoto(raw: raw)); return }
    if InputPaidMediaVideo.shape.fits(raw) { self = .video(InputPaidMediaVideo(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .livePhoto(let value): value.json
    case .photo(let value): value.json
    case .video(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: InputPaidMedia { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = InputPaidMedia(json: json) else { throw ShapeMismatch("of the type InputPaidMedia") }
    switch value {
    case .livePhoto: try InputPaidMediaLivePhoto.check(json)
    case .photo: try InputPaidMediaPhoto.check(json)
    case .video: try InputPaidMediaVideo.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#inputpaidmedialivephoto
public struct InputPaidMediaLivePhoto: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(media: String, photo: String) {
    raw = JSONObject()
    raw["type"] = .string("live_photo")
    raw[required: "media"] = media
    raw[required: "photo"] = photo
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

  public static let shape = Shape("InputPaidMediaLivePhoto") { shape in
    shape.constant("type", .string("live_photo"))
    shape.required("media", String.self)
    shape.required("photo", String.self)
  }
}

/// https://core.telegram.org/bots/api#inputpaidmediaphoto
public struct InputPaidMediaPhoto: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(media: String) {
    raw = JSONObject()
    raw["type"] = .string("photo")
    raw[required: "media"] = media
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var media: String {
    get { raw[required: "media"] }
    set { raw[required: "media"] = newValue }
  }

  public static let shape = Shape("InputPaidMediaPhoto") { shape in
    shape.constant("type", .string("photo"))
    shape.required("media", String.self)
  }
}

/// https://core.telegram.org/bots/api#inputpaidmediavideo
public struct InputPaidMediaVideo: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    media: String, thumbnail: String? = nil, cover: String? = nil, startTimestamp: Int64? = nil, width: Int64? = nil,
    height: Int64? = nil, duration: Int64? = nil, supportsStreaming: Bool? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("video")
    raw[required: "media"] = media
    raw[optional: "thumbnail"] = thumbnail
    raw[optional: "cover"] = cover
    raw[optional: "start_timestamp"] = startTimestamp
    raw[optional: "width"] = width
    raw[optional: "height"] = height
    raw[optional: "duration"] = duration
    raw[optional: "supports_streaming"] = supportsStreaming
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

  @_alwaysEmitIntoClient
  public var cover: String? {
    get { raw[optional: "cover"] }
    set { raw[optional: "cover"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var startTimestamp: Int64? {
    get { raw[optional: "start_timestamp"] }
    set { raw[optional: "start_timestamp"] = newValue }
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
  public var supportsStreaming: Bool? {
    get { raw[optional: "supports_streaming"] }
    set { raw[optional: "supports_streaming"] = newValue }
  }

  public static let shape = Shape("InputPaidMediaVideo") { shape in
    shape.constant("type", .string("video"))
    shape.required("media", String.self)
    shape.optional("thumbnail", String.self)
    shape.optional("cover", String.self)
    shape.optional("start_timestamp", Int64.self)
    shape.optional("width", Int64.self)
    shape.optional("height", Int64.self)
    shape.optional("duration", Int64.self)
    shape.optional("supports_streaming", Bool.self)
  }
}
