/// The section `bot`.
public struct BotSettings: Sendable {
  public internal(set) var module = "helpdesk"
  public internal(set) var storage = BotStorage.sqlite(path: "var/bot.db")
  public internal(set) var cache = BotCache.memory
  public internal(set) var dialogs = DialogSettings()
  /// Telegram ids of users.
  public internal(set) var admins: [Int64] = []
  public internal(set) var telegram = TelegramSettings()
  public internal(set) var exec = ExecSettings()
  public internal(set) var api = APISettings()
  public internal(set) var limits = BotLimitSettings()
}

extension BotSettings: SettingsSection {
  static let keys: [Key<BotSettings>] = [
    .scalar("module", \.module, .name, "The bot module to run."),
    .scalar("storage", \.storage, .storage, "Where the bot keeps its data: a file, or a server of postgres."),
    .scalar("cache", \.cache, .cache, "Where the bot keeps what it may lose: memory, or a server of redis."),
    .section("dialogs", \.dialogs, "The bot's conversations of several steps."),
    .list("admins", \.admins, of: .chat, "Telegram ids of the bot's admins."),
    .section("telegram", \.telegram, "The connection to Telegram."),
    .section("exec", \.exec, "The program of `run -- CMD`."),
    .section("api", \.api, "What the bot's own HTTP routes may cost, under `/api/NAME/`."),
    .section("limits", \.limits, "How much the bot does at a time."),
  ]
}

/// The section `bot.dialogs`.
public struct DialogSettings: Sendable {
  public internal(set) var store = DialogPlace.storage
  public internal(set) var ttl: Duration = .seconds(24 * 3600)
}

/// Where dialogs are kept.
public enum DialogPlace: String, SettingWord {
  case storage, cache
}

extension DialogSettings: SettingsSection {
  static let keys: [Key<DialogSettings>] = [
    .scalar("store", \.store, .word, "Where dialogs are kept: with the bot's data, or in the Redis of bot.cache."),
    .scalar(
      "ttl", \.ttl, .duration(.seconds(1)...(.seconds(46 * 3600))),
      "How long a dialog waits for its next step. Then it is over, and its user is told."),
  ]
}

/// The section `bot.telegram`.
public struct TelegramSettings: Sendable {
  public internal(set) var token: Secret?
  public internal(set) var apiURL = ServiceURL("https://api.telegram.org")
  /// As configured; see ``mode``.
  var configuredMode: TelegramMode?
  public internal(set) var leader = LeaderLock.storage
  public internal(set) var webhook = WebhookSettings()
  public internal(set) var rates = SendRateSettings()

  /// How updates come: unless configured, by polling when there is a token, else not at all.
  public var mode: TelegramMode { configuredMode ?? (token == nil ? .off : .polling) }
}

/// How updates come from Telegram.
public enum TelegramMode: String, SettingWord {
  case polling, webhook, off
}

/// Where replicas agree on which of them polls.
public enum LeaderLock: String, SettingWord {
  case storage, cache, off
}

extension TelegramSettings: SettingsSection {
  static let keys: [Key<TelegramSettings>] = [
    .secret("token", \.token, "The bot's token, as @BotFather gives it."),
    .scalar("api_url", \.apiURL, .http, "The Bot API server."),
    .optional(
      "mode", \.configuredMode, .word, "How updates come. Without it: polling when there is a token, else off."),
    .scalar("leader", \.leader, .word, "Where replicas agree on which of them polls."),
    .section("webhook", \.webhook, "Where Telegram sends updates with mode: webhook."),
    .section("rates", \.rates, "How many messages may be sent."),
  ]
}

/// The section `bot.telegram.rates`.
public struct SendRateSettings: Sendable {
  public internal(set) var chat = Rate(10, per: .seconds(10))
  public internal(set) var group = Rate(20, per: .seconds(60))
  public internal(set) var overall = Rate(30, per: .seconds(1))
}

extension SendRateSettings: SettingsSection {
  static let keys: [Key<SendRateSettings>] = [
    .scalar("chat", \.chat, .rate, "Messages to one private chat."),
    .scalar("group", \.group, .rate, "Messages to one group."),
    .scalar("overall", \.overall, .rate, "Messages to all chats."),
  ]
}

/// The section `bot.telegram.webhook`.
public struct WebhookSettings: Sendable {
  public internal(set) var url: ServiceURL?
  public internal(set) var secretToken: Secret?
  public internal(set) var maxBody = 1 << 20
}

extension WebhookSettings: SettingsSection {
  static let keys: [Key<WebhookSettings>] = [
    .optional("url", \.url, .https, "The public URL of POST /telegram/webhook."),
    .secret("secret_token", \.secretToken, "What Telegram must send along."),
    .scalar("max_body", \.maxBody, .size(1024...(1 << 30)), "The largest update."),
  ]
}

/// The section `bot.api`.
public struct APISettings: Sendable, Equatable {
  public internal(set) var maxBody = 64 << 10
  public internal(set) var timeout: Duration = .seconds(10)
  public internal(set) var maxInFlight = 64
  public internal(set) var idempotencyTTL: Duration = .seconds(24 * 3600)
}

extension APISettings: SettingsSection {
  static let keys: [Key<APISettings>] = [
    .scalar("max_body", \.maxBody, .size(1...(1 << 30)), "The largest body; http.max_body holds for it too."),
    .scalar(
      "timeout", \.timeout, .duration(.milliseconds(100)...(.seconds(3600))), "How long an answer may take."),
    .scalar("max_in_flight", \.maxInFlight, .integer(1...10_000), "Requests that are handled at the same time."),
    .scalar(
      "idempotency_ttl", \.idempotencyTTL, .duration(.seconds(1)...(.seconds(8760 * 3600))),
      "How long an answer is kept for its `Idempotency-Key`."),
  ]
}

/// The section `bot.limits`: nil is what the bot says itself.
public struct BotLimitSettings: Sendable {
  public internal(set) var maxInFlight: Int?
  public internal(set) var maxParallel: Int?
  public internal(set) var handlerTimeout: Duration?
  public internal(set) var maxQueuedReplies = 10_000
}

extension BotLimitSettings: SettingsSection {
  static let keys: [Key<BotLimitSettings>] = [
    .optional(
      "max_in_flight", \.maxInFlight, .integer(1...100_000),
      "Updates taken in and not finished; no more are fetched or taken above it. Without it: what the bot says, else 1000."
    ),
    .optional(
      "max_parallel", \.maxParallel, .integer(1...1000),
      "Updates that are handled at the same time. Without it: what the bot says, else 16, and on SQLite 64."),
    .optional(
      "handler_timeout", \.handlerTimeout, .duration(.milliseconds(100)...(.seconds(3600))),
      "How long a handler may take, at most two thirds of supervision.heartbeat_timeout. Without it: what the bot says, else 10s."
    ),
    .scalar(
      "max_queued_replies", \.maxQueuedReplies, .integer(10...1_000_000),
      "Replies that wait in memory to be sent, and as many notifications; more are read from the storage as they go."),
  ]
}

/// The section `bot.exec`.
public struct ExecSettings: Sendable {
  public internal(set) var readyURL: ServiceURL?
  public internal(set) var metricsURL: ServiceURL?
}

extension ExecSettings: SettingsSection {
  static let keys: [Key<ExecSettings>] = [
    .optional("ready_url", \.readyURL, .http, "Answers 200 when the program is ready."),
    .optional("metrics_url", \.metricsURL, .http, "The program's own metrics."),
  ]
}
