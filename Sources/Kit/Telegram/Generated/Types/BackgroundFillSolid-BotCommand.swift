// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#backgroundfillsolid
public struct BackgroundFillSolid: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(color: Int64) {
    raw = JSONObject()
    raw["type"] = .string("solid")
    raw[required: "color"] = color
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var color: Int64 {
    get { raw[required: "color"] }
    set { raw[required: "color"] = newValue }
  }

  public static let shape = Shape("BackgroundFillSolid") { shape in
    shape.constant("type", .string("solid"))
    shape.required("color", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#backgroundtype
public enum BackgroundType: BotAPIUnion {
  case fill(BackgroundTypeFill)
  case wallpaper(BackgroundTypeWallpaper)
  case pattern(BackgroundTypePattern)
  case chatTheme(BackgroundTypeChatTheme)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if BackgroundTypeFill.shape.fits(raw) { self = .fill(BackgroundTypeFill(raw: raw)); return }
    if BackgroundTypeWallpaper.shape.fits(raw) { self = .wallpaper(BackgroundTypeWallpaper(raw: raw)); return }
    if BackgroundTypePattern.shape.fits(raw) { self = .pattern(BackgroundTypePattern(raw: raw)); return }
    if BackgroundTypeChatTheme.shape.fits(raw) { self = .chatTheme(BackgroundTypeChatTheme(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .fill(let value): value.json
    case .wallpaper(let value): value.json
    case .pattern(let value): value.json
    case .chatTheme(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: BackgroundType { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = BackgroundType(json: json) else { throw ShapeMismatch("of the type BackgroundType") }
    switch value {
    case .fill: try BackgroundTypeFill.check(json)
    case .wallpaper: try BackgroundTypeWallpaper.check(json)
    case .pattern: try BackgroundTypePattern.check(json)
    case .chatTheme: try BackgroundTypeChatTheme.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#backgroundtypechattheme
public struct BackgroundTypeChatTheme: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(themeName: String) {
    raw = JSONObject()
    raw["type"] = .string("chat_theme")
    raw[required: "theme_name"] = themeName
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var themeName: String {
    get { raw[required: "theme_name"] }
    set { raw[required: "theme_name"] = newValue }
  }

  public static let shape = Shape("BackgroundTypeChatTheme") { shape in
    shape.constant("type", .string("chat_theme"))
    shape.required("theme_name", String.self)
  }
}

/// https://core.telegram.org/bots/api#backgroundtypefill
public struct BackgroundTypeFill: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(fill: BackgroundFill, darkThemeDimming: Int64) {
    raw = JSONObject()
    raw["type"] = .string("fill")
    raw[required: "fill"] = fill
    raw[required: "dark_theme_dimming"] = darkThemeDimming
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var fill: BackgroundFill {
    get { raw[required: "fill"] }
    set { raw[required: "fill"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var darkThemeDimming: Int64 {
    get { raw[required: "dark_theme_dimming"] }
    set { raw[required: "dark_theme_dimming"] = newValue }
  }

  public static let shape = Shape("BackgroundTypeFill") { shape in
    shape.constant("type", .string("fill"))
    shape.required("fill", BackgroundFill.self)
    shape.required("dark_theme_dimming", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#backgroundtypepattern
public struct BackgroundTypePattern: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(document: Document, fill: BackgroundFill, intensity: Int64) {
    raw = JSONObject()
    raw["type"] = .string("pattern")
    raw[required: "document"] = document
    raw[required: "fill"] = fill
    raw[required: "intensity"] = intensity
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var document: Document {
    get { raw[required: "document"] }
    set { raw[required: "document"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fill: BackgroundFill {
    get { raw[required: "fill"] }
    set { raw[required: "fill"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var intensity: Int64 {
    get { raw[required: "intensity"] }
    set { raw[required: "intensity"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isInverted: Bool? {
    get { raw[optional: "is_inverted"] }
    set { raw[optional: "is_inverted"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isMoving: Bool? {
    get { raw[optional: "is_moving"] }
    set { raw[optional: "is_moving"] = newValue }
  }

  public static let shape = Shape("BackgroundTypePattern") { shape in
    shape.constant("type", .string("pattern"))
    shape.required("document", Document.self)
    shape.required("fill", BackgroundFill.self)
    shape.required("intensity", Int64.self)
    shape.optional("is_inverted", Bool.self)
    shape.optional("is_moving", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#backgroundtypewallpaper
public struct BackgroundTypeWallpaper: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(document: Document, darkThemeDimming: Int64) {
    raw = JSONObject()
    raw["type"] = .string("wallpaper")
    raw[required: "document"] = document
    raw[required: "dark_theme_dimming"] = darkThemeDimming
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var document: Document {
    get { raw[required: "document"] }
    set { raw[required: "document"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var darkThemeDimming: Int64 {
    get { raw[required: "dark_theme_dimming"] }
    set { raw[required: "dark_theme_dimming"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isBlurred: Bool? {
    get { raw[optional: "is_blurred"] }
    set { raw[optional: "is_blurred"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isMoving: Bool? {
    get { raw[optional: "is_moving"] }
    set { raw[optional: "is_moving"] = newValue }
  }

  public static let shape = Shape("BackgroundTypeWallpaper") { shape in
    shape.constant("type", .string("wallpaper"))
    shape.required("document", Document.self)
    shape.required("dark_theme_dimming", Int64.self)
    shape.optional("is_blurred", Bool.self)
    shape.optional("is_moving", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#birthdate
public struct Birthdate: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(day: Int64, month: Int64) {
    raw = JSONObject()
    raw[required: "day"] = day
    raw[required: "month"] = month
  }

  @_alwaysEmitIntoClient
  public var day: Int64 {
    get { raw[required: "day"] }
    set { raw[required: "day"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var month: Int64 {
    get { raw[required: "month"] }
    set { raw[required: "month"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var year: Int64? {
    get { raw[optional: "year"] }
    set { raw[optional: "year"] = newValue }
  }

  public static let shape = Shape("Birthdate") { shape in
    shape.required("day", Int64.self)
    shape.required("month", Int64.self)
    shape.optional("year", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#botaccesssettings
public struct BotAccessSettings: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(isAccessRestricted: Bool) {
    raw = JSONObject()
    raw[required: "is_access_restricted"] = isAccessRestricted
  }

  @_alwaysEmitIntoClient
  public var isAccessRestricted: Bool {
    get { raw[required: "is_access_restricted"] }
    set { raw[required: "is_access_restricted"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var addedUsers: [User]? {
    get { raw[optional: "added_users"] }
    set { raw[optional: "added_users"] = newValue }
  }

  public static let shape = Shape("BotAccessSettings") { shape in
    shape.required("is_access_restricted", Bool.self)
    shape.optional("added_users", [User].self)
  }
}

/// https://core.telegram.org/bots/api#botcommand
public struct BotCommand: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(command: String, description: String) {
    raw = JSONObject()
    raw[required: "command"] = command
    raw[required: "description"] = description
  }

  /// 1 to 32 characters.
  @_alwaysEmitIntoClient
  public var command: String {
    get { raw[required: "command"] }
    set { raw[required: "command"] = newValue }
  }

  /// 1 to 256 characters.
  @_alwaysEmitIntoClient
  public var description: String {
    get { raw[required: "description"] }
    set { raw[required: "description"] = newValue }
  }

  public static let shape = Shape("BotCommand") { shape in
    shape.required("command", String.self)
    shape.required("description", String.self)
  }
}
