// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#venue
public struct Venue: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(location: Location, title: String, address: String) {
    raw = JSONObject()
    raw[required: "location"] = location
    raw[required: "title"] = title
    raw[required: "address"] = address
  }

  @_alwaysEmitIntoClient
  public var location: Location {
    get { raw[required: "location"] }
    set { raw[required: "location"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var title: String {
    get { raw[required: "title"] }
    set { raw[required: "title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var address: String {
    get { raw[required: "address"] }
    set { raw[required: "address"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var foursquareID: String? {
    get { raw[optional: "foursquare_id"] }
    set { raw[optional: "foursquare_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var foursquareType: String? {
    get { raw[optional: "foursquare_type"] }
    set { raw[optional: "foursquare_type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var googlePlaceID: String? {
    get { raw[optional: "google_place_id"] }
    set { raw[optional: "google_place_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var googlePlaceType: String? {
    get { raw[optional: "google_place_type"] }
    set { raw[optional: "google_place_type"] = newValue }
  }

  public static let shape = Shape("Venue") { shape in
    shape.required("location", Location.self)
    shape.required("title", String.self)
    shape.required("address", String.self)
    shape.optional("foursquare_id", String.self)
    shape.optional("foursquare_type", String.self)
    shape.optional("google_place_id", String.self)
    shape.optional("google_place_type", String.self)
  }
}

/// https://core.telegram.org/bots/api#video
public struct Video: BotAPIObject {
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
  public var cover: [PhotoSize]? {
    get { raw[optional: "cover"] }
    set { raw[optional: "cover"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var startTimestamp: Int64? {
    get { raw[optional: "start_timestamp"] }
    set { raw[optional: "start_timestamp"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var qualities: [VideoQuality]? {
    get { raw[optional: "qualities"] }
    set { raw[optional: "qualities"] = newValue }
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

  public static let shape = Shape("Video") { shape in
    shape.required("file_id", String.self)
    shape.required("file_unique_id", String.self)
    shape.required("width", Int64.self)
    shape.required("height", Int64.self)
    shape.required("duration", Int64.self)
    shape.optional("thumbnail", PhotoSize.self)
    shape.optional("cover", [PhotoSize].self)
    shape.optional("start_timestamp", Int64.self)
    shape.optional("qualities", [VideoQuality].self)
    shape.optional("file_name", String.self)
    shape.optional("mime_type", String.self)
    shape.optional("file_size", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#videochatended
public struct VideoChatEnded: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(duration: Int64) {
    raw = JSONObject()
    raw[required: "duration"] = duration
  }

  @_alwaysEmitIntoClient
  public var duration: Int64 {
    get { raw[required: "duration"] }
    set { raw[required: "duration"] = newValue }
  }

  public static let shape = Shape("VideoChatEnded") { shape in
    shape.required("duration", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#videochatparticipantsinvited
public struct VideoChatParticipantsInvited: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(users: [User]) {
    raw = JSONObject()
    raw[required: "users"] = users
  }

  @_alwaysEmitIntoClient
  public var users: [User] {
    get { raw[required: "users"] }
    set { raw[required: "users"] = newValue }
  }

  public static let shape = Shape("VideoChatParticipantsInvited") { shape in
    shape.required("users", [User].self)
  }
}

/// https://core.telegram.org/bots/api#videochatscheduled
public struct VideoChatScheduled: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(startDate: Int64) {
    raw = JSONObject()
    raw[required: "start_date"] = startDate
  }

  @_alwaysEmitIntoClient
  public var startDate: Int64 {
    get { raw[required: "start_date"] }
    set { raw[required: "start_date"] = newValue }
  }

  public static let shape = Shape("VideoChatScheduled") { shape in
    shape.required("start_date", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#videochatstarted
public struct VideoChatStarted: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init() {
    raw = JSONObject()
  }

  public static let shape = Shape("VideoChatStarted") { _ in }
}

/// https://core.telegram.org/bots/api#videonote
public struct VideoNote: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(fileID: String, fileUniqueID: String, length: Int64, duration: Int64) {
    raw = JSONObject()
    raw[required: "file_id"] = fileID
    raw[required: "file_unique_id"] = fileUniqueID
    raw[required: "length"] = length
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
  public var length: Int64 {
    get { raw[required: "length"] }
    set { raw[required: "length"] = newValue }
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
  public var fileSize: Int64? {
    get { raw[optional: "file_size"] }
    set { raw[optional: "file_size"] = newValue }
  }

  public static let shape = Shape("VideoNote") { shape in
    shape.required("file_id", String.self)
    shape.required("file_unique_id", String.self)
    shape.required("length", Int64.self)
    shape.required("duration", Int64.self)
    shape.optional("thumbnail", PhotoSize.self)
    shape.optional("file_size", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#videoquality
public struct VideoQuality: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(fileID: String, fileUniqueID: String, width: Int64, height: Int64, codec: String) {
    raw = JSONObject()
    raw[required: "file_id"] = fileID
    raw[required: "file_unique_id"] = fileUniqueID
    raw[required: "width"] = width
    raw[required: "height"] = height
    raw[required: "codec"] = codec
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
  public var codec: String {
    get { raw[required: "codec"] }
    set { raw[required: "codec"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileSize: Int64? {
    get { raw[optional: "file_size"] }
    set { raw[optional: "file_size"] = newValue }
  }

  public static let shape = Shape("VideoQuality") { shape in
    shape.required("file_id", String.self)
    shape.required("file_unique_id", String.self)
    shape.required("width", Int64.self)
    shape.required("height", Int64.self)
    shape.required("codec", String.self)
    shape.optional("file_size", Int64.self)
  }
}
