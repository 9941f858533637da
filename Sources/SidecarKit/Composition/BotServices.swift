internal import BotKit
internal import Caching
internal import Endpoints
internal import EventLoop
internal import HTTPServer
internal import MetricRegistry
internal import OutsideAPIs
internal import Probes
internal import RateLimiting
internal import Redis
internal import SidecarSettings

/// What a bot module is given beside its storage: caches, rate limits, and clients of outside APIs.
@Loop
final class BotServices {
  let cache: CacheStore
  let limiter: RateLimiter
  let apis: APIClientMaker
  /// The server behind both, each with its own idea of whether it answers; none for `bot.cache: memory`.
  private let redis: [OptionalRedis]

  init(_ settings: Settings, _ dependencies: Dependencies, _ registry: Registry) {
    let namespace = "\(settings.service.name):\(settings.service.environment):\(settings.bot.module)"
    let cached = dependencies.optionalRedis(settings, as: "cache") { registry.limitReached("cache.timeout") }
    let limited = dependencies.optionalRedis(settings, as: "rate_limits") { registry.limitReached("cache.timeout") }
    redis = [cached, limited].compactMap { $0 }
    cache = CacheStore(CacheConfiguration(settings.cache), redis: cached, namespace: namespace, registry: registry)
    limiter = RateLimiter(
      RateLimitRules(settings.rateLimits), redis: limited, namespace: namespace, registry: registry)
    apis = APIClientMaker(dependencies.http, registry: registry)
  }

  /// What can change while they run.
  func apply(_ settings: Settings) {
    for redis in redis { redis.apply(timeout: settings.cache.timeout) }
    cache.apply(CacheConfiguration(settings.cache))
    limiter.apply(RateLimitRules(settings.rateLimits))
  }

  /// The limits of the HTTP server's routes.
  var endpointLimit: EndpointLimit {
    EndpointLimit(
      find: { [limiter] in limiter.rules.endpoint(route: $0, path: $1) },
      decide: { [limiter] limit, client in
        guard let verdict = await limiter.allow(endpoint: limit, for: .address(client)) else { return nil }
        return EndpointLimit.Verdict(
          isAllowed: verdict.isAllowed, headers: verdict.headers, retryAfterSeconds: verdict.retryAfterSeconds)
      })
  }
}

/// `rate_limits` for the users of the bot.
struct UserLimits: ActionLimiter {
  let limiter: RateLimiter
  /// What the bot thinks right where the configuration does not say.
  var usual: [String: RateLimit] = [:]

  func allow(_ action: String, userID: Int64, isAdmin: Bool) async -> LimitVerdict {
    let verdict = await limiter.allow(action, for: .user(userID), isAdmin: isAdmin, usual: usual[action])
    return verdict.isAllowed ? .allowed : .limited(retryAfter: verdict.retryAfter)
  }
}

extension Dependencies {
  /// The server that `bot.cache` names, for a use that can do without it; nil for memory.
  fileprivate func optionalRedis(
    _ settings: Settings, as role: String, onTimeout: @escaping @Sendable () -> Void
  ) -> OptionalRedis? {
    guard case .redis(let name) = settings.bot.cache, let target = redis.first(where: { $0.name == name }) else {
      return nil
    }
    return OptionalRedis(
      target.pool, name: target.check.name, role: role, timeout: settings.cache.timeout, onTimeout: onTimeout)
  }
}

extension CacheConfiguration {
  fileprivate init(_ settings: CacheSettings) {
    self.init()
    defaultTTL = settings.defaultTTL
    ttl = settings.ttl
    memoryTTL = settings.memoryTTL
    maxMemory = settings.maxMemory
    maxValue = settings.maxValue
  }
}

extension RateLimitRules {
  fileprivate init(_ settings: RateLimitSettings) {
    self.init()
    standard = RateLimit(settings.standard)
    adminMultiplier = settings.adminMultiplier
    actions = settings.actions.mapValues { RateLimit($0) }
    endpoints = settings.endpoints.mapValues { RateLimit($0) }
    maxSubjects = settings.maxSubjects
  }
}

extension RateLimit {
  fileprivate init(_ rate: Rate) { self.init(rate.count, per: rate.period) }
}
