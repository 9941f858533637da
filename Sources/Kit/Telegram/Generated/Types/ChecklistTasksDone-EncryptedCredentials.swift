// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#checklisttasksdone
public struct ChecklistTasksDone: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public var checklistMessage: Message? {
    get { raw[optional: "checklist_message"] }
    set { raw[optional: "checklist_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var markedAsDoneTaskIDs: [Int64]? {
    get { raw[optional: "marked_as_done_task_ids"] }
    set { raw[optional: "marked_as_done_task_ids"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var markedAsNotDoneTaskIDs: [Int64]? {
    get { raw[optional: "marked_as_not_done_task_ids"] }
    set { raw[optional: "marked_as_not_done_task_ids"] = newValue }
  }

  public static let shape = Shape("ChecklistTasksDone") { shape in
    shape.optional("checklist_message", Message.self)
    shape.optional("marked_as_done_task_ids", [Int64].self)
    shape.optional("marked_as_not_done_task_ids", [Int64].self)
  }
}

/// https://core.telegram.org/bots/api#choseninlineresult
public struct ChosenInlineResult: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(resultID: String, from: User, query: String) {
    raw = JSONObject()
    raw[required: "result_id"] = resultID
    raw[required: "from"] = from
    raw[required: "query"] = query
  }

  @_alwaysEmitIntoClient
  public var resultID: String {
    get { raw[required: "result_id"] }
    set { raw[required: "result_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var from: User {
    get { raw[required: "from"] }
    set { raw[required: "from"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var location: Location? {
    get { raw[optional: "location"] }
    set { raw[optional: "location"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var inlineMessageID: String? {
    get { raw[optional: "inline_message_id"] }
    set { raw[optional: "inline_message_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var query: String {
    get { raw[required: "query"] }
    set { raw[required: "query"] = newValue }
  }

  public static let shape = Shape("ChosenInlineResult") { shape in
    shape.required("result_id", String.self)
    shape.required("from", User.self)
    shape.optional("location", Location.self)
    shape.optional("inline_message_id", String.self)
    shape.required("query", String.self)
  }
}

/// https://core.telegram.org/bots/api#contact
public struct Contact: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(phoneNumber: String, firstName: String) {
    raw = JSONObject()
    raw[required: "phone_number"] = phoneNumber
    raw[required: "first_name"] = firstName
  }

  @_alwaysEmitIntoClient
  public var phoneNumber: String {
    get { raw[required: "phone_number"] }
    set { raw[required: "phone_number"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var firstName: String {
    get { raw[required: "first_name"] }
    set { raw[required: "first_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var lastName: String? {
    get { raw[optional: "last_name"] }
    set { raw[optional: "last_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var userID: Int64? {
    get { raw[optional: "user_id"] }
    set { raw[optional: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var vcard: String? {
    get { raw[optional: "vcard"] }
    set { raw[optional: "vcard"] = newValue }
  }

  public static let shape = Shape("Contact") { shape in
    shape.required("phone_number", String.self)
    shape.required("first_name", String.self)
    shape.optional("last_name", String.self)
    shape.optional("user_id", Int64.self)
    shape.optional("vcard", String.self)
  }
}

/// https://core.telegram.org/bots/api#copytextbutton
public struct CopyTextButton: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(text: String) {
    raw = JSONObject()
    raw[required: "text"] = text
  }

  /// 1 to 256 characters.
  @_alwaysEmitIntoClient
  public var text: String {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  public static let shape = Shape("CopyTextButton") { shape in
    shape.required("text", String.self)
  }
}

/// https://core.telegram.org/bots/api#dice
public struct Dice: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(emoji: String, value: Int64) {
    raw = JSONObject()
    raw[required: "emoji"] = emoji
    raw[required: "value"] = value
  }

  @_alwaysEmitIntoClient
  public var emoji: String {
    get { raw[required: "emoji"] }
    set { raw[required: "emoji"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var value: Int64 {
    get { raw[required: "value"] }
    set { raw[required: "value"] = newValue }
  }

  public static let shape = Shape("Dice") { shape in
    shape.required("emoji", String.self)
    shape.required("value", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#directmessagepricechanged
public struct DirectMessagePriceChanged: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(areDirectMessagesEnabled: Bool) {
    raw = JSONObject()
    raw[required: "are_direct_messages_enabled"] = areDirectMessagesEnabled
  }

  @_alwaysEmitIntoClient
  public var areDirectMessagesEnabled: Bool {
    get { raw[required: "are_direct_messages_enabled"] }
    set { raw[required: "are_direct_messages_enabled"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var directMessageStarCount: Int64? {
    get { raw[optional: "direct_message_star_count"] }
    set { raw[optional: "direct_message_star_count"] = newValue }
  }

  public static let shape = Shape("DirectMessagePriceChanged") { shape in
    shape.required("are_direct_messages_enabled", Bool.self)
    shape.optional("direct_message_star_count", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#directmessagestopic
public struct DirectMessagesTopic: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(topicID: Int64) {
    raw = JSONObject()
    raw[required: "topic_id"] = topicID
  }

  @_alwaysEmitIntoClient
  public var topicID: Int64 {
    get { raw[required: "topic_id"] }
    set { raw[required: "topic_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var user: User? {
    get { raw[optional: "user"] }
    set { raw[optional: "user"] = newValue }
  }

  public static let shape = Shape("DirectMessagesTopic") { shape in
    shape.required("topic_id", Int64.self)
    shape.optional("user", User.self)
  }
}

/// https://core.telegram.org/bots/api#document
public struct Document: BotAPIObject {
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

  public static let shape = Shape("Document") { shape in
    shape.required("file_id", String.self)
    shape.required("file_unique_id", String.self)
    shape.optional("thumbnail", PhotoSize.self)
    shape.optional("file_name", String.self)
    shape.optional("mime_type", String.self)
    shape.optional("file_size", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#encryptedcredentials
public struct EncryptedCredentials: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(data: String, hash: String, secret: String) {
    raw = JSONObject()
    raw[required: "data"] = data
    raw[required: "hash"] = hash
    raw[required: "secret"] = secret
  }

  @_alwaysEmitIntoClient
  public var data: String {
    get { raw[required: "data"] }
    set { raw[required: "data"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hash: String {
    get { raw[required: "hash"] }
    set { raw[required: "hash"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var secret: String {
    get { raw[required: "secret"] }
    set { raw[required: "secret"] = newValue }
  }

  public static let shape = Shape("EncryptedCredentials") { shape in
    shape.required("data", String.self)
    shape.required("hash", String.self)
    shape.required("secret", String.self)
  }
}
