internal import BotKit
internal import EventLoop
internal import Postgres
internal import Probes
internal import SidecarSettings

/// How replicas of the bot agree on which of them leads, as the configuration says.
@Loop
enum Leading {
  static func lease(_ parts: SidecarParts) -> BotTransport.LeaseMaker {
    let bot = parts.settings.bot
    switch (bot.telegram.leader, bot.storage, bot.cache) {
    case (.storage, .postgres(let name), _): return postgres(name, parts) ?? { _ in OnlyReplica() }
    case (.cache, _, .redis(let name)): return redis(name, parts) ?? { _ in OnlyReplica() }
    // A file of SQLite is one process's.
    case (.off, _, _), (.storage, _, _), (.cache, _, _): return { _ in OnlyReplica() }
    }
  }

  private static func postgres(_ name: String, _ parts: SidecarParts) -> BotTransport.LeaseMaker? {
    guard let target = parts.dependencies.postgres.first(where: { $0.name == name }) else { return nil }
    let configuration = target.pool.configuration
    let secret = parts.settings.postgres[name]?.password
    return { name in
      guard let secret else { return PostgresLease(name: name, configuration: configuration) }
      return PostgresLease(name: name, configuration: configuration, password: { try secret.reveal() })
    }
  }

  private static func redis(_ name: String, _ parts: SidecarParts) -> BotTransport.LeaseMaker? {
    guard let target = parts.dependencies.redis.first(where: { $0.check.name == "redis:\(name)" }) else { return nil }
    let pool = target.pool
    let holder = String(UInt128.random(in: 1 ... .max), radix: 36)
    return { RedisLease(name: $0, pool: pool, holder: holder) }
  }
}
