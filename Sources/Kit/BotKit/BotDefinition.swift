public import Storage
public import WebAPI

/// What makes a bot the bot it is; the kit does the rest.
public struct BotDefinition: Sendable {
  public var name: String
  public var router: BotRouter
  /// The bot's own tables; the kit's come before them.
  public var migrations: [MigrationSeries]
  /// What is answered over HTTP under `/api/NAME/`.
  public var routes = APIRoutes()
  /// What the kit says to users by itself.
  public var texts: Localized<BotTexts>
  /// For users whose client speaks none of the kit's languages.
  public var language: Language
  public var limits: BotLimits
  /// Who someone is; nil: nobody is asked, and all are let in.
  public var users: UserResolver?
  /// Keeps users from doing things too often.
  public var limiter: (any ActionLimiter)?
  package var dialogs = DialogStorage.storage
  /// What the bot does by itself.
  public var jobs: [BotJob] = []
  /// What is read from the storage every so often.
  public var readings: [PeriodicReading] = []
  /// A chat cannot be reached any more: the user has blocked the bot, or is gone. In the transaction that notes it.
  public var onBlocked: ChatHook?
  /// A group has become a supergroup with another id, the second. In the transaction that changes what the kit stores. Called
  /// again for the same group, as it is told of by an update in each of the two chats and by the answer to a message.
  public var onMoved: MoveHook?

  /// What contradicts itself: a bot with any of these does not start.
  var problems: [String] {
    let names = jobs.map(\.name)
    let twice = Set(names.filter { name in names.count { $0 == name } > 1 })
    return router.problems + twice.sorted().map { "The job \($0) is registered twice." }
  }

  public typealias ChatHook = @concurrent @Sendable (_ chatID: Int64, any StorageTransaction) async throws -> Void
  public typealias MoveHook =
    @concurrent @Sendable (_ from: Int64, _ to: Int64, any StorageTransaction) async throws -> Void

  public init(
    name: String, router: BotRouter, migrations: [MigrationSeries] = [],
    texts: Localized<BotTexts> = BotTexts.standard, language: Language = .english, limits: BotLimits = BotLimits()
  ) {
    self.name = name
    self.router = router
    self.migrations = migrations
    self.texts = texts
    self.language = language
    self.limits = limits
  }

  /// Every table, in the order in which they may refer to each other.
  package var allMigrations: [MigrationSeries] { [BotKitMigrations.series] + routes.migrations + migrations }
}
