// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#poll
public struct Poll: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    id: String, question: String, options: [PollOption], totalVoterCount: Int64, isClosed: Bool, isAnonymous: Bool,
    type: Kind, allowsMultipleAnswers: Bool, allowsRevoting: Bool, membersOnly: Bool
  ) {
    raw = JSONObject()
    raw[required: "id"] = id
    raw[required: "question"] = question
    raw[required: "options"] = options
    raw[required: "total_voter_count"] = totalVoterCount
    raw[required: "is_closed"] = isClosed
    raw[required: "is_anonymous"] = isAnonymous
    raw[required: "type"] = type
    raw[required: "allows_multiple_answers"] = allowsMultipleAnswers
    raw[required: "allows_revoting"] = allowsRevoting
    raw[required: "members_only"] = membersOnly
  }

  @_alwaysEmitIntoClient
  public var id: String {
    get { raw[required: "id"] }
    set { raw[required: "id"] = newValue }
  }

  /// 1 to 300 characters.
  @_alwaysEmitIntoClient
  public var question: String {
    get { raw[required: "question"] }
    set { raw[required: "question"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var questionEntities: [MessageEntity]? {
    get { raw[optional: "question_entities"] }
    set { raw[optional: "question_entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var options: [PollOption] {
    get { raw[required: "options"] }
    set { raw[required: "options"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var totalVoterCount: Int64 {
    get { raw[required: "total_voter_count"] }
    set { raw[required: "total_voter_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isClosed: Bool {
    get { raw[required: "is_closed"] }
    set { raw[required: "is_closed"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isAnonymous: Bool {
    get { raw[required: "is_anonymous"] }
    set { raw[required: "is_anonymous"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var type: Kind {
    get { raw[required: "type"] }
    set { raw[required: "type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var allowsMultipleAnswers: Bool {
    get { raw[required: "allows_multiple_answers"] }
    set { raw[required: "allows_multiple_answers"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var allowsRevoting: Bool {
    get { raw[required: "allows_revoting"] }
    set { raw[required: "allows_revoting"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var membersOnly: Bool {
    get { raw[required: "members_only"] }
    set { raw[required: "members_only"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var countryCodes: [String]? {
    get { raw[optional: "country_codes"] }
    set { raw[optional: "country_codes"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var correctOptionIDs: [Int64]? {
    get { raw[optional: "correct_option_ids"] }
    set { raw[optional: "correct_option_ids"] = newValue }
  }

  /// 0 to 200 characters.
  @_alwaysEmitIntoClient
  public var explanation: String? {
    get { raw[optional: "explanation"] }
    set { raw[optional: "explanation"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var explanationEntities: [MessageEntity]? {
    get { raw[optional: "explanation_entities"] }
    set { raw[optional: "explanation_entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var explanationMedia: PollMedia? {
    get { raw[optional: "explanation_media"] }
    set { raw[optional: "explanation_media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var openPeriod: Int64? {
    get { raw[optional: "open_period"] }
    set { raw[optional: "open_period"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var closeDate: Int64? {
    get { raw[optional: "close_date"] }
    set { raw[optional: "close_date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var description: String? {
    get { raw[optional: "description"] }
    set { raw[optional: "description"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var descriptionEntities: [MessageEntity]? {
    get { raw[optional: "description_entities"] }
    set { raw[optional: "description_entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var media: PollMedia? {
    get { raw[optional: "media"] }
    set { raw[optional: "media"] = newValue }
  }

  public static let shape = Shape("Poll") { shape in
    shape.required("id", String.self)
    shape.required("question", String.self)
    shape.optional("question_entities", [MessageEntity].self)
    shape.required("options", [PollOption].self)
    shape.required("total_voter_count", Int64.self)
    shape.required("is_closed", Bool.self)
    shape.required("is_anonymous", Bool.self)
    shape.required("type", Kind.self)
    shape.required("allows_multiple_answers", Bool.self)
    shape.required("allows_revoting", Bool.self)
    shape.required("members_only", Bool.self)
    shape.optional("country_codes", [String].self)
    shape.optional("correct_option_ids", [Int64].self)
    shape.optional("explanation", String.self)
    shape.optional("explanation_entities", [MessageEntity].self)
    shape.optional("explanation_media", PollMedia.self)
    shape.optional("open_period", Int64.self)
    shape.optional("close_date", Int64.self)
    shape.optional("description", String.self)
    shape.optional("description_entities", [MessageEntity].self)
    shape.optional("media", PollMedia.self)
  }

  public struct Kind: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let regular: Kind = "regular"
    public static let quiz: Kind = "quiz"
  }
}

/// https://core.telegram.org/bots/api#pollanswer
public struct PollAnswer: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(pollID: String, optionIDs: [Int64], optionPersistentIDs: [String]) {
    raw = JSONObject()
    raw[required: "poll_id"] = pollID
    raw[required: "option_ids"] = optionIDs
    raw[required: "option_persistent_ids"] = optionPersistentIDs
  }

  @_alwaysEmitIntoClient
  public var pollID: String {
    get { raw[required: "poll_id"] }
    set { raw[required: "poll_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var voterChat: Chat? {
    get { raw[optional: "voter_chat"] }
    set { raw[optional: "voter_chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var user: User? {
    get { raw[optional: "user"] }
    set { raw[optional: "user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var optionIDs: [Int64] {
    get { raw[required: "option_ids"] }
    set { raw[required: "option_ids"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var optionPersistentIDs: [String] {
    get { raw[required: "option_persistent_ids"] }
    set { raw[required: "option_persistent_ids"] = newValue }
  }

  public static let shape = Shape("PollAnswer") { shape in
    shape.required("poll_id", String.self)
    shape.optional("voter_chat", Chat.self)
    shape.optional("user", User.self)
    shape.required("option_ids", [Int64].self)
    shape.required("option_persistent_ids", [String].self)
  }
}

/// https://core.telegram.org/bots/api#pollmedia
public struct PollMedia: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

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
  public var link: Link? {
    get { raw[optional: "link"] }
    set { raw[optional: "link"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var livePhoto: LivePhoto? {
    get { raw[optional: "live_photo"] }
    set { raw[optional: "live_photo"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var location: Location? {
    get { raw[optional: "location"] }
    set { raw[optional: "location"] = newValue }
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
  public var venue: Venue? {
    get { raw[optional: "venue"] }
    set { raw[optional: "venue"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var video: Video? {
    get { raw[optional: "video"] }
    set { raw[optional: "video"] = newValue }
  }

  public static let shape = Shape("PollMedia") { shape in
    shape.optional("animation", Animation.self)
    shape.optional("audio", Audio.self)
    shape.optional("document", Document.self)
    shape.optional("link", Link.self)
    shape.optional("live_photo", LivePhoto.self)
    shape.optional("location", Location.self)
    shape.optional("photo", [PhotoSize].self)
    shape.optional("sticker", Sticker.self)
    shape.optional("venue", Venue.self)
    shape.optional("video", Video.self)
  }
}
