public import BotKit
public import MetricRegistry
public import Storage
public import Supervision

/// The help desk: people report what needs repair, and see what became of it.
public enum HelpDeskModule {
  public static let name = "helpdesk"

  /// Every table of the bot, the kit's first: what `outrigger migrate` works on.
  public static let migrations: [MigrationSeries] = [BotKitMigrations.series, HelpDeskMigrations.series]

  /// The bot, made once for the process.
  ///
  /// - Parameter admins: Telegram ids of those who become administrators at their first contact.
  public static func definition(admins: Set<Int64>, registry: Registry) -> BotDefinition {
    BotDefinition(
      name: name, router: router(admins: admins, metrics: HelpDeskMetrics(registry)),
      migrations: [HelpDeskMigrations.series])
  }

  /// Makes the module for one attempt.
  ///
  /// - Parameters:
  ///   - storageName: the storage's name among the checks, as `postgres:main`.
  ///   - transport: made once for the process, as it remembers what a crashed attempt has sent.
  ///   - admins: Telegram ids of those who become administrators at their first contact.
  public static func make(
    storage: any SQLStorage, storageName: String, transport: BotTransport, admins: Set<Int64>, registry: Registry,
    limits: BotLimits = BotLimits()
  ) -> any BotModule {
    var definition = definition(admins: admins, registry: registry)
    definition.limits = limits
    return Bot(
      definition, storage: storage, storageName: storageName, transport: transport, registry: registry)
  }

  /// Every command, button and step of the bot.
  static func router(admins: Set<Int64>, metrics: HelpDeskMetrics) -> BotRouter {
    let desk = Desk(admins: admins)
    var router = BotRouter()
    router.dialog(CreateRequest.Step.self)
    MainMenu(desk: desk).register(in: &router)
    CreateRequest(desk: desk, metrics: metrics).register(in: &router)
    MyRequests(desk: desk).register(in: &router)
    return router
  }
}
