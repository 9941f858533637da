import EventLoop
import LogPipeline
import Logging
import Support
import Testing

@testable import LogShipping

/// What Sentry asks of those who send, and what it is sent.
@Loop struct SentrySinkTests {
  private func bench(_ replies: [TestHTTPReply]) throws -> SinkBench {
    try SinkBench(replies: replies) { url, _ in
      [.test(.sentry(dsn: "http://key@" + url.dropFirst(7) + "/42"))]
    }
  }

  @Test func whatIsSentAgainIsTheSame() async throws {
    let bench = try bench([.text("", status: 503), .text("{}")])
    let id = #","correlation_id":"mine""#
    try await bench.store([Lines.line(0, extra: id), Lines.line(1, level: .error, extra: id)])
    try await bench.waitUntilSettled()
    #expect(bench.requests.count == 2)
    #expect(bench.requests[0].body == bench.requests[1].body)
    #expect(try event(bench.requests[1])["breadcrumbs"]?["values"]?.array?.count == 1)
    await bench.stop()
  }

  private func event(_ request: TestHTTPRequest) throws -> JSONValue {
    try JSONValue(parsing: String(try #require(request.text.split(separator: "\n").last)))
  }

  @Test(arguments: [
    ["X-Sentry-Rate-Limits": "1:error:organization"], ["X-Sentry-Rate-Limits": "9:transaction:key, 1::organization"],
    ["Retry-After": "1"],
  ]) func nothingIsSentBeforeTheLimitIsOver(headers: [String: String]) async throws {
    let bench = try bench([.text("", status: 429, headers: headers), .text("{}")])
    let begin = ContinuousClock.now
    try await bench.store([Lines.line(0, level: .error)])
    try await bench.waitUntilSettled()
    #expect(ContinuousClock.now - begin >= .seconds(1))
    #expect(bench.requests.count == 2)
    #expect(bench.spool.sink("s").delivered == 1)
    await bench.stop()
  }

  @Test func aLimitThatComesWithASuccessHoldsForTheNextEvent() async throws {
    let limited = TestHTTPReply.text("{}", headers: ["X-Sentry-Rate-Limits": "1:error"])
    let bench = try bench([limited, .text("{}")])
    let begin = ContinuousClock.now
    try await bench.store([Lines.line(0, level: .error), Lines.line(1, level: .error)])
    try await bench.waitUntilSettled()
    #expect(ContinuousClock.now - begin >= .seconds(1))
    #expect(bench.requests.count == 2)
    await bench.stop()
  }

  @Test func aLimitOnSomethingElseHoldsBackNoErrors() async throws {
    let bench = try bench([.text("{}", headers: ["X-Sentry-Rate-Limits": "3600:transaction;session:key"])])
    try await bench.store((0..<3).map { Lines.line($0, level: .error) })
    try await bench.waitUntilSettled()
    #expect(bench.spool.sink("s").delivered == 3)
    await bench.stop()
  }

  @Test func anErrorHasItsStackItsReleaseAndWhatCameBeforeWithItsCorrelationID() async throws {
    let bench = try bench([.text("{}")])
    func id(_ name: String) -> String { ",\"correlation_id\":\"\(name)\"" }
    let error = #","error":{"type":"Swift.Failure","message":"boom","stack":"at one\nat two"}"#
    try await bench.store([
      Lines.line(0, extra: id("mine")), Lines.line(1, extra: id("other")), Lines.line(2),
      Lines.line(3, level: .warning, extra: id("mine")), Lines.line(4, level: .error, extra: id("mine") + error),
    ])
    try await bench.waitUntilSettled()
    #expect(bench.requests.count == 1)
    #expect(bench.requests[0].target == "/api/42/envelope/")
    let event = try event(bench.requests[0])
    #expect(event["release"]?.string == "bot@1")
    #expect(event["environment"]?.string == "test")
    #expect(event["tags"]?["correlation_id"]?.string == "mine")
    let exception = event["exception"]?["values"]?.array?.first
    #expect(exception?["type"]?.string == "Swift.Failure")
    #expect(exception?["value"]?.string == "boom")
    #expect(exception?["stacktrace"]?["frames"]?.array?.count == 2)
    let breadcrumbs = event["breadcrumbs"]?["values"]?.array ?? []
    #expect(breadcrumbs.compactMap { $0["message"]?.string } == ["line 0", "line 3"])
    #expect(bench.spool.sink("s").delivered == 5)
    await bench.stop()
  }
}
