// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#sticker
public struct Sticker: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    fileID: String, fileUniqueID: String, type: Kind, width: Int64, height: Int64, isAnimated: Bool, isVideo: Bool
  ) {
    raw = JSONObject()
    raw[required: "file_id"] = fileID
    raw[required: "file_unique_id"] = fileUniqueID
    raw[required: "type"] = type
    raw[required: "width"] = width
    raw[required: "height"] = height
    raw[required: "is_animated"] = isAnimated
    raw[required: "is_video"] = isVideo
  }

  @_alwaysEmitIntoClient
  public var fileID: String {
    get { raw[required: "file_id"] }
    set { raw[required: "file_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileUniqueID: String {
    get { raw[required: "file_unique_id"] }
    set { raw[required: "file_unique_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var type: Kind {
    get { raw[required: "type"] }
    set { raw[required: "type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var width: Int64 {
    get { raw[required: "width"] }
    set { raw[required: "width"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var height: Int64 {
    get { raw[required: "height"] }
    set { raw[required: "height"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isAnimated: Bool {
    get { raw[required: "is_animated"] }
    set { raw[required: "is_animated"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isVideo: Bool {
    get { raw[required: "is_video"] }
    set { raw[required: "is_video"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var thumbnail: PhotoSize? {
    get { raw[optional: "thumbnail"] }
    set { raw[optional: "thumbnail"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var emoji: String? {
    get { raw[optional: "emoji"] }
    set { raw[optional: "emoji"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var setName: String? {
    get { raw[optional: "set_name"] }
    set { raw[optional: "set_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var premiumAnimation: File? {
    get { raw[optional: "premium_animation"] }
    set { raw[optional: "premium_animation"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var maskPosition: MaskPosition? {
    get { raw[optional: "mask_position"] }
    set { raw[optional: "mask_position"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var customEmojiID: String? {
    get { raw[optional: "custom_emoji_id"] }
    set { raw[optional: "custom_emoji_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var needsRepainting: Bool? {
    get { raw[optional: "needs_repainting"] }
    set { raw[optional: "needs_repainting"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileSize: Int64? {
    get { raw[optional: "file_size"] }
    set { raw[optional: "file_size"] = newValue }
  }

  public static let shape = Shape("Sticker") { shape in
    shape.required("file_id", String.self)
    shape.required("file_unique_id", String.self)
    shape.required("type", Kind.self)
    shape.required("width", Int64.self)
    shape.required("height", Int64.self)
    shape.required("is_animated", Bool.self)
    shape.required("is_video", Bool.self)
    shape.optional("thumbnail", PhotoSize.self)
    shape.optional("emoji", String.self)
    shape.optional("set_name", String.self)
    shape.optional("premium_animation", File.self)
    shape.optional("mask_position", MaskPosition.self)
    shape.optional("custom_emoji_id", String.self)
    shape.optional("needs_repainting", Bool.self)
    shape.optional("file_size", Int64.self)
  }

  public struct Kind: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let regular: Kind = "regular"
    public static let mask: Kind = "mask"
    public static let customEmoji: Kind = "custom_emoji"
  }
}

/// https://core.telegram.org/bots/api#stickerset
public struct StickerSet: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(name: String, title: String, stickerType: StickerType, stickers: [Sticker]) {
    raw = JSONObject()
    raw[required: "name"] = name
    raw[required: "title"] = title
    raw[required: "sticker_type"] = stickerType
    raw[required: "stickers"] = stickers
  }

  @_alwaysEmitIntoClient
  public var name: String {
    get { raw[required: "name"] }
    set { raw[required: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var title: String {
    get { raw[required: "title"] }
    set { raw[required: "title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var stickerType: StickerType {
    get { raw[required: "sticker_type"] }
    set { raw[required: "sticker_type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var stickers: [Sticker] {
    get { raw[required: "stickers"] }
    set { raw[required: "stickers"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var thumbnail: PhotoSize? {
    get { raw[optional: "thumbnail"] }
    set { raw[optional: "thumbnail"] = newValue }
  }

  public static let shape = Shape("StickerSet") { shape in
    shape.required("name", String.self)
    shape.required("title", String.self)
    shape.required("sticker_type", StickerType.self)
    shape.required("stickers", [Sticker].self)
    shape.optional("thumbnail", PhotoSize.self)
  }

  public struct StickerType: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let regular: StickerType = "regular"
    public static let mask: StickerType = "mask"
    public static let customEmoji: StickerType = "custom_emoji"
  }
}

/// https://core.telegram.org/bots/api#story
public struct Story: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(chat: Chat, id: Int64) {
    raw = JSONObject()
    raw[required: "chat"] = chat
    raw[required: "id"] = id
  }

  @_alwaysEmitIntoClient
  public var chat: Chat {
    get { raw[required: "chat"] }
    set { raw[required: "chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var id: Int64 {
    get { raw[required: "id"] }
    set { raw[required: "id"] = newValue }
  }

  public static let shape = Shape("Story") { shape in
    shape.required("chat", Chat.self)
    shape.required("id", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#storyarea
public struct StoryArea: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(position: StoryAreaPosition, type: StoryAreaType) {
    raw = JSONObject()
    raw[required: "position"] = position
    raw[required: "type"] = type
  }

  @_alwaysEmitIntoClient
  public var position: StoryAreaPosition {
    get { raw[required: "position"] }
    set { raw[required: "position"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var type: StoryAreaType {
    get { raw[required: "type"] }
    set { raw[required: "type"] = newValue }
  }

  public static let shape = Shape("StoryArea") { shape in
    shape.required("position", StoryAreaPosition.self)
    shape.required("type", StoryAreaType.self)
  }
}

/// https://core.telegram.org/bots/api#storyareaposition
public struct StoryAreaPosition: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    xPercentage: Double, yPercentage: Double, widthPercentage: Double, heightPercentage: Double, rotationAngle: Double,
    cornerRadiusPercentage: Double
  ) {
    raw = JSONObject()
    raw[required: "x_percentage"] = xPercentage
    raw[required: "y_percentage"] = yPercentage
    raw[required: "width_percentage"] = widthPercentage
    raw[required: "height_percentage"] = heightPercentage
    raw[required: "rotation_angle"] = rotationAngle
    raw[required: "corner_radius_percentage"] = cornerRadiusPercentage
  }

  @_alwaysEmitIntoClient
  public var xPercentage: Double {
    get { raw[required: "x_percentage"] }
    set { raw[required: "x_percentage"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var yPercentage: Double {
    get { raw[required: "y_percentage"] }
    set { raw[required: "y_percentage"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var widthPercentage: Double {
    get { raw[required: "width_percentage"] }
    set { raw[required: "width_percentage"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var heightPercentage: Double {
    get { raw[required: "height_percentage"] }
    set { raw[required: "height_percentage"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var rotationAngle: Double {
    get { raw[required: "rotation_angle"] }
    set { raw[required: "rotation_angle"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var cornerRadiusPercentage: Double {
    get { raw[required: "corner_radius_percentage"] }
    set { raw[required: "corner_radius_percentage"] = newValue }
  }

  public static let shape = Shape("StoryAreaPosition") { shape in
    shape.required("x_percentage", Double.self)
    shape.required("y_percentage", Double.self)
    shape.required("width_percentage", Double.self)
    shape.required("height_percentage", Double.self)
    shape.required("rotation_angle", Double.self)
    shape.required("corner_radius_percentage", Double.self)
  }
}

/// https://core.telegram.org/bots/api#storyareatype
public enum StoryAreaType: BotAPIUnion {
  case location(StoryAreaTypeLocation)
  case suggestedReaction(StoryAreaTypeSuggestedReaction)
  case link(StoryAreaTypeLink)
  case weather(StoryAreaTypeWeather)
  case uniqueGift(StoryAreaTypeUniqueGift)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if StoryAreaTypeLocation.shape.fits(raw) { self = .location(StoryAreaTypeLocation(raw: raw)); return }
    if StoryAreaTypeSuggestedReaction.shape.fits(raw) { self = .suggestedReaction(StoryAreaTypeSuggestedReaction(raw: raw)); return }
    if StoryAreaTypeLink.shape.fits(raw) { self = .link(StoryAreaTypeLink(raw: raw)); return }
    if StoryAreaTypeWeather.shape.fits(raw) { self = .weather(StoryAreaTypeWeather(raw: raw)); return }
    if StoryAreaTypeUniqueGift.shape.fits(raw) { self = .uniqueGift(StoryAreaTypeUniqueGift(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .location(let value): value.json
    case .suggestedReaction(let value): value.json
    case .link(let value): value.json
    case .weather(let value): value.json
    case .uniqueGift(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: StoryAreaType { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = StoryAreaType(json: json) else { throw ShapeMismatch("of the type StoryAreaType") }
    switch value {
    case .location: try StoryAreaTypeLocation.check(json)
    case .suggestedReaction: try StoryAreaTypeSuggestedReaction.check(json)
    case .link: try StoryAreaTypeLink.check(json)
    case .weather: try StoryAreaTypeWeather.check(json)
    case .uniqueGift: try StoryAreaTypeUniqueGift.check(json)
    case .unknown: break
    }
  }
}
