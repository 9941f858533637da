public import BotKit
public import Caching
public import MetricRegistry
internal import Storage
public import Telegram
internal import WebAPI

/// The help desk: people report what needs repair, and see what became of it.
public enum HelpDeskModule {
  public static let name = "helpdesk"

  /// The bot, made once for the process.
  ///
  /// - Parameters:
  ///   - admins: Telegram ids of those who become administrators at their first contact.
  ///   - limiter: how often users may do what, by the names of ``actionLimits``; nil: as often as they like.
  ///   - cache: where it keeps what it is asked for often; nil: in memory.
  ///   - botToken: for the WebApp's `initData`; without it the bot has no routes.
  public static func definition(
    admins: Set<Int64>, registry: Registry, limiter: (any ActionLimiter)? = nil, cache: CacheStore? = nil,
    botToken: (@concurrent @Sendable () async throws -> BotToken)? = nil
  ) -> BotDefinition {
    let metrics = HelpDeskMetrics(registry)
    let desk = Desk(
      admins: admins, metrics: metrics, caches: DeskCaches(cache ?? .inMemory(registry: registry)))
    var definition = BotDefinition(name: name, router: router(desk), migrations: [HelpDeskMigrations.series])
    definition.users = desk.users
    definition.limiter = limiter.map { DeskLimiter(limiter: $0) }
    definition.jobs = DeskJobs(desk: desk).all
    definition.readings = [
      PeriodicReading("open requests", every: DeskLimits.gaugeInterval) { storage in
        metrics.setOpen(try await DeskStatistics.activeCounts(in: storage))
      }
    ]
    if let botToken { RequestRoutes(by: .webApp(token: botToken)).register(in: &definition.routes) }
    return definition
  }

  /// Every command, button and step of the bot.
  static func router(_ desk: Desk) -> BotRouter {
    var router = BotRouter()
    router.dialog(CreateStep.self)
    router.dialog(CommentStep.self)
    router.dialog(FileStep.self)
    MainMenu(desk: desk).register(in: &router)
    HelpPages(desk: desk).register(in: &router)
    DescribeRequest(desk: desk).register(in: &router)
    ExtendRequest(desk: desk).register(in: &router)
    FinishRequest(desk: desk).register(in: &router)
    MyRequests(desk: desk).register(in: &router)
    ShowRequest(desk: desk).register(in: &router)
    AdminPanel(desk: desk).register(in: &router)
    AdminLists(desk: desk).register(in: &router)
    MoveRequest(desk: desk).register(in: &router)
    SendExports(desk: desk).register(in: &router)
    return router
  }
}
