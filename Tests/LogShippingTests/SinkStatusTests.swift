import EventLoop
import LogPipeline
import Logging
import Support
import Testing

@testable import LogShipping

@Loop struct SinkStatusTests {
  @Test func aSinkThatFailsSaysWhyAndSinceWhichLine() async throws {
    let lines = (0..<3).map { Lines.line($0, level: .error) }
    let isUp = Watched(false)
    let server = try TestHTTPServer { _ in isUp.read { $0 } ? .text("", status: 204) : .text("", status: 503) }
    let bench = try SinkBench(replies: [.text("")]) { _, _ in
      [.test(.loki(url: "http://127.0.0.1:\(server.port)", tenant: nil))]
    }
    #expect(bench.statuses.map(\.name) == ["s"])
    #expect(bench.statuses[0].oldestPending == nil)
    try await bench.store(lines)
    try await eventually("the failure") { @Loop in bench.statuses[0].isFailing }
    #expect(bench.statuses[0].lastError?.isEmpty == false)
    #expect(bench.statuses[0].oldestPending?.description == "2026-11-21T08:00:10.000000Z")
    isUp.update { $0 = true }
    try await bench.waitUntilSettled()
    try await eventually("the success") { @Loop in
      !bench.statuses[0].isFailing && bench.statuses[0].oldestPending == nil
    }
    await bench.stop()
    server.stop()
  }
}
