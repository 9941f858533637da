import Support
import Testing

extension EndToEnd {
  /// The wall clock an hour forward and back, under a running program and over a restart: nothing but the lines' `ts` may
  /// notice.
  struct LogClockTests {
    private static let batch = 100

    private func lines(_ range: Range<Int>) -> [String] {
      range.map { #"{"message":"line \#($0)","pad":"\#(String(repeating: "x", count: 200))"}"# }
    }

    private func names(_ range: Range<Int>) -> [String] { range.map { "line \($0)" } }

    private func messages(_ text: String) throws -> [String] {
      try text.split(separator: "\n").compactMap { try JSONValue(parsing: String($0))["message"]?.string }
    }

    private func start(_ bed: LogBed, _ clock: ShiftedClock) async throws -> OutriggerBinary {
      let outrigger = try bed.start(environment: clock.environment)
      try await outrigger.waitUntil("/live")
      return outrigger
    }

    private func bed(_ sink: LogCollectorServer) throws -> LogBed {
      try LogBed(
        sink: sink, sinks: "file: {type: file, path: \"DIRECTORY/out.ndjson\", max_size: 64KiB, keep: 9}",
        further: """
          checks: {interval: 100ms, timeout: 1s}
          redis: {nobody: {url: "redis://127.0.0.1:1/0"}}
          """)
    }

    @Test func aClockThatJumpsLosesAndRepeatsNothingAndDelaysNothing() async throws {
      let clock = try ShiftedClock()
      let sink = try LogCollectorServer()
      let bed = try bed(sink)
      let first = try await start(bed, clock)
      let follower = try await first.probe.stream("/logs?follow=1&logger=http")
      var followed: [String] = []
      for (turn, shift) in ["+0", "+1h", "-1h", "+0"].enumerated() {
        try clock.set(shift)
        let range = turn * Self.batch..<(turn + 1) * Self.batch
        #expect(try await first.post(lines(range)).status == 202)
        while followed.count < range.upperBound, let line = try await follower.nextLine() {
          followed += try messages(line)
        }
        // Sinks wait, retry and rotate by a clock that does not jump; so do checks.
        for name in names(range) { try await sink.waitForMessage(name) }
        try await goesOn(first)
        // What was just logged is recent, wherever the clock was before.
        let recent = try messages(try await first.get("/logs?logger=http&since=5m&limit=100000").text)
        #expect(Array(recent.suffix(Self.batch)) == names(range))
        try await first.expectBalancedLog()
      }
      #expect(followed == names(0..<400))
      let page = try await first.get("/logs?logger=http&cursor=0&limit=1000")
      #expect(try messages(page.text) == names(0..<400))
      try isShifted(page.text)
      let cursor = try #require(page.headers["X-Next-Cursor"])
      follower.close()
      try await first.stop()

      // The next process is an hour earlier than lines it finds.
      try clock.set("-1h")
      let second = try await start(bed, clock)
      #expect(try await second.post(lines(400..<500)).status == 202)
      let next = try await second.get("/logs?logger=http&cursor=\(cursor)&limit=1000")
      #expect(try messages(next.text) == names(400..<500))
      try await sink.waitForMessage("line 499")
      try await eventually("every line in the file") { files(bed).count >= 500 }
      try await second.expectBalancedLog()
      try await second.stop()
      #expect(files(bed) == names(0..<500))
      #expect(
        sink.messages { $0.hasPrefix("line ") } == Dictionary(uniqueKeysWithValues: names(0..<500).map { ($0, 1) }))
    }

    @Test func aClockThatJumpsGivesNobodyMoreLines() async throws {
      let clock = try ShiftedClock()
      let bed = try LogBed(sink: nil, rateLimit: "{per_source: 1/h, burst: 150}")
      let outrigger = try await start(bed, clock)
      #expect(try await outrigger.post(lines(0..<100)).text == #"{"accepted":100,"rejected":0,"durable":true}"#)
      try clock.set("+1h")
      #expect(try await outrigger.post(lines(100..<200)).text == #"{"accepted":50,"rejected":50,"durable":true}"#)
      try clock.set("-1h")
      #expect(try await outrigger.post(lines(200..<300)).status == 429)
      try await outrigger.expectBalancedLog()
      try await outrigger.stop()
    }

    private func goesOn(_ outrigger: OutriggerBinary) async throws {
      func looks() async throws -> Double { try await outrigger.metrics().sum("check_failures_total") ?? 0 }
      let before = try await looks()
      try await eventually("three more looks", timeout: .seconds(10)) { try await looks() >= before + 3 }
    }

    /// That the clock really jumped.
    private func isShifted(_ text: String) throws {
      let hours = try text.split(separator: "\n").map { line in
        try #require(JSONValue(parsing: String(line))["ts"]?.string).dropFirst(11).prefix(2)
      }
      #expect(Set(hours).count >= 3)
    }

    /// The messages in the rotated files, the oldest first.
    private func files(_ bed: LogBed) -> [String] {
      let names = (1...9).reversed().map { "out.ndjson.\($0)" } + ["out.ndjson"]
      let text = names.compactMap { bed.directory.read($0) }.joined()
      return ((try? messages(text)) ?? []).filter { $0.hasPrefix("line ") }
    }
  }
}
