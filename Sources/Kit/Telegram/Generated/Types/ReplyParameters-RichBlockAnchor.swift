// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#replyparameters
public struct ReplyParameters: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    messageID: Int64, chatID: ChatID? = nil, allowSendingWithoutReply: Bool? = nil, quote: String? = nil,
    quoteParseMode: ParseMode? = nil, quoteEntities: [MessageEntity]? = nil, quotePosition: Int64? = nil,
    checklistTaskID: Int64? = nil, pollOptionID: String? = nil
  ) {
    raw = JSONObject()
    raw[required: "message_id"] = messageID
    raw[optional: "chat_id"] = chatID
    raw[optional: "allow_sending_without_reply"] = allowSendingWithoutReply
    raw[optional: "quote"] = quote
    raw[optional: "quote_parse_mode"] = quoteParseMode
    raw[optional: "quote_entities"] = quoteEntities
    raw[optional: "quote_position"] = quotePosition
    raw[optional: "checklist_task_id"] = checklistTaskID
    raw[optional: "poll_option_id"] = pollOptionID
  }

  @_alwaysEmitIntoClient
  public var messageID: Int64 {
    get { raw[required: "message_id"] }
    set { raw[required: "message_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID? {
    get { raw[optional: "chat_id"] }
    set { raw[optional: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var allowSendingWithoutReply: Bool? {
    get { raw[optional: "allow_sending_without_reply"] }
    set { raw[optional: "allow_sending_without_reply"] = newValue }
  }

  /// 0 to 1024 characters.
  @_alwaysEmitIntoClient
  public var quote: String? {
    get { raw[optional: "quote"] }
    set { raw[optional: "quote"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var quoteParseMode: ParseMode? {
    get { raw[optional: "quote_parse_mode"] }
    set { raw[optional: "quote_parse_mode"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var quoteEntities: [MessageEntity]? {
    get { raw[optional: "quote_entities"] }
    set { raw[optional: "quote_entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var quotePosition: Int64? {
    get { raw[optional: "quote_position"] }
    set { raw[optional: "quote_position"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var checklistTaskID: Int64? {
    get { raw[optional: "checklist_task_id"] }
    set { raw[optional: "checklist_task_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var pollOptionID: String? {
    get { raw[optional: "poll_option_id"] }
    set { raw[optional: "poll_option_id"] = newValue }
  }

  public static let shape = Shape("ReplyParameters") { shape in
    shape.required("message_id", Int64.self)
    shape.optional("chat_id", ChatID.self)
    shape.optional("allow_sending_without_reply", Bool.self)
    shape.optional("quote", String.self)
    shape.optional("quote_parse_mode", ParseMode.self)
    shape.optional("quote_entities", [MessageEntity].self)
    shape.optional("quote_position", Int64.self)
    shape.optional("checklist_task_id", Int64.self)
    shape.optional("poll_option_id", String.self)
  }
}

/// https://core.telegram.org/bots/api#responseparameters
public struct ResponseParameters: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public var migrateToChatID: Int64? {
    get { raw[optional: "migrate_to_chat_id"] }
    set { raw[optional: "migrate_to_chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var retryAfter: Int64? {
    get { raw[optional: "retry_after"] }
    set { raw[optional: "retry_after"] = newValue }
  }

  public static let shape = Shape("ResponseParameters") { shape in
    shape.optional("migrate_to_chat_id", Int64.self)
    shape.optional("retry_after", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#revenuewithdrawalstate
public enum RevenueWithdrawalState: BotAPIUnion {
  case pending(RevenueWithdrawalStatePending)
  case succeeded(RevenueWithdrawalStateSucceeded)
  case failed(RevenueWithdrawalStateFailed)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if RevenueWithdrawalStatePending.shape.fits(raw) { self = .pending(RevenueWithdrawalStatePending(raw: raw)); return }
    if RevenueWithdrawalStateSucceeded.shape.fits(raw) { self = .succeeded(RevenueWithdrawalStateSucceeded(raw: raw)); return }
    if RevenueWithdrawalStateFailed.shape.fits(raw) { self = .failed(RevenueWithdrawalStateFailed(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .pending(let value): value.json
    case .succeeded(let value): value.json
    case .failed(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: RevenueWithdrawalState { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = RevenueWithdrawalState(json: json) else { throw ShapeMismatch("of the type RevenueWithdrawalState") }
    switch value {
    case .pending: try RevenueWithdrawalStatePending.check(json)
    case .succeeded: try RevenueWithdrawalStateSucceeded.check(json)
    case .failed: try RevenueWithdrawalStateFailed.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#revenuewithdrawalstatefailed
public struct RevenueWithdrawalStateFailed: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
    raw["type"] = .string("failed")
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  public static let shape = Shape("RevenueWithdrawalStateFailed") { shape in
    shape.constant("type", .string("failed"))
  }
}

/// https://core.telegram.org/bots/api#revenuewithdrawalstatepending
public struct RevenueWithdrawalStatePending: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
    raw["type"] = .string("pending")
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  public static let shape = Shape("RevenueWithdrawalStatePending") { shape in
    shape.constant("type", .string("pending"))
  }
}

/// https://core.telegram.org/bots/api#revenuewithdrawalstatesucceeded
public struct RevenueWithdrawalStateSucceeded: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(date: Int64, url: String) {
    raw = JSONObject()
    raw["type"] = .string("succeeded")
    raw[required: "date"] = date
    raw[required: "url"] = url
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var date: Int64 {
    get { raw[required: "date"] }
    set { raw[required: "date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var url: String {
    get { raw[required: "url"] }
    set { raw[required: "url"] = newValue }
  }

  public static let shape = Shape("RevenueWithdrawalStateSucceeded") { shape in
    shape.constant("type", .string("succeeded"))
    shape.required("date", Int64.self)
    shape.required("url", String.self)
  }
}

/// https://core.telegram.org/bots/api#richblock
public enum RichBlock: BotAPIUnion {
  case paragraph(RichBlockParagraph)
  case sectionHeading(RichBlockSectionHeading)
  case preformatted(RichBlockPreformatted)
  case footer(RichBlockFooter)
  case divider(RichBlockDivider)
  case mathematicalExpression(RichBlockMathematicalExpression)
  case anchor(RichBlockAnchor)
  case list(RichBlockList)
  case blockQuotation(RichBlockBlockQuotation)
  case pullQuotation(RichBlockPullQuotation)
  case collage(RichBlockCollage)
  case slideshow(RichBlockSlideshow)
  case table(RichBlockTable)
  case details(RichBlockDetails)
  case map(RichBlockMap)
  case animation(RichBlockAnimation)
  case audio(RichBlockAudio)
  case photo(RichBlockPhoto)
  case video(RichBlockVideo)
  case voiceNote(RichBlockVoiceNote)
  case thinking(RichBlockThinking)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if RichBlockParagraph.shape.fits(raw) { self = .paragraph(RichBlockParagraph(raw: raw)); return }
    if RichBlockSectionHeading.shape.fits(raw) { self = .sectionHeading(RichBlockSectionHeading(raw: raw)); return }
    if RichBlockPreformatted.shape.fits(raw) { self = .preformatted(RichBlockPreformatted(raw: raw)); return }
    if RichBlockFooter.shape.fits(raw) { self = .footer(RichBlockFooter(raw: raw)); return }
    if RichBlockDivider.shape.fits(raw) { self = .divider(RichBlockDivider(raw: raw)); return }
    if RichBlockMathematicalExpression.shape.fits(raw) { self = .mathematicalExpression(RichBlockMathematicalExpression(raw: raw)); return }
    if RichBlockAnchor.shape.fits(raw) { self = .anchor(RichBlockAnchor(raw: raw)); return }
    if RichBlockList.shape.fits(raw) { self = .list(RichBlockList(raw: raw)); return }
    if RichBlockBlockQuotation.shape.fits(raw) { self = .blockQuotation(RichBlockBlockQuotation(raw: raw)); return }
    if RichBlockPullQuotation.shape.fits(raw) { self = .pullQuotation(RichBlockPullQuotation(raw: raw)); return }
    if RichBlockCollage.shape.fits(raw) { self = .collage(RichBlockCollage(raw: raw)); return }
    if RichBlockSlideshow.shape.fits(raw) { self = .slideshow(RichBlockSlideshow(raw: raw)); return }
    if RichBlockTable.shape.fits(raw) { self = .table(RichBlockTable(raw: raw)); return }
    if RichBlockDetails.shape.fits(raw) { self = .details(RichBlockDetails(raw: raw)); return }
    if RichBlockMap.shape.fits(raw) { self = .map(RichBlockMap(raw: raw)); return }
    if RichBlockAnimation.shape.fits(raw) { self = .animation(RichBlockAnimation(raw: raw)); return }
    if RichBlockAudio.shape.fits(raw) { self = .audio(RichBlockAudio(raw: raw)); return }
    if RichBlockPhoto.shape.fits(raw) { self = .photo(RichBlockPhoto(raw: raw)); return }
    if RichBlockVideo.shape.fits(raw) { self = .video(RichBlockVideo(raw: raw)); return }
    if RichBlockVoiceNote.shape.fits(raw) { self = .voiceNote(RichBlockVoiceNote(raw: raw)); return }
    if RichBlockThinking.shape.fits(raw) { self = .thinking(RichBlockThinking(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .paragraph(let value): value.json
    case .sectionHeading(let value): value.json
    case .preformatted(let value): value.json
    case .footer(let value): value.json
    case .divider(let value): value.json
    case .mathematicalExpression(let value): value.json
    case .anchor(let value): value.json
    case .list(let value): value.json
    case .blockQuotation(let value): value.json
    case .pullQuotation(let value): value.json
    case .collage(let value): value.json
    case .slideshow(let value): value.json
    case .table(let value): value.json
    case .details(let value): value.json
    case .map(let value): value.json
    case .animation(let value): value.json
    case .audio(let value): value.json
    case .photo(let value): value.json
    case .video(let value): value.json
    case .voiceNote(let value): value.json
    case .thinking(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: RichBlock { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = RichBlock(json: json) else { throw ShapeMismatch("of the type RichBlock") }
    switch value {
    case .paragraph: try RichBlockParagraph.check(json)
    case .sectionHeading: try RichBlockSectionHeading.check(json)
    case .preformatted: try RichBlockPreformatted.check(json)
    case .footer: try RichBlockFooter.check(json)
    case .divider: try RichBlockDivider.check(json)
    case .mathematicalExpression: try RichBlockMathematicalExpression.check(json)
    case .anchor: try RichBlockAnchor.check(json)
    case .list: try RichBlockList.check(json)
    case .blockQuotation: try RichBlockBlockQuotation.check(json)
    case .pullQuotation: try RichBlockPullQuotation.check(json)
    case .collage: try RichBlockCollage.check(json)
    case .slideshow: try RichBlockSlideshow.check(json)
    case .table: try RichBlockTable.check(json)
    case .details: try RichBlockDetails.check(json)
    case .map: try RichBlockMap.check(json)
    case .animation: try RichBlockAnimation.check(json)
    case .audio: try RichBlockAudio.check(json)
    case .photo: try RichBlockPhoto.check(json)
    case .video: try RichBlockVideo.check(json)
    case .voiceNote: try RichBlockVoiceNote.check(json)
    case .thinking: try RichBlockThinking.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#richblockanchor
public struct RichBlockAnchor: BotAPIObject {
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

  public static let shape = Shape("RichBlockAnchor") { shape in
    shape.constant("type", .string("anchor"))
    shape.required("name", String.self)
  }
}
