import FoundationEssentials
import Support
import Testing

extension EndToEnd {
  /// What comes in, what is logged of requests, and at which levels.
  struct LogSourcesTests {
    private static let token = "123456789:" + "AAE4kJ9" + "xQm2Lr7vT0pWz3YcN8sBdFgHuIo1"

    private func requests(_ outrigger: OutriggerBinary, _ route: String) -> [JSONValue] {
      outrigger.logLines.filter { $0["logger"]?.string == "api" && $0["fields"]?["route"]?.string == route }
    }

    @Test func eachRequestIsOneLineOfTheAPIWithItsLevel() async throws {
      let outrigger = try OutriggerBinary.start(configuration: "log: {loggers: {api: debug}, max_followers: 1}")
      try await outrigger.waitUntil("/live")
      let follower = try await outrigger.probe.stream("/logs?follow=1")
      let answers = [
        ("/version", try await outrigger.get("/version"), "info"), ("/live", try await outrigger.get("/live"), "debug"),
        ("/metrics", try await outrigger.get("/metrics"), "debug"), ("other", try await outrigger.get("/no"), "info"),
        ("/logs", try await outrigger.get("/logs?follow=1"), "error"),
      ]
      follower.close()
      for (route, answer, level) in answers {
        let id = try #require(answer.headers["X-Correlation-ID"])
        let line = try await eventually("the line of \(route)") {
          requests(outrigger, route).first { $0["correlation_id"]?.string == id }
        }
        #expect(line["level"]?.string == level, "\(route)")
        #expect(line["message"]?.string == "request answered")
        let fields = line["fields"]
        #expect(fields?["method"]?.string == "GET")
        #expect(fields?["status"]?.int == Int64(answer.status))
        #expect(fields?["bytes"]?.int == Int64(answer.body.count) || route == "/metrics")
        #expect(fields?["client"]?.string == "127.0.0.1")
        #expect(fields?["duration_ms"] != nil)
      }
      try await outrigger.stop()
    }

    @Test func levelsAreEachLoggersOwnAndChangeWithAReload() async throws {
      let outrigger = try OutriggerBinary.start(configuration: "log: {level: info, loggers: {api: warning}}\n")
      try await outrigger.waitUntil("/live")
      #expect(try await outrigger.get("/version").status == 200)
      try outrigger.directory.write("log: {level: warning, loggers: {api: debug}}\n", to: "outrigger.yml")
      #expect(try await outrigger.probe.request("POST", "/-/reload").status == 200)
      #expect(try await outrigger.get("/live").status == 200)
      try await eventually("the line of a probe") { requests(outrigger, "/live").count == 1 }
      #expect(requests(outrigger, "/version").isEmpty)
      // The others' level has gone up meanwhile.
      try await outrigger.stop()
      #expect(!outrigger.logLines.contains { $0["message"]?.string == "draining" })
    }

    @Test func aPatternThatIsNoneIsAnErrorOfTheConfigurationWithItsLine() async throws {
      let directory = try TemporaryDirectory()
      let file = try directory.write("log:\n  level: info\n  redact: ['CUST-[0-9]+', '(unclosed']\n", to: "bad.yml")
      let outcome = try await OutriggerBinary.run(["check", "--offline", "--config", file])
      #expect(outcome.status == .exited(78))
      #expect(outcome.errorOutput.contains("bad.yml:3: log.redact[1]: "), "\(outcome.errorOutput)")
    }

    /// Until nothing that was printed is left in the pipe, so that what comes next is another read.
    private static let untilRead = """
      python3 -c 'import array, fcntl, os, termios
      left = array.array("i", [1])
      while left[0]:
          os.sched_yield()
          fcntl.ioctl(1, termios.FIONREAD, left)'
      """

