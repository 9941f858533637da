/// The section `http`.
public struct HTTPSettings: Sendable {
  public internal(set) var listen = ListenAddress(host: "127.0.0.1", port: 8000)
  /// Path of a file in the exporter-toolkit's format.
  public internal(set) var webConfig: String?
  /// The bearer token of the guarded routes; without one they answer loopback only.
  public internal(set) var token: Secret?
  public internal(set) var authExempt: [AuthExemptRoute] = []
  /// Passwords that are being checked or wait to be.
  public internal(set) var maxPasswordChecks = 100
  public internal(set) var maxConnections = 8192
  /// Bytes.
  public internal(set) var maxBody = 8 << 20
  public internal(set) var headerTimeout: Duration = .seconds(5)
  public internal(set) var bodyTimeout: Duration = .seconds(60)
  public internal(set) var idleTimeout: Duration = .seconds(60)
  /// Of one client, for routes other than the probes and `/metrics`.
  public internal(set) var rateLimit = Rate(100, per: .seconds(1))
}

/// A route that `http.auth_exempt` may name.
public enum AuthExemptRoute: String, SettingWord {
  case live = "/live"
  case ready = "/ready"
  case startup = "/startup"
}

extension HTTPSettings: SettingsSection {
  static let keys: [Key<HTTPSettings>] = [
    .scalar("listen", \.listen, .listen, "The address to listen on. Port 0 lets the system choose one."),
    .optional(
      "web_config", \.webConfig, .path,
      "A file in the Prometheus exporter-toolkit's format: TLS, basic_auth_users, headers, rate_limit; its keys are below."
    ),
    .secret("token", \.token, "The bearer token of the guarded routes; without one they answer only to this machine."),
    .list(
      "auth_exempt", \.authExempt, of: .word, "Of /live, /ready and /startup: those answered without basic auth."),
    .scalar(
      "max_password_checks", \.maxPasswordChecks, .integer(1...10_000),
      "Passwords of basic auth that are being checked or wait to be; more requests get 429."),
    .scalar("max_connections", \.maxConnections, .integer(1...1_000_000), "Connections open at the same time."),
    .scalar("max_body", \.maxBody, .size(1024...(1 << 30)), "Bytes of a request's body."),
    .scalar(
      "header_timeout", \.headerTimeout, .duration(.milliseconds(100)...(.seconds(300))),
      "How long a request's head may take to arrive."),
    .scalar(
      "body_timeout", \.bodyTimeout, .duration(.milliseconds(100)...(.seconds(3600))),
      "How long a request's body may take to arrive."),
    .scalar(
      "idle_timeout", \.idleTimeout, .duration(.seconds(1)...(.seconds(3600))),
      "How long a kept-alive connection may say nothing."),
    .scalar(
      "rate_limit", \.rateLimit, .rate,
      "Requests of one client, but for probes, GET /metrics and POST /logs; more get 429."),
  ]
}

/// The section `http_client`.
public struct HTTPClientSettings: Sendable {
  public internal(set) var maxConnections = 100
  public internal(set) var keepalive = 20
  public internal(set) var timeout: Duration = .seconds(10)
}

extension HTTPClientSettings: SettingsSection {
  static let keys: [Key<HTTPClientSettings>] = [
    .scalar("max_connections", \.maxConnections, .integer(1...10_000), "Connections open at the same time."),
    .scalar("keepalive", \.keepalive, .integer(0...10_000), "Idle connections kept for the next call."),
    .scalar(
      "timeout", \.timeout, .duration(.milliseconds(100)...(.seconds(600))), "How long a call may take in all."),
  ]
}
