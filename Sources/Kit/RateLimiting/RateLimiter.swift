package import EventLoop
package import MetricRegistry
package import Redis
internal import Synchronization

/// How often users may do what, and clients of the HTTP server ask: a token bucket for each of them and each action, in
/// Redis, which the replicas share, or in memory.
///
/// While Redis is down everything is allowed and counted in `rate_limit_errors_total`: a limit protects the bot, and a bot
/// that answers nobody is worse off. Safe from any thread.
public final class RateLimiter: Sendable {
  private let memory: MemoryBuckets
  private let redis: RedisBuckets?
  private let current: Mutex<RateLimitRules>
  private let allowed: CounterFamily
  private let denied: CounterFamily
  private let errors: Counter
  private let registry: Registry

  /// - Parameters:
  ///   - redis: nil for memory alone.
  ///   - namespace: what distinguishes this bot from others on the same Redis.
  package init(
    _ rules: RateLimitRules = RateLimitRules(), redis: OptionalRedis? = nil, namespace: String = "bot",
    registry: Registry, clock: any MonotonicClock = LoopClock()
  ) {
    memory = MemoryBuckets(clock: clock)
    self.redis = redis.map { RedisBuckets($0, namespace: namespace) }
    current = Mutex(rules)
    self.registry = registry
    allowed = registry.counter(
      "rate_limit_allowed_total", "What was allowed, by the action or path of its limit.", labels: "action")
    denied = registry.counter(
      "rate_limit_denied_total", "What was denied, by the action or path and the key of its limit.", labels: "action",
      "limit")
    errors = registry.counter(
      "rate_limit_errors_total", "Decisions that Redis did not make; all were allowed."
    ).with()
  }

  /// What is in effect.
  package var rules: RateLimitRules { current.withLock { $0 } }

  /// From the next decision on. What was taken from the buckets stays taken.
  package func apply(_ rules: RateLimitRules) { current.withLock { $0 = rules } }

  /// Whether somebody may do something now, which is then counted.
  ///
  /// - Parameters:
  ///   - action: a name from the bot's code. One that the configuration does not name has the default's limit, in
  ///     a bucket of its own.
  ///   - usual: the limit where the configuration does not name the action; nil for the default's.
  public func allow(
    _ action: String, for subject: LimitSubject, isAdmin: Bool = false, usual: RateLimit? = nil
  ) async -> RateLimitVerdict {
    let rules = rules
    return await decide(rules.rule(forAction: action, usual: usual), action, subject, isAdmin, rules)
  }

  /// As ``allow(_:for:isAdmin:)``, for a path of ``RateLimitRules/endpoints``; nil when it has no limit.
  package func allow(endpoint: String, for subject: LimitSubject) async -> RateLimitVerdict? {
    let rules = rules
    guard let rule = rules.rule(forEndpoint: endpoint) else { return nil }
    return await decide(rule, "http:" + endpoint, subject, false, rules)
  }

  private func decide(
    _ rule: RateLimitRules.Rule, _ name: String, _ subject: LimitSubject, _ isAdmin: Bool, _ rules: RateLimitRules
  ) async -> RateLimitVerdict {
    let limit = isAdmin ? rule.limit.multiplied(by: rules.adminMultiplier) : rule.limit
    let key = "\(name):\(subject.key)"
    let verdict: RateLimitVerdict
    if let redis {
      let decided = await redis.take(key, limit)
      if decided == nil { errors.increment() }
      verdict = decided ?? RateLimitVerdict(isAllowed: true, limit, ahead: .zero)
    } else {
      verdict = memory.take(key, limit, maxSubjects: rules.maxSubjects) {
        registry.limitReached("rate_limits.max_subjects")
      }
    }
    if verdict.isAllowed {
      allowed.with(rule.action).increment()
    } else {
      denied.with(rule.action, rule.key).increment()
      registry.limitReached(rule.key)
    }
    return verdict
  }
}
