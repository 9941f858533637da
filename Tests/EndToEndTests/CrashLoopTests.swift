import Glibc
import Support
import Testing

extension EndToEnd {
  /// What is left behind by crashes, the program's and our own.
  struct CrashLoopTests {
    @Test func theDelaysOfACrashLoopAreThoseOfTheFormula() async throws {
      let outrigger = try OutriggerBinary.start(
        configuration: "supervision: {backoff: {min: 40ms, max: 200ms, jitter: 0.5}, max_restarts: 6}",
        arguments: ["--", "sh", "-c", "exit 1"])
      #expect(try await outrigger.process.waitForExit() == .exited(70))
      let lines = outrigger.logLines
      let crashes = lines.filter { $0["message"]?.string == "module crashed" }
      let starts = lines.filter { $0["message"]?.string == "program started" }.compactMap(Self.seconds)
      #expect(crashes.count == 6)
      #expect(starts.count == 7)
      for (index, crash) in crashes.enumerated() {
        let base = min(0.04 * Double(1 << index), 0.2)
        let said = crash["fields"]?["next_attempt_seconds"]?.string.flatMap(Double.init) ?? 0
        #expect(said >= base && said <= base * 1.5, "delay \(index + 1)")
        let waited = starts[index + 1] - (Self.seconds(crash) ?? 0)
        #expect(waited >= said - 0.002, "delay \(index + 1)")
        #expect(crash["fields"]?["attempt"]?.string == "\(index + 1)")
      }
    }

    @Test func aProcessThatWasKilledIsNoticedByTheNextAndOneThatEndedIsNot() async throws {
      let folder = try TemporaryDirectory()
      let configuration = "log: {spool: {path: \"\(folder.file("spool"))\"}}"
      func run(killed: Bool) async throws -> (OutriggerBinary, unclean: Double?) {
        let outrigger = try OutriggerBinary.start(configuration: configuration)
        try await outrigger.waitUntil("/ready")
        let unclean = try await outrigger.metrics().value("outrigger_unclean_shutdowns_total")
        if killed { try await outrigger.process.kill() } else { try await outrigger.stop() }
        return (outrigger, unclean)
      }
      let (_, none) = try await run(killed: true)
      #expect(none == 0)
      let (second, unclean) = try await run(killed: false)
      #expect(unclean == 1)
      let line = second.logLines.first {
        $0["message"]?.string == "the process before did not come to its end: it was killed, or crashed"
      }
      #expect(line?["level"]?.string == "error")
      #expect(line?["fields"]?["unclean_shutdowns"]?.string == "1")
      #expect(line?["fields"]?["last_lines"]?.array?.contains { $0.string?.contains("module running") == true } == true)
      let (third, total) = try await run(killed: false)
      #expect(total == 1)
      #expect(!third.process.output.contains("did not come to its end"))
    }

    @Test func aBacktraceStaysOffStandardOutput() async throws {
      let outrigger = try OutriggerBinary.start(
        environment: ["SWIFT_BACKTRACE": "enable=yes,symbolicate=off,interactive=no,color=no,timeout=5s"])
      try await outrigger.waitUntil("/ready")
      outrigger.process.signal(SIGSEGV)
      try await outrigger.process.waitForLine(
        containing: "Program crashed", of: .standardError, timeout: .seconds(60))
      // The runtime has given the signal back its default; nothing of ours faults again by itself.
      outrigger.process.signal(SIGSEGV)
      #expect(try await outrigger.process.waitForExit() == .signalled(SIGSEGV))
      #expect(outrigger.logLines.count == outrigger.process.output.split(separator: "\n").count)
    }

    /// The line's time within its day.
    private static func seconds(_ line: JSONValue) -> Double? {
      guard let text = line["ts"]?.string, let t = text.firstIndex(of: "T") else { return nil }
      let parts = text[text.index(after: t)...].dropLast().split(separator: ":").compactMap { Double($0) }
      return parts.count == 3 ? parts[0] * 3600 + parts[1] * 60 + parts[2] : nil
    }
  }
}
