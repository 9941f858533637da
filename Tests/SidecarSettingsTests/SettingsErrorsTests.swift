import Testing

@testable import SidecarSettings

struct SettingsErrorsTests {
  @Test func allErrorsComeAtOnceInTheOrderOfTheFile() {
    let text = """
      shutdown: {timeout: 5}
      http:
        lisen: 127.0.0.1:8000
        listen: nowhere
        max_connections: many
        max_body: 8MB
        header_timeout: 10h
        auth_exempt: /live
      log:
        level: warn
        levels: {db: debug}
        loggers: [db]
      metrics: {native_histograms: maybe, target_label: [auto]}
      postgres:
        Main: {url: "postgresql://h/d"}
        second:
      bot:
        admins: [1, x, {y: 1}]
        storage: mysql:main
      nonsense: 1
      http: {}
      """
    #expect(
      Configuration(text, ["OUTRIGGER_SHUTDOWN_DRAIN_DELAY": "soon"]).errors == [
        "bot.yml:1: shutdown.timeout: \"5\" is not a duration; write a duration such as 500ms, 2s, 5m or 1h, from 100ms to 1h",
        "bot.yml:3: http.lisen: unknown key; did you mean listen?",
        "bot.yml:4: http.listen: \"nowhere\" is not an address to listen on; "
          + "write host:port such as 127.0.0.1:8000 or [::1]:8000",
        "bot.yml:5: http.max_connections: \"many\" is not a whole number; write a whole number from 1 to 1000000",
        "bot.yml:6: http.max_body: \"8MB\" is not a size; write a size such as 512B, 64KiB, 8MiB or 1GiB, from 1KiB to 1GiB",
        "bot.yml:7: http.header_timeout: \"10h\" is out of range; "
          + "write a duration such as 500ms, 2s, 5m or 1h, from 100ms to 5m",
        "bot.yml:8: http.auth_exempt: is not a list; write [first, second], or one item a line after -",
        "bot.yml:10: log.level: \"warn\" is none of its words; did you mean warning?",
        "bot.yml:11: log.levels: unknown key; did you mean level?",
        "bot.yml:12: log.loggers: is not a mapping; write NAME: and its value for each",
        "bot.yml:13: metrics.native_histograms: \"maybe\" is neither true nor false; write true or false",
        "bot.yml:13: metrics.target_label: is not one value; write auto or always",
        "bot.yml:15: postgres.Main: cannot be a name; write a name of a-z, 0-9 and -",
        "bot.yml:16: postgres.second.url: is missing; write a URL such as postgresql://user@host:5432/database",
        "bot.yml:18: bot.admins[1]: \"x\" is not a Telegram id; write a Telegram id such as 123456789",
        "bot.yml:18: bot.admins[2]: is not one value; write a Telegram id such as 123456789",
        "bot.yml:19: bot.storage: \"mysql:main\" is not a storage; write sqlite:PATH or postgres:NAME",
        "bot.yml:20: nonsense: unknown key; the keys here are service, http, metrics, log, checks, http_client, cache, "
          + "rate_limits, postgres, redis, pgbouncer, process, probe, bot, page, supervision, secrets, shutdown",
        "bot.yml:21: http: is there twice, first on line 2; keep one",
        "OUTRIGGER_SHUTDOWN_DRAIN_DELAY: shutdown.drain_delay: \"soon\" is not a duration; "
          + "write a duration such as 500ms, 2s, 5m or 1h, from 0s to 10m",
      ])
  }

  @Test func duplicatesInsideSectionsAndNamesAreErrors() {
    let text = "log:\n  level: info\n  loggers:\n    db: info\n    db: debug\n  level: debug\n"
    #expect(
      Configuration(text).errors == [
        "bot.yml:5: log.loggers.db: is there twice, first on line 4; keep one",
        "bot.yml:6: log.level: is there twice, first on line 2; keep one",
      ])
  }

  @Test func brokenYAMLSaysLineAndColumn() {
    #expect(
      Configuration("http:\n  listen: a: b\n").errors == [
        "bot.yml:2: column 12: mapping values are not allowed in this context; "
          + "correct it there; a value that holds \": \" or \" #\" needs quotes"
      ])
    #expect(
      Configuration("- a\n").errors == [
        "bot.yml:1: the file does not hold sections; write keys and values, as http: {listen: 127.0.0.1:8000}"
      ])
  }

  @Test func bytesThatAreNotUTF8AreAnError() {
    let error = #expect(throws: SettingsErrors.self) {
      try Settings.load([0x61, 0x3A, 0x20, 0xFF], file: "bot.yml", environment: [:])
    }
    #expect(error?.description.hasPrefix("bot.yml:1: column 4: invalid leading UTF-8 octet") == true)
  }

  @Test func aliasBombsAndHugeFilesAreErrors() {
    var lines = ["a: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in 1...9 {
      lines.append("b\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]")
    }
    #expect(
      Configuration(lines.joined(separator: "\n")).errors == [
        "bot.yml:5: column 25: the document has more than 50000 values, aliases counted in full"
      ])
    #expect(
      Configuration(String(repeating: "#", count: (1 << 20) + 1)).errors.first?
        .hasPrefix("bot.yml:1: column 1: the document is larger than 1048576 bytes") == true)
  }

  @Test func missingFileIsOneError() {
    let error = #expect(throws: SettingsErrors.self) {
      try Settings.load(file: "/nowhere/bot.yml", environment: [:])
    }
    #expect(
      error?.description == "/nowhere/bot.yml: cannot read the configuration: No such file or directory; "
        + "name a readable file with --config or OUTRIGGER_CONFIG")
    let named = #expect(throws: SettingsErrors.self) {
      try Settings.load(environment: ["OUTRIGGER_CONFIG": "/nowhere/else.yml"])
    }
    #expect(named?.issues.first?.file == "/nowhere/else.yml")
  }

  @Test func sectionsThatAreNoMappingAreErrors() {
    #expect(
      Configuration("shutdown: 5s\npostgres: [a]\n").errors == [
        "bot.yml:1: shutdown: is not a mapping; write its keys: drain_delay, timeout",
        "bot.yml:2: postgres: is not a mapping; write NAME: and its value for each",
      ])
  }

  @Test(arguments: ["[a", "a]", "-", "a b", "1.2.3.4.5:1", "1.2.3.256:1", "h:65536", ":8000", "::1:80", "[x]:1"])
  func badListenAddressesAreErrors(text: String) {
    #expect(Configuration("http: {listen: '\(text)'}").errors.count == 1)
  }
}
