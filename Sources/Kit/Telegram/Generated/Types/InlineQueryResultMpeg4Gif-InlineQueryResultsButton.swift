// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#inlinequeryresultmpeg4gif
public struct InlineQueryResultMpeg4Gif: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, mpeg4URL: String, thumbnailURL: String, mpeg4Width: Int64? = nil, mpeg4Height: Int64? = nil,
    mpeg4Duration: Int64? = nil, thumbnailMimeType: String? = nil, title: String? = nil, caption: String? = nil,
    parseMode: ParseMode? = nil, captionEntities: [MessageEntity]? = nil, showCaptionAboveMedia: Bool? = nil,
    replyMarkup: InlineKeyboardMarkup? = nil, inputMessageContent: InputMessageContent? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("mpeg4_gif")
    raw[required: "id"] = id
    raw[required: "mpeg4_url"] = mpeg4URL
    raw[required: "thumbnail_url"] = thumbnailURL
    raw[optional: "mpeg4_width"] = mpeg4Width
    raw[optional: "mpeg4_height"] = mpeg4Height
    raw[optional: "mpeg4_duration"] = mpeg4Duration
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
  public var mpeg4URL: String {
    get { raw[required: "mpeg4_url"] }
    set { raw[required: "mpeg4_url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var mpeg4Width: Int64? {
    get { raw[optional: "mpeg4_width"] }
    set { raw[optional: "mpeg4_width"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var mpeg4Height: Int64? {
    get { raw[optional: "mpeg4_height"] }
    set { raw[optional: "mpeg4_height"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var mpeg4Duration: Int64? {
    get { raw[optional: "mpeg4_duration"] }
    set { raw[optional: "mpeg4_duration"] = newValue }
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

  public static let shape = Shape("InlineQueryResultMpeg4Gif") { shape in
    shape.constant("type", .string("mpeg4_gif"))
    shape.required("id", String.self)
    shape.required("mpeg4_url", String.self)
    shape.optional("mpeg4_width", Int64.self)
    shape.optional("mpeg4_height", Int64.self)
    shape.optional("mpeg4_duration", Int64.self)
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

/// https://core.telegram.org/bots/api#inlinequeryresultphoto
public struct InlineQueryResultPhoto: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, photoURL: String, thumbnailURL: String, photoWidth: Int64? = nil, photoHeight: Int64? = nil,
    title: String? = nil, description: String? = nil, caption: String? = nil, parseMode: ParseMode? = nil,
    captionEntities: [MessageEntity]? = nil, showCaptionAboveMedia: Bool? = nil,
    replyMarkup: InlineKeyboardMarkup? = nil, inputMessageContent: InputMessageContent? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("photo")
    raw[required: "id"] = id
    raw[required: "photo_url"] = photoURL
    raw[required: "thumbnail_url"] = thumbnailURL
    raw[optional: "photo_width"] = photoWidth
    raw[optional: "photo_height"] = photoHeight
    raw[optional: "title"] = title
    raw[optional: "description"] = description
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
  public var photoURL: String {
    get { raw[required: "photo_url"] }
    set { raw[required: "photo_url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var thumbnailURL: String {
    get { raw[required: "thumbnail_url"] }
    set { raw[required: "thumbnail_url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photoWidth: Int64? {
    get { raw[optional: "photo_width"] }
    set { raw[optional: "photo_width"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photoHeight: Int64? {
    get { raw[optional: "photo_height"] }
    set { raw[optional: "photo_height"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var title: String? {
    get { raw[optional: "title"] }
    set { raw[optional: "title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var description: String? {
    get { raw[optional: "description"] }
    set { raw[optional: "description"] = newValue }
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

  public static let shape = Shape("InlineQueryResultPhoto") { shape in
    shape.constant("type", .string("photo"))
    shape.required("id", String.self)
    shape.required("photo_url", String.self)
    shape.required("thumbnail_url", String.self)
    shape.optional("photo_width", Int64.self)
    shape.optional("photo_height", Int64.self)
    shape.optional("title", String.self)
    shape.optional("description", String.self)
    shape.optional("caption", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.optional("show_caption_above_media", Bool.self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
    shape.optional("input_message_content", InputMessageContent.self)
  }
}

/// https://core.telegram.org/bots/api#inlinequeryresultsbutton
public struct InlineQueryResultsButton: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: String, webApp: WebAppInfo? = nil, startParameter: String? = nil) {
    raw = JSONObject()
    raw[required: "text"] = text
    raw[optional: "web_app"] = webApp
    raw[optional: "start_parameter"] = startParameter
  }

  @_alwaysEmitIntoClient
  public var text: String {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var webApp: WebAppInfo? {
    get { raw[optional: "web_app"] }
    set { raw[optional: "web_app"] = newValue }
  }

  /// 1 to 64 characters.
  @_alwaysEmitIntoClient
  public var startParameter: String? {
    get { raw[optional: "start_parameter"] }
    set { raw[optional: "start_parameter"] = newValue }
  }

  public static let shape = Shape("InlineQueryResultsButton") { shape in
    shape.required("text", String.self)
    shape.optional("web_app", WebAppInfo.self)
    shape.optional("start_parameter", String.self)
  }
}
