/// What a server is, as far as that decides what it can be asked.
struct RedisTraits: Sendable, Equatable {
  /// Of the Redis whose commands it speaks; Valkey says 7.2.4 for ever, KeyDB its own.
  var redis: (major: Int, minor: Int)
  /// `nil` when it is no Valkey.
  var valkey: (major: Int, minor: Int)?
  var isCluster: Bool
  var isSentinel: Bool

  init(_ info: RedisInfo) {
    redis = Self.version(info.text("redis_version")) ?? (0, 0)
    valkey = Self.version(info.text("valkey_version"))
    isCluster = info.number("cluster_enabled") == 1
    isSentinel = info.isSentinel
  }

  /// Whether it keeps keys, which a sentinel does not.
  var isStore: Bool { !isSentinel }

  /// Valkey's log of slow and of large commands (https://valkey.io/commands/commandlog/).
  var hasCommandLog: Bool { valkey.map { $0 >= (8, 1) } ?? false && isStore }

  static func == (left: RedisTraits, right: RedisTraits) -> Bool {
    left.redis == right.redis && left.valkey?.major == right.valkey?.major && left.valkey?.minor == right.valkey?.minor
      && left.isCluster == right.isCluster && left.isSentinel == right.isSentinel
  }

  private static func version(_ text: String?) -> (major: Int, minor: Int)? {
    guard let parts = text?.split(separator: "."), parts.count >= 2, let major = Int(parts[0]) else { return nil }
    return Int(parts[1]).map { (major, $0) }
  }
}
