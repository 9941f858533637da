import Testing

@testable import SidecarSettings

struct SettingsTests {
  @Test func withNothingSetTheDefaultsStand() throws {
    let settings = try Settings.load(environment: [:]).settings
    #expect(settings.render() == Self.defaults)
  }

  @Test(arguments: ["", "# nothing\n", "http:\nbot: {telegram: }\n"]) func emptyFileGivesTheDefaults(text: String)
    throws
  {
    #expect(try Configuration(text).settings().render() == Self.defaults)
  }

  @Test func everyKeyOfAFullFileIsRead() throws {
    let loaded = try Configuration(Self.full).load()
    let settings = loaded.settings
    #expect(settings.http.listen == ListenAddress(host: "::1", port: 9000))
    #expect(settings.log.loggers == ["db": .debug, "org.example.Lib": .error])
    #expect(settings.log.sinks["loki-1"]?.labels == ["app": "bot"])
    #expect(settings.postgres["main"]?.pool == PoolSettings(size: 5, acquireTimeout: .milliseconds(500)))
    #expect(settings.redis["main"]?.checkKeys == ["db0=queue:*"])
    #expect(settings.process["nginx"]?.command == "nginx: master")
    #expect(settings.bot.storage == .postgres(name: "main"))
    #expect(settings.bot.cache == .redis(name: "main"))
    #expect(settings.bot.admins == [123_456_789, 42])
    #expect(settings.rateLimits.endpoints == ["/logs": Rate(10, per: .seconds(60))])
    #expect(settings.cache.ttl == ["user": .seconds(60)])
    #expect(loaded.file == "bot.yml")
  }

  @Test func targetChecksStartFromTheCommonOnes() throws {
    let text = """
      postgres: {main: {url: "postgresql://h/d", check: {fall: 7}}}
      checks: {interval: 9s, rise: 4}
      """
    let check = try Configuration(text).settings().postgres["main"]?.check
    #expect(check?.interval == .seconds(9))
    #expect(check?.fall == 7)
    #expect(check?.rise == 4)
  }

  @Test func wordsAreReadByTheKeysType() throws {
    let text =
      "bot: {telegram: {mode: off, leader: off}}\nlog: {spool: off, format: none}\nmetrics: {native_histograms: on}"
    let settings = try Configuration(text).settings()
    #expect(settings.bot.telegram.mode == .off)
    #expect(settings.bot.telegram.leader == .off)
    #expect(settings.log.spool == nil)
    #expect(settings.log.format == .none)
    #expect(settings.metrics.nativeHistograms)
  }

  @Test func spoolIsSwitchedByAWord() throws {
    let text = "log: {spool: {path: /s}}"
    #expect(try Configuration(text, ["OUTRIGGER_LOG_SPOOL": "on"]).settings().log.spool?.path == "/s")
    #expect(try Configuration(text, ["OUTRIGGER_LOG_SPOOL": "off"]).settings().log.spool == nil)
    #expect(try Configuration("log: {spool: on}").settings().log.spool?.path == "var/spool")
    #expect(try Configuration("log: {spool: off}", ["OUTRIGGER_LOG_SPOOL": "on"]).settings().log.spool != nil)
    #expect(try Configuration("log: {spool: off}").settings().render().contains("  spool: off\n"))
    #expect(
      Configuration("log: {spool: 5}").errors == [
        "bot.yml:1: log.spool: \"5\" is neither true nor false; write on, off or its keys"
      ])
  }

  @Test func telegramPollsWhenThereIsAToken() throws {
    #expect(try Configuration("").settings().bot.telegram.mode == .off)
    #expect(try Configuration("bot: {telegram: {token: t}}").settings().bot.telegram.mode == .polling)
    #expect(try Configuration("bot: {telegram: {token: t, mode: off}}").settings().bot.telegram.mode == .off)
  }

  @Test func relativePathsCountFromTheFile() throws {
    let settings = try Configuration("http: {web_config: web.yml}", file: "/etc/bot/bot.yml").settings()
    #expect(settings.http.webConfig == "/etc/bot/web.yml")
    #expect(settings.bot.storage == .sqlite(path: "/etc/bot/var/bot.db"))
    #expect(settings.log.spool?.path == "/etc/bot/var/spool")
    let piped = try Configuration("http: {web_config: web.yml}", file: "/dev/fd/63").settings()
    #expect(piped.http.webConfig == "web.yml")
    let absolute = try Configuration("bot: {storage: 'sqlite:/data/bot.db'}", file: "/etc/bot/bot.yml").settings()
    #expect(absolute.bot.storage == .sqlite(path: "/data/bot.db"))
  }

  @Test func renderedSettingsReadTheSameAgain() throws {
    let first = try Configuration(Self.full).settings().render()
    let second = try Configuration(first).settings().render()
    #expect(first == second)
  }

  @Test func aliasesSpareRepetition() throws {
    let text = "postgres:\n  a: {url: postgresql://h/a, pool: &p {size: 3}}\n  b: {url: postgresql://h/b, pool: *p}\n"
    #expect(try Configuration(text).settings().postgres["b"]?.pool.size == 3)
  }
}
