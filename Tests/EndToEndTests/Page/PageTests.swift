import Glibc
import Support
import Testing

extension EndToEnd {
  /// The page of the built program in a real browser: scripts of `Page/Scripts`, which drive Debian's Chromium with PyPI's
  /// selenium. A script that finds something wrong says what and where.
  @Suite(.enabled(if: Browser.isWanted, "there is no Chromium, or deploy/scripts/install-test-tools.sh has not run"))
  struct PageTests {
    private static let configuration = "service: {name: helpdesk}\nchecks: {interval: 1s}\n"

    /// With `OUTRIGGER_SCREENSHOT` set, the README's picture is written.
    @Test func aNewcomerMakesARequestFollowsItAndSeesADependencyGoAndComeBack() async throws {
      let redis = try await RedisServer.start()
      let outrigger = try await start("redis: {cache: {url: \"\(redis.url())\"}}\n")
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
      let outrigger = try await start("redis: {cache: {url: \"\(redis.url())\"}}\n")
      try await outrigger.waitUntil("/ready/redis:cache")
      try await Browser.start("plain", outrigger).succeeds()
      #expect(try await outrigger.stop() == .exited(0))
      try await redis.stop()
    }

    @Test func everybodyCanUseIt() async throws {
      let outrigger = try await start()
      try await Browser.start("accessible", outrigger).succeeds()
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func anHourOfLinesStaysSmallAndFluid() async throws {
      let outrigger = try await start("log: {rate_limit: {per_source: 10000000/s, burst: 10000000}, format: none}\n")
      try await Browser.start("many_lines", outrigger).succeeds()
      #expect(try await outrigger.stop() == .exited(0))
    }

    private func start(_ configuration: String = "", files: [String: String] = [:]) async throws -> OutriggerBinary {
      let outrigger = try OutriggerBinary.start(configuration: Self.configuration + configuration, files: files)
      try await outrigger.waitUntil("/ready")
      return outrigger
    }
  }

  /// What open pages cost; without a browser.
  struct OpenPagesTests {
    @Test func twoHundredPagesCostLittleWhenNothingHappens() async throws {
      let outrigger = try OutriggerBinary.start()
      try await outrigger.waitUntil("/ready")
      let words = [
        Browser.script("quiet_followers"), "http://127.0.0.1:\(outrigger.port)", "\(outrigger.process.pid)", "200",
        "10",
      ]
      let output = try await Command.succeed(Launch("python3", words))
      // Percent of one processor, of a build without optimization.
      let share = try #require(Double(output.split(separator: "\n").last ?? ""))
      #expect(share <= 2)
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func aPageThatReadsNothingHoldsUpNoShutdown() async throws {
      let outrigger = try OutriggerBinary.start(configuration: "shutdown: {timeout: 5s}\n")
      try await outrigger.waitUntil("/ready")
      let stream = try await outrigger.probe.stream("/page/status")
      #expect(try await outrigger.stop() == .exited(0))
      stream.close()
    }
  }
}

/// A script that drives a browser.
private struct Browser {
  /// Whether Chromium and what drives it are there, or have to be.
  static let isWanted =
    TestTools.areWanted
    && (access("/usr/bin/chromedriver", X_OK) == 0 || getenv("CI").map { String(cString: $0) } == "true")

  private let process: ChildProcess
  private let name: String

  static func script(_ name: String) -> String {
    RepositoryPath.of("Tests/EndToEndTests/Page/Scripts/\(name).py")
  }

  static func start(_ name: String, _ outrigger: OutriggerBinary, _ arguments: String...) throws -> Browser {
    let folder = try TemporaryDirectory()
    var environment = Launch.plainEnvironment
    // What Chromium writes; no byte code beside the scripts.
    (environment["HOME"], environment["TMPDIR"]) = (folder.path, folder.path)
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    environment["OUTRIGGER_SCREENSHOT"] = getenv("OUTRIGGER_SCREENSHOT").map { String(cString: $0) }
    let words = [script(name), "http://127.0.0.1:\(outrigger.port)"] + arguments
    let process = try ChildProcess.start(
      Launch(TestTools.python, words, environment: environment, input: .pipe))
    return Browser(process: process, name: name, folder: folder)
  }

  private let folder: TemporaryDirectory

  private init(process: ChildProcess, name: String, folder: TemporaryDirectory) {
    self.process = process
    self.name = name
    self.folder = folder
  }

  /// Waits until the script wants something done.
  func asks(_ request: String) async throws {
    do {
      try await process.waitForLine(containing: request, timeout: .seconds(120))
    } catch {
      throw SupportError("\(name): \(process.errorOutput.suffix(4000))")
    }
  }

  /// It is done.
  func isAnswered() async throws { try await process.send("done\n") }

  func succeeds() async throws {
    let status = try await process.waitForExit(timeout: .seconds(300))
    guard status == .exited(0) else { throw SupportError("\(name) \(status): \(process.errorOutput.suffix(4000))") }
  }
}
