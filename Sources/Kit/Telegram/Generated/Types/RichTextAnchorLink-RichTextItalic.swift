// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#richtextanchorlink
public struct RichTextAnchorLink: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText, anchorName: String) {
    raw = JSONObject()
    raw["type"] = .string("anchor_link")
    raw[required: "text"] = text
    raw[required: "anchor_name"] = anchorName
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var anchorName: String {
    get { raw[required: "anchor_name"] }
    set { raw[required: "anchor_name"] = newValue }
  }

  public static let shape = Shape("RichTextAnchorLink") { shape in
    shape.constant("type", .string("anchor_link"))
    shape.required("text", RichText.self)
    shape.required("anchor_name", String.self)
  }
}

/// https://core.telegram.org/bots/api#richtextbankcardnumber
public struct RichTextBankCardNumber: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText, bankCardNumber: String) {
    raw = JSONObject()
    raw["type"] = .string("bank_card_number")
    raw[required: "text"] = text
    raw[required: "bank_card_number"] = bankCardNumber
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var bankCardNumber: String {
    get { raw[required: "bank_card_number"] }
    set { raw[required: "bank_card_number"] = newValue }
  }

  public static let shape = Shape("RichTextBankCardNumber") { shape in
    shape.constant("type", .string("bank_card_number"))
    shape.required("text", RichText.self)
    shape.required("bank_card_number", String.self)
  }
}

/// https://core.telegram.org/bots/api#richtextbold
public struct RichTextBold: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText) {
    raw = JSONObject()
    raw["type"] = .string("bold")
    raw[required: "text"] = text
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  public static let shape = Shape("RichTextBold") { shape in
    shape.constant("type", .string("bold"))
    shape.required("text", RichText.self)
  }
}

/// https://core.telegram.org/bots/api#richtextbotcommand
public struct RichTextBotCommand: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText, botCommand: String) {
    raw = JSONObject()
    raw["type"] = .string("bot_command")
    raw[required: "text"] = text
    raw[required: "bot_command"] = botCommand
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var botCommand: String {
    get { raw[required: "bot_command"] }
    set { raw[required: "bot_command"] = newValue }
  }

  public static let shape = Shape("RichTextBotCommand") { shape in
    shape.constant("type", .string("bot_command"))
    shape.required("text", RichText.self)
    shape.required("bot_command", String.self)
  }
}

/// https://core.telegram.org/bots/api#richtextcashtag
public struct RichTextCashtag: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText, cashtag: String) {
    raw = JSONObject()
    raw["type"] = .string("cashtag")
    raw[required: "text"] = text
    raw[required: "cashtag"] = cashtag
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var cashtag: String {
    get { raw[required: "cashtag"] }
    set { raw[required: "cashtag"] = newValue }
  }

  public static let shape = Shape("RichTextCashtag") { shape in
    shape.constant("type", .string("cashtag"))
    shape.required("text", RichText.self)
    shape.required("cashtag", String.self)
  }
}

/// https://core.telegram.org/bots/api#richtextcode
public struct RichTextCode: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText) {
    raw = JSONObject()
    raw["type"] = .string("code")
    raw[required: "text"] = text
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  public static let shape = Shape("RichTextCode") { shape in
    shape.constant("type", .string("code"))
    shape.required("text", RichText.self)
  }
}

/// https://core.telegram.org/bots/api#richtextcustomemoji
public struct RichTextCustomEmoji: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(customEmojiID: String, alternativeText: String) {
    raw = JSONObject()
    raw["type"] = .string("custom_emoji")
    raw[required: "custom_emoji_id"] = customEmojiID
    raw[required: "alternative_text"] = alternativeText
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var customEmojiID: String {
    get { raw[required: "custom_emoji_id"] }
    set { raw[required: "custom_emoji_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var alternativeText: String {
    get { raw[required: "alternative_text"] }
    set { raw[required: "alternative_text"] = newValue }
  }

  public static let shape = Shape("RichTextCustomEmoji") { shape in
    shape.constant("type", .string("custom_emoji"))
    shape.required("custom_emoji_id", String.self)
    shape.required("alternative_text", String.self)
  }
}

/// https://core.telegram.org/bots/api#richtextdatetime
public struct RichTextDateTime: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText, unixTime: Int64, dateTimeFormat: String) {
    raw = JSONObject()
    raw["type"] = .string("date_time")
    raw[required: "text"] = text
    raw[required: "unix_time"] = unixTime
    raw[required: "date_time_format"] = dateTimeFormat
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var unixTime: Int64 {
    get { raw[required: "unix_time"] }
    set { raw[required: "unix_time"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var dateTimeFormat: String {
    get { raw[required: "date_time_format"] }
    set { raw[required: "date_time_format"] = newValue }
  }

  public static let shape = Shape("RichTextDateTime") { shape in
    shape.constant("type", .string("date_time"))
    shape.required("text", RichText.self)
    shape.required("unix_time", Int64.self)
    shape.required("date_time_format", String.self)
  }
}

/// https://core.telegram.org/bots/api#richtextemailaddress
public struct RichTextEmailAddress: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText, emailAddress: String) {
    raw = JSONObject()
    raw["type"] = .string("email_address")
    raw[required: "text"] = text
    raw[required: "email_address"] = emailAddress
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var emailAddress: String {
    get { raw[required: "email_address"] }
    set { raw[required: "email_address"] = newValue }
  }

  public static let shape = Shape("RichTextEmailAddress") { shape in
    shape.constant("type", .string("email_address"))
    shape.required("text", RichText.self)
    shape.required("email_address", String.self)
  }
}

/// https://core.telegram.org/bots/api#richtexthashtag
public struct RichTextHashtag: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText, hashtag: String) {
    raw = JSONObject()
    raw["type"] = .string("hashtag")
    raw[required: "text"] = text
    raw[required: "hashtag"] = hashtag
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hashtag: String {
    get { raw[required: "hashtag"] }
    set { raw[required: "hashtag"] = newValue }
  }

  public static let shape = Shape("RichTextHashtag") { shape in
    shape.constant("type", .string("hashtag"))
    shape.required("text", RichText.self)
    shape.required("hashtag", String.self)
  }
}

/// https://core.telegram.org/bots/api#richtextitalic
public struct RichTextItalic: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText) {
    raw = JSONObject()
    raw["type"] = .string("italic")
    raw[required: "text"] = text
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  public static let shape = Shape("RichTextItalic") { shape in
    shape.constant("type", .string("italic"))
    shape.required("text", RichText.self)
  }
}
