/// An environment variable of the usual name that fills keys the file leaves unset.
struct PlainVariable: Sendable {
  let name: String
  let meaning: String
  /// Fills the tree; the text is never empty.
  private let fill: @Sendable (inout ConfigNode, String, SettingsIssue.Origin) -> Void

  static func fillAll(_ root: inout ConfigNode, from environment: [String: String]) {
    for variable in all {
      guard let text = environment[variable.name], !text.isEmpty else { continue }
      variable.fill(&root, text, .variable(variable.name))
    }
  }

  static let all: [PlainVariable] = [
    PlainVariable(name: "TELEGRAM_BOT_TOKEN", meaning: "The bot's token: fills bot.telegram.token.") {
      if $0.has("bot", "telegram", "token_file") { return }
      $0.fill(["bot", "telegram", "token"], with: $1, from: $2)
    },
    PlainVariable(
      name: "DATABASE_URL",
      meaning: "A PostgreSQL URL: fills postgres.main.url, and bot.storage with postgres:main."
    ) {
      $0.fill(["postgres", "main", "url"], with: $1, from: $2)
      $0.fill(["bot", "storage"], with: "postgres:main", from: $2)
    },
    PlainVariable(
      name: "REDIS_URL", meaning: "A Redis URL: fills redis.main.url, and bot.cache with redis:main."
    ) {
      $0.fill(["redis", "main", "url"], with: $1, from: $2)
      $0.fill(["bot", "cache"], with: "redis:main", from: $2)
    },
    PlainVariable(
      name: "SENTRY_DSN",
      meaning: "A Sentry DSN: fills the url of the sink log.sinks.sentry, unless a sink of that type has one.",
      fill: fillSentry),
    PlainVariable(name: "ENCRYPTION_KEY", meaning: "The master key of the secrets file: fills secrets.key.") {
      if $0.has("secrets", "key_file") { return }
      $0.fill(["secrets", "key"], with: $1, from: $2)
    },
    PlainVariable(name: "LOG_LEVEL", meaning: "Fills log.level.") {
      $0.fill(["log", "level"], with: $1, from: $2)
    },
    PlainVariable(name: "ENVIRONMENT", meaning: "Fills service.environment.") {
      $0.fill(["service", "environment"], with: $1, from: $2)
    },
  ]

  private static func fillSentry(_ root: inout ConfigNode, _ dsn: String, _ origin: SettingsIssue.Origin) {
    var name = "sentry"
    if case .mapping(let sinks)? = root["log"]?["sinks"]?.content {
      let own = sinks.filter { sink in
        if case .scalar("sentry")? = sink.node["type"]?.content { true } else { false }
      }
      if own.contains(where: { $0.node.has("url") }) { return }
      name = own.first?.key ?? name
    }
    root.fill(["log", "sinks", name, "type"], with: "sentry", from: origin)
    root.fill(["log", "sinks", name, "url"], with: dsn, from: origin)
  }
}
