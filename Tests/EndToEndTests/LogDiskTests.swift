import Support
import Testing

extension EndToEnd {
  /// The spool on disks that are slow, failing or full.
  struct LogDiskTests {
    private func lines(_ range: Range<Int>) -> [String] {
      range.map { #"{"message":"line \#($0)","pad":"\#(String(repeating: "x", count: 900))"}"# }
    }

    private func strace(_ injection: String, _ paths: [String] = []) -> [String] {
      ["strace", "-D", "-f", "-qq", "-e", "trace=fdatasync", "-e", "inject=fdatasync:\(injection)", "-o", "/dev/null"]
        + paths.flatMap { ["-P", $0] }
    }

    @Test func noAnswerComesBeforeTheDiskHasTheLine() async throws {
      let bed = try LogBed(sink: nil)
      let outrigger = try bed.start(wrapper: strace("delay_enter=300000"))
      try await outrigger.waitUntil("/live")
      for number in 0..<5 {
        let begin = ContinuousClock.now
        #expect(try await outrigger.post(lines(number..<number + 1)).status == 202)
        #expect(ContinuousClock.now - begin >= .milliseconds(300))
      }
      // Nobody else waits for it.
      let begin = ContinuousClock.now
      #expect(try await outrigger.get("/metrics").status == 200)
      #expect(ContinuousClock.now - begin < .milliseconds(250))
      try await outrigger.process.kill()
    }

    @Test func whenTheDiskFailsTheSenderIsToldAndNothingIsLost() async throws {
      let sink = try LogCollectorServer()
      let bed = try LogBed(sink: sink)
      // Four calls fail, so that the segment that is to replace the first fails as well; not the first ones, which may be for
      // the start.
      let segments = (1...9).map { bed.directory.file("spool/000000000000000\($0).segment") }
      // Without lines of our own, a failing call is a sender's.
      let outrigger = try bed.start(
        wrapper: strace("error=EIO:when=30..33", segments), environment: ["OUTRIGGER_LOG_LEVEL": "critical"])
      try await outrigger.waitUntil("/live")
      var acknowledged: [Int] = []
      var refused = 0
      for number in 0..<400 where refused == 0 || acknowledged.count < 50 {
        switch try await outrigger.post(lines(number..<number + 1)).status {
        case 202: acknowledged.append(number)
        case 503: refused += 1
        case let status: Issue.record("status \(status)")
        }
      }
      #expect(refused > 0)
      try await outrigger.process.kill()
      let second = try bed.start()
      try await second.waitUntil("/live")
      for number in acknowledged { try await sink.waitForMessage("line \(number)") }
      try await second.expectBalancedLog()
      try await second.stop()
    }

    @Test func aFullDiskRefusesSendersUntilASinkMakesRoomAndTheRestGoesOn() async throws {
      let sink = try LogCollectorServer()
      sink.reply(.text("", status: 503))
      let bed = try LogBed(sink: sink)
      let spool = bed.directory.file("spool")
      let mount = "mkdir -p \(spool) && mount -t tmpfs -o size=2m tmpfs \(spool) && exec \"$@\""
      let outrigger = try bed.start(wrapper: ["unshare", "--map-root-user", "--mount", "sh", "-c", mount, "sh"])
      try await outrigger.waitUntil("/live")
      var acknowledged = 0
      while try await outrigger.post(lines(acknowledged..<acknowledged + 50)).status == 202 { acknowledged += 50 }
      #expect(acknowledged > 500)
      #expect(try await outrigger.metrics().value("log_spool_blocked") == 1)
      #expect(try await outrigger.get("/logs?limit=5").status == 200)
      #expect(try await outrigger.get("/live").status == 200)
      try await outrigger.expectBalancedLog()

      sink.reply(nil)
      try await eventually("room", timeout: .seconds(60)) {
        try await outrigger.post([#"{"message":"room again"}"#]).status == 202
      }
      for number in 0..<acknowledged { try await sink.waitForMessage("line \(number)") }
      try await sink.waitForMessage("room again")
      try await outrigger.expectBalancedLog()
      try await outrigger.stop()
    }
  }
}
