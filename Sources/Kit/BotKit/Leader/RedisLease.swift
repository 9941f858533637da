internal import EventLoop
package import Redis

/// A lease that is a key in Redis which expires unless its holder renews it.
///
/// A Redis that loses what it was told, as at a failover, may give the lease to two for a while: the inbox then keeps
/// updates from being handled twice.
package struct RedisLease: LeaderLease {
  /// How long the key lives without being renewed.
  package static let lifetime = Duration.seconds(6)

  package let isAlwaysHeld = false
  private let pool: RedisPool
  private let key: String
  private let holder: String

  /// - Parameters:
  ///   - name: what is led.
  ///   - holder: this process, unlike every other.
  package init(name: String, pool: RedisPool, holder: String) {
    self.pool = pool
    self.holder = holder
    key = "outrigger:leader:\(name)"
  }

  /// Renews the key if it is ours, and takes it if it is nobody's.
  private static let script = """
    local holder = redis.call('GET', KEYS[1])
    if holder == ARGV[1] then
      redis.call('PEXPIRE', KEYS[1], ARGV[2])
      return 1
    elseif holder then
      return 0
    end
    redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
    return 1
    """

  private static let releasing = """
    if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
    return 0
    """

  @concurrent package func hold(by deadline: ContinuousClock.Instant) async throws -> Bool {
    let milliseconds = Self.lifetime.components.seconds * 1000
    let answer = try await pool.command("EVAL", Self.script, 1, key, holder, milliseconds, deadline: deadline)
    return answer.integer == 1
  }

  @concurrent package func release() async {
    // What is not released expires.
    _ = try? await pool.command("EVAL", Self.releasing, 1, key, holder, deadline: .now + .seconds(1))
  }
}
