internal import BotKit
internal import EventLoop
internal import SidecarSettings
internal import Supervision
internal import Telegram

/// How the configured bot is talked to.
@Loop
enum Transport {
  /// A call has this long even where the heartbeat's timeout is shorter: a poll is held for whole seconds. The bot beats
  /// beside its calls, so that costs a late error and no restart.
  private static let shortestCall = Duration.seconds(3)

  /// Telegram, or without it the terminal and the page.
  static func transport(_ parts: SidecarParts) throws -> BotTransport {
    let telegram = parts.settings.bot.telegram
    guard !telegram.isOff, let secret = telegram.token else {
      let terminal = parts.terminal
      return .local(parts.chat, input: { InputLines.read(onLine: $0) }, output: { terminal.show($0) })
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

  private static func webhook(_ parts: SidecarParts) throws -> WebhookSetup {
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

extension TelegramSettings {
  /// Whether the bot is talked to from here instead.
  var isOff: Bool { mode == .off || token == nil }
}
