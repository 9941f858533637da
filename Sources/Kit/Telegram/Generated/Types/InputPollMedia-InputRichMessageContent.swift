// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#inputpollmedia
public enum InputPollMedia: BotAPIUnion {
  case animation(InputMediaAnimation)
  case audio(InputMediaAudio)
  case document(InputMediaDocument)
  case livePhoto(InputMediaLivePhoto)
  case location(InputMediaLocation)
  case photo(InputMediaPhoto)
  case venue(InputMediaVenue)
  case video(InputMediaVideo)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if InputMediaAnimation.shape.fits(raw) { self = .animation(InputMediaAnimation(raw: raw)); return }
    if InputMediaAudio.shape.fits(raw) { self = .audio(InputMediaAudio(raw: raw)); return }
    if InputMediaDocument.shape.fits(raw) { self = .document(InputMediaDocument(raw: raw)); return }
    if InputMediaLivePhoto.shape.fits(raw) { self = .livePhoto(InputMediaLivePhoto(raw: raw)); return }
    if InputMediaLocation.shape.fits(raw) { self = .location(InputMediaLocation(raw: raw)); return }
    if InputMediaPhoto.shape.fits(raw) { self = .photo(InputMediaPhoto(raw: raw)); return }
    if InputMediaVenue.shape.fits(raw) { self = .venue(InputMediaVenue(raw: raw)); return }
    if InputMediaVideo.shape.fits(raw) { self = .video(InputMediaVideo(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .animation(let value): value.json
    case .audio(let value): value.json
    case .document(let value): value.json
    case .livePhoto(let value): value.json
    case .location(let value): value.json
    case .photo(let value): value.json
    case .venue(let value): value.json
    case .video(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: InputPollMedia { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = InputPollMedia(json: json) else { throw ShapeMismatch("of the type InputPollMedia") }
    switch value {
    case .animation: try InputMediaAnimation.check(json)
    case .audio: try InputMediaAudio.check(json)
    case .document: try InputMediaDocument.check(json)
    case .livePhoto: try InputMediaLivePhoto.check(json)
    case .location: try InputMediaLocation.check(json)
    case .photo: try InputMediaPhoto.check(json)
    case .venue: try InputMediaVenue.check(json)
    case .video: try InputMediaVideo.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#inputpolloption
public struct InputPollOption: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    text: String, textParseMode: ParseMode? = nil, textEntities: [MessageEntity]? = nil,
    media: InputPollOptionMedia? = nil
  ) {
    raw = JSONObject()
    raw[required: "text"] = text
    raw[optional: "text_parse_mode"] = textParseMode
    raw[optional: "text_entities"] = textEntities
    raw[optional: "media"] = media
  }

  /// 1 to 100 characters.
  @_alwaysEmitIntoClient
  public var text: String {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var textParseMode: ParseMode? {
    get { raw[optional: "text_parse_mode"] }
    set { raw[optional: "text_parse_mode"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var textEntities: [MessageEntity]? {
    get { raw[optional: "text_entities"] }
    set { raw[optional: "text_entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var media: InputPollOptionMedia? {
    get { raw[optional: "media"] }
    set { raw[optional: "media"] = newValue }
  }

  public static let shape = Shape("InputPollOption") { shape in
    shape.required("text", String.self)
    shape.optional("text_parse_mode", ParseMode.self)
    shape.optional("text_entities", [MessageEntity].self)
    shape.optional("media", InputPollOptionMedia.self)
  }
}

/// https://core.telegram.org/bots/api#inputpolloptionmedia
public enum InputPollOptionMedia: BotAPIUnion {
  case animation(InputMediaAnimation)
  case link(InputMediaLink)
  case livePhoto(InputMediaLivePhoto)
  case location(InputMediaLocation)
  case photo(InputMediaPhoto)
  case sticker(InputMediaSticker)
  case venue(InputMediaVenue)
  case video(InputMediaVideo)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if InputMediaAnimation.shape.fits(raw) { self = .animation(InputMediaAnimation(raw: raw)); return }
    if InputMediaLink.shape.fits(raw) { self = .link(InputMediaLink(raw: raw)); return }
    if InputMediaLivePhoto.shape.fits(raw) { self = .livePhoto(InputMediaLivePhoto(raw: raw)); return }
    if InputMediaLocation.shape.fits(raw) { self = .location(InputMediaLocation(raw: raw)); return }
    if InputMediaPhoto.shape.fits(raw) { self = .photo(InputMediaPhoto(raw: raw)); return }
    if InputMediaSticker.shape.fits(raw) { self = .sticker(InputMediaSticker(raw: raw)); return }
    if InputMediaVenue.shape.fits(raw) { self = .venue(InputMediaVenue(raw: raw)); return }
    if InputMediaVideo.shape.fits(raw) { self = .video(InputMediaVideo(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .animation(let value): value.json
    case .link(let value): value.json
    case .livePhoto(let value): value.json
    case .location(let value): value.json
    case .photo(let value): value.json
    case .sticker(let value): value.json
    case .venue(let value): value.json
    case .video(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: InputPollOptionMedia { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = InputPollOptionMedia(json: json) else { throw ShapeMismatch("of the type InputPollOptionMedia") }
    switch value {
    case .animation: try InputMediaAnimation.check(json)
    case .link: try InputMediaLink.check(json)
    case .livePhoto: try InputMediaLivePhoto.check(json)
    case .location: try InputMediaLocation.check(json)
    case .photo: try InputMediaPhoto.check(json)
    case .sticker: try InputMediaSticker.check(json)
    case .venue: try InputMediaVenue.check(json)
    case .video: try InputMediaVideo.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#inputprofilephoto
public enum InputProfilePhoto: BotAPIUnion {
  case `static`(InputProfilePhotoStatic)
  case animated(InputProfilePhotoAnimated)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if InputProfilePhotoStatic.shape.fits(raw) { self = .`static`(InputProfilePhotoStatic(raw: raw)); return }
    if InputProfilePhotoAnimated.shape.fits(raw) { self = .animated(InputProfilePhotoAnimated(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .`static`(let value): value.json
    case .animated(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: InputProfilePhoto { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = InputProfilePhoto(json: json) else { throw ShapeMismatch("of the type InputProfilePhoto") }
    switch value {
    case .`static`: try InputProfilePhotoStatic.check(json)
    case .animated: try InputProfilePhotoAnimated.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#inputprofilephotoanimated
public struct InputProfilePhotoAnimated: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(animation: String, mainFrameTimestamp: Double? = nil) {
    raw = JSONObject()
    raw["type"] = .string("animated")
    raw[required: "animation"] = animation
    raw[optional: "main_frame_timestamp"] = mainFrameTimestamp
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var animation: String {
    get { raw[required: "animation"] }
    set { raw[required: "animation"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var mainFrameTimestamp: Double? {
    get { raw[optional: "main_frame_timestamp"] }
    set { raw[optional: "main_frame_timestamp"] = newValue }
  }

  public static let shape = Shape("InputProfilePhotoAnimated") { shape in
    shape.constant("type", .string("animated"))
    shape.required("animation", String.self)
    shape.optional("main_frame_timestamp", Double.self)
  }
}

/// https://core.telegram.org/bots/api#inputprofilephotostatic
public struct InputProfilePhotoStatic: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(photo: String) {
    raw = JSONObject()
    raw["type"] = .string("static")
    raw[required: "photo"] = photo
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var photo: String {
    get { raw[required: "photo"] }
    set { raw[required: "photo"] = newValue }
  }

  public static let shape = Shape("InputProfilePhotoStatic") { shape in
    shape.constant("type", .string("static"))
    shape.required("photo", String.self)
  }
}

/// https://core.telegram.org/bots/api#inputrichmessage
public struct InputRichMessage: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(html: String? = nil, markdown: String? = nil, isRtl: Bool? = nil, skipEntityDetection: Bool? = nil) {
    raw = JSONObject()
    raw[optional: "html"] = html
    raw[optional: "markdown"] = markdown
    raw[optional: "is_rtl"] = isRtl
    raw[optional: "skip_entity_detection"] = skipEntityDetection
  }

  @_alwaysEmitIntoClient
  public var html: String? {
    get { raw[optional: "html"] }
    set { raw[optional: "html"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var markdown: String? {
    get { raw[optional: "markdown"] }
    set { raw[optional: "markdown"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isRtl: Bool? {
    get { raw[optional: "is_rtl"] }
    set { raw[optional: "is_rtl"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var skipEntityDetection: Bool? {
    get { raw[optional: "skip_entity_detection"] }
    set { raw[optional: "skip_entity_detection"] = newValue }
  }

  public static let shape = Shape("InputRichMessage") { shape in
    shape.optional("html", String.self)
    shape.optional("markdown", String.self)
    shape.optional("is_rtl", Bool.self)
    shape.optional("skip_entity_detection", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#inputrichmessagecontent
public struct InputRichMessageContent: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(richMessage: InputRichMessage) {
    raw = JSONObject()
    raw[required: "rich_message"] = richMessage
  }

  @_alwaysEmitIntoClient
  public var richMessage: InputRichMessage {
    get { raw[required: "rich_message"] }
    set { raw[required: "rich_message"] = newValue }
  }

  public static let shape = Shape("InputRichMessageContent") { shape in
    shape.required("rich_message", InputRichMessage.self)
  }
}
