import EventLoop
import Pooling
import Support
import Testing

@testable import StatusPage

@Loop struct PageDocumentTests {
  @Test func theStateIsThereWithoutJavaScriptButNoAddressAndNoTextOfAnError() async throws {
    let bench = try await PageBench(token: "secret")
    bench.modules = [PageBench.module(state: "waiting", isReady: false, error: "10.0.0.8 is down")]
    bench.checks = [
      try await checked("redis:cache", failing: true), try await checked("postgres:main", failing: false),
    ]
    bench.sinks = [.init(name: "loki", isFailing: true, lastError: "10.0.0.9", oldestPending: nil)]
    let answer = try await bench.probe.get("/")
    #expect(answer.status == 200)
    for text in [
      "not ready", "<strong>module helpdesk</strong> is waiting", "<strong>redis:cache</strong> fails: refused",
      "postgres:main", "passes", "<strong>log sink loki</strong> does not take lines",
    ] {
      #expect(answer.text.contains(text), "\(text)")
    }
    #expect(!answer.text.contains("10.0.0"))
    #expect(!answer.text.contains("a doubtful key"))
    // A row of a check has a cell for each heading, that of its history too, which only JavaScript draws.
    let row = answer.text.split(separator: "<tr><th scope=\"row\">redis:cache")[1].prefix { $0 != "\n" }
    #expect(row.split(separator: "</tr>")[0].split(separator: "<td", omittingEmptySubsequences: false).count == 5)
    #expect(row.contains("<path class=\"failed\" d=\"M178 20v-20\"/>"))
    #expect(!answer.text.contains("{{"))
    await bench.stop()
  }

