/// The section `cache`.
public struct CacheSettings: Sendable {
  public internal(set) var defaultTTL: Duration = .seconds(3600)
  /// By kind of value.
  public internal(set) var ttl: [String: Duration] = [:]
}

extension CacheSettings: SettingsSection {
  private static let lifetime = ScalarType.duration(.milliseconds(1)...(.seconds(8760 * 3600)))

  static let keys: [Key<CacheSettings>] = [
    .scalar("default_ttl", \.defaultTTL, lifetime, "How long a value lives whose kind is not in ttl."),
    .map("ttl", \.ttl, .kind, of: lifetime, "How long values of a kind live."),
  ]
}

/// The section `rate_limits`.
public struct RateLimitSettings: Sendable {
  public internal(set) var standard = Rate(60, per: .seconds(60))
  /// What the limits of an admin are multiplied by.
  public internal(set) var adminMultiplier = 3.0
  /// By action.
  public internal(set) var actions: [String: Rate] = [:]
  /// By route.
  public internal(set) var endpoints: [String: Rate] = [:]
}

extension RateLimitSettings: SettingsSection {
  static let keys: [Key<RateLimitSettings>] = [
    .scalar("default", \.standard, .rate, "For every user and action without a limit of its own."),
    .scalar("admin_multiplier", \.adminMultiplier, .number(1...1000), "An admin's limits are so many times higher."),
    .map("actions", \.actions, .action, of: .rate, "For one action of the bot."),
    .map("endpoints", \.endpoints, .route, of: .rate, "For one route of the HTTP server."),
  ]
}

/// The section `shutdown`.
public struct ShutdownSettings: Sendable {
  public internal(set) var drainDelay: Duration = .zero
  public internal(set) var timeout: Duration = .seconds(25)
}

extension ShutdownSettings: SettingsSection {
  static let keys: [Key<ShutdownSettings>] = [
    .scalar(
      "drain_delay", \.drainDelay, .duration(.zero...(.seconds(600))),
      "How long /ready says no before anything else ends, so that balancers notice."),
    .scalar(
      "timeout", \.timeout, .duration(.milliseconds(100)...(.seconds(3600))),
      "How long draining may take in all, drain_delay included."),
  ]
}
