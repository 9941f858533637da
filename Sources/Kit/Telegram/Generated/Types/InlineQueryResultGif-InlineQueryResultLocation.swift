// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#inlinequeryresultgif
public struct InlineQueryResultGif: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, gifURL: String, thumbnailURL: String, gifWidth: Int64? = nil, gifHeight: Int64? = nil,
    gifDuration: Int64? = nil, thumbnailMimeType: String? = nil, title: String? = nil, caption: String? = nil,
    parseMode: ParseMode? = nil, captionEntities: [MessageEntity]? = nil, showCaptionAboveMedia: Bool? = nil,
    replyMarkup: InlineKeyboardMarkup? = nil, inputMessageContent: InputMessageContent? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("gif")
    raw[required: "id"] = id
    raw[required: "gif_url"] = gifURL
    raw[required: "thumbnail_url"] = thumbnailURL
    raw[optional: "gif_width"] = gifWidth
    raw[optional: "gif_height"] = gifHeight
    raw[optional: "gif_duration"] = gifDuration
    raw[optional: "thumbnail_mime_type"] = thumbnailMimeType
    raw[optional: "title"] = title
    raw[optional: "caption"] = caption
    raw[optional: "parse_mode"] = parseMode
    raw[optional: "caption_entities"] = captionEntities
    raw[optional: "show_caption_above_media"] = showCaptionAboveMedia
    raw[optional: "reply_markup"] = replyMarkup
    raw[optional: "input_message_content"] = inputMessageContent
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  /// 1 to 64 bytes.
  @_alwaysEmitIntoClient
  public var id: String {
    get { raw[required: "id"] }
    set { raw[required: "id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var gifURL: String {
    get { raw[required: "gif_url"] }
    set { raw[required: "gif_url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var gifWidth: Int64? {
    get { raw[optional: "gif_width"] }
    set { raw[optional: "gif_width"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var gifHeight: Int64? {
    get { raw[optional: "gif_height"] }
    set { raw[optional: "gif_height"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var gifDuration: Int64? {
    get { raw[optional: "gif_duration"] }
    set { raw[optional: "gif_duration"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var thumbnailURL: String {
    get { raw[required: "thumbnail_url"] }
    set { raw[required: "thumbnail_url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var thumbnailMimeType: String? {
    get { raw[optional: "thumbnail_mime_type"] }
    set { raw[optional: "thumbnail_mime_type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var title: String? {
    get { raw[optional: "title"] }
    set { raw[optional: "title"] = newValue }
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
  public var replyMarkup: InlineKeyboardMarkup? {
    get { raw[optional: "reply_markup"] }
    set { raw[optional: "reply_markup"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var inputMessageContent: InputMessageContent? {
    get { raw[optional: "input_message_content"] }
    set { raw[optional: "input_message_content"] = newValue }
  }

  public static let shape = Shape("InlineQueryResultGif") { shape in
    shape.constant("type", .string("gif"))
    shape.required("id", String.self)
    shape.required("gif_url", String.self)
    shape.optional("gif_width", Int64.self)
    shape.optional("gif_height", Int64.self)
    shape.optional("gif_duration", Int64.self)
    shape.required("thumbnail_url", String.self)
    shape.optional("thumbnail_mime_type", String.self)
    shape.optional("title", String.self)
    shape.optional("caption", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.optional("show_caption_above_media", Bool.self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
    shape.optional("input_message_content", InputMessageContent.self)
  }
}

/// https://core.telegram.org/bots/api#inlinequeryresultlocation
public struct InlineQueryResultLocation: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, latitude: Double, longitude: Double, title: String, horizontalAccuracy: Double? = nil,
    livePeriod: Int64? = nil, heading: Int64? = nil, proximityAlertRadius: Int64? = nil,
    replyMarkup: InlineKeyboardMarkup? = nil, inputMessageContent: InputMessageContent? = nil,
    thumbnailURL: String? = nil, thumbnailWidth: Int64? = nil, thumbnailHeight: Int64? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("location")
    raw[required: "id"] = id
    raw[required: "latitude"] = latitude
    raw[required: "longitude"] = longitude
    raw[required: "title"] = title
    raw[optional: "horizontal_accuracy"] = horizontalAccuracy
    raw[optional: "live_period"] = livePeriod
    raw[optional: "heading"] = heading
    raw[optional: "proximity_alert_radius"] = proximityAlertRadius
    raw[optional: "reply_markup"] = replyMarkup
    raw[optional: "input_message_content"] = inputMessageContent
    raw[optional: "thumbnail_url"] = thumbnailURL
    raw[optional: "thumbnail_width"] = thumbnailWidth
    raw[optional: "thumbnail_height"] = thumbnailHeight
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var id: String {
    get { raw[required: "id"] }
    set { raw[required: "id"] = newValue }
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

  @_alwaysEmitIntoClient
  public var replyMarkup: InlineKeyboardMarkup? {
    get { raw[optional: "reply_markup"] }
    set { raw[optional: "reply_markup"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var inputMessageContent: InputMessageContent? {
    get { raw[optional: "input_message_content"] }
    set { raw[optional: "input_message_content"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var thumbnailURL: String? {
    get { raw[optional: "thumbnail_url"] }
    set { raw[optional: "thumbnail_url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var thumbnailWidth: Int64? {
    get { raw[optional: "thumbnail_width"] }
    set { raw[optional: "thumbnail_width"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var thumbnailHeight: Int64? {
    get { raw[optional: "thumbnail_height"] }
    set { raw[optional: "thumbnail_height"] = newValue }
  }

  public static let shape = Shape("InlineQueryResultLocation") { shape in
    shape.constant("type", .string("location"))
    shape.required("id", String.self)
    shape.required("latitude", Double.self)
    shape.required("longitude", Double.self)
    shape.required("title", String.self)
    shape.optional("horizontal_accuracy", Double.self)
    shape.optional("live_period", Int64.self)
    shape.optional("heading", Int64.self)
    shape.optional("proximity_alert_radius", Int64.self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
    shape.optional("input_message_content", InputMessageContent.self)
    shape.optional("thumbnail_url", String.self)
    shape.optional("thumbnail_width", Int64.self)
    shape.optional("thumbnail_height", Int64.self)
  }
}
