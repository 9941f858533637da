// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#richblockmap
public struct RichBlockMap: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(location: Location, zoom: Int64, width: Int64, height: Int64) {
    raw = JSONObject()
    raw["type"] = .string("map")
    raw[required: "location"] = location
    raw[required: "zoom"] = zoom
    raw[required: "width"] = width
    raw[required: "height"] = height
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var location: Location {
    get { raw[required: "location"] }
    set { raw[required: "location"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var zoom: Int64 {
    get { raw[required: "zoom"] }
    set { raw[required: "zoom"] = newValue }
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
  public var caption: RichBlockCaption? {
    get { raw[optional: "caption"] }
    set { raw[optional: "caption"] = newValue }
  }

  public static let shape = Shape("RichBlockMap") { shape in
    shape.constant("type", .string("map"))
    shape.required("location", Location.self)
    shape.required("zoom", Int64.self)
    shape.required("width", Int64.self)
    shape.required("height", Int64.self)
    shape.optional("caption", RichBlockCaption.self)
  }
}

/// https://core.telegram.org/bots/api#richblockmathematicalexpression
public struct RichBlockMathematicalExpression: BotAPIObject {
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

  public static let shape = Shape("RichBlockMathematicalExpression") { shape in
    shape.constant("type", .string("mathematical_expression"))
    shape.required("expression", String.self)
  }
}

/// https://core.telegram.org/bots/api#richblockparagraph
public struct RichBlockParagraph: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText) {
    raw = JSONObject()
    raw["type"] = .string("paragraph")
    raw[required: "text"] = text
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  public static let shape = Shape("RichBlockParagraph") { shape in
    shape.constant("type", .string("paragraph"))
    shape.required("text", RichText.self)
  }
}

/// https://core.telegram.org/bots/api#richblockphoto
public struct RichBlockPhoto: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(photo: [PhotoSize]) {
    raw = JSONObject()
    raw["type"] = .string("photo")
    raw[required: "photo"] = photo
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var photo: [PhotoSize] {
    get { raw[required: "photo"] }
    set { raw[required: "photo"] = newValue }
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

  public static let shape = Shape("RichBlockPhoto") { shape in
    shape.constant("type", .string("photo"))
    shape.required("photo", [PhotoSize].self)
    shape.optional("has_spoiler", Bool.self)
    shape.optional("caption", RichBlockCaption.self)
  }
}

/// https://core.telegram.org/bots/api#richblockpreformatted
public struct RichBlockPreformatted: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText) {
    raw = JSONObject()
    raw["type"] = .string("pre")
    raw[required: "text"] = text
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var language: String? {
    get { raw[optional: "language"] }
    set { raw[optional: "language"] = newValue }
  }

  public static let shape = Shape("RichBlockPreformatted") { shape in
    shape.constant("type", .string("pre"))
    shape.required("text", RichText.self)
    shape.optional("language", String.self)
  }
}

/// https://core.telegram.org/bots/api#richblockpullquotation
public struct RichBlockPullQuotation: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText) {
    raw = JSONObject()
    raw["type"] = .string("pullquote")
    raw[required: "text"] = text
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

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

  public static let shape = Shape("RichBlockPullQuotation") { shape in
    shape.constant("type", .string("pullquote"))
    shape.required("text", RichText.self)
    shape.optional("credit", RichText.self)
  }
}

/// https://core.telegram.org/bots/api#richblocksectionheading
public struct RichBlockSectionHeading: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: RichText, size: Int64) {
    raw = JSONObject()
    raw["type"] = .string("heading")
    raw[required: "text"] = text
    raw[required: "size"] = size
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var text: RichText {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var size: Int64 {
    get { raw[required: "size"] }
    set { raw[required: "size"] = newValue }
  }

  public static let shape = Shape("RichBlockSectionHeading") { shape in
    shape.constant("type", .string("heading"))
    shape.required("text", RichText.self)
    shape.required("size", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#richblockslideshow
public struct RichBlockSlideshow: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(blocks: [RichBlock]) {
    raw = JSONObject()
    raw["type"] = .string("slideshow")
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

  public static let shape = Shape("RichBlockSlideshow") { shape in
    shape.constant("type", .string("slideshow"))
    shape.required("blocks", [RichBlock].self)
    shape.optional("caption", RichBlockCaption.self)
  }
}

/// https://core.telegram.org/bots/api#richblocktable
public struct RichBlockTable: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(cells: [[RichBlockTableCell]]) {
    raw = JSONObject()
    raw["type"] = .string("table")
    raw[required: "cells"] = cells
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var cells: [[RichBlockTableCell]] {
    get { raw[required: "cells"] }
    set { raw[required: "cells"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isBordered: Bool? {
    get { raw[optional: "is_bordered"] }
    set { raw[optional: "is_bordered"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isStriped: Bool? {
    get { raw[optional: "is_striped"] }
    set { raw[optional: "is_striped"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var caption: RichText? {
    get { raw[optional: "caption"] }
    set { raw[optional: "caption"] = newValue }
  }

  public static let shape = Shape("RichBlockTable") { shape in
    shape.constant("type", .string("table"))
    shape.required("cells", [[RichBlockTableCell]].self)
    shape.optional("is_bordered", Bool.self)
    shape.optional("is_striped", Bool.self)
    shape.optional("caption", RichText.self)
  }
}
