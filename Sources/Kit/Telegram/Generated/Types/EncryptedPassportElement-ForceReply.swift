// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#encryptedpassportelement
public struct EncryptedPassportElement: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(type: String, hash: String) {
    raw = JSONObject()
    raw[required: "type"] = type
    raw[required: "hash"] = hash
  }

  @_alwaysEmitIntoClient
  public var type: String {
    get { raw[required: "type"] }
    set { raw[required: "type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var data: String? {
    get { raw[optional: "data"] }
    set { raw[optional: "data"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var phoneNumber: String? {
    get { raw[optional: "phone_number"] }
    set { raw[optional: "phone_number"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var email: String? {
    get { raw[optional: "email"] }
    set { raw[optional: "email"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var files: [PassportFile]? {
    get { raw[optional: "files"] }
    set { raw[optional: "files"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var frontSide: PassportFile? {
    get { raw[optional: "front_side"] }
    set { raw[optional: "front_side"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var reverseSide: PassportFile? {
    get { raw[optional: "reverse_side"] }
    set { raw[optional: "reverse_side"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var selfie: PassportFile? {
    get { raw[optional: "selfie"] }
    set { raw[optional: "selfie"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var translation: [PassportFile]? {
    get { raw[optional: "translation"] }
    set { raw[optional: "translation"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hash: String {
    get { raw[required: "hash"] }
    set { raw[required: "hash"] = newValue }
  }

  public static let shape = Shape("EncryptedPassportElement") { shape in
    shape.required("type", String.self)
    shape.optional("data", String.self)
    shape.optional("phone_number", String.self)
    shape.optional("email", String.self)
    shape.optional("files", [PassportFile].self)
    shape.optional("front_side", PassportFile.self)
    shape.optional("reverse_side", PassportFile.self)
    shape.optional("selfie", PassportFile.self)
    shape.optional("translation", [PassportFile].self)
    shape.required("hash", String.self)
  }
}

/// https://core.telegram.org/bots/api#externalreplyinfo
public struct ExternalReplyInfo: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(origin: MessageOrigin) {
    raw = JSONObject()
    raw[required: "origin"] = origin
  }

  @_alwaysEmitIntoClient
  public var origin: MessageOrigin {
    get { raw[required: "origin"] }
    set { raw[required: "origin"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chat: Chat? {
    get { raw[optional: "chat"] }
    set { raw[optional: "chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageID: Int64? {
    get { raw[optional: "message_id"] }
    set { raw[optional: "message_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var linkPreviewOptions: LinkPreviewOptions? {
    get { raw[optional: "link_preview_options"] }
    set { raw[optional: "link_preview_options"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var animation: Animation? {
    get { raw[optional: "animation"] }
    set { raw[optional: "animation"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var audio: Audio? {
    get { raw[optional: "audio"] }
    set { raw[optional: "audio"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var document: Document? {
    get { raw[optional: "document"] }
    set { raw[optional: "document"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var livePhoto: LivePhoto? {
    get { raw[optional: "live_photo"] }
    set { raw[optional: "live_photo"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var paidMedia: PaidMediaInfo? {
    get { raw[optional: "paid_media"] }
    set { raw[optional: "paid_media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photo: [PhotoSize]? {
    get { raw[optional: "photo"] }
    set { raw[optional: "photo"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sticker: Sticker? {
    get { raw[optional: "sticker"] }
    set { raw[optional: "sticker"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var story: Story? {
    get { raw[optional: "story"] }
    set { raw[optional: "story"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var video: Video? {
    get { raw[optional: "video"] }
    set { raw[optional: "video"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var videoNote: VideoNote? {
    get { raw[optional: "video_note"] }
    set { raw[optional: "video_note"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var voice: Voice? {
    get { raw[optional: "voice"] }
    set { raw[optional: "voice"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasMediaSpoiler: Bool? {
    get { raw[optional: "has_media_spoiler"] }
    set { raw[optional: "has_media_spoiler"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var checklist: Checklist? {
    get { raw[optional: "checklist"] }
    set { raw[optional: "checklist"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var contact: Contact? {
    get { raw[optional: "contact"] }
    set { raw[optional: "contact"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var dice: Dice? {
    get { raw[optional: "dice"] }
    set { raw[optional: "dice"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var game: Game? {
    get { raw[optional: "game"] }
    set { raw[optional: "game"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var giveaway: Giveaway? {
    get { raw[optional: "giveaway"] }
    set { raw[optional: "giveaway"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var giveawayWinners: GiveawayWinners? {
    get { raw[optional: "giveaway_winners"] }
    set { raw[optional: "giveaway_winners"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var invoice: Invoice? {
    get { raw[optional: "invoice"] }
    set { raw[optional: "invoice"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var location: Location? {
    get { raw[optional: "location"] }
    set { raw[optional: "location"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var poll: Poll? {
    get { raw[optional: "poll"] }
    set { raw[optional: "poll"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var venue: Venue? {
    get { raw[optional: "venue"] }
    set { raw[optional: "venue"] = newValue }
  }

  public static let shape = Shape("ExternalReplyInfo") { shape in
    shape.required("origin", MessageOrigin.self)
    shape.optional("chat", Chat.self)
    shape.optional("message_id", Int64.self)
    shape.optional("link_preview_options", LinkPreviewOptions.self)
    shape.optional("animation", Animation.self)
    shape.optional("audio", Audio.self)
    shape.optional("document", Document.self)
    shape.optional("live_photo", LivePhoto.self)
    shape.optional("paid_media", PaidMediaInfo.self)
    shape.optional("photo", [PhotoSize].self)
    shape.optional("sticker", Sticker.self)
    shape.optional("story", Story.self)
    shape.optional("video", Video.self)
    shape.optional("video_note", VideoNote.self)
    shape.optional("voice", Voice.self)
    shape.optional("has_media_spoiler", Bool.self)
    shape.optional("checklist", Checklist.self)
    shape.optional("contact", Contact.self)
    shape.optional("dice", Dice.self)
    shape.optional("game", Game.self)
    shape.optional("giveaway", Giveaway.self)
    shape.optional("giveaway_winners", GiveawayWinners.self)
    shape.optional("invoice", Invoice.self)
    shape.optional("location", Location.self)
    shape.optional("poll", Poll.self)
    shape.optional("venue", Venue.self)
  }
}

/// https://core.telegram.org/bots/api#file
public struct File: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(fileID: String, fileUniqueID: String) {
    raw = JSONObject()
    raw[required: "file_id"] = fileID
    raw[required: "file_unique_id"] = fileUniqueID
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
  public var fileSize: Int64? {
    get { raw[optional: "file_size"] }
    set { raw[optional: "file_size"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var filePath: String? {
    get { raw[optional: "file_path"] }
    set { raw[optional: "file_path"] = newValue }
  }

  public static let shape = Shape("File") { shape in
    shape.required("file_id", String.self)
    shape.required("file_unique_id", String.self)
    shape.optional("file_size", Int64.self)
    shape.optional("file_path", String.self)
  }
}

/// https://core.telegram.org/bots/api#forcereply
public struct ForceReply: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(forceReply: Bool, inputFieldPlaceholder: String? = nil, selective: Bool? = nil) {
    raw = JSONObject()
    raw[required: "force_reply"] = forceReply
    raw[optional: "input_field_placeholder"] = inputFieldPlaceholder
    raw[optional: "selective"] = selective
  }

  @_alwaysEmitIntoClient
  public var forceReply: Bool {
    get { raw[required: "force_reply"] }
    set { raw[required: "force_reply"] = newValue }
  }

  /// 1 to 64 characters.
  @_alwaysEmitIntoClient
  public var inputFieldPlaceholder: String? {
    get { raw[optional: "input_field_placeholder"] }
    set { raw[optional: "input_field_placeholder"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var selective: Bool? {
    get { raw[optional: "selective"] }
    set { raw[optional: "selective"] = newValue }
  }

  public static let shape = Shape("ForceReply") { shape in
    shape.required("force_reply", Bool.self)
    shape.optional("input_field_placeholder", String.self)
    shape.optional("selective", Bool.self)
  }
}
