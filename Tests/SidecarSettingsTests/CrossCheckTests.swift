import Testing

@testable import SidecarSettings

struct CrossCheckTests {
  @Test func storageAndCacheMustBeConfigured() {
    let text = """
      postgres: {main: {url: "postgresql://h/d"}}
      bot:
        storage: postgres:mian
        cache: redis:other
      """
    #expect(
      Configuration(text).errors == [
        "bot.yml:3: bot.storage: there is no postgres.mian; did you mean postgres:main?",
        "bot.yml:4: bot.cache: there is no redis.other; configure redis.other",
      ])
  }

  @Test func aLimitOfAProbeIsSaidToLimitNobody() {
    // The last ones limit others too, or nothing that is a probe.
    let paths = [
      "/-/ready", "/readyz", "/ready/:name", "/ready/*", "/readyz/redis:main", "/logs", "/*", "/-/*", "/ready/",
      "/ready/a/b",
      "/readyzz",
    ]
    var configuration = Configuration(
      "rate_limits:\n  endpoints:\n" + paths.map { "    \"\($0)\": 1/s\n" }.joined())
    configuration.probes = ["/ready", "/readyz", "/-/ready", "/ready/:name", "/readyz/:name"]
    #expect(configuration.errors == [])
    #expect(
      configuration.warnings
        == paths.prefix(5).enumerated().map { number, path in
          "bot.yml:\(number + 3): rate_limits.endpoints.\(path): is a probe's path, and probes have no limit; leave it out"
        })
  }

  @Test func aHandlerMayNotTakeLongerThanItsModuleMayBeSilent() {
    let problem =
      "bot.limits.handler_timeout: is above two thirds of supervision.heartbeat_timeout; write at most 10s"
    #expect(Configuration("bot: {limits: {handler_timeout: 11s}}").errors == ["bot.yml:1: \(problem)"])
    #expect(Configuration("bot: {limits: {handler_timeout: 10s}}").errors == [])
    let text = "bot: {limits: {handler_timeout: 11s}}\nsupervision: {heartbeat_timeout: 40s}"
    #expect(Configuration(text).errors == [])
  }

  @Test func moreHandlersThanConnectionsAreWarnedOf() {
    func text(_ count: Int) -> String {
      "postgres: {main: {url: postgres://db/bot, pool: {size: 30}}}\n"
        + "bot: {storage: postgres:main, limits: {max_parallel: \(count)}}"
    }
    #expect(Configuration(text(30)).warnings == [])
    #expect(
      Configuration(text(31)).warnings == [
        "bot.yml:2: bot.limits.max_parallel: is more than the 30 connections of postgres.main.pool.size; "
          + "raise that too: who waits long for a connection takes the database for down"
      ])
  }

  @Test func cacheAndLimitsSayWhatIsWrongWhere() {
    let text = """
      cache:
        ttl: {User: 1m}
        max_memory: 1KiB
      rate_limits:
        default: fast
        admin_multiplier: 0
      """
    #expect(Configuration(text).errors.map { $0.split(separator: ":")[1] } == ["2", "3", "5", "6"])
  }

  @Test func timesMustFitTogether() {
    #expect(
      Configuration("shutdown:\n  drain_delay: 30s\n").errors == [
        "bot.yml:2: shutdown.timeout: is not above shutdown.drain_delay; leave time to drain after 30s"
      ])
    #expect(
      Configuration("shutdown:\n  drain_delay: 25s\n  timeout: 20s").errors == [
        "bot.yml:3: shutdown.timeout: is not above shutdown.drain_delay; leave time to drain after 25s"
      ])
    #expect(
      Configuration("supervision: {backoff: {min: 31s}}").errors == [
        "bot.yml:1: supervision.backoff.min: is above supervision.backoff.max; write at most 30s"
      ])
    #expect(
      Configuration("http_client: {keepalive: 200}\nlog: {spool: {max_size: 1MiB}}").errors == [
        "bot.yml:1: http_client.keepalive: is above http_client.max_connections; write at most 100",
        "bot.yml:2: log.spool.segment_size: is above log.spool.max_size; write at most 1MiB",
      ])
  }

  @Test func aKeyThatIsWrongIsNotJudgedTwice() {
    #expect(Configuration("shutdown: {drain_delay: 30s, timeout: x}").errors.count == 1)
    #expect(Configuration("bot: {storage: x}").errors.count == 1)
    #expect(Configuration("bot: {telegram: {mode: polling, token: ''}}").errors.count == 1)
  }

  @Test func telegramModesNeedTheirKeys() {
    let token = "set bot.telegram.token_file or TELEGRAM_BOT_TOKEN, or write mode: off"
    #expect(
      Configuration("bot: {telegram: {mode: polling}}").errors == [
        "bot.yml:1: bot.telegram.mode: polling needs the bot's token; \(token)"
      ])
    #expect(
      Configuration("bot:\n  telegram: {mode: webhook, leader: cache}").errors == [
        "bot.yml:2: bot.telegram.leader: the cache is this process's memory; "
          + "set bot.cache to redis:NAME, or write storage or off",
        "bot.yml:2: bot.telegram.mode: webhook needs the bot's token; \(token)",
        "bot.yml:2: bot.telegram.webhook.secret_token: is missing; "
          + "set it or bot.telegram.webhook.secret_token_file, so that only Telegram is heard",
        "bot.yml:2: bot.telegram.webhook.url: is missing; write the public https URL of POST /telegram/webhook",
      ])
  }

  @Test func dialogsInTheCacheNeedOneThatLasts() {
    #expect(
      Configuration("bot: {dialogs: {store: cache}}").errors == [
        "bot.yml:1: bot.dialogs.store: the cache is this process's memory; set bot.cache to redis:NAME, or write storage"
      ])
    let redis = Configuration("redis: {main: {url: \"redis://h\"}}\nbot: {cache: redis:main, dialogs: {store: cache}}")
    #expect(redis.errors == [])
  }

  @Test func targetsNeedTheirKeys() {
    let text = """
      redis:
        a: {url: "redis://h", tls: {ca_file: ca}}
        b: {url: "rediss://h", tls: {cert_file: c}}
      log:
        sinks:
          l: {type: loki}
          f: {type: file}
          n: {}
      process:
        none: {}
        two: {pid: 1, command: x}
      probe:
        auth_modules:
          ro: {type: userpass}
      """
    #expect(
      Configuration(text).errors == [
        "bot.yml:2: redis.a.tls: needs TLS, which the url does not use; write a url that starts with rediss://",
        "bot.yml:3: redis.b.tls: has one of cert_file and key_file; write both or neither",
        "bot.yml:6: log.sinks.l.url: is missing; write where loki is, as https://host:port",
        "bot.yml:7: log.sinks.f.path: is missing; write the file this sink writes",
        "bot.yml:8: log.sinks.n.type: is missing; write loki, otlp, elasticsearch, file or sentry",
        "bot.yml:10: process.none: names no process; write one of pid, pid_file and command",
        "bot.yml:11: process.two: names a process twice; write one of pid, pid_file and command",
        "bot.yml:14: probe.auth_modules.ro.userpass.password: is missing; "
          + "set it or probe.auth_modules.ro.userpass.password_file",
        "bot.yml:14: probe.auth_modules.ro.userpass.username: is missing; write the user to log in as",
      ])
  }

  @Test func moduleMustBeOneThereIs() {
    let modules = ["helpdesk", "echo"]
    #expect(Configuration("", modules: modules).errors == [])
    #expect(
      Configuration("bot: {module: helpdeks}", modules: modules).errors == [
        "bot.yml:1: bot.module: there is no module helpdeks; did you mean helpdesk?"
      ])
    #expect(
      Configuration("bot: {module: x}", modules: modules).errors == [
        "bot.yml:1: bot.module: there is no module x; write echo or helpdesk"
      ])
  }
}
