/// One entry of `redis`.
public struct RedisSettings: Sendable {
  public internal(set) var url = ServiceURL("")
  /// Replaces the URL's own.
  public internal(set) var username: String?
  /// Replaces the URL's own.
  public internal(set) var password: Secret?
  public internal(set) var tls = TLSSettings()
  /// Whether `/ready` depends on it.
  public internal(set) var critical = false
  public internal(set) var pool = PoolSettings(size: 10)
  public internal(set) var check = CheckSettings()
  public internal(set) var checkKeys: [String] = []
  public internal(set) var checkStreams: [String] = []
  public internal(set) var checkLimit = 500
}

extension RedisSettings: SettingsSection {
  static let keys: [Key<RedisSettings>] = [
    .required("url", \.url, .redis, "The server and database, as redis://host:6379/0; rediss is TLS."),
    .optional("username", \.username, .text, "The user, in place of the URL's."),
    .secret("password", \.password, "The password, in place of the URL's."),
    .section("tls", \.tls, "Certificates for rediss."),
    .scalar("critical", \.critical, .flag, "Whether /ready fails while its check does."),
    .section("pool", \.pool, "The bot's connections to it."),
    .section("check", \.check, "Its check, where it differs from checks.", defaultsOf: "checks"),
    .list(
      "check_keys", \.checkKeys, of: .keyPattern,
      "Keys whose size, memory and numeric value are exported, as db0=pattern."),
    .list(
      "check_streams", \.checkStreams, of: .keyPattern,
      "Streams whose length, groups and consumers are exported, as db0=pattern."),
    .scalar(
      "check_limit", \.checkLimit, .integer(1...100_000),
      "Keys and streams that are looked at in one scrape, together; more are left out and counted."),
  ]
}

/// Certificates of a TLS client; all are paths of PEM files.
public struct TLSSettings: Sendable, Equatable {
  public internal(set) var caFile: String?
  public internal(set) var certFile: String?
  public internal(set) var keyFile: String?
}

extension TLSSettings: SettingsSection {
  static let keys: [Key<TLSSettings>] = [
    .optional("ca_file", \.caFile, .path, "The authorities to trust; without it, the system's."),
    .optional("cert_file", \.certFile, .path, "Our certificate."),
    .optional("key_file", \.keyFile, .path, "Our certificate's private key."),
  ]
}
