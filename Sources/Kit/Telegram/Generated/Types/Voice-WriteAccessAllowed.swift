// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#voice
public struct Voice: BotAPIObject {
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
  public var mimeType: String? {
    get { raw[optional: "mime_type"] }
    set { raw[optional: "mime_type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileSize: Int64? {
    get { raw[optional: "file_size"] }
    set { raw[optional: "file_size"] = newValue }
  }

  public static let shape = Shape("Voice") { shape in
    shape.required("file_id", String.self)
    shape.required("file_unique_id", String.self)
    shape.required("duration", Int64.self)
    shape.optional("mime_type", String.self)
    shape.optional("file_size", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#webappdata
public struct WebAppData: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(data: String, buttonText: String) {
    raw = JSONObject()
    raw[required: "data"] = data
    raw[required: "button_text"] = buttonText
  }

  @_alwaysEmitIntoClient
  public var data: String {
    get { raw[required: "data"] }
    set { raw[required: "data"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var buttonText: String {
    get { raw[required: "button_text"] }
    set { raw[required: "button_text"] = newValue }
  }

  public static let shape = Shape("WebAppData") { shape in
    shape.required("data", String.self)
    shape.required("button_text", String.self)
  }
}

/// https://core.telegram.org/bots/api#webappinfo
public struct WebAppInfo: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(url: String) {
    raw = JSONObject()
    raw[required: "url"] = url
  }

  @_alwaysEmitIntoClient
  public var url: String {
    get { raw[required: "url"] }
    set { raw[required: "url"] = newValue }
  }

  public static let shape = Shape("WebAppInfo") { shape in
    shape.required("url", String.self)
  }
}

/// https://core.telegram.org/bots/api#webhookinfo
public struct WebhookInfo: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(url: String, hasCustomCertificate: Bool, pendingUpdateCount: Int64) {
    raw = JSONObject()
    raw[required: "url"] = url
    raw[required: "has_custom_certificate"] = hasCustomCertificate
    raw[required: "pending_update_count"] = pendingUpdateCount
  }

  @_alwaysEmitIntoClient
  public var url: String {
    get { raw[required: "url"] }
    set { raw[required: "url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasCustomCertificate: Bool {
    get { raw[required: "has_custom_certificate"] }
    set { raw[required: "has_custom_certificate"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var pendingUpdateCount: Int64 {
    get { raw[required: "pending_update_count"] }
    set { raw[required: "pending_update_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var ipAddress: String? {
    get { raw[optional: "ip_address"] }
    set { raw[optional: "ip_address"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var lastErrorDate: Int64? {
    get { raw[optional: "last_error_date"] }
    set { raw[optional: "last_error_date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var lastErrorMessage: String? {
    get { raw[optional: "last_error_message"] }
    set { raw[optional: "last_error_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var lastSynchronizationErrorDate: Int64? {
    get { raw[optional: "last_synchronization_error_date"] }
    set { raw[optional: "last_synchronization_error_date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var maxConnections: Int64? {
    get { raw[optional: "max_connections"] }
    set { raw[optional: "max_connections"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var allowedUpdates: [String]? {
    get { raw[optional: "allowed_updates"] }
    set { raw[optional: "allowed_updates"] = newValue }
  }

  public static let shape = Shape("WebhookInfo") { shape in
    shape.required("url", String.self)
    shape.required("has_custom_certificate", Bool.self)
    shape.required("pending_update_count", Int64.self)
    shape.optional("ip_address", String.self)
    shape.optional("last_error_date", Int64.self)
    shape.optional("last_error_message", String.self)
    shape.optional("last_synchronization_error_date", Int64.self)
    shape.optional("max_connections", Int64.self)
    shape.optional("allowed_updates", [String].self)
  }
}

/// https://core.telegram.org/bots/api#writeaccessallowed
public struct WriteAccessAllowed: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public var fromRequest: Bool? {
    get { raw[optional: "from_request"] }
    set { raw[optional: "from_request"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var webAppName: String? {
    get { raw[optional: "web_app_name"] }
    set { raw[optional: "web_app_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fromAttachmentMenu: Bool? {
    get { raw[optional: "from_attachment_menu"] }
    set { raw[optional: "from_attachment_menu"] = newValue }
  }

  public static let shape = Shape("WriteAccessAllowed") { shape in
    shape.optional("from_request", Bool.self)
    shape.optional("web_app_name", String.self)
    shape.optional("from_attachment_menu", Bool.self)
  }
}
