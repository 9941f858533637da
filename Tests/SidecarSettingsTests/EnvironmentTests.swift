import Testing

@testable import SidecarSettings

struct EnvironmentTests {
  @Test func variablesOverrideTheFile() throws {
    let text =
      "http: {listen: 127.0.0.1:1}\npostgres: {read-only: {url: 'postgresql://h/d'}}\nlog: {loggers: {a.B: info}}"
    let settings = try Configuration(
      text,
      [
        "OUTRIGGER_HTTP_LISTEN": "0.0.0.0:2", "OUTRIGGER_POSTGRES_READ_ONLY_POOL_SIZE": "3",
        "OUTRIGGER_LOG_LOGGERS_A_B": "error", "OUTRIGGER_LOG_SPOOL": "off", "OUTRIGGER_SUPERVISION_BACKOFF_JITTER": "1",
        "OUTRIGGER_HTTP_TOKEN": "${not expanded}",
      ]
    ).settings()
    #expect(settings.http.listen.description == "0.0.0.0:2")
    #expect(settings.postgres["read-only"]?.pool.size == 3)
    #expect(settings.log.loggers == ["a.B": .error])
    #expect(settings.log.spool == nil)
    #expect(settings.supervision.backoff.jitter == 1)
    #expect(try settings.http.token?.reveal() == "${not expanded}")
  }

  @Test func variablesMakeNoNamesAndUnknownOnesWarnOnce() throws {
    let configuration = Configuration(
      "", ["OUTRIGGER_POSTGRES_MAIN_URL": "postgresql://u:hush@h/d", "OUTRIGGER_HTTP_LISTE": "x", "OUTRIGGER_URL": "x"])
    #expect(try configuration.settings().postgres.isEmpty)
    #expect(
      configuration.warnings == [
        "OUTRIGGER_HTTP_LISTE: sets no key of this configuration; did you mean OUTRIGGER_HTTP_LISTEN?",
        "OUTRIGGER_POSTGRES_MAIN_URL: sets no key of this configuration",
      ])
  }

  @Test func listsCannotBeSetByVariables() {
    #expect(
      Configuration("", ["OUTRIGGER_BOT_ADMINS": "1"]).warnings == [
        "OUTRIGGER_BOT_ADMINS: bot.admins: is a list, which a variable cannot set; "
          + "set it in the file, where items may be ${VAR}"
      ])
  }

  @Test func variableSetToNothingCountsAsUnset() throws {
    let environment = [
      "OUTRIGGER_HTTP_LISTEN": "", "DATABASE_URL": "", "TELEGRAM_BOT_TOKEN": "", "OUTRIGGER_CONFIG": "",
    ]
    #expect(try Settings.load(environment: environment).settings.render() == SettingsTests.defaults)
  }

  @Test func plainVariablesAreEnough() throws {
    let environment = [
      "TELEGRAM_BOT_TOKEN": "1:tok", "DATABASE_URL": "postgres://u:p@db/bot", "REDIS_URL": "redis://cache",
      "LOG_LEVEL": "debug", "ENVIRONMENT": "staging", "SENTRY_DSN": "https://key@sentry.example/1",
    ]
    let loaded = try Settings.load(environment: environment)
    let settings = loaded.settings
    #expect(try settings.bot.telegram.token?.reveal() == "1:tok")
    #expect(settings.bot.telegram.mode == .polling)
    #expect(settings.postgres["main"]?.url.revealed == "postgres://u:p@db/bot")
    #expect(settings.bot.storage == .postgres(name: "main"))
    #expect(settings.bot.cache == .redis(name: "main"))
    #expect(settings.log.level == .debug)
    #expect(settings.service.environment == "staging")
    #expect(settings.log.sinks["sentry"]?.type == .sentry)
  }

  @Test func plainVariablesYieldToTheFileAndToOverrides() throws {
    let text = """
      postgres: {main: {url: "postgresql://file/d", pool: {size: 2}}}
      bot: {storage: "sqlite:x.db", telegram: {token_file: token, mode: off}}
      log: {sinks: {errors: {type: sentry, url: "https://k@file/1"}}}
      """
    let settings = try Configuration(
      text,
      [
        "DATABASE_URL": "postgresql://plain/d", "TELEGRAM_BOT_TOKEN": "plain", "LOG_LEVEL": "debug",
        "OUTRIGGER_LOG_LEVEL": "error", "SENTRY_DSN": "https://k@plain/1",
      ]
    ).settings()
    #expect(settings.postgres["main"]?.url.revealed == "postgresql://file/d")
    #expect(settings.postgres["main"]?.pool.size == 2)
    #expect(settings.bot.storage == .sqlite(path: "x.db"))
    #expect(settings.bot.telegram.token == Secret(file: "token"))
    #expect(settings.log.level == .error)
    #expect(settings.log.sinks.keys.sorted() == ["errors"])
  }

  @Test func sentryFillsItsOwnSink() throws {
    let settings = try Configuration("log: {sinks: {errors: {type: sentry}}}", ["SENTRY_DSN": "https://k@s/1"])
      .settings()
    #expect(settings.log.sinks.mapValues { $0.url?.revealed } == ["errors": "https://k@s/1"])
  }

  @Test func errorInAPlainVariableNamesIt() {
    #expect(
      Configuration("", ["DATABASE_URL": "mysql://u:hush@h/d", "LOG_LEVEL": "infos"]).errors == [
        "DATABASE_URL: postgres.main.url: the value is not a URL that starts with postgresql:// or postgres://; "
          + "write a URL such as postgresql://user@host:5432/database",
        "LOG_LEVEL: log.level: \"infos\" is none of its words; did you mean info?",
      ])
  }
}
