// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#richtextmarked
public struct RichTextMarked: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText) {
    raw = JSONObject()
    raw["type"] = .string("marked")
    raw[required: "text"] = text
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  public static let shape = Shape("RichTextMarked") { shape in
    shape.constant("type", .string("marked"))
    shape.required("text", RichText.self)
  }
}

/// https://core.telegram.org/bots/api#richtextmathematicalexpression
public struct RichTextMathematicalExpression: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(expression: String) {
    raw = JSONObject()
    raw["type"] = .string("mathematical_expression")
    raw[required: "expression"] = expression
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var expression: String {
    get { raw[required: "expression"] }
    set { raw[required: "expression"] = newValue }
  }

  public static let shape = Shape("RichTextMathematicalExpression") { shape in
    shape.constant("type", .string("mathematical_expression"))
    shape.required("expression", String.self)
  }
}

/// https://core.telegram.org/bots/api#richtextmention
public struct RichTextMention: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText, username: String) {
    raw = JSONObject()
    raw["type"] = .string("mention")
    raw[required: "text"] = text
    raw[required: "username"] = username
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var username: String {
    get { raw[required: "username"] }
    set { raw[required: "username"] = newValue }
  }

  public static let shape = Shape("RichTextMention") { shape in
    shape.constant("type", .string("mention"))
    shape.required("text", RichText.self)
    shape.required("username", String.self)
  }
}

/// https://core.telegram.org/bots/api#richtextphonenumber
public struct RichTextPhoneNumber: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText, phoneNumber: String) {
    raw = JSONObject()
    raw["type"] = .string("phone_number")
    raw[required: "text"] = text
    raw[required: "phone_number"] = phoneNumber
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var phoneNumber: String {
    get { raw[required: "phone_number"] }
    set { raw[required: "phone_number"] = newValue }
  }

  public static let shape = Shape("RichTextPhoneNumber") { shape in
    shape.constant("type", .string("phone_number"))
    shape.required("text", RichText.self)
    shape.required("phone_number", String.self)
  }
}

/// https://core.telegram.org/bots/api#richtextreference
public struct RichTextReference: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText, name: String) {
    raw = JSONObject()
    raw["type"] = .string("reference")
    raw[required: "text"] = text
    raw[required: "name"] = name
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var name: String {
    get { raw[required: "name"] }
    set { raw[required: "name"] = newValue }
  }

  public static let shape = Shape("RichTextReference") { shape in
    shape.constant("type", .string("reference"))
    shape.required("text", RichText.self)
    shape.required("name", String.self)
  }
}

/// https://core.telegram.org/bots/api#richtextreferencelink
public struct RichTextReferenceLink: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText, referenceName: String) {
    raw = JSONObject()
    raw["type"] = .string("reference_link")
    raw[required: "text"] = text
    raw[required: "reference_name"] = referenceName
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var referenceName: String {
    get { raw[required: "reference_name"] }
    set { raw[required: "reference_name"] = newValue }
  }

  public static let shape = Shape("RichTextReferenceLink") { shape in
    shape.constant("type", .string("reference_link"))
    shape.required("text", RichText.self)
    shape.required("reference_name", String.self)
  }
}

/// https://core.telegram.org/bots/api#richtextspoiler
public struct RichTextSpoiler: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText) {
    raw = JSONObject()
    raw["type"] = .string("spoiler")
    raw[required: "text"] = text
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  public static let shape = Shape("RichTextSpoiler") { shape in
    shape.constant("type", .string("spoiler"))
    shape.required("text", RichText.self)
  }
}

/// https://core.telegram.org/bots/api#richtextstrikethrough
public struct RichTextStrikethrough: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText) {
    raw = JSONObject()
    raw["type"] = .string("strikethrough")
    raw[required: "text"] = text
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  public static let shape = Shape("RichTextStrikethrough") { shape in
    shape.constant("type", .string("strikethrough"))
    shape.required("text", RichText.self)
  }
}

/// https://core.telegram.org/bots/api#richtextsubscript
public struct RichTextSubscript: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText) {
    raw = JSONObject()
    raw["type"] = .string("subscript")
    raw[required: "text"] = text
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  public static let shape = Shape("RichTextSubscript") { shape in
    shape.constant("type", .string("subscript"))
    shape.required("text", RichText.self)
  }
}

/// https://core.telegram.org/bots/api#richtextsuperscript
public struct RichTextSuperscript: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText) {
    raw = JSONObject()
    raw["type"] = .string("superscript")
    raw[required: "text"] = text
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  public static let shape = Shape("RichTextSuperscript") { shape in
    shape.constant("type", .string("superscript"))
    shape.required("text", RichText.self)
  }
}

/// https://core.telegram.org/bots/api#richtexttextmention
public struct RichTextTextMention: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText, user: User) {
    raw = JSONObject()
    raw["type"] = .string("text_mention")
    raw[required: "text"] = text
    raw[required: "user"] = user
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var user: User {
    get { raw[required: "user"] }
    set { raw[required: "user"] = newValue }
  }

  public static let shape = Shape("RichTextTextMention") { shape in
    shape.constant("type", .string("text_mention"))
    shape.required("text", RichText.self)
    shape.required("user", User.self)
  }
}

/// https://core.telegram.org/bots/api#richtextunderline
public struct RichTextUnderline: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText) {
    raw = JSONObject()
    raw["type"] = .string("underline")
    raw[required: "text"] = text
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  public static let shape = Shape("RichTextUnderline") { shape in
    shape.constant("type", .string("underline"))
    shape.required("text", RichText.self)
  }
}
