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
    return [
      ModuleSpecification(name: bot.module, policy: Supervision.RestartPolicy(parts.settings.supervision)) {
        HelpDeskModule.make(
          storage: storage, storageName: bot.storage.checkName, transport: transport, admins: admins, registry: registry
        )
      }
    ]
  }

  /// A call has this long even where the heartbeat's timeout is shorter: a poll is held for whole seconds. The bot beats
  /// beside its calls, so that costs a late error and no restart.
  private static let shortestCall = Duration.seconds(3)

  /// Telegram, or without it the terminal.
  @Loop private static func transport(_ parts: ModuleParts) throws -> BotTransport {
    let telegram = parts.settings.bot.telegram
    guard telegram.mode == .polling, let secret = telegram.token else {
      let terminal = parts.terminal
      return .terminal(input: { InputLines.read(onLine: $0) }, output: { terminal.show($0) })
    }
    // What is there but is no token will not heal by itself; a file that is not there yet may come.
    if let text = try? secret.reveal(), BotToken(text) == nil {
      throw ConfigurationError(key: "bot.telegram.token", problem: TokenReading.problem)
    }
    let (url, client, registry) = (telegram.apiURL.revealed, parts.dependencies.http, parts.registry)
    let longestCall = max(shortestCall, parts.settings.supervision.heartbeatTimeout * 0.95)
    return .telegram {
      BotAPI(
        token: try await TokenReading.token(secret), url: url, client: client, registry: registry,
        longestCall: longestCall)
    }
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

  private static func unavailable(_ reason: String) -> DependencyUnavailable {
    DependencyUnavailable("bot.telegram.token_file", reason: reason)
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
