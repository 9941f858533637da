// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#richblocktablecell
public struct RichBlockTableCell: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(align: Align, valign: Valign) {
    raw = JSONObject()
    raw[required: "align"] = align
    raw[required: "valign"] = valign
  }

  @_alwaysEmitIntoClient
  public var text: RichText? {
    get { raw[optional: "text"] }
    set { raw[optional: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isHeader: Bool? {
    get { raw[optional: "is_header"] }
    set { raw[optional: "is_header"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var colspan: Int64? {
    get { raw[optional: "colspan"] }
    set { raw[optional: "colspan"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var rowspan: Int64? {
    get { raw[optional: "rowspan"] }
    set { raw[optional: "rowspan"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var align: Align {
    get { raw[required: "align"] }
    set { raw[required: "align"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var valign: Valign {
    get { raw[required: "valign"] }
    set { raw[required: "valign"] = newValue }
  }

  public static let shape = Shape("RichBlockTableCell") { shape in
    shape.optional("text", RichText.self)
    shape.optional("is_header", Bool.self)
    shape.optional("colspan", Int64.self)
    shape.optional("rowspan", Int64.self)
    shape.required("align", Align.self)
    shape.required("valign", Valign.self)
  }

  public struct Align: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let left: Align = "left"
    public static let center: Align = "center"
    public static let right: Align = "right"
  }

  public struct Valign: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let top: Valign = "top"
    public static let middle: Valign = "middle"
    public static let bottom: Valign = "bottom"
  }
}

/// https://core.telegram.org/bots/api#richblockthinking
public struct RichBlockThinking: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText) {
    raw = JSONObject()
    raw["type"] = .string("thinking")
    raw[required: "text"] = text
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  public static let shape = Shape("RichBlockThinking") { shape in
    shape.constant("type", .string("thinking"))
    shape.required("text", RichText.self)
  }
}

/// https://core.telegram.org/bots/api#richblockvideo
public struct RichBlockVideo: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(video: Video) {
    raw = JSONObject()
    raw["type"] = .string("video")
    raw[required: "video"] = video
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var video: Video {
    get { raw[required: "video"] }
    set { raw[required: "video"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasSpoiler: Bool? {
    get { raw[optional: "has_spoiler"] }
    set { raw[optional: "has_spoiler"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var caption: RichBlockCaption? {
    get { raw[optional: "caption"] }
    set { raw[optional: "caption"] = newValue }
  }

  public static let shape = Shape("RichBlockVideo") { shape in
    shape.constant("type", .string("video"))
    shape.required("video", Video.self)
    shape.optional("has_spoiler", Bool.self)
    shape.optional("caption", RichBlockCaption.self)
  }
}

/// https://core.telegram.org/bots/api#richblockvoicenote
public struct RichBlockVoiceNote: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(voiceNote: Voice) {
    raw = JSONObject()
    raw["type"] = .string("voice_note")
    raw[required: "voice_note"] = voiceNote
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var voiceNote: Voice {
    get { raw[required: "voice_note"] }
    set { raw[required: "voice_note"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var caption: RichBlockCaption? {
    get { raw[optional: "caption"] }
    set { raw[optional: "caption"] = newValue }
  }

  public static let shape = Shape("RichBlockVoiceNote") { shape in
    shape.constant("type", .string("voice_note"))
    shape.required("voice_note", Voice.self)
    shape.optional("caption", RichBlockCaption.self)
  }
}

/// https://core.telegram.org/bots/api#richmessage
public struct RichMessage: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(blocks: [RichBlock]) {
    raw = JSONObject()
    raw[required: "blocks"] = blocks
  }

  @_alwaysEmitIntoClient
  public var blocks: [RichBlock] {
    get { raw[required: "blocks"] }
    set { raw[required: "blocks"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isRtl: Bool? {
    get { raw[optional: "is_rtl"] }
    set { raw[optional: "is_rtl"] = newValue }
  }

  public static let shape = Shape("RichMessage") { shape in
    shape.required("blocks", [RichBlock].self)
    shape.optional("is_rtl", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#richtext
public enum RichText: BotAPIUnion {
  case plain(String)
  case parts([RichText])
  case bold(RichTextBold)
  case italic(RichTextItalic)
  case underline(RichTextUnderline)
  case strikethrough(RichTextStrikethrough)
  case spoiler(RichTextSpoiler)
  case dateTime(RichTextDateTime)
  case textMention(RichTextTextMention)
  case `subscript`(RichTextSubscript)
  case superscript(RichTextSuperscript)
  case marked(RichTextMarked)
  case code(RichTextCode)
  case customEmoji(RichTextCustomEmoji)
  case mathematicalExpression(RichTextMathematicalExpression)
  case url(RichTextUrl)
  case emailAddress(RichTextEmailAddress)
  case phoneNumber(RichTextPhoneNumber)
  case bankCardNumber(RichTextBankCardNumber)
  case mention(RichTextMention)
  case hashtag(RichTextHashtag)
  case cashtag(RichTextCashtag)
  case botCommand(RichTextBotCommand)
  case anchor(RichTextAnchor)
  case anchorLink(RichTextAnchorLink)
  case reference(RichTextReference)
  case referenceLink(RichTextReferenceLink)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    if case .string(let text) = json { self = .plain(text); return }
    if let parts = [RichText](json: json) { self = .parts(parts); return }
    guard case .object(let raw) = json else { return nil }
    if RichTextBold.shape.fits(raw) { self = .bold(RichTextBold(raw: raw)); return }
    if RichTextItalic.shape.fits(raw) { self = .italic(RichTextItalic(raw: raw)); return }
    if RichTextUnderline.shape.fits(raw) { self = .underline(RichTextUnderline(raw: raw)); return }
    if RichTextStrikethrough.shape.fits(raw) { self = .strikethrough(RichTextStrikethrough(raw: raw)); return }
    if RichTextSpoiler.shape.fits(raw) { self = .spoiler(RichTextSpoiler(raw: raw)); return }
    if RichTextDateTime.shape.fits(raw) { self = .dateTime(RichTextDateTime(raw: raw)); return }
    if RichTextTextMention.shape.fits(raw) { self = .textMention(RichTextTextMention(raw: raw)); return }
    if RichTextSubscript.shape.fits(raw) { self = .`subscript`(RichTextSubscript(raw: raw)); return }
    if RichTextSuperscript.shape.fits(raw) { self = .superscript(RichTextSuperscript(raw: raw)); return }
    if RichTextMarked.shape.fits(raw) { self = .marked(RichTextMarked(raw: raw)); return }
    if RichTextCode.shape.fits(raw) { self = .code(RichTextCode(raw: raw)); return }
    if RichTextCustomEmoji.shape.fits(raw) { self = .customEmoji(RichTextCustomEmoji(raw: raw)); return }
    if RichTextMathematicalExpression.shape.fits(raw) { self = .mathematicalExpression(RichTextMathematicalExpression(raw: raw)); return }
    if RichTextUrl.shape.fits(raw) { self = .url(RichTextUrl(raw: raw)); return }
    if RichTextEmailAddress.shape.fits(raw) { self = .emailAddress(RichTextEmailAddress(raw: raw)); return }
    if RichTextPhoneNumber.shape.fits(raw) { self = .phoneNumber(RichTextPhoneNumber(raw: raw)); return }
    if RichTextBankCardNumber.shape.fits(raw) { self = .bankCardNumber(RichTextBankCardNumber(raw: raw)); return }
    if RichTextMention.shape.fits(raw) { self = .mention(RichTextMention(raw: raw)); return }
    if RichTextHashtag.shape.fits(raw) { self = .hashtag(RichTextHashtag(raw: raw)); return }
    if RichTextCashtag.shape.fits(raw) { self = .cashtag(RichTextCashtag(raw: raw)); return }
    if RichTextBotCommand.shape.fits(raw) { self = .botCommand(RichTextBotCommand(raw: raw)); return }
    if RichTextAnchor.shape.fits(raw) { self = .anchor(RichTextAnchor(raw: raw)); return }
    if RichTextAnchorLink.shape.fits(raw) { self = .anchorLink(RichTextAnchorLink(raw: raw)); return }
    if RichTextReference.shape.fits(raw) { self = .reference(RichTextReference(raw: raw)); return }
    if RichTextReferenceLink.shape.fits(raw) { self = .referenceLink(RichTextReferenceLink(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .plain(let text): .string(text)
    case .parts(let parts): parts.json
    case .bold(let value): value.json
    case .italic(let value): value.json
    case .underline(let value): value.json
    case .strikethrough(let value): value.json
    case .spoiler(let value): value.json
    case .dateTime(let value): value.json
    case .textMention(let value): value.json
    case .`subscript`(let value): value.json
    case .superscript(let value): value.json
    case .marked(let value): value.json
    case .code(let value): value.json
    case .customEmoji(let value): value.json
    case .mathematicalExpression(let value): value.json
    case .url(let value): value.json
    case .emailAddress(let value): value.json
    case .phoneNumber(let value): value.json
    case .bankCardNumber(let value): value.json
    case .mention(let value): value.json
    case .hashtag(let value): value.json
    case .cashtag(let value): value.json
    case .botCommand(let value): value.json
    case .anchor(let value): value.json
    case .anchorLink(let value): value.json
    case .reference(let value): value.json
    case .referenceLink(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: RichText { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = RichText(json: json) else { throw ShapeMismatch("of the type RichText") }
    switch value {
    case .plain: break
    case .parts: try [RichText].check(json)
    case .bold: try RichTextBold.check(json)
    case .italic: try RichTextItalic.check(json)
    case .underline: try RichTextUnderline.check(json)
    case .strikethrough: try RichTextStrikethrough.check(json)
    case .spoiler: try RichTextSpoiler.check(json)
    case .dateTime: try RichTextDateTime.check(json)
    case .textMention: try RichTextTextMention.check(json)
    case .`subscript`: try RichTextSubscript.check(json)
    case .superscript: try RichTextSuperscript.check(json)
    case .marked: try RichTextMarked.check(json)
    case .code: try RichTextCode.check(json)
    case .customEmoji: try RichTextCustomEmoji.check(json)
    case .mathematicalExpression: try RichTextMathematicalExpression.check(json)
    case .url: try RichTextUrl.check(json)
    case .emailAddress: try RichTextEmailAddress.check(json)
    case .phoneNumber: try RichTextPhoneNumber.check(json)
    case .bankCardNumber: try RichTextBankCardNumber.check(json)
    case .mention: try RichTextMention.check(json)
    case .hashtag: try RichTextHashtag.check(json)
    case .cashtag: try RichTextCashtag.check(json)
    case .botCommand: try RichTextBotCommand.check(json)
    case .anchor: try RichTextAnchor.check(json)
    case .anchorLink: try RichTextAnchorLink.check(json)
    case .reference: try RichTextReference.check(json)
    case .referenceLink: try RichTextReferenceLink.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#richtextanchor
public struct RichTextAnchor: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(name: String) {
    raw = JSONObject()
    raw["type"] = .string("anchor")
    raw[required: "name"] = name
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var name: String {
    get { raw[required: "name"] }
    set { raw[required: "name"] = newValue }
  }

  public static let shape = Shape("RichTextAnchor") { shape in
    shape.constant("type", .string("anchor"))
    shape.required("name", String.self)
  }
}
