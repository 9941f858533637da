import EventLoop
import LogPipeline
import Logging
import Support
import Testing

@testable import LogShipping

/// A line that another program made so that a server would refuse it, and with it all that is sent beside it.
@Loop struct HostileLineTests {
  private func line(_ time: String, _ more: String = "", service: String = "desk") -> LogLine {
    let text = #"{"ts":"\#(time)","level":"info","logger":"bot","message":"m","service":"\#(service)"\#(more)}"#
    return LogLine(
      sequence: 0, timestamp: LogTimestamp(microseconds: 0), level: .info, logger: "bot", correlationID: nil,
      module: nil, bytes: Array(text.utf8))
  }

  private func numbered(_ lines: [LogLine]) -> [LogLine] {
    lines.enumerated().map { number, line in
      LogLine(
        sequence: UInt64(number + 1), timestamp: line.timestamp, level: line.level, logger: line.logger,
        correlationID: nil, module: nil, bytes: line.bytes)
    }
  }

  private func sent(_ kind: (String) -> SinkConfiguration.Kind, _ lines: [LogLine]) async throws -> TestHTTPRequest {
    let bench = try SinkBench(replies: [.text(#"{"errors":false,"items":[]}"#)]) { url, _ in [.test(kind(url))] }
    try await bench.store(numbered(lines))
    try await bench.waitForRequests(1)
    let request = bench.requests[0]
    await bench.stop()
    return request
  }

  @Test func timesThatNoServerCanReadAreTheNearestThatItCan() async throws {
    let lines = ["1900-01-01T00:00:00.000000Z", "9999-12-31T23:59:59.999999Z", "2026-11-21T08:00:00.000001Z"]
      .map { line($0) }
    let request = try await sent({ .otlp(url: $0) }, lines)
    let scope = try JSONValue(parsing: request.text)["resourceLogs"]?[0]?["scopeLogs"]?[0]
    let times = scope?["logRecords"]?.array?.compactMap { $0["timeUnixNano"]?.string }
    #expect(times == ["0", "9223372036854775000", "1795248000000001000"])
  }

  @Test func anIdentifierThatIsNoneIsLeftOut() async throws {
    let traces = ["０123456789012345678901234567ab", "zz", String(repeating: "0", count: 32)]
    let lines = traces.map {
      line("2026-11-21T08:00:00.000001Z", #","trace_id":"\#($0)","span_id":"00f067aa0ba902b7""#)
    }
    let request = try await sent({ .otlp(url: $0) }, lines)
    #expect(!request.text.contains("traceId") && !request.text.contains("spanId"))
    let good = line("2026-11-21T08:00:00.000001Z", #","trace_id":"4bf92f3577b34da6a3ce929d0e0e4736""#)
    #expect(try await sent({ .otlp(url: $0) }, [good]).text.contains("4bf92f3577b34da6a3ce929d0e0e4736"))
  }

  @Test func anIndexHasANameThatElasticsearchTakes() async throws {
    let lines = [line("2026-11-21T08:00:00.000001Z", service: "Help-Desk #1/ü")]
    let request = try await sent({ .elasticsearch(url: $0, index: nil) }, lines)
    let action = try JSONValue(parsing: String(try #require(request.text.split(separator: "\n").first)))
    #expect(action["create"]?["_index"]?.string == "logs-help_desk__1__-default")
  }
}
