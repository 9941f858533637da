internal import EventLoop
internal import Redis

/// Buckets in Redis, shared by the replicas, by the server's clock: one number a bucket, the microsecond when it is full,
/// and one script a decision.
final class RedisBuckets: Sendable {
  private let redis: OptionalRedis
  private let prefix: String
  /// KEYS: the bucket. ARGV: microseconds of the period and of one token.
  ///
  /// Before Redis 5 a script that asks the time may write only when its effects are replicated instead of itself.
  private let script = RedisScript(
    """
    if redis.replicate_commands then redis.replicate_commands() end
    local time = redis.call('TIME')
    local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
    local period, interval = tonumber(ARGV[1]), tonumber(ARGV[2])
    local ahead = (tonumber(redis.call('GET', KEYS[1]) or '') or now) - now
    if ahead < 0 then ahead = 0 end
    local allowed, changed = 0, ahead > period
    if changed then ahead = period end
    if ahead <= period - interval then
      allowed, changed = 1, true
      ahead = ahead + interval
    end
    if changed then
      redis.call('SET', KEYS[1], string.format('%.0f', now + ahead), 'PX', math.ceil(ahead / 1000))
    end
    return {allowed, math.ceil(ahead)}
    """)

  init(_ redis: OptionalRedis, namespace: String) {
    self.redis = redis
    prefix = "outrigger:rate:\(namespace):"
  }

  /// - Returns: nil when Redis did not decide.
  func take(_ key: String, _ limit: RateLimit) async -> RateLimitVerdict? {
    let period = max(1, limit.period.nanoseconds / 1000)
    let interval = max(1, period / Int64(limit.count))
    guard let answer = await redis.run(script, keys: [prefix + key], [period, interval])?.array, answer.count == 2,
      let allowed = answer[0].integer, let ahead = answer[1].integer
    else { return nil }
    return RateLimitVerdict(isAllowed: allowed == 1, limit, ahead: .microseconds(ahead))
  }
}
