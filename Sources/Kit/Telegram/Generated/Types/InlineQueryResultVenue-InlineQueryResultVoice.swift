// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#inlinequeryresultvenue
public struct InlineQueryResultVenue: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, latitude: Double, longitude: Double, title: String, address: String, foursquareID: String? = nil,
    foursquareType: String? = nil, googlePlaceID: String? = nil, googlePlaceType: String? = nil,
    replyMarkup: InlineKeyboardMarkup? = nil, inputMessageContent: InputMessageContent? = nil,
    thumbnailURL: String? = nil, thumbnailWidth: Int64? = nil, thumbnailHeight: Int64? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("venue")
    raw[required: "id"] = id
    raw[required: "latitude"] = latitude
    raw[required: "longitude"] = longitude
    raw[required: "title"] = title
    raw[required: "address"] = address
    raw[optional: "foursquare_id"] = foursquareID
    raw[optional: "foursquare_type"] = foursquareType
    raw[optional: "google_place_id"] = googlePlaceID
    raw[optional: "google_place_type"] = googlePlaceType
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

  public static let shape = Shape("InlineQueryResultVenue") { shape in
    shape.constant("type", .string("venue"))
    shape.required("id", String.self)
    shape.required("latitude", Double.self)
    shape.required("longitude", Double.self)
    shape.required("title", String.self)
    shape.required("address", String.self)
    shape.optional("foursquare_id", String.self)
    shape.optional("foursquare_type", String.self)
    shape.optional("google_place_id", String.self)
    shape.optional("google_place_type", String.self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
    shape.optional("input_message_content", InputMessageContent.self)
    shape.optional("thumbnail_url", String.self)
    shape.optional("thumbnail_width", Int64.self)
    shape.optional("thumbnail_height", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#inlinequeryresultvideo
public struct InlineQueryResultVideo: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, videoURL: String, mimeType: String, thumbnailURL: String, title: String, caption: String? = nil,
    parseMode: ParseMode? = nil, captionEntities: [MessageEntity]? = nil, showCaptionAboveMedia: Bool? = nil,
    videoWidth: Int64? = nil, videoHeight: Int64? = nil, videoDuration: Int64? = nil, description: String? = nil,
    replyMarkup: InlineKeyboardMarkup? = nil, inputMessageContent: InputMessageContent? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("video")
    raw[required: "id"] = id
    raw[required: "video_url"] = videoURL
    raw[required: "mime_type"] = mimeType
    raw[required: "thumbnail_url"] = thumbnailURL
    raw[required: "title"] = title
    raw[optional: "caption"] = caption
    raw[optional: "parse_mode"] = parseMode
    raw[optional: "caption_entities"] = captionEntities
    raw[optional: "show_caption_above_media"] = showCaptionAboveMedia
    raw[optional: "video_width"] = videoWidth
    raw[optional: "video_height"] = videoHeight
    raw[optional: "video_duration"] = videoDuration
    raw[optional: "description"] = description
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
  public var videoURL: String {
    get { raw[required: "video_url"] }
    set { raw[required: "video_url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var mimeType: String {
    get { raw[required: "mime_type"] }
    set { raw[required: "mime_type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var thumbnailURL: String {
    get { raw[required: "thumbnail_url"] }
    set { raw[required: "thumbnail_url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var title: String {
    get { raw[required: "title"] }
    set { raw[required: "title"] = newValue }
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
  public var videoWidth: Int64? {
    get { raw[optional: "video_width"] }
    set { raw[optional: "video_width"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var videoHeight: Int64? {
    get { raw[optional: "video_height"] }
    set { raw[optional: "video_height"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var videoDuration: Int64? {
    get { raw[optional: "video_duration"] }
    set { raw[optional: "video_duration"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var description: String? {
    get { raw[optional: "description"] }
    set { raw[optional: "description"] = newValue }
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

  public static let shape = Shape("InlineQueryResultVideo") { shape in
    shape.constant("type", .string("video"))
    shape.required("id", String.self)
    shape.required("video_url", String.self)
    shape.required("mime_type", String.self)
    shape.required("thumbnail_url", String.self)
    shape.required("title", String.self)
    shape.optional("caption", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.optional("show_caption_above_media", Bool.self)
    shape.optional("video_width", Int64.self)
    shape.optional("video_height", Int64.self)
    shape.optional("video_duration", Int64.self)
    shape.optional("description", String.self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
    shape.optional("input_message_content", InputMessageContent.self)
  }
}

/// https://core.telegram.org/bots/api#inlinequeryresultvoice
public struct InlineQueryResultVoice: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, voiceURL: String, title: String, caption: String? = nil, parseMode: ParseMode? = nil,
    captionEntities: [MessageEntity]? = nil, voiceDuration: Int64? = nil, replyMarkup: InlineKeyboardMarkup? = nil,
    inputMessageContent: InputMessageContent? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("voice")
    raw[required: "id"] = id
    raw[required: "voice_url"] = voiceURL
    raw[required: "title"] = title
    raw[optional: "caption"] = caption
    raw[optional: "parse_mode"] = parseMode
    raw[optional: "caption_entities"] = captionEntities
    raw[optional: "voice_duration"] = voiceDuration
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
  public var voiceURL: String {
    get { raw[required: "voice_url"] }
    set { raw[required: "voice_url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var title: String {
    get { raw[required: "title"] }
    set { raw[required: "title"] = newValue }
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
  public var voiceDuration: Int64? {
    get { raw[optional: "voice_duration"] }
    set { raw[optional: "voice_duration"] = newValue }
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

  public static let shape = Shape("InlineQueryResultVoice") { shape in
    shape.constant("type", .string("voice"))
    shape.required("id", String.self)
    shape.required("voice_url", String.self)
    shape.required("title", String.self)
    shape.optional("caption", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.optional("voice_duration", Int64.self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
    shape.optional("input_message_content", InputMessageContent.self)
  }
}
