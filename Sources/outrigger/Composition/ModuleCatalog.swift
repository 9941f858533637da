internal import BotKit
internal import EventLoop
internal import HelpDesk
internal import MetricRegistry
internal import SidecarSettings
internal import Storage
internal import Supervision
internal import Telegram

/// What a bot module is made from.
@Loop
struct ModuleParts {
  let settings: Settings
  let dependencies: Dependencies
  let registry: Registry
  let terminal: TerminalPrinter
  /// Where requests to the webhook go.
  let webhook: WebhookReceiver
  /// Caches, limits and clients of outside APIs.
  let services: BotServices
}

/// The bot modules this binary holds. Adding one touches this file and nothing else.
enum ModuleCatalog {
  typealias Maker = @Loop (ModuleParts) async throws -> [ModuleSpecification]

  static let names = ["helpdesk"]

  /// The migrations of a module and of what it is built on, in order.
  static func migrations(of module: String) -> [MigrationSeries] {
    switch module {
    case "helpdesk": HelpDeskModule.migrations
    default: []
    }
  }

  /// The configured module. Its storage's file is opened and its transport made once; a module is made for each attempt.
  @Loop static func modules(_ parts: ModuleParts) async throws -> [ModuleSpecification] {
    let bot = parts.settings.bot
    let storage = try await parts.dependencies.openStorage(bot.storage)
    let transport = try transport(parts)
    let registry = parts.registry
    let admins = Set(bot.admins)
    let limits = BotLimits(bot.telegram.rates)
    return [
      ModuleSpecification(name: bot.module, policy: Supervision.RestartPolicy(parts.settings.supervision)) {
        HelpDeskModule.make(
          storage: storage, storageName: bot.storage.checkName, transport: transport, admins: admins,
          registry: registry,
          limits: limits)
      }
    ]
  }

  /// A call has this long even where the heartbeat's timeout is shorter: a poll is held for whole seconds. The bot beats
  /// beside its calls, so that costs a late error and no restart.
  private static let shortestCall = Duration.seconds(3)

  /// Telegram, or without it the terminal.
  @Loop private static func transport(_ parts: ModuleParts) throws -> BotTransport {
    let telegram = parts.settings.bot.telegram
    guard telegram.mode != .off, let secret = telegram.token else {
      let terminal = parts.terminal
      return .terminal(input: { InputLines.read(onLine: $0) }, output: { terminal.show($0) })
    }
    // What is there but is no token will not heal by itself; a file that is not there yet may come.
    if let text = try? secret.reveal(), BotToken(text) == nil {
      throw ConfigurationError(key: "bot.telegram.token", problem: TokenReading.problem)
    }
    let (url, client, registry) = (telegram.apiURL.revealed, parts.dependencies.http, parts.registry)
    let longestCall = max(shortestCall, parts.settings.supervision.heartbeatTimeout * 0.95)
    let makeAPI: BotTransport.APIMaker = {
      BotAPI(
        token: try await TokenReading.token(secret), url: url, client: client, registry: registry,
        longestCall: longestCall)
    }
    guard telegram.mode == .webhook else { return .telegram(leader: Leading.lease(parts), makeAPI) }
    return .webhook(try webhook(parts), leader: Leading.lease(parts), makeAPI)
  }

  @Loop private static func webhook(_ parts: ModuleParts) throws -> WebhookSetup {
    let settings = parts.settings.bot.telegram.webhook
    guard let url = settings.url, let secret = settings.secretToken else {
      throw ConfigurationError(key: "bot.telegram.webhook", problem: "needs url and secret_token")
    }
    // As with the token: what is there and wrong will not heal, a file that is not there yet may come.
    if let text = try? secret.reveal(), !WebhookSetup.isValid(text) {
      throw ConfigurationError(
        key: "bot.telegram.webhook.secret_token",
        problem: "is none that Telegram takes; write 1 to 256 letters, digits, underscores and hyphens")
    }
    return WebhookSetup(
      url: url.revealed, secret: { try await TokenReading.webhookSecret(secret) }, receiver: parts.webhook)
  }
}

/// The bot's token, read anew by every attempt of the module.
private enum TokenReading {
  static let problem = "the value is not a bot's token; it has the form 123456:letters, as @BotFather gives it"

  /// - Throws: `DependencyUnavailable` while the file cannot be read or holds no token.
  static func token(_ secret: Secret) async throws -> BotToken {
    do {
      let text = try await BlockingWorkers.shared.run { try secret.reveal() }
      if let token = BotToken(text) { return token }
      throw unavailable(problem)
    } catch let error as SecretError {
      throw unavailable("\(error)")
    }
  }

  /// - Throws: `DependencyUnavailable` while the file cannot be read.
  static func webhookSecret(_ secret: Secret) async throws -> String {
    do {
      return try await BlockingWorkers.shared.run { try secret.reveal() }
    } catch let error as SecretError {
      throw unavailable("\(error)", "bot.telegram.webhook.secret_token_file")
    }
  }

  private static func unavailable(
    _ reason: String, _ key: String = "bot.telegram.token_file"
  ) -> DependencyUnavailable {
    DependencyUnavailable(key, reason: reason)
  }
}

extension BotLimits {
  fileprivate init(_ rates: SendRateSettings) {
    self.init()
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
