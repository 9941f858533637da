import Digests
import Glibc
import Support
import Testing

extension EndToEnd {
  /// The bot's own routes in the program, with what stands around every route.
  struct BotRoutesTests {
    private let path = "/api/helpdesk/requests"

    @Test func theWebAppReadsWhatTheBotWasTold() async throws {
      let database = try await TestDatabase()
      let redis = try await SharedServers.redis()
      let setup = DeskSetup(api: try FakeBotAPI(), postgres: database.url, redis: redis.url())
      let outrigger = try await setup.startReady()
      _ = try await setup.api.createRequest("The lamp is broken.", priority: "high")
      let header = [
        "Authorization": "tma \(initData(of: 100, token: setup.api.token))", "X-Correlation-ID": "from-the-app",
      ]
      let answer = try await outrigger.get(path, headers: header)
      #expect(answer.status == 200)
      #expect(answer.headers["X-Correlation-ID"] == "from-the-app")
      let request = try JSONValue(parsing: answer.text)["requests"]?.array?.first
      #expect(request?["title"]?.string == "The lamp is broken.")
      let id = try #require(request?["id"]?.int)
      #expect(try await outrigger.get("\(path)/\(id)", headers: header).status == 200)
      #expect(try await outrigger.get("\(path)/\(id)").status == 401)
      #expect(try await outrigger.get("\(path)/x", headers: header).status == 404)

      let metrics = try await outrigger.metrics()
      let pattern = "\(path)/:id"
      for (code, count) in [("200", 1), ("401", 1), ("404", 1)] {
        let labels = ["path": pattern, "method": "GET", "code": code]
        #expect(metrics.value("outrigger_http_requests_total", labels) == Double(count), "\(code)")
      }
      #expect(metrics.value("outrigger_http_request_duration_seconds_count", ["path": pattern]) == 3)
      #expect(try await outrigger.get("/logs?correlation_id=from-the-app").text.contains("request answered"))
      #expect(try await outrigger.stop() == .exited(0))
    }

    /// A password of the web configuration would take the place of the field that the WebApp needs.
    @Test func theWebAppNeedsNoPasswordOfTheWebConfiguration() async throws {
      let token = "123456:" + String(repeating: "A", count: 35)
      let bed = try await WebBed.start(
        WebBed.users + "rate_limit: {interval: 1ms, burst: 1000}\n",
        http: "auth_exempt: [/live]}\nbot: {telegram: {token: \"\(token)\", mode: \"off\"}")
      try await bed.outrigger.waitUntil("/live")
      let header = ["Authorization": "tma \(initData(of: 7, token: token))"]
      try await eventually("the module") { try await bed.outrigger.get(path, headers: header).status == 200 }
      #expect(try await bed.outrigger.get(path).headers["WWW-Authenticate"] == "tma")
      #expect(try await bed.outrigger.get("/version", headers: header).status == 401)
      #expect(try await bed.outrigger.probe.request("POST", path, headers: header).status == 401)
      #expect(try await bed.outrigger.stop() == .exited(0))
    }

    @Test func aBotWithoutATokenVouchesForNobody() async throws {
      let outrigger = try OutriggerBinary.start(configuration: "shutdown: {drain_delay: 0s, timeout: 5s}", input: .pipe)
      try await outrigger.waitUntil("/ready")
      let header = ["Authorization": "tma \(initData(of: 7, token: "1:x"))"]
      let answer = try await outrigger.get(path, headers: header)
      #expect(answer.status == 503)
      #expect(answer.text.contains("\"code\":\"not_ready\""))
      #expect(try await outrigger.stop() == .exited(0))
    }

    private func initData(of user: Int64, token: String) -> String {
      let fields = "auth_date=\(time(nil))\nuser={\"id\":\(user),\"first_name\":\"Ada\"}"
      let key = HMACSHA256.code(for: Array(token.utf8), key: Array("WebAppData".utf8))
      let hash = HMACSHA256.code(for: Array(fields.utf8), key: key)
      let digits = hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      let query = fields.replacing("\n", with: "&").replacing("\"", with: "%22").replacing("{", with: "%7B")
      return "\(query)&hash=\(digits)"
    }
  }
}
