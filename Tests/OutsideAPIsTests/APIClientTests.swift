import EventLoop
import HTTPClient
import LogPipeline
import MetricRegistry
import OutsideAPIs
import Support
import Telegram
import Testing

/// The client against a server, over a real socket.
struct APIClientTests {
  private struct Report: Codable, Equatable {
    var city: String
    var degrees: Double
  }

  private let registry = Registry()
  private let requests = Watched<[TestHTTPRequest]>([])

  @Test func aCallGoesOutAsDeclaredAndIsCountedByItsTemplate() async throws {
    let server = try serve { _ in .text("{\"city\":\"Oslo\",\"degrees\":-3.5}") }
    let weather = await client(server) { $0.headers = { [("Authorization", "Bearer key-of-the-weather")] } }
    let tally = CallTally()
    let report: Report = try await LogContext.$current.withValue(LogContext(correlationID: "abc123")) {
      try await CallTally.$current.withValue(tally) {
        try await weather.call(
          APICall("GET", "/cities/{city}", ["city": "a/b c?"], query: [("days", "1&2"), ("é", "")]))
      }
    }
    #expect(report == Report(city: "Oslo", degrees: -3.5))
    let request = try #require(requests.read { $0.first })
    #expect(request.target == "/v1/cities/a%2Fb%20c%3F?days=1%262&%C3%A9=")
    #expect(request.headers["X-Correlation-ID"] == "abc123")
    #expect(request.headers["Authorization"] == "Bearer key-of-the-weather")
    #expect(request.headers["Accept"] == "application/json")
    #expect(tally.calls == 1 && tally.duration > .zero)
    let labels = ["endpoint": "/cities/{city}", "method": "GET"]
    let metrics = try await metrics()
    #expect(metrics.value("weather_api_requests_total", labels.merging(["status_code": "200"]) { $1 }) == 1)
    #expect(metrics.value("weather_api_request_duration_seconds_count", labels) == 1)
    #expect(metrics.value("circuit_breaker_state", ["name": "weather"]) == 0)
  }

