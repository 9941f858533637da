// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#chatinvitelink
public struct ChatInviteLink: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(inviteLink: String, creator: User, createsJoinRequest: Bool, isPrimary: Bool, isRevoked: Bool) {
    raw = JSONObject()
    raw[required: "invite_link"] = inviteLink
    raw[required: "creator"] = creator
    raw[required: "creates_join_request"] = createsJoinRequest
    raw[required: "is_primary"] = isPrimary
    raw[required: "is_revoked"] = isRevoked
  }

  @_alwaysEmitIntoClient
  public var inviteLink: String {
    get { raw[required: "invite_link"] }
    set { raw[required: "invite_link"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var creator: User {
    get { raw[required: "creator"] }
    set { raw[required: "creator"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var createsJoinRequest: Bool {
    get { raw[required: "creates_join_request"] }
    set { raw[required: "creates_join_request"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isPrimary: Bool {
    get { raw[required: "is_primary"] }
    set { raw[required: "is_primary"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isRevoked: Bool {
    get { raw[required: "is_revoked"] }
    set { raw[required: "is_revoked"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var name: String? {
    get { raw[optional: "name"] }
    set { raw[optional: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var expireDate: Int64? {
    get { raw[optional: "expire_date"] }
    set { raw[optional: "expire_date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var memberLimit: Int64? {
    get { raw[optional: "member_limit"] }
    set { raw[optional: "member_limit"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var pendingJoinRequestCount: Int64? {
    get { raw[optional: "pending_join_request_count"] }
    set { raw[optional: "pending_join_request_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var subscriptionPeriod: Int64? {
    get { raw[optional: "subscription_period"] }
    set { raw[optional: "subscription_period"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var subscriptionPrice: Int64? {
    get { raw[optional: "subscription_price"] }
    set { raw[optional: "subscription_price"] = newValue }
  }

  public static let shape = Shape("ChatInviteLink") { shape in
    shape.required("invite_link", String.self)
    shape.required("creator", User.self)
    shape.required("creates_join_request", Bool.self)
    shape.required("is_primary", Bool.self)
    shape.required("is_revoked", Bool.self)
    shape.optional("name", String.self)
    shape.optional("expire_date", Int64.self)
    shape.optional("member_limit", Int64.self)
    shape.optional("pending_join_request_count", Int64.self)
    shape.optional("subscription_period", Int64.self)
    shape.optional("subscription_price", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#chatjoinrequest
public struct ChatJoinRequest: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(chat: Chat, from: User, userChatID: Int64, date: Int64) {
    raw = JSONObject()
    raw[required: "chat"] = chat
    raw[required: "from"] = from
    raw[required: "user_chat_id"] = userChatID
    raw[required: "date"] = date
  }

  @_alwaysEmitIntoClient
  public var chat: Chat {
    get { raw[required: "chat"] }
    set { raw[required: "chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var from: User {
    get { raw[required: "from"] }
    set { raw[required: "from"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var userChatID: Int64 {
    get { raw[required: "user_chat_id"] }
    set { raw[required: "user_chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var date: Int64 {
    get { raw[required: "date"] }
    set { raw[required: "date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var bio: String? {
    get { raw[optional: "bio"] }
    set { raw[optional: "bio"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var inviteLink: ChatInviteLink? {
    get { raw[optional: "invite_link"] }
    set { raw[optional: "invite_link"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var queryID: String? {
    get { raw[optional: "query_id"] }
    set { raw[optional: "query_id"] = newValue }
  }

  public static let shape = Shape("ChatJoinRequest") { shape in
    shape.required("chat", Chat.self)
    shape.required("from", User.self)
    shape.required("user_chat_id", Int64.self)
    shape.required("date", Int64.self)
    shape.optional("bio", String.self)
    shape.optional("invite_link", ChatInviteLink.self)
    shape.optional("query_id", String.self)
  }
}

/// https://core.telegram.org/bots/api#chatlocation
public struct ChatLocation: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(location: Location, address: String) {
    raw = JSONObject()
    raw[required: "location"] = location
    raw[required: "address"] = address
  }

  @_alwaysEmitIntoClient
  public var location: Location {
    get { raw[required: "location"] }
    set { raw[required: "location"] = newValue }
  }

  /// 1 to 64 characters.
  @_alwaysEmitIntoClient
  public var address: String {
    get { raw[required: "address"] }
    set { raw[required: "address"] = newValue }
  }

  public static let shape = Shape("ChatLocation") { shape in
    shape.required("location", Location.self)
    shape.required("address", String.self)
  }
}

/// https://core.telegram.org/bots/api#chatmember
public enum ChatMember: BotAPIUnion {
  case owner(ChatMemberOwner)
  case administrator(ChatMemberAdministrator)
  case member(ChatMemberMember)
  case restricted(ChatMemberRestricted)
  case left(ChatMemberLeft)
  case banned(ChatMemberBanned)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if ChatMemberOwner.shape.fits(raw) { self = .owner(ChatMemberOwner(raw: raw)); return }
    if ChatMemberAdministrator.shape.fits(raw) { self = .administrator(ChatMemberAdministrator(raw: raw)); return }
    if ChatMemberMember.shape.fits(raw) { self = .member(ChatMemberMember(raw: raw)); return }
    if ChatMemberRestricted.shape.fits(raw) { self = .restricted(ChatMemberRestricted(raw: raw)); return }
    if ChatMemberLeft.shape.fits(raw) { self = .left(ChatMemberLeft(raw: raw)); return }
    if ChatMemberBanned.shape.fits(raw) { self = .banned(ChatMemberBanned(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .owner(let value): value.json
    case .administrator(let value): value.json
    case .member(let value): value.json
    case .restricted(let value): value.json
    case .left(let value): value.json
    case .banned(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: ChatMember { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = ChatMember(json: json) else { throw ShapeMismatch("of the type ChatMember") }
    switch value {
    case .owner: try ChatMemberOwner.check(json)
    case .administrator: try ChatMemberAdministrator.check(json)
    case .member: try ChatMemberMember.check(json)
    case .restricted: try ChatMemberRestricted.check(json)
    case .left: try ChatMemberLeft.check(json)
    case .banned: try ChatMemberBanned.check(json)
    case .unknown: break
    }
  }
}
