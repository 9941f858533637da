internal import BotKit
internal import EventLoop
internal import MetricRegistry
internal import Probes
internal import SidecarSettings
internal import Storage
internal import Supervision
internal import WebAPI

/// What a supervised module is made from.
@Loop
struct SidecarParts {
  let settings: Settings
  let dependencies: Dependencies
  let registry: Registry
  let terminal: TerminalPrinter
  /// Where requests to the webhook go.
  let webhook: WebhookReceiver
  /// The page's chat with a bot that is not on Telegram.
  let chat: PageChat
  /// Caches, limits and clients of outside APIs.
  let services: BotServices
}

/// Makes what is supervised.
typealias ModuleMaker = @Loop (SidecarParts) async throws -> SidecarModules

/// What is supervised, and what of it is asked over HTTP.
struct SidecarModules: Sendable {
  let specifications: [ModuleSpecification]
  /// The name of the module whose routes they are, and the storage that they work on.
  var api: (name: String, routes: APIRoutes, storage: any SQLStorage)?
}

/// The bots that a program holds; `bot.module` names the one that runs, the first unless it is configured.
struct BotCatalog: Sendable {
  private let packages: [BotPackage]

  init(_ packages: [BotPackage]) {
    precondition(!packages.isEmpty, "a program holds at least one bot")
    precondition(Set(packages.map(\.name)).count == packages.count, "two bots have the same name")
    self.packages = packages
  }

  var names: [String] { packages.map(\.name) }

  /// The tables of a bot and of what it is built on, in order.
  @Loop func migrations(of name: String) -> [MigrationSeries] {
    package(name)?.define(BotParts(registry: Registry())).allMigrations ?? []
  }

  /// The configured bot. Its storage's file is opened and its transport made once; a module is made for each attempt.
  @Loop func modules(_ parts: SidecarParts) async throws -> SidecarModules {
    let bot = parts.settings.bot
    guard let package = package(bot.module) else {
      throw ConfigurationError(key: "bot.module", problem: "there is no module \(bot.module)")
    }
    let storage = try await parts.dependencies.openStorage(bot.storage)
    let transport = try Transport.transport(parts)
    let registry = parts.registry
    // The page's administrator is one only where the page is what talks to the bot.
    let local = bot.telegram.isOff ? PageChat.people.filter(\.isAdmin).map(\.id) : []
    var definition = package.define(
      BotParts(
        admins: Set(bot.admins + local), registry: registry, parts.services,
        botToken: { try await TokenReading.token(bot.telegram.token) }))
    definition.limits.apply(bot.limits)
    definition.limits.apply(bot.telegram.rates)
    definition.limits.dialogLifetime = bot.dialogs.ttl
    if let dialogs = dialogs(parts) { definition.dialogs = dialogs }
    if definition.limiter == nil { definition.limiter = UserLimits(limiter: parts.services.limiter) }
    let storageName = bot.storage.checkName
    let specification = ModuleSpecification(
      name: package.name, policy: Supervision.RestartPolicy(parts.settings.supervision)
    ) { [definition] in
      Bot(definition, storage: storage, storageName: storageName, transport: transport, registry: registry)
    }
    return SidecarModules(specifications: [specification], api: (package.name, definition.routes, storage))
  }

  /// Nil when they are kept with the bot's data.
  @Loop private func dialogs(_ parts: SidecarParts) -> DialogStorage? {
    guard parts.settings.bot.dialogs.store == .cache, case .redis(let name) = parts.settings.bot.cache,
      let target = parts.dependencies.redis.first(where: { $0.check.name == "redis:\(name)" })
    else { return nil }
    return .redis(target.pool, name: target.check.name)
  }

  private func package(_ name: String) -> BotPackage? { packages.first { $0.name == name } }
}

extension BotLimits {
  fileprivate mutating func apply(_ limits: BotLimitSettings) {
    if let count = limits.maxInFlight { maxInFlight = count }
    if let count = limits.maxParallel { (maxParallel, maxParallelOnSQLite) = (count, count) }
    if let time = limits.handlerTimeout { handlerTimeout = time }
    maxQueuedReplies = limits.maxQueuedReplies
  }

  fileprivate mutating func apply(_ rates: SendRateSettings) {
    chatRate = SendRate(rates.chat.count, per: rates.chat.period)
    groupRate = SendRate(rates.group.count, per: rates.group.period)
    overallRate = SendRate(rates.overall.count, per: rates.overall.period)
  }
}

extension BotStorage {
  /// The storage's name among the checks.
  fileprivate var checkName: String {
    switch self {
    case .postgres(let name): "postgres:\(name)"
    case .sqlite: "sqlite"
    }
  }
}
