public import PasswordHash

/// The file that `http.web_config` names, in the exporter-toolkit's format
/// (<https://github.com/prometheus/exporter-toolkit/blob/master/docs/web-configuration.md>).
public struct WebConfig: Sendable {
  public internal(set) var tls = WebTLSConfig()
  public internal(set) var http = WebHTTPConfig()
  /// By name.
  public internal(set) var users: [String: BcryptHash] = [:]
  public internal(set) var rateLimit = WebRateLimit()

  init() {}
}

extension WebConfig: SettingsSection {
  static let keys: [Key<WebConfig>] = [
    .section(
      "tls_server_config", \.tls, "The server's certificate, and what clients must show. Without it, plain HTTP."),
    .section("http_server_config", \.http, "HTTP/2, which is not spoken, and headers that every answer carries."),
    .map(
      "basic_auth_users", \.users, .user, of: .bcrypt,
      "Who may ask, with the bcrypt hash of the password, as `htpasswd -nB NAME` prints it. Without any, everybody may."
    ),
    .section(
      "rate_limit", \.rateLimit, "How often all clients together may ask; more get 429. Probes are not counted."),
  ]
}

/// `tls_server_config`.
public struct WebTLSConfig: Sendable {
  /// PEM, in place of a file.
  public internal(set) var certificate: String?
  public internal(set) var key: String?
  public internal(set) var clientAuthorities: String?
  public internal(set) var certificateFile: String?
  public internal(set) var keyFile: String?
  public internal(set) var clientAuthoritiesFile: String?
  public internal(set) var clientAuthentication: WebClientAuthentication?
  public internal(set) var clientAllowedNames: [String]?
  public internal(set) var minVersion = WebTLSVersion.tls12
  public internal(set) var maxVersion = WebTLSVersion.tls13
  public internal(set) var cipherSuites: [String] = []
  public internal(set) var prefersServerOrder = true
  public internal(set) var curves: [String] = []

  init() {}

  /// Whether the server speaks TLS.
  public var isEnabled: Bool { certificate != nil || certificateFile != nil }

  /// The files it names.
  public var files: [String] { [certificateFile, keyFile, clientAuthoritiesFile].compactMap { $0 } }
}

extension WebTLSConfig: SettingsSection {
  static let keys: [Key<WebTLSConfig>] = [
    .optional("cert", \.certificate, .pem, "The certificate itself, and its chain, in PEM."),
    .optional("key", \.key, .pem, "Its private key itself, in PEM."),
    .optional("client_ca", \.clientAuthorities, .pem, "The authorities of clients' certificates themselves, in PEM."),
    .optional("cert_file", \.certificateFile, .path, "The file of the certificate and its chain, in PEM."),
    .optional("key_file", \.keyFile, .path, "The file of its private key, in PEM, without a passphrase."),
    .optional("client_auth_type", \.clientAuthentication, .word, "What clients must show of themselves."),
    .optional(
      "client_ca_file", \.clientAuthoritiesFile, .path,
      "The file of the authorities of clients' certificates; without one, the system's."),
    .optionalList(
      "client_allowed_sans", \.clientAllowedNames, of: .text,
      "Subject alternative names of which a client's certificate must have one."),
    .scalar("min_version", \.minVersion, .word, "The lowest version of TLS."),
    .scalar("max_version", \.maxVersion, .word, "The highest version of TLS."),
    .list("cipher_suites", \.cipherSuites, of: .text, "The suites spoken; empty: GnuTLS's, without plain RSA."),
    .scalar(
      "prefer_server_cipher_suites", \.prefersServerOrder, .flag, "Whether the server's order counts, or the client's."),
    .list("curve_preferences", \.curves, of: .text, "Of CurveP256, CurveP384, CurveP521 and X25519; empty: GnuTLS's."),
  ]
}

/// `client_auth_type`, as in Go's crypto/tls. RequireClientCert is an older name of RequireAnyClientCert.
public enum WebClientAuthentication: String, SettingWord {
  case none = "NoClientCert"
  case request = "RequestClientCert"
  case requireAny = "RequireAnyClientCert"
  case require = "RequireClientCert"
  case verifyIfGiven = "VerifyClientCertIfGiven"
  case requireAndVerify = "RequireAndVerifyClientCert"
}

public enum WebTLSVersion: String, SettingWord {
  case tls10 = "TLS10"
  case tls11 = "TLS11"
  case tls12 = "TLS12"
  case tls13 = "TLS13"
}

/// `rate_limit`: `burst` requests at once, and one more each `interval`.
public struct WebRateLimit: Sendable, Equatable {
  /// Nil or zero: no limit.
  public internal(set) var interval: Duration?
  public internal(set) var burst: Int?

  init() {}
}

extension WebRateLimit: SettingsSection {
  static let keys: [Key<WebRateLimit>] = [
    .optional("interval", \.interval, .goDuration, "How long until one more request is allowed; 0: no limit."),
    .optional("burst", \.burst, .integer(1...1_000_000), "Requests allowed at once."),
  ]
}
