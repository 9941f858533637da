import Glibc
import Testing

@testable import Support

extension EndToEnd {
  /// Each alone: `/live` answers within a second while something is used up.
  struct PressureTests {
    @Test func withSixtyFourDescriptorsAllWorksAndLiveIsSoonAnswered() async throws {
      let (postgres, redis) = (try await SharedServers.postgres(), try await SharedServers.redis())
      let outrigger = try OutriggerBinary.start(
        configuration: """
          postgres: {main: {url: "\(postgres.url())", critical: true}}
          redis: {main: {url: "\(redis.url())", critical: true}}
          """, wrapper: ["prlimit", "--nofile=64:64"])
      try await outrigger.waitUntil("/ready")
      var followers: [ProbeStream] = []
      for _ in 0..<10 { followers.append(try await outrigger.probe.stream("/logs?follow=1")) }
      let finding = try await LivenessProber.watching(outrigger) {
        for _ in 0..<10 {
          let metrics = try await outrigger.metrics()
          #expect(metrics.value("process_max_fds") == 64)
          #expect(metrics.value("pg_up") == 1)
        }
      }
      #expect(finding.wrong == [])
      #expect(finding.slowest < .seconds(1))
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func moreClientsThanDescriptorsAreServedInTurn() async throws {
      let folder = try TemporaryDirectory()
      let port = try FreePort.next()
      var environment = try OutriggerBinary.scriptEnvironment()
      environment["OUTRIGGER_HTTP_LISTEN"] = "127.0.0.1:\(port)"
      environment["OUTRIGGER_HTTP_IDLE_TIMEOUT"] = "1s"
      environment["OUTRIGGER_HTTP_HEADER_TIMEOUT"] = "500ms"
      let process = try ChildProcess.start(
        Launch(
          "prlimit", ["--nofile=64:64", environment["OUTRIGGER_BINARY"] ?? "", "run"], environment: environment,
          directory: folder.path))
      let probe = HTTPProbe(port: port)
      try await eventually("readiness", timeout: .seconds(30)) { (try? await probe.get("/ready").status) == 200 }
      // More than it can have: some wait in the backlog, until those before them are closed for saying nothing.
      let crowd = try await Threads.run { try (0..<100).map { _ in try TestSocket.connect(port: port) } }
      #expect(try await probe.get("/live").status == 200)
      try await eventually("a new connection", timeout: .seconds(20)) {
        (try? await HTTPProbe(port: port, timeout: .seconds(1)).get("/live").status) == 200
      }
      for socket in crowd { socket.shutDown() }
      #expect(try await process.terminate() == .exited(0))
    }

    @Test func fiveHundredClientsThatNeverFinishTheirHeaderHoldNobodyUp() async throws {
      let outrigger = try OutriggerBinary.start()
      try await outrigger.waitUntil("/ready")
      let port = outrigger.port
      let slow = try await Threads.run {
        try (0..<500).map { _ in
          let socket = try TestSocket.connect(port: port)
          try socket.send(Array("GET /live HTTP/1.1\r\nX-Slow: ".utf8), until: .now + .seconds(5))
          return socket
        }
      }
      let finding = try await LivenessProber.watching(outrigger) {
        for round in 0..<10 {
          try await Threads.run {
            for socket in slow { try? socket.send(Array("\(round)".utf8), until: .now + .seconds(5)) }
          }
        }
      }
      #expect(finding.wrong == [])
      #expect(finding.slowest < .seconds(1))
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func atTheLimitOfFollowersTheNextIsRefusedAndLiveAnswers() async throws {
      let outrigger = try OutriggerBinary.start(configuration: "log: {max_followers: 50}")
      try await outrigger.waitUntil("/ready")
      var streams: [ProbeStream] = []
      for _ in 0..<50 { streams.append(try await outrigger.probe.stream("/logs?follow=1")) }
      let finding = try await LivenessProber.watching(outrigger) {
        let refusal = try await outrigger.get("/logs?follow=1")
        #expect(refusal.status == 503)
        let metrics = try await outrigger.metrics()
        #expect(metrics.value("log_followers") == 50)
      }
      #expect(finding.wrong == [])
      #expect(finding.slowest < .seconds(1))
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func aThousandRequestsForTheLogHoldNobodyUp() async throws {
      let outrigger = try OutriggerBinary.start(
        configuration: "log: {level: debug}\nhttp: {rate_limit: 1000000/1s}")
      try await outrigger.waitUntil("/ready")
      let total = Watched(0)
      let port = outrigger.port
      let results = try await withThrowingTaskGroup(of: LoadClient.Result.self) { group in
        for _ in 0..<8 {
          group.addTask {
            try await Threads.run { LoadClient(port: port, path: "/logs?limit=20", total: total).run() }
          }
        }
        let finding = try await LivenessProber.watching(outrigger) {
          try await total.wait(for: "3000 answers", timeout: .seconds(60)) { $0 >= 3000 ? () : nil }
        }
        #expect(finding.wrong == [])
        #expect(finding.slowest < .seconds(1))
        outrigger.process.signal(SIGTERM)
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(results.flatMap(\.failures) == [])
      #expect(try await outrigger.process.waitForExit() == .exited(0))
    }
  }
}
