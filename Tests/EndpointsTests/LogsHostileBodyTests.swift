import Endpoints
import EventLoop
import LogPipeline
import Support
import Testing

/// `POST /logs` from somebody who means harm: whatever comes in, what goes out is a line of ours or nothing.
@Loop struct LogsHostileBodyTests {
  private static let accepted: [String] = [
    #"{"message":"\u0000 \u2028 \ud800 \udfff \"\\ \u001b[31m","n":1}"#,
    #"{"message":"a","message":"b","x":1,"x":2,"fields":{"x":3}}"#,
    #"{"level":{"a":1},"ts":"never","logger":[1],"message":17,"correlation_id":null,"update_id":-5}"#,
    #"{"n":1e300,"m":-0.0,"big":123456789012345678901234567890,"t":true,"z":null}"#,
    #"{"error":"text","source":7,"fields":[1,2]}"#, "{}",
    #"{"service":"forged","environment":"forged","message":"mine"}"#,
    #"{"message":"\#(String(repeating: "m", count: 1 << 20))"}"#,
    "{\((0..<10_000).map { "\"k\($0)\":\($0)" }.joined(separator: ","))}",
    #"{"deep":\#(String(repeating: "[", count: 60))\#(String(repeating: "]", count: 60))}"#,
  ]

  private nonisolated static let refused: [String] = [
    "{\"n\":NaN}", "{\"n\":Infinity}", "{\"n\":01}", "{\"n\":+1}", "{\"n\":.5}", "{'n':1}", "{\"n\":1,}", "{\"a\" 1}",
    "{\"message\":\"\u{0}\"}", "{\"message\":\"\t\"}", "\u{FEFF}{}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}", "{}{}",
    "{\"deep\":" + String(repeating: "[", count: 100_000),
    "{\"deep\":" + String(repeating: "{\"a\":", count: 100_000),
  ]

  @Test func whateverIsTakenIsOneLineOfOurs() async throws {
    let bench = try await EndpointsBench()
    for body in Self.accepted {
      #expect(try await bench.probe.request("POST", "/logs", body: body).status == 202, "\(body.prefix(60))")
    }
    let text = try await bench.probe.get("/logs?limit=100000").text
    var mine = 0
    for line in text.split(separator: "\n") {
      #expect(line.utf8.count <= 256 << 10)
      let json = try JSONValue(parsing: String(line))
      guard json["logger"]?.string == "http" else { continue }
      mine += 1
      #expect(json["service"]?.string == "outrigger")
      #expect(json["environment"]?.string == "development")
      #expect(json["ts"]?.string?.utf8.count == 27)
      #expect(Set(try #require(json.object).keys).isSubset(of: Self.keys))
    }
    #expect(mine == Self.accepted.count)
    await bench.stop()
  }

  private static let keys: Set<String> = [
    "ts", "level", "logger", "message", "service", "environment", "correlation_id", "trace_id", "span_id", "update_id",
    "module", "error", "source", "fields",
  ]

  @Test(arguments: refused) func whatIsNoJSONObjectIsRefusedWithItsNumber(body: String) async throws {
    let bench = try await EndpointsBench()
    let answer = try await bench.probe.request("POST", "/logs", body: "{\"message\":\"good\"}\n" + body)
    #expect(answer.status == 400)
    #expect(try answer.json()["error"]?["message"]?.string?.contains("Line 2 ") == true)
    #expect(!(try await bench.probe.get("/logs").text.contains("good")))
    await bench.stop()
  }

  /// Of a body of nothing but the shortest lines no more are made than may pass; the rest is counted only.
  @Test func aBodyOfAMillionLinesCostsNoMoreThanItsLimit() async throws {
    var log = LogConfiguration(format: .none)
    log.rateLimit = LogRateLimit(linesPerSecond: 0.001, burst: 1000)
    let bench = try await EndpointsBench(log: log)
    let body = String(repeating: "{}\n", count: 1_000_000)
    let answer = try await bench.probe.request("POST", "/logs", body: body)
    #expect(answer.text == #"{"accepted":1000,"rejected":999000,"durable":false}"#)
    let bad = try await bench.probe.request("POST", "/logs", body: body + "{")
    #expect(try bad.json()["error"]?["message"]?.string?.contains("Line 1000001 ") == true)
    await bench.stop()
  }
}
