public import BotKit
public import Caching
internal import EventLoop
internal import HTTPClient
public import MetricRegistry
public import OutsideAPIs
public import RateLimiting
internal import Supervision
public import Telegram

/// A bot that a program holds, under the name by which the configuration's `bot.module` chooses it.
public struct BotPackage: Sendable {
  let name: String
  let define: @Sendable (BotParts) -> BotDefinition

  /// - Parameter define: makes the bot once for the process; its name is replaced by `name`.
  public init(_ name: String, define: @escaping @Sendable (BotParts) -> BotDefinition) {
    self.name = name
    self.define = { parts in
      var definition = define(parts)
      definition.name = name
      return definition
    }
  }

  /// A bot that needs nothing of the configuration.
  public init(_ definition: BotDefinition) { self.init(definition.name) { _ in definition } }
}

/// What of the process and its configuration a bot is defined with.
public struct BotParts: Sendable {
  /// Telegram ids of users, `bot.admins`.
  public let admins: Set<Int64>
  /// Where the bot's own metrics go.
  public let registry: Registry
  /// Reads the bot's token anew: for checking what Telegram signs with it. Throws `DependencyUnavailable` while there is
  /// none.
  public let botToken: @concurrent @Sendable () async throws -> BotToken
  /// What may be lost: in memory, or in the Redis that `bot.cache` names.
  public let cache: CacheStore
  /// How often users may do what: `rate_limits`. The bot's handlers are under it unless the bot has a limiter of its own.
  public let rateLimiter: RateLimiter
  /// Makes the clients of outside APIs, over the process's outgoing pool.
  public let apis: APIClientMaker

  /// ``rateLimiter`` for the users of the bot.
  ///
  /// - Parameter usual: limits of actions where the configuration does not say.
  public func limiter(usual: [String: (count: Int, period: Duration)]) -> any ActionLimiter {
    UserLimits(limiter: rateLimiter, usual: usual.mapValues { RateLimit($0.count, per: $0.period) })
  }

  @Loop init(
    admins: Set<Int64>, registry: Registry, _ services: BotServices,
    botToken: @escaping @concurrent @Sendable () async throws -> BotToken
  ) {
    self.admins = admins
    self.registry = registry
    self.botToken = botToken
    cache = services.cache
    rateLimiter = services.limiter
    apis = services.apis
  }

  /// For what is asked of a bot that does not run.
  @Loop init(registry: Registry) {
    admins = []
    self.registry = registry
    botToken = { throw DependencyUnavailable("bot.telegram.token", reason: "only the tables are looked at") }
    cache = CacheStore(registry: registry)
    rateLimiter = RateLimiter(registry: registry)
    apis = APIClientMaker(Client(), registry: registry)
  }
}
