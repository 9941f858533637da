// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#richblockanimation
public struct RichBlockAnimation: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(animation: Animation) {
    raw = JSONObject()
    raw["type"] = .string("animation")
    raw[required: "animation"] = animation
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var animation: Animation {
    get { raw[required: "animation"] }
    set { raw[required: "animation"] = newValue }
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

  public static let shape = Shape("RichBlockAnimation") { shape in
    shape.constant("type", .string("animation"))
    shape.required("animation", Animation.self)
    shape.optional("has_spoiler", Bool.self)
    shape.optional("caption", RichBlockCaption.self)
  }
}

/// https://core.telegram.org/bots/api#richblockaudio
public struct RichBlockAudio: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(audio: Audio) {
    raw = JSONObject()
    raw["type"] = .string("audio")
    raw[required: "audio"] = audio
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var audio: Audio {
    get { raw[required: "audio"] }
    set { raw[required: "audio"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var caption: RichBlockCaption? {
    get { raw[optional: "caption"] }
    set { raw[optional: "caption"] = newValue }
  }

  public static let shape = Shape("RichBlockAudio") { shape in
    shape.constant("type", .string("audio"))
    shape.required("audio", Audio.self)
    shape.optional("caption", RichBlockCaption.self)
  }
}

/// https://core.telegram.org/bots/api#richblockblockquotation
public struct RichBlockBlockQuotation: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(blocks: [RichBlock]) {
    raw = JSONObject()
    raw["type"] = .string("blockquote")
    raw[required: "blocks"] = blocks
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var blocks: [RichBlock] {
    get { raw[required: "blocks"] }
    set { raw[required: "blocks"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var credit: RichText? {
    get { raw[optional: "credit"] }
    set { raw[optional: "credit"] = newValue }
  }

  public static let shape = Shape("RichBlockBlockQuotation") { shape in
    shape.constant("type", .string("blockquote"))
    shape.required("blocks", [RichBlock].self)
    shape.optional("credit", RichText.self)
  }
}

/// https://core.telegram.org/bots/api#richblockcaption
public struct RichBlockCaption: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText) {
    raw = JSONObject()
    raw[required: "text"] = text
  }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var credit: RichText? {
    get { raw[optional: "credit"] }
    set { raw[optional: "credit"] = newValue }
  }

  public static let shape = Shape("RichBlockCaption") { shape in
    shape.required("text", RichText.self)
    shape.optional("credit", RichText.self)
  }
}

/// https://core.telegram.org/bots/api#richblockcollage
public struct RichBlockCollage: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(blocks: [RichBlock]) {
    raw = JSONObject()
    raw["type"] = .string("collage")
    raw[required: "blocks"] = blocks
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var blocks: [RichBlock] {
    get { raw[required: "blocks"] }
    set { raw[required: "blocks"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var caption: RichBlockCaption? {
    get { raw[optional: "caption"] }
    set { raw[optional: "caption"] = newValue }
  }

  public static let shape = Shape("RichBlockCollage") { shape in
    shape.constant("type", .string("collage"))
    shape.required("blocks", [RichBlock].self)
    shape.optional("caption", RichBlockCaption.self)
  }
}

/// https://core.telegram.org/bots/api#richblockdetails
public struct RichBlockDetails: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(summary: RichText, blocks: [RichBlock]) {
    raw = JSONObject()
    raw["type"] = .string("details")
    raw[required: "summary"] = summary
    raw[required: "blocks"] = blocks
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var summary: RichText {
    get { raw[required: "summary"] }
    set { raw[required: "summary"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var blocks: [RichBlock] {
    get { raw[required: "blocks"] }
    set { raw[required: "blocks"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isOpen: Bool? {
    get { raw[optional: "is_open"] }
    set { raw[optional: "is_open"] = newValue }
  }

  public static let shape = Shape("RichBlockDetails") { shape in
    shape.constant("type", .string("details"))
    shape.required("summary", RichText.self)
    shape.required("blocks", [RichBlock].self)
    shape.optional("is_open", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#richblockdivider
public struct RichBlockDivider: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
    raw["type"] = .string("divider")
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  public static let shape = Shape("RichBlockDivider") { shape in
    shape.constant("type", .string("divider"))
  }
}

/// https://core.telegram.org/bots/api#richblockfooter
public struct RichBlockFooter: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText) {
    raw = JSONObject()
    raw["type"] = .string("footer")
    raw[required: "text"] = text
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  public static let shape = Shape("RichBlockFooter") { shape in
    shape.constant("type", .string("footer"))
    shape.required("text", RichText.self)
  }
}

/// https://core.telegram.org/bots/api#richblocklist
public struct RichBlockList: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(items: [RichBlockListItem]) {
    raw = JSONObject()
    raw["type"] = .string("list")
    raw[required: "items"] = items
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var items: [RichBlockListItem] {
    get { raw[required: "items"] }
    set { raw[required: "items"] = newValue }
  }

  public static let shape = Shape("RichBlockList") { shape in
    shape.constant("type", .string("list"))
    shape.required("items", [RichBlockListItem].self)
  }
}

/// https://core.telegram.org/bots/api#richblocklistitem
public struct RichBlockListItem: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(label: String, blocks: [RichBlock]) {
    raw = JSONObject()
    raw[required: "label"] = label
    raw[required: "blocks"] = blocks
  }

  @_alwaysEmitIntoClient
  public var label: String {
    get { raw[required: "label"] }
    set { raw[required: "label"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var blocks: [RichBlock] {
    get { raw[required: "blocks"] }
    set { raw[required: "blocks"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasCheckbox: Bool? {
    get { raw[optional: "has_checkbox"] }
    set { raw[optional: "has_checkbox"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isChecked: Bool? {
    get { raw[optional: "is_checked"] }
    set { raw[optional: "is_checked"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var value: Int64? {
    get { raw[optional: "value"] }
    set { raw[optional: "value"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var type: Kind? {
    get { raw[optional: "type"] }
    set { raw[optional: "type"] = newValue }
  }

  public static let shape = Shape("RichBlockListItem") { shape in
    shape.required("label", String.self)
    shape.required("blocks", [RichBlock].self)
    shape.optional("has_checkbox", Bool.self)
    shape.optional("is_checked", Bool.self)
    shape.optional("value", Int64.self)
    shape.optional("type", Kind.self)
  }

  public struct Kind: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let a: Kind = "a"
    public static let i: Kind = "i"
  }
}
