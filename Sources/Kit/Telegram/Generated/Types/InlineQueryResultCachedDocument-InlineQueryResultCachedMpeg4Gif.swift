// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#inlinequeryresultcacheddocument
public struct InlineQueryResultCachedDocument: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, title: String, documentFileID: String, description: String? = nil, caption: String? = nil,
    parseMode: ParseMode? = nil, captionEntities: [MessageEntity]? = nil, replyMarkup: InlineKeyboardMarkup? = nil,
    inputMessageContent: InputMessageContent? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("document")
    raw[required: "id"] = id
    raw[required: "title"] = title
    raw[required: "document_file_id"] = documentFileID
    raw[optional: "description"] = description
    raw[optional: "caption"] = caption
    raw[optional: "parse_mode"] = parseMode
    raw[optional: "caption_entities"] = captionEntities
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
  public var title: String {
    get { raw[required: "title"] }
    set { raw[required: "title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var documentFileID: String {
    get { raw[required: "document_file_id"] }
    set { raw[required: "document_file_id"] = newValue }
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
  public var replyMarkup: InlineKeyboardMarkup? {
    get { raw[optional: "reply_markup"] }
    set { raw[optional: "reply_markup"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var inputMessageContent: InputMessageContent? {
    get { raw[optional: "input_message_content"] }
    set { raw[optional: "input_message_content"] = newValue }
  }

  public static let shape = Shape("InlineQueryResultCachedDocument") { shape in
    shape.constant("type", .string("document"))
    shape.required("id", String.self)
    shape.required("title", String.self)
    shape.required("document_file_id", String.self)
    shape.optional("description", String.self)
    shape.optional("caption", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
    shape.optional("input_message_content", InputMessageContent.self)
  }
}

/// https://core.telegram.org/bots/api#inlinequeryresultcachedgif
public struct InlineQueryResultCachedGif: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, gifFileID: String, title: String? = nil, caption: String? = nil, parseMode: ParseMode? = nil,
    captionEntities: [MessageEntity]? = nil, showCaptionAboveMedia: Bool? = nil,
    replyMarkup: InlineKeyboardMarkup? = nil, inputMessageContent: InputMessageContent? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("gif")
    raw[required: "id"] = id
    raw[required: "gif_file_id"] = gifFileID
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
  public var gifFileID: String {
    get { raw[required: "gif_file_id"] }
    set { raw[required: "gif_file_id"] = newValue }
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

  public static let shape = Shape("InlineQueryResultCachedGif") { shape in
    shape.constant("type", .string("gif"))
    shape.required("id", String.self)
    shape.required("gif_file_id", String.self)
    shape.optional("title", String.self)
    shape.optional("caption", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.optional("show_caption_above_media", Bool.self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
    shape.optional("input_message_content", InputMessageContent.self)
  }
}

/// https://core.telegram.org/bots/api#inlinequeryresultcachedmpeg4gif
public struct InlineQueryResultCachedMpeg4Gif: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, mpeg4FileID: String, title: String? = nil, caption: String? = nil, parseMode: ParseMode? = nil,
    captionEntities: [MessageEntity]? = nil, showCaptionAboveMedia: Bool? = nil,
    replyMarkup: InlineKeyboardMarkup? = nil, inputMessageContent: InputMessageContent? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("mpeg4_gif")
    raw[required: "id"] = id
    raw[required: "mpeg4_file_id"] = mpeg4FileID
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
  public var mpeg4FileID: String {
    get { raw[required: "mpeg4_file_id"] }
    set { raw[required: "mpeg4_file_id"] = newValue }
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

  public static let shape = Shape("InlineQueryResultCachedMpeg4Gif") { shape in
    shape.constant("type", .string("mpeg4_gif"))
    shape.required("id", String.self)
    shape.required("mpeg4_file_id", String.self)
    shape.optional("title", String.self)
    shape.optional("caption", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.optional("show_caption_above_media", Bool.self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
    shape.optional("input_message_content", InputMessageContent.self)
  }
}
