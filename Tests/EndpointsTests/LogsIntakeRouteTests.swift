import Endpoints
import EventLoop
import LogPipeline
import Support
import Testing

@Loop struct LogsIntakeRouteTests {
  private func post(_ body: String, to bench: EndpointsBench) async throws -> ProbeResponse {
    try await bench.probe.request("POST", "/logs", body: body)
  }

  private func lines(_ bench: EndpointsBench) async throws -> [JSONValue] {
    try await bench.probe.get("/logs?logger=http").text.split(separator: "\n").map {
      try JSONValue(parsing: String($0))
    }
  }

  @Test func foreignLinesBecomeOurs() async throws {
    let bench = try await EndpointsBench()
    let body = #"""
      {"msg":"one","level":"warn","ts":1795248000.5,"user":{"id":7},"service":"other","password":"hunter22"}

      {"message":"two","trace_id":"0af7651916cd43dd8448eb211c80319c","fields":{"a":1}}
      """#
    let answer = try await post(body, to: bench)
    #expect(answer.status == 202)
    #expect(answer.text == #"{"accepted":2,"rejected":0,"durable":false}"#)
    let lines = try await lines(bench)
    #expect(lines.compactMap { $0["message"]?.string } == ["one", "two"])
    #expect(lines[0]["ts"]?.string == "2026-11-21T08:00:00.500000Z")
    #expect(lines[0]["level"]?.string == "warning")
    #expect(lines[0]["service"]?.string == "outrigger")
    #expect(lines[0]["fields"]?["user"]?["id"]?.int == 7)
    #expect(lines[0]["fields"]?["password"]?.string == "***")
    #expect(lines[1]["trace_id"]?.string == "0af7651916cd43dd8448eb211c80319c")
    #expect(lines[1]["fields"]?["a"]?.int == 1)
    await bench.stop()
  }

  @Test(arguments: ["[1]", "text", "{\"a\":}", "{\"a\":1}{}", "{", "\u{0}"])
  func oneBadLineAndNothingIsTaken(bad: String) async throws {
    let bench = try await EndpointsBench()
    let answer = try await post("{\"msg\":\"good\"}\n\n\(bad)\n", to: bench)
    #expect(answer.status == 400)
    #expect(
      try answer.json()["error"]?["message"]?.string
        == "Line 3 is no JSON object; nothing of the batch was taken.")
    #expect(try await lines(bench).isEmpty)
    await bench.stop()
  }

  @Test func linesOverTheRateAreRejectedAndAllOfThemAre429() async throws {
    var log = LogConfiguration(format: .none)
    log.rateLimit = LogRateLimit(linesPerSecond: 0.001, burst: 3)
    let bench = try await EndpointsBench(log: log)
    let body = String(repeating: "{\"msg\":\"x\"}\n", count: 5)
    #expect(try await post(body, to: bench).text == #"{"accepted":3,"rejected":2,"durable":false}"#)
    let refusal = try await post(body, to: bench)
    #expect(refusal.status == 429)
    #expect(refusal.headers["Retry-After"] == "1")
    // The process's own lines have a limit of their own.
    bench.log("still here")
    #expect(try await bench.probe.get("/logs?logger=bot").text.contains("still here"))
    await bench.stop()
  }

  @Test func bytesThatAreNotUTF8AreReplaced() async throws {
    let bench = try await EndpointsBench()
    let head = "POST /logs HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 14\r\n\r\n"
    let body = Array("{\"msg\":\"a".utf8) + [0xFF, 0xC3] + Array("\"}".utf8) + [0x0A]
    #expect(try await bench.probe.raw(Array(head.utf8) + body).hasPrefix("HTTP/1.1 202"))
    #expect(try await lines(bench).first?["message"]?.string == "a\u{FFFD}\u{FFFD}")
    await bench.stop()
  }

  @Test func itIsGuarded() async throws {
    let bench = try await EndpointsBench(token: "t0ken")
    #expect(try await post("{\"msg\":\"x\"}", to: bench).status == 401)
    await bench.stop()
  }
}