  @Test func everyPartOfTheStateIsThereWithoutJavaScript() async throws {
    let bench = try await PageBench(token: "secret")
    var pool = PoolStatistics()
    pool.max = 7
    (pool.inUse, pool.idle, pool.waiters) = (3, 2, 41)
    bench.pools = [("postgres:main", pool)]
    var bot = BotFigures()
    (bot.mode, bot.isLeader, bot.updates, bot.inFlight, bot.pending) = ("polling", true, 1234, 5, 6)
    (bot.floods, bot.handlerErrors, bot.lagSum, bot.lagCount) = (8, 9, 30, 10)
    bot.queued = [("reply", 2), ("notice", 1)]
    bench.bot = bot
    let text = try await bench.probe.get("/").text
    for part in [
      "<tr><th scope=\"row\">helpdesk</th><td class=\"good\">running</td><td class=\"number\">2</td><td class=\"number\">1 s ago</td></tr>",
      "<tr><th scope=\"row\">postgres:main</th><td class=\"\">3 of 7</td><td class=\"number\">2</td><td class=\"number\">41</td></tr>",
      "<dt>Telegram</dt><dd>polling, leads</dd>", "<dt>Updates handled</dt><dd>1234</dd>",
      "<dt>In flight</dt><dd>5</dd>", "<dt>Waiting at Telegram</dt><dd>6</dd>", "<dt>Replies to send</dt><dd>3</dd>",
      "<dt>Mean lag</dt><dd>3 s</dd>", "<dt>Told to slow down (429)</dt><dd>8</dd>",
      "<dt>Failed handlers</dt><dd>9</dd>",
      "<dt>Memory</dt><dd>3 MiB</dd>", "<dt>Open files</dt><dd>9</dd>", "<dt>Spool</dt><dd>off</dd>",
      "<dt>Version</dt><dd>1.2.3</dd>", "<dt>Configuration</dt><dd>1 warning</dd>",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    await bench.stop()
  }

  @Test(arguments: [
    ("polling", true, "polling, leads"), ("polling", false, "polling, stands by"), ("webhook", true, "webhook, leads"),
    ("webhook", false, "webhook"),
  ])
  func aReplicaStandsByOnlyWhereOnePolls(mode: String, isLeader: Bool, said: String) async throws {
    let bench = try await PageBench()
    var bot = BotFigures()
    (bot.mode, bot.isLeader) = (mode, isLeader)
    bench.bot = bot
    #expect(try await bench.probe.get("/").text.contains("<dt>Telegram</dt><dd>\(said)</dd>"))
    await bench.stop()
  }

  /// Who could ask the guarded routes as well sees what they tell.
  @Test func errorsAndWarningsAreThereForWhomGuardedRoutesAnswer() async throws {
    let bench = try await PageBench()
    bench.modules = [PageBench.module(state: "waiting", isReady: false, error: "10.0.0.8 <is> down")]
    bench.checks = [try await checked("redis:cache", failing: true)]
    let told = [
      "10.0.0.8 &lt;is&gt; down</span>", "<td colspan=\"4\">10.0.0.8 &lt;is&gt; down</td>",
      "<td colspan=\"5\">10.0.0.7 refused</td>", "<li>a doubtful key</li>",
    ]
    let text = try await bench.probe.get("/").text
    for part in told { #expect(text.contains(part), "\(part)") }
    for headers in [["Host": "evil.example"], ["X-Forwarded-For": "10.0.0.1"], ["Sec-Fetch-Site": "cross-site"]] {
      let other = try await bench.probe.get("/", headers: headers)
      #expect(other.status == 200)
      #expect(!other.text.contains("10.0.0") && !other.text.contains("doubtful"), "\(headers)")
    }
    await bench.stop()
  }

  @Test func everyAnswerHasANonceOfItsOwnAndAPolicyThatAllowsNothingElse() async throws {
    let bench = try await PageBench()
    var nonces: Set<String> = []
    for _ in 0..<3 {
      let answer = try await bench.probe.get("/")
      let policy = answer.headers["Content-Security-Policy"] ?? ""
      let nonce = policy.split(separator: "'").first { $0.hasPrefix("nonce-") }.map { String($0.dropFirst(6)) } ?? ""
      nonces.insert(nonce)
      #expect(nonce.utf8.count >= 20)
      #expect(answer.text.split(separator: " nonce=\"\(nonce)\"").count == 3)
      #expect(
        policy == "default-src 'none'; script-src 'nonce-\(nonce)'; style-src 'nonce-\(nonce)'; connect-src 'self'; "
          + "img-src blob: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
          + "require-trusted-types-for 'script'; trusted-types 'none'")
      #expect(answer.headers["X-Frame-Options"] == "DENY")
      #expect(answer.headers["Cache-Control"] == "no-store")
    }
    #expect(nonces.count == 3)
    await bench.stop()
  }

  @Test func itIsSmallAndNamesNobodyElse() async throws {
    let bench = try await PageBench()
    let answer = try await bench.probe.get("/")
    #expect((20_000..<100_000).contains(answer.body.count))
    let addresses = answer.text.split(separator: "http").dropFirst().filter { !$0.hasPrefix("://www.w3.org/2000/svg") }
    #expect(addresses.filter { $0.hasPrefix("://") || $0.hasPrefix("s://") }.isEmpty)
    for handler in ["onclick=\"", "onload=\"", "innerHTML", "eval("] { #expect(!answer.text.contains(handler)) }
    await bench.stop()
  }

  @Test func namesAreTextAndNoMarkup() async throws {
    let bench = try await PageBench(service: "<script>{{nonce}}")
    bench.modules = [PageBench.module("</td><img src=x onerror=alert(1)>{{nonce}}")]
    let text = try await bench.probe.get("/").text
    #expect(text.contains("&lt;/td&gt;&lt;img src=x onerror=alert(1)&gt;{{nonce}}"))
    #expect(text.contains("<h1>&lt;script&gt;{{nonce}}</h1>"))
    #expect(!text.contains("<img"))
    await bench.stop()
  }

  /// What is embedded is what the files say, which are what one reads and changes.
  @Test func whatIsEmbeddedAreTheFiles() throws {
    let embedded = [
      "page.html": PackageResources.page_html, "page.css": PackageResources.page_css,
      "core.js": PackageResources.core_js,
      "status.js": PackageResources.status_js, "logs.js": PackageResources.logs_js,
      "timeline.js": PackageResources.timeline_js, "chat.js": PackageResources.chat_js,
      "metrics.js": PackageResources.metrics_js, "main.js": PackageResources.main_js,
    ]
    for (name, bytes) in embedded {
      #expect(try WholeFile.bytes(RepositoryPath.of("Sources/Telemetry/StatusPage/Web/\(name)")) == bytes, "\(name)")
    }
  }
}
