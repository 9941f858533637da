// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#inlinequeryresultcachedphoto
public struct InlineQueryResultCachedPhoto: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, photoFileID: String, title: String? = nil, description: String? = nil, caption: String? = nil,
    parseMode: ParseMode? = nil, captionEntities: [MessageEntity]? = nil, showCaptionAboveMedia: Bool? = nil,
    replyMarkup: InlineKeyboardMarkup? = nil, inputMessageContent: InputMessageContent? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("photo")
    raw[required: "id"] = id
    raw[required: "photo_file_id"] = photoFileID
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
  public var photoFileID: String {
    get { raw[required: "photo_file_id"] }
    set { raw[required: "photo_file_id"] = newValue }
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

  public static let shape = Shape("InlineQueryResultCachedPhoto") { shape in
    shape.constant("type", .string("photo"))
    shape.required("id", String.self)
    shape.required("photo_file_id", String.self)
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

/// https://core.telegram.org/bots/api#inlinequeryresultcachedsticker
public struct InlineQueryResultCachedSticker: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, stickerFileID: String, replyMarkup: InlineKeyboardMarkup? = nil,
    inputMessageContent: InputMessageContent? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("sticker")
    raw[required: "id"] = id
    raw[required: "sticker_file_id"] = stickerFileID
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
  public var stickerFileID: String {
    get { raw[required: "sticker_file_id"] }
    set { raw[required: "sticker_file_id"] = newValue }
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

  public static let shape = Shape("InlineQueryResultCachedSticker") { shape in
    shape.constant("type", .string("sticker"))
    shape.required("id", String.self)
    shape.required("sticker_file_id", String.self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
    shape.optional("input_message_content", InputMessageContent.self)
  }
}

/// https://core.telegram.org/bots/api#inlinequeryresultcachedvideo
public struct InlineQueryResultCachedVideo: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, videoFileID: String, title: String, description: String? = nil, caption: String? = nil,
    parseMode: ParseMode? = nil, captionEntities: [MessageEntity]? = nil, showCaptionAboveMedia: Bool? = nil,
    replyMarkup: InlineKeyboardMarkup? = nil, inputMessageContent: InputMessageContent? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("video")
    raw[required: "id"] = id
    raw[required: "video_file_id"] = videoFileID
    raw[required: "title"] = title
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
  public var videoFileID: String {
    get { raw[required: "video_file_id"] }
    set { raw[required: "video_file_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var title: String {
    get { raw[required: "title"] }
    set { raw[required: "title"] = newValue }
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

  public static let shape = Shape("InlineQueryResultCachedVideo") { shape in
    shape.constant("type", .string("video"))
    shape.required("id", String.self)
    shape.required("video_file_id", String.self)
    shape.required("title", String.self)
    shape.optional("description", String.self)
    shape.optional("caption", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.optional("show_caption_above_media", Bool.self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
    shape.optional("input_message_content", InputMessageContent.self)
  }
}

/// https://core.telegram.org/bots/api#inlinequeryresultcachedvoice
public struct InlineQueryResultCachedVoice: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, voiceFileID: String, title: String, caption: String? = nil, parseMode: ParseMode? = nil,
    captionEntities: [MessageEntity]? = nil, replyMarkup: InlineKeyboardMarkup? = nil,
    inputMessageContent: InputMessageContent? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("voice")
    raw[required: "id"] = id
    raw[required: "voice_file_id"] = voiceFileID
    raw[required: "title"] = title
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
  public var voiceFileID: String {
    get { raw[required: "voice_file_id"] }
    set { raw[required: "voice_file_id"] = newValue }
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
  public var replyMarkup: InlineKeyboardMarkup? {
    get { raw[optional: "reply_markup"] }
    set { raw[optional: "reply_markup"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var inputMessageContent: InputMessageContent? {
    get { raw[optional: "input_message_content"] }
    set { raw[optional: "input_message_content"] = newValue }
  }

  public static let shape = Shape("InlineQueryResultCachedVoice") { shape in
    shape.constant("type", .string("voice"))
    shape.required("id", String.self)
    shape.required("voice_file_id", String.self)
    shape.required("title", String.self)
    shape.optional("caption", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
    shape.optional("input_message_content", InputMessageContent.self)
  }
}
