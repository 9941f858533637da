// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#maskposition
public struct MaskPosition: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(point: String, xShift: Double, yShift: Double, scale: Double) {
    raw = JSONObject()
    raw[required: "point"] = point
    raw[required: "x_shift"] = xShift
    raw[required: "y_shift"] = yShift
    raw[required: "scale"] = scale
  }

  @_alwaysEmitIntoClient
  public var point: String {
    get { raw[required: "point"] }
    set { raw[required: "point"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var xShift: Double {
    get { raw[required: "x_shift"] }
    set { raw[required: "x_shift"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var yShift: Double {
    get { raw[required: "y_shift"] }
    set { raw[required: "y_shift"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var scale: Double {
    get { raw[required: "scale"] }
    set { raw[required: "scale"] = newValue }
  }

  public static let shape = Shape("MaskPosition") { shape in
    shape.required("point", String.self)
    shape.required("x_shift", Double.self)
    shape.required("y_shift", Double.self)
    shape.required("scale", Double.self)
  }
}

/// https://core.telegram.org/bots/api#maybeinaccessiblemessage
public enum MaybeInaccessibleMessage: BotAPIUnion {
  case message(Message)
  case inaccessibleMessage(InaccessibleMessage)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if InaccessibleMessage.shape.fits(raw) { self = .inaccessibleMessage(InaccessibleMessage(raw: raw)); return }
    if Message.shape.fits(raw) { self = .message(Message(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .message(let value): value.json
    case .inaccessibleMessage(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: MaybeInaccessibleMessage { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = MaybeInaccessibleMessage(json: json) else { throw ShapeMismatch("of the type MaybeInaccessibleMessage") }
    switch value {
    case .message: try Message.check(json)
    case .inaccessibleMessage: try InaccessibleMessage.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#menubutton
public enum MenuButton: BotAPIUnion {
  case commands(MenuButtonCommands)
  case webApp(MenuButtonWebApp)
  case `default`(MenuButtonDefault)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if MenuButtonCommands.shape.fits(raw) { self = .commands(MenuButtonCommands(raw: raw)); return }
    if MenuButtonWebApp.shape.fits(raw) { self = .webApp(MenuButtonWebApp(raw: raw)); return }
    if MenuButtonDefault.shape.fits(raw) { self = .`default`(MenuButtonDefault(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .commands(let value): value.json
    case .webApp(let value): value.json
    case .`default`(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: MenuButton { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = MenuButton(json: json) else { throw ShapeMismatch("of the type MenuButton") }
    switch value {
    case .commands: try MenuButtonCommands.check(json)
    case .webApp: try MenuButtonWebApp.check(json)
    case .`default`: try MenuButtonDefault.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#menubuttoncommands
public struct MenuButtonCommands: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
    raw["type"] = .string("commands")
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  public static let shape = Shape("MenuButtonCommands") { shape in
    shape.constant("type", .string("commands"))
  }
}

/// https://core.telegram.org/bots/api#menubuttondefault
public struct MenuButtonDefault: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
    raw["type"] = .string("default")
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  public static let shape = Shape("MenuButtonDefault") { shape in
    shape.constant("type", .string("default"))
  }
}

/// https://core.telegram.org/bots/api#menubuttonwebapp
public struct MenuButtonWebApp: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: String, webApp: WebAppInfo) {
    raw = JSONObject()
    raw["type"] = .string("web_app")
    raw[required: "text"] = text
    raw[required: "web_app"] = webApp
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: String {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var webApp: WebAppInfo {
    get { raw[required: "web_app"] }
    set { raw[required: "web_app"] = newValue }
  }

  public static let shape = Shape("MenuButtonWebApp") { shape in
    shape.constant("type", .string("web_app"))
    shape.required("text", String.self)
    shape.required("web_app", WebAppInfo.self)
  }
}
