// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#inlinequeryresultcontact
public struct InlineQueryResultContact: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, phoneNumber: String, firstName: String, lastName: String? = nil, vcard: String? = nil,
    replyMarkup: InlineKeyboardMarkup? = nil, inputMessageContent: InputMessageContent? = nil,
    thumbnailURL: String? = nil, thumbnailWidth: Int64? = nil, thumbnailHeight: Int64? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("contact")
    raw[required: "id"] = id
    raw[required: "phone_number"] = phoneNumber
    raw[required: "first_name"] = firstName
    raw[optional: "last_name"] = lastName
    raw[optional: "vcard"] = vcard
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
  public var phoneNumber: String {
    get { raw[required: "phone_number"] }
    set { raw[required: "phone_number"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var firstName: String {
    get { raw[required: "first_name"] }
    set { raw[required: "first_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var lastName: String? {
    get { raw[optional: "last_name"] }
    set { raw[optional: "last_name"] = newValue }
  }

  /// 0 to 2048 bytes.
  @_alwaysEmitIntoClient
  public var vcard: String? {
    get { raw[optional: "vcard"] }
    set { raw[optional: "vcard"] = newValue }
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

  public static let shape = Shape("InlineQueryResultContact") { shape in
    shape.constant("type", .string("contact"))
    shape.required("id", String.self)
    shape.required("phone_number", String.self)
    shape.required("first_name", String.self)
    shape.optional("last_name", String.self)
    shape.optional("vcard", String.self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
    shape.optional("input_message_content", InputMessageContent.self)
    shape.optional("thumbnail_url", String.self)
    shape.optional("thumbnail_width", Int64.self)
    shape.optional("thumbnail_height", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#inlinequeryresultdocument
public struct InlineQueryResultDocument: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, title: String, documentURL: String, mimeType: String, caption: String? = nil,
    parseMode: ParseMode? = nil, captionEntities: [MessageEntity]? = nil, description: String? = nil,
    replyMarkup: InlineKeyboardMarkup? = nil, inputMessageContent: InputMessageContent? = nil,
    thumbnailURL: String? = nil, thumbnailWidth: Int64? = nil, thumbnailHeight: Int64? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("document")
    raw[required: "id"] = id
    raw[required: "title"] = title
    raw[required: "document_url"] = documentURL
    raw[required: "mime_type"] = mimeType
    raw[optional: "caption"] = caption
    raw[optional: "parse_mode"] = parseMode
    raw[optional: "caption_entities"] = captionEntities
    raw[optional: "description"] = description
    raw[optional: "reply_markup"] = replyMarkup
    raw[optional: "input_message_content"] = inputMessageContent
    raw[optional: "thumbnail_url"] = thumbnailURL
    raw[optional: "thumbnail_width"] = thumbnailWidth
    raw[optional: "thumbnail_height"] = thumbnailHeight
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
  public var documentURL: String {
    get { raw[required: "document_url"] }
    set { raw[required: "document_url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var mimeType: String {
    get { raw[required: "mime_type"] }
    set { raw[required: "mime_type"] = newValue }
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

  public static let shape = Shape("InlineQueryResultDocument") { shape in
    shape.constant("type", .string("document"))
    shape.required("id", String.self)
    shape.required("title", String.self)
    shape.optional("caption", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.required("document_url", String.self)
    shape.required("mime_type", String.self)
    shape.optional("description", String.self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
    shape.optional("input_message_content", InputMessageContent.self)
    shape.optional("thumbnail_url", String.self)
    shape.optional("thumbnail_width", Int64.self)
    shape.optional("thumbnail_height", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#inlinequeryresultgame
public struct InlineQueryResultGame: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(id: String, gameShortName: String, replyMarkup: InlineKeyboardMarkup? = nil) {
    raw = JSONObject()
    raw["type"] = .string("game")
    raw[required: "id"] = id
    raw[required: "game_short_name"] = gameShortName
    raw[optional: "reply_markup"] = replyMarkup
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
  public var gameShortName: String {
    get { raw[required: "game_short_name"] }
    set { raw[required: "game_short_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyMarkup: InlineKeyboardMarkup? {
    get { raw[optional: "reply_markup"] }
    set { raw[optional: "reply_markup"] = newValue }
  }

  public static let shape = Shape("InlineQueryResultGame") { shape in
    shape.constant("type", .string("game"))
    shape.required("id", String.self)
    shape.required("game_short_name", String.self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
  }
}