    @Test func aTokenIsMaskedHoweverItIsWrittenAndHoweverItArrives() async throws {
      let files = try TemporaryDirectory()
      let halves = (Self.token.prefix(25), Self.token.dropFirst(25))
      try files.write("split https://api.telegram.org/bot\(halves.0)", to: "first")
      try files.write("\(halves.1)/getMe\n", to: "second")
      let encoded = Self.token.replacing(":", with: "%3A")
      let spellings = [
        "escaped {\\\"url\\\":\\\"https:\\/\\/api.telegram.org\\/bot\(Self.token)\\/getMe\\\"}",
        "unicode bot" + Self.token.replacing(":", with: "\\u003a"), "percent https://x/?u=bot\(encoded)%2FgetMe",
        "twice bot" + Self.token.replacing(":", with: "%253A"), #"{"message":"json bot\#(Self.token)"}"#,
        #"{"message":"nested","body":{"url":["https:\/\/api.telegram.org\/bot\#(Self.token)"]}}"#,
        #"{"message":"coded bot\#(Self.token.replacing(":", with: "\\u003A"))"}"#,
      ]
      try files.write(spellings.joined(separator: "\n") + "\nlast\n", to: "rest")
      let path = files.path
      let outrigger = try ProgramSetup.start(
        "cat \(path)/first; \(Self.untilRead); cat \(path)/second \(path)/rest; exec sleep 1000",
        more: "log: {spool: {path: \"\(path)/spool\"}}")
      try await outrigger.waitForProgramLine("last")
      #expect(outrigger.programLines.count == spellings.count + 2)
      #expect(outrigger.programLines.first == "split https://api.telegram.org/bot***/getMe")
      let tail = try await outrigger.get("/logs?limit=1000").text
      let redactions = try await outrigger.metrics().value("log_redactions_total", ["rule": "telegram_token"])
      #expect(redactions == Double(spellings.count + 1))
      try await outrigger.stop()
      let spool = try #require(files.read("spool/0000000000000001.segment"))
      for text in [tail, outrigger.process.output, outrigger.process.errorOutput, spool] {
        #expect(!text.contains(halves.0.suffix(12)) && !text.contains(halves.1))
      }
      #expect(spool.contains("nested"))
    }

    @Test func aFloodIsCutAndCountedAndNobodyElseFeelsIt() async throws {
      let bed = try LogBed(sink: nil, log: "  loggers: {api: debug}", rateLimit: "{per_source: 1000/h, burst: 500}")
      let outrigger = try bed.start()
      try await outrigger.waitUntil("/live")
      let lines = (0..<1000).map { #"{"message":"flood \#($0)"}"# }
      #expect(try await outrigger.post(lines).text == #"{"accepted":500,"rejected":500,"durable":true}"#)
      for _ in 0..<5 { #expect(try await outrigger.post(lines).status == 429) }
      for _ in 0..<20 { #expect(try await outrigger.get("/live").status == 200) }
      try await eventually("every probe's line") { requests(outrigger, "/live").count >= 20 }
      try await outrigger.expectBalancedLog()
      let metrics = try await outrigger.metrics()
      #expect(metrics.value("log_records_received_total", ["source": "http"]) == 6000)
      #expect(metrics.value("log_records_dropped_total", ["sink": "stdout", "reason": "rate_limited"]) == 5500)
      try await outrigger.stop()
    }

    @Test func aBodyOfAMillionLinesTakesNoMoreMemoryThanItsLimit() async throws {
      let bed = try LogBed(sink: nil, rateLimit: "{per_source: 1/h, burst: 1000}")
      let outrigger = try bed.start()
      try await outrigger.waitUntil("/live")
      let before = try peakMemory(outrigger)
      let answer = try await outrigger.probe.request("POST", "/logs", body: String(repeating: "{}\n", count: 1_000_000))
      #expect(answer.text == #"{"accepted":1000,"rejected":999000,"durable":true}"#)
      #expect(try peakMemory(outrigger) - before < 64 << 20)
      try await outrigger.stop()
    }

    private func peakMemory(_ outrigger: OutriggerBinary) throws -> Int {
      let status = try #require(FileManager.default.contents(atPath: "/proc/\(outrigger.process.pid)/status"))
      let text = String(decoding: status, as: UTF8.self)
      let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
      return (Int(line.split { " \t".contains($0) }[1]) ?? 0) << 10
    }

    @Test func aSecretThatComesLaterIsMaskedFromThenOn() async throws {
      let sink = try LogCollectorServer()
      let bed = try LogBed(
        sink: nil,
        sinks: "main: {type: otlp, url: \"\(sink.url)\", batch_max_wait: 5ms, token_file: \"DIRECTORY/token\"}")
      let outrigger = try bed.start()
      try await outrigger.waitUntil("/live")
      for secret in ["late-secret-4711", "next-secret-0815"] {
        try bed.directory.write(secret, to: "token")
        // The sink reads its token when it has something to send.
        #expect(try await outrigger.post([#"{"message":"before \#(secret.prefix(4))"}"#]).status == 202)
        try await sink.waitForMessage("before \(secret.prefix(4))")
        #expect(try await outrigger.post([#"{"message":"it is \#(secret)"}"#]).status == 202)
      }
      // The first is masked still: a token that was replaced may be good for a while.
      #expect(try await outrigger.post([#"{"message":"both late-secret-4711 next-secret-0815"}"#]).status == 202)
      try await sink.waitForMessage("both *** ***")
      let messages = sink.messages { $0.hasPrefix("it is ") }
      #expect(messages == ["it is ***": 2])
      try await outrigger.stop()
    }
  }
}
