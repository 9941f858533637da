import Glibc
import Testing

@testable import Support

extension EndToEnd {
  /// Whatever a dependency does, liveness does not change and readiness follows the thresholds.
  struct FaultyDependencyTests {
    @Test func aServerThatRefusesSaysNothingHangsUpOrLoadsCostsReadinessOnly() async throws {
      let silent = try TestSocket.listen(port: 0)
      let hangingUp = try LineServer { _ in nil }
      let loading = try LineServer { _ in "-LOADING Redis is loading the dataset in memory\r\n" }
      let redis = try await SharedServers.redis()
      let servers = [
        "refused": try FreePort.next(), "timeout": silent.localPort, "protocol": hangingUp.port,
        "loading": loading.port,
      ]
      for (reason, port) in servers { try await failing("redis://127.0.0.1:\(port)/0", reason: reason) }
      let password = redis.url().replacing("redis://", with: "redis://:wrong@")
      try await failing(password, reason: "auth")
    }

    @Test func aRedisThatIsStoppedAndGoesOnIsNotReadyMeanwhileAndNotFloodedAfter() async throws {
      let redis = try await RedisServer.start()
      let outrigger = try start(redis.url())
      try await outrigger.waitUntil("/ready")
      let finding = try await LivenessProber.watching(outrigger) {
        redis.pause()
        try await outrigger.waitUntil("/ready", answers: 503)
        let failures = try await outrigger.metrics().value("check_consecutive_failures", ["check": "redis:main"])
        #expect(failures ?? 0 >= 3)
        redis.resume()
        try await outrigger.waitUntil("/ready")
      }
      report(finding, "a stopped Redis")
      let clients = try await redis.command(["CLIENT", "LIST"]).split(separator: "\n").count
      #expect(clients <= 13)
      #expect(try await outrigger.stop() == .exited(0))
      try await redis.stop()
    }

    private func failing(_ url: String, reason: String) async throws {
      let outrigger = try start(url)
      try await outrigger.waitUntil("/startup")
      let finding = try await LivenessProber.watching(outrigger) {
        try await eventually("three failures for \(reason)") {
          try await outrigger.count("check_failures_total", ["check": "redis:main", "reason": reason]) >= 3
        }
        #expect(try await outrigger.get("/ready").status == 503)
        #expect(try await outrigger.get("/health").status == 200)
      }
      report(finding, reason)
      #expect(try await outrigger.stop() == .exited(0))
    }

    private func start(_ redis: String) throws -> OutriggerBinary {
      try OutriggerBinary.start(
        configuration: """
          metrics: {scrape_timeout: 500ms}
          checks: {interval: 100ms, timeout: 200ms, fall: 3, rise: 2}
          redis: {main: {url: "\(redis)", critical: true}}
          """)
    }

    /// Times are for whoever reads them; a busy machine is no failure below a second.
    private func report(_ finding: LivenessProber.Finding, _ what: String) {
      #expect(finding.wrong == [], "\(what)")
      #expect(finding.p99 < .seconds(1), "\(what)")
      StandardError.write("measured: /live with \(what): p99 \(finding.p99), slowest \(finding.slowest)\n")
    }
  }
}

/// A server that answers each line it gets with the same, or hangs up.
final class LineServer: Sendable {
  let port: UInt16
  private let listener: TestSocket

  init(_ answer: @escaping @Sendable (String) -> String?) throws {
    let listener = try TestSocket.listen(port: 0)
    self.listener = listener
    port = listener.localPort
    Threads.start {
      while case let descriptor = accept(listener.descriptor, nil, nil), descriptor >= 0 {
        let socket = TestSocket(owning: descriptor)
        Threads.start {
          let deadline = ContinuousClock.now + .seconds(600)
          while let line = try? socket.readLine(until: deadline) {
            let text = String(decoding: line, as: UTF8.self)
            // Redis's requests: an array's header, then for each word its length and itself (RESP2).
            guard text.hasPrefix("*") else { continue }
            guard let answer = answer(text) else { return }
            guard (try? socket.send(Array(answer.utf8), until: deadline)) != nil else { return }
          }
        }
      }
    }
  }

  deinit { listener.shutDown() }
}
