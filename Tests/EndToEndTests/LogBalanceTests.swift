import Support
import Synchronization
import Testing

@testable import Support

extension EndToEnd {
  /// The metrics' equation, and the end of a process whose sinks do not answer.
  struct LogBalanceTests {
    /// Sinks that take, refuse, hang and are not there.
    private func bed(_ sink: LogCollectorServer, _ refusing: TestHTTPServer, _ hanging: TestHTTPServer) throws -> LogBed
    {
      func loki(_ name: String, _ port: UInt16) -> String {
        "\(name): {type: loki, url: \"http://127.0.0.1:\(port)\", batch_max_bytes: 16KiB, timeout: 60s}"
      }
      return try LogBed(
        sink: sink,
        sinks: [
          loki("refusing", refusing.port), loki("hanging", hanging.port), loki("absent", 1),
          "file: {type: file, path: \"DIRECTORY/out.ndjson\", max_size: 64KiB, keep: 1}",
        ].joined(separator: ", "), rateLimit: "{per_source: 20000/s, burst: 3000}")
    }

    @Test func itHoldsForEverySinkAtEveryScrapeUnderLoadAndAcrossRestarts() async throws {
      let sink = try LogCollectorServer()
      let refusing = try TestHTTPServer { _ in .text("no", status: 400) }
      let hanging = try TestHTTPServer { _ in .stall }
      let bed = try bed(sink, refusing, hanging)
      for turn in 0..<3 {
        let outrigger = try bed.start()
        try await outrigger.waitUntil("/live")
        try await outrigger.expectBalancedLog()
        let isStopped = Flag()
        for connection in 0..<3 { flood(outrigger.port, "\(turn).\(connection)", until: isStopped) }
        for _ in 0..<30 { try await outrigger.expectBalancedLog() }
        let metrics = try await outrigger.metrics()
        #expect(metrics.value("log_records_delivered_total", ["sink": "hanging"]) ?? 0 == 0)
        try await eventually("lines refused, and delivered", timeout: .seconds(30)) {
          let metrics = try await outrigger.metrics()
          let refused = metrics.value("log_records_dropped_total", ["sink": "refusing", "reason": "rejected"]) ?? 0
          return refused > 0 && (metrics.value("log_records_delivered_total", ["sink": "main"]) ?? 0) > 0
        }
        if turn > 0 { #expect((metrics.value("log_records_recovered", ["sink": "hanging"]) ?? 0) > 1000) }
        // What sinks do is said once, so that it cannot feed them.
        let talk = outrigger.logLines.filter { $0["logger"]?.string == "outrigger.sinks" }
        #expect((1...8).contains(talk.count), "\(talk.count)")
        // Killed while it is busy, and stopped while it is busy.
        if turn == 0 { try await outrigger.process.kill() } else { #expect(try await outrigger.stop() == .exited(0)) }
        isStopped.set()
      }
      for server in [refusing, hanging] { server.stop() }
    }

    @Test func aSinkThatHangsDoesNotHoldUpTheEndAndGetsEverythingLater() async throws {
      let sink = try LogCollectorServer()
      sink.reply(.stall)
      let bed = try LogBed(sink: sink)
      let first = try bed.start()
      try await first.waitUntil("/live")
      let lines = (0..<300).map { #"{"message":"line \#($0)"}"# }
      #expect(try await first.post(lines).status == 202)
      try await eventually("a request that hangs") { sink.state.read { $0.requests > 0 } }
      let begin = ContinuousClock.now
      #expect(try await first.stop() == .exited(0))
      #expect(ContinuousClock.now - begin < .seconds(8))
      sink.reply(nil)
      let second = try bed.start()
      for number in 0..<300 { try await sink.waitForMessage("line \(number)") }
      try await second.expectBalancedLog()
      try await second.stop()
      #expect(sink.messages { $0.hasPrefix("line ") }.allSatisfy { $0.value == 1 })
    }

    private func flood(_ port: UInt16, _ name: String, until isStopped: Flag) {
      Threads.start {
        let poster = BlockingPoster(port: port)
        var number = 0
        while !isStopped.isSet {
          let lines = (0..<50).map { #"{"message":"\#(name) \#(number + $0)","level":"info"}"# }
          number += 50
          guard poster.post(lines) != nil else { return }
        }
      }
    }

    private final class Flag: Sendable {
      private let value = Atomic(false)
      var isSet: Bool { value.load(ordering: .relaxed) }
      func set() { value.store(true, ordering: .relaxed) }
    }
  }
}