  @Test func whatIsSentIsJSONAndIsNotSentTwice() async throws {
    let server = try serve { _ in .text("no", status: 503) }
    let weather = await client(server)
    let error = await #expect(throws: APICallError.self) {
      try await weather.send(APICall("POST", "/reports", sending: Report(city: "Oslo", degrees: 1)))
    }
    #expect("\(try #require(error))" == "The API weather answered /reports with 503.")
    #expect(requests.read { $0.count } == 1)
    let request = try #require(requests.read { $0.first })
    #expect(request.headers["Content-Type"] == "application/json")
    #expect(try JSONValue(parsing: request.text)["city"]?.string == "Oslo")
  }

  @Test func whatIsHarmlessIsRepeatedAfterADelay() async throws {
    let attempts = Watched(0)
    let server = try serve { _ in
      attempts.update { $0 += 1 } as Void
      return attempts.read { $0 } < 3 ? .text("later", status: 502) : .text("true")
    }
    let weather = await client(server)
    #expect(try await weather.call(APICall("GET", "/a")) == true)
    #expect(requests.read { $0.count } == 3)
    // A call that carries its own key may be too.
    attempts.update { $0 = 0 }
    var keyed = APICall("POST", "/b")
    keyed.isRepeatable = true
    #expect(try await weather.call(keyed) == true)
    let metrics = try await metrics()
    let labels = ["endpoint": "/a", "method": "GET"]
    #expect(metrics.value("weather_api_requests_total", labels.merging(["status_code": "502"]) { $1 }) == 2)
  }

  @Test func aRefusalForTheTimeBeingIsHonoured() async throws {
    let server = try serve { [requests] _ in
      requests.read { $0.count } < 2
        ? .response(status: 429, headers: ["Retry-After": "1"], body: []) : .text("1")
    }
    let weather = await client(server)
    let start = ContinuousClock.now
    #expect(try await weather.call(APICall("POST", "/a")) == 1)
    #expect(ContinuousClock.now - start >= .seconds(1))
    // One that asks for more time than there is ends the call.
    let slow = try serve { _ in .response(status: 429, headers: ["Retry-After": "60"], body: []) }
    await #expect(throws: APICallError.self) { try await client(slow).send(APICall("GET", "/a")) }
    #expect(requests.read { $0.count } == 3)
  }

  @Test func everyCallHasADeadlineAndEndsWithItsTask() async throws {
    let server = try serve { _ in .stall }
    let weather = await client(server)
    let error = await #expect(throws: APICallError.self) {
      try await weather.send(APICall("GET", "/a", timeout: .milliseconds(100)))
    }
    guard case .network(let api, let network)? = error else {
      throw SupportError("Not a network error: \(error as Any)")
    }
    #expect(api == "weather" && network.reason == .timeout)
    let task = Task { try await weather.send(APICall("GET", "/b")) }
    try await eventually("the request") { requests.read { $0.contains { $0.path == "/v1/b" } } }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(weather.breaker.state == .closed)
  }

  @Test func aSideThatFailsIsLeftAloneWithoutARequest() async throws {
    let server = try serve { _ in .text("broken", status: 500) }
    let weather = await client(server) {
      $0.attempts = 1
      $0.breaker.minimumCalls = 3
    }
    for _ in 0..<3 { await #expect(throws: APICallError.self) { try await weather.send(APICall("GET", "/a")) } }
    let error = await #expect(throws: APICallError.self) { try await weather.send(APICall("GET", "/a")) }
    guard case .circuitOpen? = error else { throw SupportError("Not the circuit: \(error as Any)") }
    #expect(requests.read { $0.count } == 3)
    // What the caller does wrong is not the other side's fault.
    let picky = try serve { _ in .text("no", status: 404) }
    let other = await client(picky, name: "picky") { $0.breaker.minimumCalls = 3 }
    for _ in 0..<10 { await #expect(throws: APICallError.self) { try await other.send(APICall("GET", "/a")) } }
    #expect(other.breaker.state == .closed)
  }

  @Test func anAnswerThatIsNotAsExpectedSaysWhereAndNotWhat() async throws {
    let server = try serve { request in
      .text(request.path == "/v1/a" ? "{\"city\":\"secret-city\"}" : "<html>secret</html>")
    }
    let weather = await client(server)
    let missing = await #expect(throws: APICallError.self) {
      try await weather.call(APICall("GET", "/a"), as: Report.self)
    }
    #expect(
      "\(try #require(missing))" == "The answer of the API weather to /a cannot be read: degrees is missing.")
    let text = await #expect(throws: APICallError.self) {
      try await weather.call(APICall("GET", "/b"), as: Report.self)
    }
    #expect(
      "\(try #require(text))" == "The answer of the API weather to /b cannot be read: it is no JSON of that form.")
  }

  @Test func noErrorHoldsTheKeyOrThePath() async throws {
    struct NoKey: Error, CustomStringConvertible { var description: String { "its key is not there" } }
    let refused = await client("http://127.0.0.1:1/secret-path") {
      $0.attempts = 1
      $0.headers = { [("Authorization", "secret-key")] }
    }
    let error = await #expect(throws: APICallError.self) {
      try await refused.send(APICall("GET", "/{id}", ["id": "secret"]))
    }
    #expect(!"\(try #require(error))".contains("secret"))
    let keyless = await client("http://127.0.0.1:1") { $0.headers = { throw NoKey() } }
    let reason = await #expect(throws: APICallError.self) { try await keyless.send(APICall("GET", "/a")) }
    #expect("\(try #require(reason))" == "The API weather was not asked: its key is not there.")
  }

  @Test func aNameWithAHyphenIsAMetricsNameToo() async throws {
    let server = try serve { _ in .text("1") }
    _ = try await client(server, name: "d-market").send(APICall("GET", "/"))
    let labels = ["endpoint": "/", "method": "GET", "status_code": "200"]
    #expect(try await metrics().value("d_market_api_requests_total", labels) == 1)
  }

  private func serve(_ answer: @escaping @Sendable (TestHTTPRequest) -> TestHTTPReply) throws -> TestHTTPServer {
    try TestHTTPServer { [requests] request in
      requests.update { $0.append(request) }
      return answer(request)
    }
  }

  private func client(
    _ server: TestHTTPServer, name: String = "weather", _ configure: (inout APIClientOptions) -> Void = { _ in }
  ) async -> APIClient {
    await client("http://127.0.0.1:\(server.port)/v1/", name: name, configure)
  }

  private func client(
    _ url: String, name: String = "weather", _ configure: (inout APIClientOptions) -> Void = { _ in }
  ) async -> APIClient {
    var options = APIClientOptions()
    options.backoff = .milliseconds(1)...Duration.milliseconds(2)
    configure(&options)
    return APIClientMaker(await Client(), registry: registry).client(name, url: url, options)
  }

  private func metrics() async throws -> StrictExposition {
    try StrictExposition(parsing: TextExposition.text(await registry.scrape(by: .now + .seconds(5))))
  }
}
