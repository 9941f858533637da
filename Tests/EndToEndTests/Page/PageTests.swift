import Glibc
import Support
import Testing

extension EndToEnd {
  /// The page of the built program in a real browser: scripts of `Page/Scripts`, which drive Debian's Chromium with PyPI's
  /// selenium. A script that finds something wrong says what and where.
  @Suite(.enabled(if: Browser.isWanted, "there is no Chromium, or deploy/scripts/install-test-tools.sh has not run"))
  struct PageTests {
    private static let unreachableSink = "log: {sinks: {far: {type: loki, url: \"http://127.0.0.1:1\"}}}\n"
    private static let configuration = "service: {name: helpdesk}\nchecks: {interval: 1s}\n"

    /// With `OUTRIGGER_SCREENSHOT` set, the README's picture is written.
    @Test func aNewcomerMakesARequestFollowsItAndSeesADependencyGoAndComeBack() async throws {
      let redis = try await RedisServer.start()
      let database = try await TestDatabase()
      let outrigger = try await start(
        """
        postgres: {main: {url: "\(database.url)"}}
        redis: {cache: {url: "\(redis.url())"}}
        bot: {storage: postgres:main}
        log: {sinks: {archive: {type: file, path: archive.ndjson}}}

        """)
      let browser = try Browser.start("newcomer", outrigger)
      try await browser.asks("stop redis")
      try await redis.stop()
      try await browser.isAnswered()
      try await browser.asks("start redis")
      try await redis.start()
      try await browser.isAnswered()
      try await browser.succeeds()
      #expect(try await outrigger.stop() == .exited(0))
      try await redis.stop()
    }

