import Glibc
import Testing

@testable import Support

extension EndToEnd {
  /// Whatever is thrown at the program, it answers, and blames nobody but the sender.
  struct MalformedInputTests {
    /// `OUTRIGGER_TEST_SEED` repeats a run.
    private static let seed =
      getenv("OUTRIGGER_TEST_SEED").flatMap { UInt64(String(cString: $0)) } ?? .random(in: 0 ... .max)
    private static let duration = Duration.seconds(30)
    /// Of what it printed, whether each is JSON.
    private static let linesLookedAt = 5000

    @Test func noInputCrashesItOrMakesItFailOrHoldsUpLive() async throws {
      StandardError.write("seed of the malformed input: OUTRIGGER_TEST_SEED=\(Self.seed)\n")
      let database = try await TestDatabase()
      let setup = DeskSetup(
        api: try FakeBotAPI(), postgres: database.url,
        more: "http: {rate_limit: 1000000/1s, max_body: 64KiB, header_timeout: 500ms, body_timeout: 500ms}",
        log: "rate_limit: {per_source: 10000000/s, burst: 10000000}",
        telegram: "rates: {chat: 100000/1s, group: 100000/1s, overall: 100000/1s}", supervision: "max_restarts: 0")
      let outrigger = try OutriggerBinary.start(
        configuration: setup.configuration, environment: ["OUTRIGGER_LOG_LEVEL": "warning"])
      try await outrigger.waitUntil("/ready")
      let end = ContinuousClock.now + Self.duration
      let findings = Watched<[String]>([])
      let live = try await LivenessProber.watching(outrigger) {
        try await withThrowingTaskGroup(of: Void.self) { group in
          for number in 0..<3 {
            let noise = Noise(seed: Self.seed &+ UInt64(number))
            group.addTask { try await throwRequests(noise, at: outrigger.port, until: end, findings) }
          }
          group.addTask { try await throwLines(Noise(seed: Self.seed &+ 10), at: outrigger, until: end, findings) }
          group.addTask {
            try await throwConfigurations(Noise(seed: Self.seed &+ 11), at: outrigger, until: end, findings)
          }
          group.addTask { try await throwUpdates(Noise(seed: Self.seed &+ 12), at: setup.api, until: end) }
          try await group.waitForAll()
        }
      }
      #expect(findings.read { $0 } == [], "seed \(Self.seed)")
      #expect(live.wrong == [], "seed \(Self.seed)")
      #expect(live.slowest < .seconds(1), "seed \(Self.seed)")
      try await stillWorks(outrigger, setup)
    }

    /// It is the same process, the same attempt of the bot, and answers.
    private func stillWorks(_ outrigger: OutriggerBinary, _ setup: DeskSetup) async throws {
      setup.api.clearFaults()
      setup.api.send("/start", from: TelegramUser(id: 4242))
      try await eventually("an answer after all that", timeout: .seconds(60)) {
        !setup.api.sentMessages(chat: 4242).isEmpty
      }
      #expect(outrigger.process.isRunning)
      for reason in ["error", "exit", "hung", "waiting"] {
        #expect(
          try await outrigger.count("module_restarts_total", ["module": "helpdesk", "reason": reason]) == 0,
          "\(reason), seed \(Self.seed)")
      }
      #expect(try await outrigger.stop() == .exited(0))
      let lines = outrigger.process.output.split(separator: "\n").suffix(Self.linesLookedAt)
      #expect(lines.filter { (try? JSONValue(parsing: String($0))) == nil } == [], "seed \(Self.seed)")
    }

    private func throwRequests(
      _ noise: Noise, at port: UInt16, until end: ContinuousClock.Instant, _ findings: Watched<[String]>
    ) async throws {
      try await Threads.run {
        var noise = noise
        while ContinuousClock.now < end {
          let request = noise.request()
          guard let socket = try? TestSocket.connect(port: port) else {
            findings.update { $0.append("It did not listen.") }
            return
          }
          let limit = ContinuousClock.now + .seconds(10)
          // It may hang up before it has read all.
          try? socket.send(request, until: limit)
          if noise.chance(1, of: 4) { continue }
          shutdown(socket.descriptor, Int32(SHUT_WR))
          let answer = String(decoding: (try? socket.readToEnd(until: limit)) ?? [], as: UTF8.self)
          // A version nobody speaks is answered with 505, which RFC 9110 (section 15.6.6) has for it.
          for line in answer.split(separator: "\r\n")
          where line.hasPrefix("HTTP/1.1 5") && !line.hasPrefix("HTTP/1.1 505") {
            findings.update {
              $0.append("\(line) to \(String(decoding: request.prefix(300), as: UTF8.self).debugDescription)")
            }
          }
        }
      }
    }

    private func throwLines(
      _ noise: Noise, at outrigger: OutriggerBinary, until end: ContinuousClock.Instant, _ findings: Watched<[String]>
    ) async throws {
      var noise = noise
      let probe = HTTPProbe(port: outrigger.port, timeout: .seconds(20))
      while ContinuousClock.now < end {
        let body = noise.lines()
        let bytes =
          Array(
            "POST /logs HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: \(body.count)\r\n\r\n".utf8)
          + body
        let answer = try await probe.raw(bytes)
        if !["202", "400", "413"].contains(where: { answer.hasPrefix("HTTP/1.1 \($0)") }) {
          findings.update {
            $0.append("\(answer.prefix(60)) to \(String(decoding: body.prefix(300), as: UTF8.self).debugDescription)")
          }
        }
      }
    }

    /// A reload of any text is done or refused, and `check` ends with 0 or 78.
    private func throwConfigurations(
      _ noise: Noise, at outrigger: OutriggerBinary, until end: ContinuousClock.Instant, _ findings: Watched<[String]>
    ) async throws {
      var noise = noise
      let good = outrigger.directory.read("outrigger.yml") ?? ""
      let probe = HTTPProbe(port: outrigger.port, timeout: .seconds(20))
      while ContinuousClock.now < end {
        let text = noise.configuration(like: good)
        try outrigger.directory.write(text, to: "outrigger.yml")
        let status = try await probe.request("POST", "/-/reload").status
        if status != 400, status != 200 { findings.update { $0.append("\(status) to \(text.debugDescription)") } }
        // One that was taken by chance may have changed a limit this test is about.
        try outrigger.directory.write(good, to: "outrigger.yml")
        if status == 200 { _ = try await probe.request("POST", "/-/reload") }
        let file = try outrigger.directory.write(text, to: "other.yml")
        let check = try await OutriggerBinary.run(["check", "--offline", "--config", file])
        if check.status != .exited(0), check.status != .exited(78) {
          findings.update { $0.append("check \(check.status) with \(text.debugDescription)") }
        }
      }
    }

    private func throwUpdates(_ noise: Noise, at api: FakeBotAPI, until end: ContinuousClock.Instant) async throws {
      var noise = noise
      while ContinuousClock.now < end {
        for _ in 0..<20 {
          let (kind, content) = noise.update()
          api.sendUpdate(kind, content)
        }
        if noise.chance(1, of: 10) { api.inject(.malformedJSON, into: "getUpdates") }
        if noise.chance(1, of: 10) { api.inject(.closeAfterHandling, into: "sendMessage") }
        try await eventually("the updates to be taken", timeout: .seconds(30)) { api.pendingUpdateCount < 200 }
      }
    }
  }
}
