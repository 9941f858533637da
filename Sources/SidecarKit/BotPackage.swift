public import BotKit
public import Caching
internal import EventLoop
internal import HTTPClient
public import MetricRegistry
public import OutsideAPIs
public import RateLimiting

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
  /// What may be lost: in memory, or in the Redis that `bot.cache` names.
  public let cache: CacheStore
  /// How often users may do what: `rate_limits`. The bot's handlers are under it unless the bot has a limiter of its own.
  public let limiter: RateLimiter
  /// Makes the clients of outside APIs, over the process's outgoing pool.
  public let apis: APIClientMaker

  /// `rate_limits` for the users of the bot, with limits of its own for actions that the configuration does not name.
  public func userLimits(_ own: [String: (count: Int, period: Duration)] = [:]) -> any ActionLimiter {
    UserLimits(limiter: limiter, own: own.mapValues { RateLimit($0.count, per: $0.period) })
  }

  @Loop init(admins: Set<Int64>, registry: Registry, _ services: BotServices) {
    self.admins = admins
    self.registry = registry
    cache = services.cache
    limiter = services.limiter
    apis = services.apis
  }

  /// For what is asked of a bot that does not run.
  @Loop init(registry: Registry) {
    admins = []
    self.registry = registry
    cache = CacheStore(registry: registry)
    limiter = RateLimiter(registry: registry)
    apis = APIClientMaker(Client(), registry: registry)
  }
}
