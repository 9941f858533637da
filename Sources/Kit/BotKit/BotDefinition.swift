public import Storage

/// What makes a bot the bot it is; the kit does the rest.
public struct BotDefinition: Sendable {
  public var name: String
  public var router: BotRouter
  /// The bot's own tables; the kit's come before them.
  public var migrations: [MigrationSeries]
  /// What the user is told when a handler has failed.
  public var apology: String
  public var limits: BotLimits

  public init(
    name: String, router: BotRouter, migrations: [MigrationSeries], apology: String, limits: BotLimits = BotLimits()
  ) {
    self.name = name
    self.router = router
    self.migrations = migrations
    self.apology = apology
    self.limits = limits
  }
}
