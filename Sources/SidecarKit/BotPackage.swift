public import BotKit
public import MetricRegistry
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
}
