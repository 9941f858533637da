// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#acceptedgifttypes
public struct AcceptedGiftTypes: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    unlimitedGifts: Bool, limitedGifts: Bool, uniqueGifts: Bool, premiumSubscription: Bool, giftsFromChannels: Bool
  ) {
    raw = JSONObject()
    raw[required: "unlimited_gifts"] = unlimitedGifts
    raw[required: "limited_gifts"] = limitedGifts
    raw[required: "unique_gifts"] = uniqueGifts
    raw[required: "premium_subscription"] = premiumSubscription
    raw[required: "gifts_from_channels"] = giftsFromChannels
  }

  @_alwaysEmitIntoClient
  public var unlimitedGifts: Bool {
    get { raw[required: "unlimited_gifts"] }
    set { raw[required: "unlimited_gifts"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var limitedGifts: Bool {
    get { raw[required: "limited_gifts"] }
    set { raw[required: "limited_gifts"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var uniqueGifts: Bool {
    get { raw[required: "unique_gifts"] }
    set { raw[required: "unique_gifts"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var premiumSubscription: Bool {
    get { raw[required: "premium_subscription"] }
    set { raw[required: "premium_subscription"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var giftsFromChannels: Bool {
    get { raw[required: "gifts_from_channels"] }
    set { raw[required: "gifts_from_channels"] = newValue }
  }

  public static let shape = Shape("AcceptedGiftTypes") { shape in
    shape.required("unlimited_gifts", Bool.self)
    shape.required("limited_gifts", Bool.self)
    shape.required("unique_gifts", Bool.self)
    shape.required("premium_subscription", Bool.self)
    shape.required("gifts_from_channels", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#affiliateinfo
public struct AffiliateInfo: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(commissionPerMille: Int64, amount: Int64) {
    raw = JSONObject()
    raw[required: "commission_per_mille"] = commissionPerMille
    raw[required: "amount"] = amount
  }

  @_alwaysEmitIntoClient
  public var affiliateUser: User? {
    get { raw[optional: "affiliate_user"] }
    set { raw[optional: "affiliate_user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var affiliateChat: Chat? {
    get { raw[optional: "affiliate_chat"] }
    set { raw[optional: "affiliate_chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var commissionPerMille: Int64 {
    get { raw[required: "commission_per_mille"] }
    set { raw[required: "commission_per_mille"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var amount: Int64 {
    get { raw[required: "amount"] }
    set { raw[required: "amount"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var nanostarAmount: Int64? {
    get { raw[optional: "nanostar_amount"] }
    set { raw[optional: "nanostar_amount"] = newValue }
  }

  public static let shape = Shape("AffiliateInfo") { shape in
    shape.optional("affiliate_user", User.self)
    shape.optional("affiliate_chat", Chat.self)
    shape.required("commission_per_mille", Int64.self)
    shape.required("amount", Int64.self)
    shape.optional("nanostar_amount", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#animation
public struct Animation: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(fileID: String, fileUniqueID: String, width: Int64, height: Int64, duration: Int64) {
    raw = JSONObject()
    raw[required: "file_id"] = fileID
    raw[required: "file_unique_id"] = fileUniqueID
    raw[required: "width"] = width
    raw[required: "height"] = height
    raw[required: "duration"] = duration
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
  public var duration: Int64 {
    get { raw[required: "duration"] }
    set { raw[required: "duration"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var thumbnail: PhotoSize? {
    get { raw[optional: "thumbnail"] }
    set { raw[optional: "thumbnail"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileName: String? {
    get { raw[optional: "file_name"] }
    set { raw[optional: "file_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var mimeType: String? {
    get { raw[optional: "mime_type"] }
    set { raw[optional: "mime_type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileSize: Int64? {
    get { raw[optional: "file_size"] }
    set { raw[optional: "file_size"] = newValue }
  }

  public static let shape = Shape("Animation") { shape in
    shape.required("file_id", String.self)
    shape.required("file_unique_id", String.self)
    shape.required("width", Int64.self)
    shape.required("height", Int64.self)
    shape.required("duration", Int64.self)
    shape.optional("thumbnail", PhotoSize.self)
    shape.optional("file_name", String.self)
    shape.optional("mime_type", String.self)
    shape.optional("file_size", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#audio
public struct Audio: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(fileID: String, fileUniqueID: String, duration: Int64) {
    raw = JSONObject()
    raw[required: "file_id"] = fileID
    raw[required: "file_unique_id"] = fileUniqueID
    raw[required: "duration"] = duration
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
  public var duration: Int64 {
    get { raw[required: "duration"] }
    set { raw[required: "duration"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var performer: String? {
    get { raw[optional: "performer"] }
    set { raw[optional: "performer"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var title: String? {
    get { raw[optional: "title"] }
    set { raw[optional: "title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileName: String? {
    get { raw[optional: "file_name"] }
    set { raw[optional: "file_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var mimeType: String? {
    get { raw[optional: "mime_type"] }
    set { raw[optional: "mime_type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileSize: Int64? {
    get { raw[optional: "file_size"] }
    set { raw[optional: "file_size"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var thumbnail: PhotoSize? {
    get { raw[optional: "thumbnail"] }
    set { raw[optional: "thumbnail"] = newValue }
  }

  public static let shape = Shape("Audio") { shape in
    shape.required("file_id", String.self)
    shape.required("file_unique_id", String.self)
    shape.required("duration", Int64.self)
    shape.optional("performer", String.self)
    shape.optional("title", String.self)
    shape.optional("file_name", String.self)
    shape.optional("mime_type", String.self)
    shape.optional("file_size", Int64.self)
    shape.optional("thumbnail", PhotoSize.self)
  }
}

/// https://core.telegram.org/bots/api#backgroundfill
public enum BackgroundFill: BotAPIUnion {
  case solid(BackgroundFillSolid)
  case gradient(BackgroundFillGradient)
  case freeformGradient(BackgroundFillFreeformGradient)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if BackgroundFillSolid.shape.fits(raw) { self = .solid(BackgroundFillSolid(raw: raw)); return }
    if BackgroundFillGradient.shape.fits(raw) { self = .gradient(BackgroundFillGradient(raw: raw)); return }
    if BackgroundFillFreeformGradient.shape.fits(raw) { self = .freeformGradient(BackgroundFillFreeformGradient(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .solid(let value): value.json
    case .gradient(let value): value.json
    case .freeformGradient(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: BackgroundFill { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = BackgroundFill(json: json) else { throw ShapeMismatch("of the type BackgroundFill") }
    switch value {
    case .solid: try BackgroundFillSolid.check(json)
    case .gradient: try BackgroundFillGradient.check(json)
    case .freeformGradient: try BackgroundFillFreeformGradient.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#backgroundfillfreeformgradient
public struct BackgroundFillFreeformGradient: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(colors: [Int64]) {
    raw = JSONObject()
    raw["type"] = .string("freeform_gradient")
    raw[required: "colors"] = colors
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var colors: [Int64] {
    get { raw[required: "colors"] }
    set { raw[required: "colors"] = newValue }
  }

  public static let shape = Shape("BackgroundFillFreeformGradient") { shape in
    shape.constant("type", .string("freeform_gradient"))
    shape.required("colors", [Int64].self)
  }
}

/// https://core.telegram.org/bots/api#backgroundfillgradient
public struct BackgroundFillGradient: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(topColor: Int64, bottomColor: Int64, rotationAngle: Int64) {
    raw = JSONObject()
    raw["type"] = .string("gradient")
    raw[required: "top_color"] = topColor
    raw[required: "bottom_color"] = bottomColor
    raw[required: "rotation_angle"] = rotationAngle
  }

  @_alwaysEmitIntoClient
  public var type: String { raw[required: "type"] }

  @_alwaysEmitIntoClient
  public var topColor: Int64 {
    get { raw[required: "top_color"] }
    set { raw[required: "top_color"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var bottomColor: Int64 {
    get { raw[required: "bottom_color"] }
    set { raw[required: "bottom_color"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var rotationAngle: Int64 {
    get { raw[required: "rotation_angle"] }
    set { raw[required: "rotation_angle"] = newValue }
  }

  public static let shape = Shape("BackgroundFillGradient") { shape in
    shape.constant("type", .string("gradient"))
    shape.required("top_color", Int64.self)
    shape.required("bottom_color", Int64.self)
    shape.required("rotation_angle", Int64.self)
  }
}
