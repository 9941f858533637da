/// The section `cache`.
public struct CacheSettings: Sendable {
  public internal(set) var defaultTTL: Duration = .seconds(3600)
  /// By kind of value.
  public internal(set) var ttl: [String: Duration] = [:]
  public internal(set) var memoryTTL: Duration = .seconds(60)
  public internal(set) var maxMemory = 8 << 20
  public internal(set) var maxValue = 1 << 20
  public internal(set) var timeout: Duration = .milliseconds(250)
}

extension CacheSettings: SettingsSection {
  private static let lifetime = ScalarType.duration(.milliseconds(1)...(.seconds(8760 * 3600)))

  static let keys: [Key<CacheSettings>] = [
    .scalar("default_ttl", \.defaultTTL, lifetime, "How long a value lives whose kind is not in ttl."),
    .map("ttl", \.ttl, .kind, of: lifetime, "How long values of a kind live."),
    .scalar(
      "memory_ttl", \.memoryTTL, lifetime,
      "How long a copy in memory serves while Redis does not; with bot.cache: memory, values live as long as they would."
    ),
    .scalar(
      "max_memory", \.maxMemory, .size((64 << 10)...(1 << 30)),
      "Memory for all cached values together; above it those go that were used longest ago."),
    .scalar("max_value", \.maxValue, .size(1024...(64 << 20)), "The largest value, as JSON; a larger one is not kept."),
    .scalar(
      "timeout", \.timeout, .duration(.milliseconds(1)...(.seconds(10))),
      "How long Redis may take as a cache and for rate limits, before the bot does without."),
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
  public internal(set) var maxSubjects = 100_000
}

extension RateLimitSettings: SettingsSection {
  static let keys: [Key<RateLimitSettings>] = [
    .scalar("default", \.standard, .rate, "For every user and action without a limit of its own."),
    .scalar("admin_multiplier", \.adminMultiplier, .number(1...1000), "An admin's limits are so many times higher."),
    .map("actions", \.actions, .action, of: .rate, "For one action of the bot."),
    .map(
      "endpoints", \.endpoints, .route, of: .rate,
      "For one route of the HTTP server and each client's address: its pattern, a path, or the beginning of paths with /* "
        + "behind it. Probes have none."),
    .scalar(
      "max_subjects", \.maxSubjects, .integer(100...10_000_000),
      "Users and addresses that are told apart in memory; those beyond share a limit."),
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
