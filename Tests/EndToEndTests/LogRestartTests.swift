import Support
import Testing

extension EndToEnd {
  /// `GET /logs` and the sinks over the program's end and a new start.
  struct LogRestartTests {
    private func lines(_ range: Range<Int>) -> [String] {
      range.map { #"{"message":"line \#($0)","pad":"\#(String(repeating: "x", count: 400))"}"# }
    }

    private func messages(_ text: String) throws -> [String] {
      try text.split(separator: "\n").compactMap { try JSONValue(parsing: String($0))["message"]?.string }
    }

    @Test func aCursorReadsOnThroughRotationAndRestartWithoutGapOrRepetition() async throws {
      let bed = try LogBed(sink: nil, log: "  tail_buffer: 64KiB")
      let first = try bed.start()
      try await first.waitUntil("/live")
      for start in stride(from: 0, to: 1000, by: 100) {
        #expect(try await first.post(lines(start..<start + 100)).status == 202)
      }
      let page = try await first.get("/logs?logger=http&cursor=0&limit=300")
      #expect(try messages(page.text) == (0..<300).map { "line \($0)" })
      var cursor = try #require(page.headers["X-Next-Cursor"])
      try await first.process.kill()

      let second = try bed.start()
      try await second.waitUntil("/live")
      #expect(try await second.post(lines(1000..<1300)).status == 202)
      var seen = (0..<300).map { "line \($0)" }
      while true {
        let page = try await second.get("/logs?logger=http&cursor=\(cursor)&limit=130")
        let found = try messages(page.text)
        if found.isEmpty { break }
        seen += found
        cursor = try #require(page.headers["X-Next-Cursor"])
      }
      #expect(seen == (0..<1300).map { "line \($0)" })
      let newest = try await second.get("/logs?logger=http&limit=500")
      #expect(try messages(newest.text) == (800..<1300).map { "line \($0)" })
      try await second.stop()
    }

    @Test func aFollowerResumesInTheLinesOfTheProcessBefore() async throws {
      let bed = try LogBed(sink: nil, log: "  tail_buffer: 64KiB")
      let first = try bed.start()
      try await first.waitUntil("/live")
      #expect(try await first.post(lines(0..<300)).status == 202)
      let events = ["Accept": "text/event-stream"]
      let start = try await first.probe.stream("/logs?follow=1&logger=http&limit=290", headers: events)
      let id = try #require(try await start.nextLine())
      try await first.process.kill()

      let second = try bed.start()
      try await second.waitUntil("/live")
      #expect(try await second.post(lines(300..<400)).status == 202)
      let resumed = try await second.probe.stream(
        "/logs?follow=1&logger=http", headers: events.merging(["Last-Event-ID": String(id.dropFirst(4))]) { $1 })
      var seen: [String] = []
      while seen.count < 389, let line = try await resumed.nextLine() {
        guard line.hasPrefix("data: ") else { continue }
        seen += try messages(String(line.dropFirst(6)))
      }
      #expect(seen == (11..<400).map { "line \($0)" })
      #expect(try await second.post(lines(400..<401)).status == 202)
      while let line = try await resumed.nextLine(), !line.contains("line 400") {}
      resumed.close()
      try await second.stop()
    }

    @Test func aSinkThatWasDownGetsEverythingFromTheNextProcess() async throws {
      let port = try FreePort.next()
      let sink = try LogCollectorServer(port: port)
      sink.reply(.text("", status: 503))
      let bed = try LogBed(sink: sink)
      let first = try bed.start()
      try await first.waitUntil("/live")
      #expect(try await first.post(lines(0..<500)).status == 202)
      try await eventually("a refused request") { sink.state.read { $0.requests > 0 } }
      try await first.expectBalancedLog()
      // SIGTERM with its sink down: in time, clean, everything kept.
      let begin = ContinuousClock.now
      #expect(try await first.stop() == .exited(0))
      #expect(ContinuousClock.now - begin < .seconds(6))

      sink.reply(nil)
      let second = try bed.start()
      try await second.waitUntil("/live")
      try await eventually("every line") {
        (0..<500).allSatisfy { number in sink.state.read { $0.messages["line \(number)"] == 1 } }
      }
      #expect(try await second.metrics().sum("log_records_recovered", ["sink": "main"]) ?? 0 >= 500)
      try await second.expectBalancedLog()
      try await second.stop()
    }

    @Test func aSecondInstanceOnTheSameSpoolIsKeptOut() async throws {
      let bed = try LogBed(sink: nil)
      let first = try bed.start()
      try await first.waitUntil("/live")
      let second = try bed.start()
      #expect(try await second.process.waitForExit() == .exited(78))
      #expect(second.process.tail.contains("another process has it"))
      #expect(try await first.post(lines(0..<1)).status == 202)
      try await first.stop()
    }
  }
}
