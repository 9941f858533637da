import Glibc
import Testing

@testable import Support

extension EndToEnd {
  struct DrainUnderLoadTests {
    @Test func noRequestFailsBeforeTheListenerClosesAndAFollowerEndsWell() async throws {
      let sink = try LogCollectorServer()
      let outrigger = try OutriggerBinary.start(
        configuration: """
          http: {max_connections: 200}
          shutdown: {drain_delay: 200ms, timeout: 20s}
          log: {sinks: {main: {type: otlp, url: "\(sink.url)"}}}
          """)
      try await outrigger.waitUntil("/ready")
      let total = Watched(0)
      let port = outrigger.port
      async let follower = Command.run(
        Launch("curl", ["-sSN", "http://127.0.0.1:\(port)/logs?follow=1"]), timeout: .seconds(60))
      let results = try await withThrowingTaskGroup(of: LoadClient.Result.self) { group in
        let client = LoadClient(port: port, path: "/live", total: total)
        for _ in 0..<64 { group.addTask { try await Threads.run { client.run() } } }
        try await total.wait(for: "5000 answers", timeout: .seconds(60)) { $0 >= 5000 ? () : nil }
        outrigger.process.signal(SIGTERM)
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(results.flatMap(\.failures) == [])
      #expect(results.allSatisfy { $0.answered > 0 })
      #expect(try await outrigger.process.waitForExit() == .exited(0))
      let curl = try await follower
      #expect(curl.status == .exited(0))
      #expect(curl.output.contains("\"draining\""))
      // All that was logged is at the sink, and the last line of all is out, so the ones before are.
      let atTheSink = sink.messages { _ in true }
      #expect(outrigger.logLines.compactMap { $0["message"]?.string }.filter { atTheSink[$0] == nil } == [])
      #expect(outrigger.logLines.last?["message"]?.string == "stopped")
      #expect(outrigger.logLines.count == outrigger.process.output.split(separator: "\n").count)
    }
  }
}
