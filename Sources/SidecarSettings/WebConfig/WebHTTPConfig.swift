/// `http_server_config`.
public struct WebHTTPConfig: Sendable {
  /// Accepted and without effect: this server speaks HTTP/1.1.
  public internal(set) var isHTTP2 = true
  public internal(set) var headers = WebHeaders()

  init() {}
}

extension WebHTTPConfig: SettingsSection {
  static let keys: [Key<WebHTTPConfig>] = [
    .scalar("http2", \.isHTTP2, .flag, "Accepted and without effect: this server speaks HTTP/1.1 only."),
    .section("headers", \.headers, "Headers of every answer, unless it has them itself. No others can be set."),
  ]
}

/// The headers that the format knows.
public struct WebHeaders: Sendable {
  var strictTransportSecurity: String?
  var contentTypeOptions: WebContentTypeOptions?
  var frameOptions: WebFrameOptions?
  var protection: String?
  var contentSecurityPolicy: String?

  init() {}

  /// Those that are set.
  public var fields: [(name: String, value: String)] {
    let all: [(String, String?)] = [
      ("Strict-Transport-Security", strictTransportSecurity), ("X-Content-Type-Options", contentTypeOptions?.rawValue),
      ("X-Frame-Options", frameOptions?.rawValue), ("X-XSS-Protection", protection),
      ("Content-Security-Policy", contentSecurityPolicy),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }
}

extension WebHeaders: SettingsSection {
  static let keys: [Key<WebHeaders>] = [
    .optional(
      "Strict-Transport-Security", \.strictTransportSecurity, .headerValue, "That browsers shall ask by TLS only."),
    .optional("X-Content-Type-Options", \.contentTypeOptions, .word, "That browsers shall not guess types."),
    .optional("X-Frame-Options", \.frameOptions, .word, "Who may show our pages in a frame."),
    .optional("X-XSS-Protection", \.protection, .headerValue, "For browsers of old."),
    .optional("Content-Security-Policy", \.contentSecurityPolicy, .headerValue, "What our pages may load."),
  ]
}

enum WebContentTypeOptions: String, SettingWord { case nosniff }

enum WebFrameOptions: String, SettingWord { case deny, sameorigin }
