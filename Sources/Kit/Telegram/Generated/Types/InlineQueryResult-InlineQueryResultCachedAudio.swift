// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#inlinequeryresult
public enum InlineQueryResult: BotAPIUnion {
  case cachedAudio(InlineQueryResultCachedAudio)
  case cachedDocument(InlineQueryResultCachedDocument)
  case cachedGif(InlineQueryResultCachedGif)
  case cachedMpeg4Gif(InlineQueryResultCachedMpeg4Gif)
  case cachedPhoto(InlineQueryResultCachedPhoto)
  case cachedSticker(InlineQueryResultCachedSticker)
  case cachedVideo(InlineQueryResultCachedVideo)
  case cachedVoice(InlineQueryResultCachedVoice)
  case article(InlineQueryResultArticle)
  case audio(InlineQueryResultAudio)
  case contact(InlineQueryResultContact)
  case game(InlineQueryResultGame)
  case document(InlineQueryResultDocument)
  case gif(InlineQueryResultGif)
  case location(InlineQueryResultLocation)
  case mpeg4Gif(InlineQueryResultMpeg4Gif)
  case photo(InlineQueryResultPhoto)
  case venue(InlineQueryResultVenue)
  case video(InlineQueryResultVideo)
  case voice(InlineQueryResultVoice)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if InlineQueryResultCachedAudio.shape.fits(raw) { self = .cachedAudio(InlineQueryResultCachedAudio(raw: raw)); return }
    if InlineQueryResultCachedDocument.shape.fits(raw) { self = .cachedDocument(InlineQueryResultCachedDocument(raw: raw)); return }
    if InlineQueryResultCachedGif.shape.fits(raw) { self = .cachedGif(InlineQueryResultCachedGif(raw: raw)); return }
    if InlineQueryResultCachedMpeg4Gif.shape.fits(raw) { self = .cachedMpeg4Gif(InlineQueryResultCachedMpeg4Gif(raw: raw)); return }
    if InlineQueryResultCachedPhoto.shape.fits(raw) { self = .cachedPhoto(InlineQueryResultCachedPhoto(raw: raw)); return }
    if InlineQueryResultCachedSticker.shape.fits(raw) { self = .cachedSticker(InlineQueryResultCachedSticker(raw: raw)); return }
    if InlineQueryResultCachedVideo.shape.fits(raw) { self = .cachedVideo(InlineQueryResultCachedVideo(raw: raw)); return }
    if InlineQueryResultCachedVoice.shape.fits(raw) { self = .cachedVoice(InlineQueryResultCachedVoice(raw: raw)); return }
    if InlineQueryResultArticle.shape.fits(raw) { self = .article(InlineQueryResultArticle(raw: raw)); return }
    if InlineQueryResultAudio.shape.fits(raw) { self = .audio(InlineQueryResultAudio(raw: raw)); return }
    if InlineQueryResultContact.shape.fits(raw) { self = .contact(InlineQueryResultContact(raw: raw)); return }
    if InlineQueryResultGame.shape.fits(raw) { self = .game(InlineQueryResultGame(raw: raw)); return }
    if InlineQueryResultDocument.shape.fits(raw) { self = .document(InlineQueryResultDocument(raw: raw)); return }
    if InlineQueryResultGif.shape.fits(raw) { self = .gif(InlineQueryResultGif(raw: raw)); return }
    if InlineQueryResultLocation.shape.fits(raw) { self = .location(InlineQueryResultLocation(raw: raw)); return }
    if InlineQueryResultMpeg4Gif.shape.fits(raw) { self = .mpeg4Gif(InlineQueryResultMpeg4Gif(raw: raw)); return }
    if InlineQueryResultPhoto.shape.fits(raw) { self = .photo(InlineQueryResultPhoto(raw: raw)); return }
    if InlineQueryResultVenue.shape.fits(raw) { self = .venue(InlineQueryResultVenue(raw: raw)); return }
    if InlineQueryResultVideo.shape.fits(raw) { self = .video(InlineQueryResultVideo(raw: raw)); return }
    if InlineQueryResultVoice.shape.fits(raw) { self = .voice(InlineQueryResultVoice(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .cachedAudio(let value): value.json
    case .cachedDocument(let value): value.json
    case .cachedGif(let value): value.json
    case .cachedMpeg4Gif(let value): value.json
    case .cachedPhoto(let value): value.json
    case .cachedSticker(let value): value.json
    case .cachedVideo(let value): value.json
    case .cachedVoice(let value): value.json
    case .article(let value): value.json
    case .audio(let value): value.json
    case .contact(let value): value.json
    case .game(let value): value.json
    case .document(let value): value.json
    case .gif(let value): value.json
    case .location(let value): value.json
    case .mpeg4Gif(let value): value.json
    case .photo(let value): value.json
    case .venue(let value): value.json
    case .video(let value): value.json
    case .voice(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: InlineQueryResult { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = InlineQueryResult(json: json) else { throw ShapeMismatch("of the type InlineQueryResult") }
    switch value {
    case .cachedAudio: try InlineQueryResultCachedAudio.check(json)
    case .cachedDocument: try InlineQueryResultCachedDocument.check(json)
    case .cachedGif: try InlineQueryResultCachedGif.check(json)
    case .cachedMpeg4Gif: try InlineQueryResultCachedMpeg4Gif.check(json)
    case .cachedPhoto: try InlineQueryResultCachedPhoto.check(json)
    case .cachedSticker: try InlineQueryResultCachedSticker.check(json)
    case .cachedVideo: try InlineQueryResultCachedVideo.check(json)
    case .cachedVoice: try InlineQueryResultCachedVoice.check(json)
    case .article: try InlineQueryResultArticle.check(json)
    case .audio: try InlineQueryResultAudio.check(json)
    case .contact: try InlineQueryResultContact.check(json)
    case .game: try InlineQueryResultGame.check(json)
    case .document: try InlineQueryResultDocument.check(json)
    case .gif: try InlineQueryResultGif.check(json)
    case .location: try InlineQueryResultLocation.check(json)
    case .mpeg4Gif: try InlineQueryResultMpeg4Gif.check(json)
    case .photo: try InlineQueryResultPhoto.check(json)
    case .venue: try InlineQueryResultVenue.check(json)
    case .video: try InlineQueryResultVideo.check(json)
    case .voice: try InlineQueryResultVoice.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#inlinequeryresultarticle
public struct InlineQueryResultArticle: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, title: String, inputMessageContent: InputMessageContent, replyMarkup: InlineKeyboardMarkup? = nil,
    url: String? = nil, description: String? = nil, thumbnailURL: String? = nil, thumbnailWidth: Int64? = nil,
    thumbnailHeight: Int64? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("article")
    raw[required: "id"] = id
    raw[required: "title"] = title
    raw[required: "input_message_content"] = inputMessageContent
    raw[optional: "reply_markup"] = replyMarkup
    raw[optional: "url"] = url
    raw[optional: "description"] = description
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
  public var title: String {
    get { raw[required: "title"] }
    set { raw[required: "title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var inputMessageContent: InputMessageContent {
    get { raw[required: "input_message_content"] }
    set { raw[required: "input_message_content"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyMarkup: InlineKeyboardMarkup? {
    get { raw[optional: "reply_markup"] }
    set { raw[optional: "reply_markup"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var url: String? {
    get { raw[optional: "url"] }
    set { raw[optional: "url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var description: String? {
    get { raw[optional: "description"] }
    set { raw[optional: "description"] = newValue }
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

  public static let shape = Shape("InlineQueryResultArticle") { shape in
    shape.constant("type", .string("article"))
    shape.required("id", String.self)
    shape.required("title", String.self)
    shape.required("input_message_content", InputMessageContent.self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
    shape.optional("url", String.self)
    shape.optional("description", String.self)
    shape.optional("thumbnail_url", String.self)
    shape.optional("thumbnail_width", Int64.self)
    shape.optional("thumbnail_height", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#inlinequeryresultaudio
public struct InlineQueryResultAudio: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, audioURL: String, title: String, caption: String? = nil, parseMode: ParseMode? = nil,
    captionEntities: [MessageEntity]? = nil, performer: String? = nil, audioDuration: Int64? = nil,
    replyMarkup: InlineKeyboardMarkup? = nil, inputMessageContent: InputMessageContent? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("audio")
    raw[required: "id"] = id
    raw[required: "audio_url"] = audioURL
    raw[required: "title"] = title
    raw[optional: "caption"] = caption
    raw[optional: "parse_mode"] = parseMode
    raw[optional: "caption_entities"] = captionEntities
    raw[optional: "performer"] = performer
    raw[optional: "audio_duration"] = audioDuration
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
  public var audioURL: String {
    get { raw[required: "audio_url"] }
    set { raw[required: "audio_url"] = newValue }
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
  public var performer: String? {
    get { raw[optional: "performer"] }
    set { raw[optional: "performer"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var audioDuration: Int64? {
    get { raw[optional: "audio_duration"] }
    set { raw[optional: "audio_duration"] = newValue }
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

  public static let shape = Shape("InlineQueryResultAudio") { shape in
    shape.constant("type", .string("audio"))
    shape.required("id", String.self)
    shape.required("audio_url", String.self)
    shape.required("title", String.self)
    shape.optional("caption", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.optional("performer", String.self)
    shape.optional("audio_duration", Int64.self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
    shape.optional("input_message_content", InputMessageContent.self)
  }
}

/// https://core.telegram.org/bots/api#inlinequeryresultcachedaudio
public struct InlineQueryResultCachedAudio: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, audioFileID: String, caption: String? = nil, parseMode: ParseMode? = nil,
    captionEntities: [MessageEntity]? = nil, replyMarkup: InlineKeyboardMarkup? = nil,
    inputMessageContent: InputMessageContent? = nil
  ) {
    raw = JSONObject()
    raw["type"] = .string("audio")
    raw[required: "id"] = id
    raw[required: "audio_file_id"] = audioFileID
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
  public var audioFileID: String {
    get { raw[required: "audio_file_id"] }
    set { raw[required: "audio_file_id"] = newValue }
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

  public static let shape = Shape("InlineQueryResultCachedAudio") { shape in
    shape.constant("type", .string("audio"))
    shape.required("id", String.self)
    shape.required("audio_file_id", String.self)
    shape.optional("caption", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
    shape.optional("input_message_content", InputMessageContent.self)
  }
}
