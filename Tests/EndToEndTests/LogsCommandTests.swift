import FoundationEssentials
import Glibc
import Support
import Testing

extension EndToEnd {
  /// `outrigger logs -f`, the log for people.
  struct LogsCommandTests {
    private func start(_ bed: LogBed, _ port: UInt16) async throws -> OutriggerBinary {
      let outrigger = try bed.start(environment: ["OUTRIGGER_HTTP_LISTEN": "127.0.0.1:\(port)"])
      let probe = HTTPProbe(port: port)
      try await eventually("/live", timeout: .seconds(30)) { (try? await probe.get("/live"))?.status == 200 }
      return outrigger
    }

    private func post(_ port: UInt16, _ range: Range<Int>, _ level: String = "error") async throws {
      let lines = range.map { #"{"message":"line \#($0)","level":"\#(level)","correlation_id":"abc"}"# + "\n" }
      #expect(try await HTTPProbe(port: port).request("POST", "/logs", body: lines.joined()).status == 202)
    }

    @Test func itFollowsOverARestartWithoutGapOrRepetitionAndShowsOnlyWhatIsAskedFor() async throws {
      let bed = try LogBed(sink: nil)
      let port = try FreePort.next()
      let first = try await start(bed, port)
      try await post(port, 0..<10)
      let client = try OutriggerBinary.client([
        "logs", "-f", "--json", "--url", "http://127.0.0.1:\(port)", "--logger", "http", "--level", "warning",
        "--correlation-id", "abc", "--limit", "5",
      ])
      try await client.waitForLine(containing: "line 9")
      try await post(port, 10..<20)
      try await post(port, 1000..<1010, "info")
      try await client.waitForLine(containing: "line 19")
      try await first.process.kill()
      // Logged before the client is back.
      let second = try await start(bed, port)
      try await post(port, 20..<30)
      try await client.waitForLine(containing: "line 29")
      let messages = try client.output.split(separator: "\n").map {
        try JSONValue(parsing: String($0))["message"]?.string
      }
      #expect(messages == (5..<30).map { "line \($0)" })
      try await client.kill()
      try await second.stop()
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func aSignalEndsIt(number: Int32) async throws {
      let bed = try LogBed(sink: nil)
      let port = try FreePort.next()
      let outrigger = try await start(bed, port)
      try await post(port, 0..<1)
      let client = try OutriggerBinary.client(
        ["logs", "-f", "--url", "http://127.0.0.1:\(port)", "--logger", "http", "--limit", "5"])
      try await client.waitForLine(containing: "line 0")
      client.signal(number)
      #expect(try await client.waitForExit() == .signalled(number))
      try await outrigger.stop()
    }

    /// Whether a process has that in its command line.
    private func isRunning(_ words: String) -> Bool {
      let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      return processes.contains { process in
        guard Int32(process) != nil, let line = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else {
          return false
        }
        return String(decoding: line, as: UTF8.self).contains(words)
      }
    }

    @Test(arguments: [true, false]) func onATerminalItIsInColourUnlessNobodyWantsThat(isWanted: Bool) async throws {
      let bed = try LogBed(sink: nil)
      let port = try FreePort.next()
      let outrigger = try await start(bed, port)
      try await post(port, 0..<1)
      // script(1) gives it a terminal.
      let client = try OutriggerBinary.client(
        ["logs", "-f", "--url", "http://127.0.0.1:\(port)", "--logger", "http", "--limit", "5"],
        environment: ["TERM": "xterm", "NO_COLOR": isWanted ? "" : "1"], inTerminal: true)
      let line = try await client.waitForLine(containing: "line 0")
      #expect(line.contains("\u{1B}[31mERROR\u{1B}[0m") == isWanted)
      #expect(line.contains("ERROR") && line.contains("http") && line.contains("#abc"))
      try await client.kill()
      // Its terminal is closed, not it.
      try await eventually("its end") { !isRunning("http://127.0.0.1:\(port)") }
      try await outrigger.stop()
    }
  }
}
