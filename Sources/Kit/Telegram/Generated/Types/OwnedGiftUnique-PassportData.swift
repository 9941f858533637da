// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#ownedgiftunique
public struct OwnedGiftUnique: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(gift: UniqueGift, sendDate: Int64) {
    raw = JSONObject()
    raw["type"] = .string("unique")
    raw[required: "gift"] = gift
    raw[required: "send_date"] = sendDate
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var gift: UniqueGift {
    get { raw[required: "gift"] }
    set { raw[required: "gift"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var ownedGiftID: String? {
    get { raw[optional: "owned_gift_id"] }
    set { raw[optional: "owned_gift_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var senderUser: User? {
    get { raw[optional: "sender_user"] }
    set { raw[optional: "sender_user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sendDate: Int64 {
    get { raw[required: "send_date"] }
    set { raw[required: "send_date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isSaved: Bool? {
    get { raw[optional: "is_saved"] }
    set { raw[optional: "is_saved"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canBeTransferred: Bool? {
    get { raw[optional: "can_be_transferred"] }
    set { raw[optional: "can_be_transferred"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var transferStarCount: Int64? {
    get { raw[optional: "transfer_star_count"] }
    set { raw[optional: "transfer_star_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var nextTransferDate: Int64? {
    get { raw[optional: "next_transfer_date"] }
    set { raw[optional: "next_transfer_date"] = newValue }
  }

  public static let shape = Shape("OwnedGiftUnique") { shape in
    shape.constant("type", .string("unique"))
    shape.required("gift", UniqueGift.self)
    shape.optional("owned_gift_id", String.self)
    shape.optional("sender_user", User.self)
    shape.required("send_date", Int64.self)
    shape.optional("is_saved", Bool.self)
    shape.optional("can_be_transferred", Bool.self)
    shape.optional("transfer_star_count", Int64.self)
    shape.optional("next_transfer_date", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#paidmedia
public enum PaidMedia: BotAPIUnion {
  case livePhoto(PaidMediaLivePhoto)
  case photo(PaidMediaPhoto)
  case preview(PaidMediaPreview)
  case video(PaidMediaVideo)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if PaidMediaLivePhoto.shape.fits(raw) { self = .livePhoto(PaidMediaLivePhoto(raw: raw)); return }
    if PaidMediaPhoto.shape.fits(raw) { self = .photo(PaidMediaPhoto(raw: raw)); return }
    if PaidMediaPreview.shape.fits(raw) { self = .preview(PaidMediaPreview(raw: raw)); return }
    if PaidMediaVideo.shape.fits(raw) { self = .video(PaidMediaVideo(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .livePhoto(let value): value.json
    case .photo(let value): value.json
    case .preview(let value): value.json
    case .video(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: PaidMedia { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = PaidMedia(json: json) else { throw ShapeMismatch("of the type PaidMedia") }
    switch value {
    case .livePhoto: try PaidMediaLivePhoto.check(json)
    case .photo: try PaidMediaPhoto.check(json)
    case .preview: try PaidMediaPreview.check(json)
    case .video: try PaidMediaVideo.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#paidmediainfo
public struct PaidMediaInfo: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(starCount: Int64, paidMedia: [PaidMedia]) {
    raw = JSONObject()
    raw[required: "star_count"] = starCount
    raw[required: "paid_media"] = paidMedia
  }

  @_alwaysEmitIntoClient
  public var starCount: Int64 {
    get { raw[required: "star_count"] }
    set { raw[required: "star_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var paidMedia: [PaidMedia] {
    get { raw[required: "paid_media"] }
    set { raw[required: "paid_media"] = newValue }
  }

  public static let shape = Shape("PaidMediaInfo") { shape in
    shape.required("star_count", Int64.self)
    shape.required("paid_media", [PaidMedia].self)
  }
}

/// https://core.telegram.org/bots/api#paidmedialivephoto
public struct PaidMediaLivePhoto: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(livePhoto: LivePhoto) {
    raw = JSONObject()
    raw["type"] = .string("live_photo")
    raw[required: "live_photo"] = livePhoto
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var livePhoto: LivePhoto {
    get { raw[required: "live_photo"] }
    set { raw[required: "live_photo"] = newValue }
  }

  public static let shape = Shape("PaidMediaLivePhoto") { shape in
    shape.constant("type", .string("live_photo"))
    shape.required("live_photo", LivePhoto.self)
  }
}

/// https://core.telegram.org/bots/api#paidmediaphoto
public struct PaidMediaPhoto: BotAPIObject {
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

  public static let shape = Shape("PaidMediaPhoto") { shape in
    shape.constant("type", .string("photo"))
    shape.required("photo", [PhotoSize].self)
  }
}

/// https://core.telegram.org/bots/api#paidmediapreview
public struct PaidMediaPreview: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
    raw["type"] = .string("preview")
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var width: Int64? {
    get { raw[optional: "width"] }
    set { raw[optional: "width"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var height: Int64? {
    get { raw[optional: "height"] }
    set { raw[optional: "height"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var duration: Int64? {
    get { raw[optional: "duration"] }
    set { raw[optional: "duration"] = newValue }
  }

  public static let shape = Shape("PaidMediaPreview") { shape in
    shape.constant("type", .string("preview"))
    shape.optional("width", Int64.self)
    shape.optional("height", Int64.self)
    shape.optional("duration", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#paidmediapurchased
public struct PaidMediaPurchased: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(from: User, paidMediaPayload: String) {
    raw = JSONObject()
    raw[required: "from"] = from
    raw[required: "paid_media_payload"] = paidMediaPayload
  }

  @_alwaysEmitIntoClient
  public var from: User {
    get { raw[required: "from"] }
    set { raw[required: "from"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var paidMediaPayload: String {
    get { raw[required: "paid_media_payload"] }
    set { raw[required: "paid_media_payload"] = newValue }
  }

  public static let shape = Shape("PaidMediaPurchased") { shape in
    shape.required("from", User.self)
    shape.required("paid_media_payload", String.self)
  }
}

/// https://core.telegram.org/bots/api#paidmediavideo
public struct PaidMediaVideo: BotAPIObject {
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

  public static let shape = Shape("PaidMediaVideo") { shape in
    shape.constant("type", .string("video"))
    shape.required("video", Video.self)
  }
}

/// https://core.telegram.org/bots/api#paidmessagepricechanged
public struct PaidMessagePriceChanged: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(paidMessageStarCount: Int64) {
    raw = JSONObject()
    raw[required: "paid_message_star_count"] = paidMessageStarCount
  }

  @_alwaysEmitIntoClient
  public var paidMessageStarCount: Int64 {
    get { raw[required: "paid_message_star_count"] }
    set { raw[required: "paid_message_star_count"] = newValue }
  }

  public static let shape = Shape("PaidMessagePriceChanged") { shape in
    shape.required("paid_message_star_count", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#passportdata
public struct PassportData: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(data: [EncryptedPassportElement], credentials: EncryptedCredentials) {
    raw = JSONObject()
    raw[required: "data"] = data
    raw[required: "credentials"] = credentials
  }

  @_alwaysEmitIntoClient
  public var data: [EncryptedPassportElement] {
    get { raw[required: "data"] }
    set { raw[required: "data"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var credentials: EncryptedCredentials {
    get { raw[required: "credentials"] }
    set { raw[required: "credentials"] = newValue }
  }

  public static let shape = Shape("PassportData") { shape in
    shape.required("data", [EncryptedPassportElement].self)
    shape.required("credentials", EncryptedCredentials.self)
  }
}