    @Test func everyViewCanBeLinkedToAndWorkedWithKeys() async throws {
      let outrigger = try await start()
      let lines = ["left", "right"].flatMap { kind in
        (0..<5).map { #"{"level":"info","logger":"twin.\#(kind)","message":"\#(kind) \#($0)"}"# }
      }
      let long = (0..<1005).map { #"{"level":"info","logger":"long","message":"step \#($0)","correlation_id":"long"}"# }
      let body = (lines + long).joined(separator: "\n")
      #expect(try await outrigger.probe.request("POST", "/logs", body: body).status == 202)
      try await Browser.start("views", outrigger).succeeds()
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func whateverTheProcessSaysIsText() async throws {
      let outrigger = try await start()
      let markup = "<img src=x onerror=alert(1)>"
      let line = #"""
        {"level":"error","logger":"hostile","message":"\#(markup)","correlation_id":"hostile-1",
        "error":{"type":"\#(markup)","message":"\#(markup)","stack":"frame \#(markup)\nframe two"},
        "fields":{"\#(markup)":"\#(markup)"}}
        """#.split(separator: "\n").joined()
      #expect(try await outrigger.probe.request("POST", "/logs", body: line).status == 202)
      try await Browser.start("text_only", outrigger, markup).succeeds()
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func theTokenIsAskedForOnceAndKeptInMemoryOnly() async throws {
      let outrigger = try await start("http: {token_file: token}\n", files: ["token": "a token of this test"])
      try await Browser.start("access", outrigger, "a token of this test").succeeds()
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func withoutJavaScriptTheStateIsThere() async throws {
      let redis = try await RedisServer.start()
      let outrigger = try await start(
        "redis: {cache: {url: \"\(redis.url())\", pool: {size: 7}}}\nbot: {cache: redis:cache}\n" + Self.unreachableSink
      )
      try await outrigger.waitUntil("/ready/redis:cache")
      try await eventually("the failing sink") { try await outrigger.get("/").text.contains("log sink far") }
      try await Browser.start("plain", outrigger).succeeds()
      #expect(try await outrigger.stop() == .exited(0))
      try await redis.stop()
    }

    @Test func everybodyCanUseIt() async throws {
      // With something wrong, which has colours of its own.
      let outrigger = try await start(
        "redis: {gone: {url: \"redis://127.0.0.1:1\"}}\nrate_limits: {endpoints: {/live: 10/1m}}\n"
          + Self.unreachableSink)
      try await Browser.start("accessible", outrigger).succeeds()
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func anHourOfLinesStaysSmallAndFluid() async throws {
      let outrigger = try await start("log: {rate_limit: {per_source: 10000000/s, burst: 10000000}, format: none}\n")
      try await Browser.start("many_lines", outrigger).succeeds()
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func whatIsLeftOutIsSaid() async throws {
      let outrigger = try await start("page: {chat: {max_messages: 4}}\n")
      try await Browser.start("left_out", outrigger).succeeds()
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func aRestartOfTheProcessIsSeenAndWhatWasIsForgotten() async throws {
      let outrigger = try await start("shutdown: {drain_delay: 3s}\n")
      let browser = try Browser.start("restart", outrigger)
      try await browser.asks("end")
      outrigger.process.signal(SIGTERM)
      try await browser.isAnswered()
      try await browser.asks("start")
      #expect(try await outrigger.process.waitForExit(timeout: .seconds(40)) == .exited(0))
      let next = try await start(port: outrigger.port)
      try await browser.isAnswered()
      try await browser.succeeds()
      #expect(try await next.stop() == .exited(0))
    }

    @Test func theCardsSayWhatTheMetricsSay() async throws {
      let database = try await TestDatabase()
      let outrigger = try await start(
        """
        postgres: {main: {url: "\(database.url)", pool: {size: 4}}}
        bot: {storage: postgres:main}

        """ + Self.unreachableSink)
      try await Browser.start("figures", outrigger).succeeds()
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func aBotOnTelegramSaysWhoLeadsAndHowItIsTold() async throws {
      let api = try FakeBotAPI()
      let outrigger = try await start("bot: {telegram: {token: \"\(api.token)\", api_url: \"\(api.url)\"}}\n")
      let browser = try Browser.start("telegram", outrigger)
      try await browser.asks("update")
      api.inject(.tooManyRequests(retryAfter: 1), into: "sendMessage")
      api.send("/start")
      try await browser.isAnswered()
      try await browser.succeeds()
      #expect(try await outrigger.stop() == .exited(0))
      api.stop()
    }

    @Test func aProgramThatFailsSaysHowOftenAndWhy() async throws {
      let outrigger = try OutriggerBinary.start(
        configuration: Self.configuration
          + "supervision: {max_restarts: 1000, backoff: {min: 500ms, max: 1s}}\n",
        arguments: ["--", "/bin/sh", "-c", "exit 3"])
      try await outrigger.waitUntil("/live")
      try await Browser.start("program", outrigger).succeeds()
      try await outrigger.stop()
    }

    @Test func severalPeopleAndAnAdministratorTalkToTheBot() async throws {
      let outrigger = try await start()
      try await Browser.start("people", outrigger).succeeds()
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func whatIsNotAnsweredIsSaid() async throws {
      let servers = (0..<20).map { "gone\($0): {url: \"redis://127.0.0.1:1\"}" }.joined(separator: ", ")
      let outrigger = try await start("page: {max_followers: 1, max_frame: 4KiB}\nredis: {\(servers)}\n")
      try await Browser.start("failures", outrigger).succeeds()
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func whatAReloadFoundIsShown() async throws {
      let outrigger = try await start()
      let browser = try Browser.start("reload", outrigger)
      let doubtful = "service: {name: desk}\nchecks: {interval: 1s}\nrate_limits: {endpoints: {/live: 10/1m}}\n"
      for (request, text) in [
        ("doubt", doubtful), ("break", Self.configuration + "log: {level: loud}\n"), ("mend", Self.configuration),
      ] {
        try await browser.asks(request)
        try outrigger.directory.write(text, to: "outrigger.yml")
        outrigger.process.signal(SIGHUP)
        try await browser.isAnswered()
      }
      try await browser.succeeds()
      #expect(try await outrigger.stop() == .exited(0))
    }

    /// Of another port, of another name, and of a name that leads here only by DNS.
    @Test func noOtherWebPageDrivesIt() async throws {
      let outrigger = try await start()
      let people = try await JSONValue(parsing: outrigger.get("/page/chat/people").text)
      let ada = try #require(people[0]?["id"]?.string)
      try await Browser.start("foreign", outrigger, ada).succeeds()
      #expect(try await outrigger.stop() == .exited(0))
    }

    private func start(
      _ configuration: String = "", files: [String: String] = [:], port: UInt16? = nil
    ) async throws -> OutriggerBinary {
      let outrigger = try OutriggerBinary.start(
        configuration: Self.configuration + configuration, files: files, port: port)
      try await outrigger.waitUntil("/ready")
      return outrigger
    }
  }
}
