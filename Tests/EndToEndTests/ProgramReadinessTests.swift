import Support
import Testing

extension EndToEnd {
  /// What a program says of itself and is asked.
  struct ProgramReadinessTests {
    /// Perl's core modules know Unix sockets; a shell does not.
    private static let notify = """
      use Socket; $| = 1; socket(my $s, PF_UNIX, SOCK_DGRAM, 0);
      my $a = $ENV{NOTIFY_SOCKET}; $a =~ s/^@/\\0/;
      sub note { send($s, $_[0], 0, pack_sockaddr_un($a)) or print "failed $!\\n" }
      $SIG{TERM} = sub { exit 0 };
      sub nap { select(undef, undef, undef, 0.02) }

      """

    @Test func itIsReadyOnceItSaysSo() async throws {
      let outrigger = try ProgramSetup.start(
        Self.notify + "$SIG{USR1} = sub { note(\"READY=1\\nSTATUS=all well\") }; print \"up\\n\"; nap() while 1;",
        shell: ["perl", "-e"])
      try await outrigger.waitForProgramLine("up")
      #expect(try await outrigger.get("/ready").status == 503)
      outrigger.process.signal(10)
      try await outrigger.waitUntil("/ready")
      try await outrigger.process.waitForLine(containing: "\"status\":\"all well\"")
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func onceItBeatsItIsHeldToIt() async throws {
      let outrigger = try ProgramSetup.start(
        Self.notify + "note('READY=1'); note('WATCHDOG=1'); nap() while 1;",
        supervision: "heartbeat_timeout: 300ms, stop_timeout: 1s", shell: ["perl", "-e"])
      try await outrigger.waitUntil("/live")
      try await eventually("a restart for its silence") {
        try await outrigger.count("module_restarts_total", ["module": "program", "reason": "hung"]) >= 1
      }
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func aProgramThatKeepsBeatingIsLeftAlone() async throws {
      let outrigger = try ProgramSetup.start(
        Self.notify + "note('READY=1'); for (1..60) { note('WATCHDOG=1'); nap() } print \"still here\\n\"; "
          + "while (1) { note('WATCHDOG=1'); nap() }",
        supervision: "heartbeat_timeout: 500ms", shell: ["perl", "-e"])
      try await outrigger.waitForProgramLine("still here")
      #expect(try await outrigger.count("module_restarts_total", ["module": "program", "reason": "hung"]) == 0)
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func itIsReadyWhenItsURLAnswers() async throws {
      let answers = Watched(503)
      let server = try TestHTTPServer { _ in .response(status: answers.read { $0 }, headers: [:], body: []) }
      let outrigger = try ProgramSetup.start(
        "echo up; \(ProgramSetup.untilTerminated)",
        more: "bot: {exec: {ready_url: \"http://127.0.0.1:\(server.port)/ready\"}}")
      try await outrigger.waitForProgramLine("up")
      #expect(try await outrigger.get("/ready").status == 503)
      answers.update { $0 = 200 }
      try await outrigger.waitUntil("/ready")
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func itsMetricsAreAmongOursUnlessTheNameIsTaken() async throws {
      let text = """
        # HELP bot_messages_total Messages.
        # TYPE bot_messages_total counter
        bot_messages_total{chat="a \\"b\\""} 7
        # TYPE bot_latency_seconds histogram
        bot_latency_seconds_bucket{le="0.1"} 1
        bot_latency_seconds_bucket{le="+Inf"} 3
        bot_latency_seconds_sum 2.5
        bot_latency_seconds_count 3
        # TYPE process_open_fds gauge
        process_open_fds 4711
        nonsense {
        bot_untyped 1e3 1700000000000

        """
      let server = try TestHTTPServer { _ in .response(status: 200, headers: [:], body: Array(text.utf8)) }
      let outrigger = try ProgramSetup.start(
        ProgramSetup.untilTerminated,
        more: "bot: {exec: {metrics_url: \"http://127.0.0.1:\(server.port)/metrics\"}}")
      try await outrigger.waitUntil("/live")
      _ = try await outrigger.metrics()
      let metrics = try await outrigger.metrics()
      #expect(metrics.value("bot_messages_total", ["chat": "a \"b\""]) == 7)
      #expect(metrics.value("bot_latency_seconds_bucket", ["le": "0.1"]) == 1)
      #expect(metrics.value("bot_latency_seconds_count") == 3)
      #expect(metrics.value("bot_untyped") == 1000)
      #expect(metrics.value("process_open_fds") != 4711)
      #expect(metrics.value("outrigger_series_dropped_total", ["family": "process_open_fds"]) ?? 0 >= 1)
      server.stop()
      #expect(try await outrigger.get("/metrics").status == 200)
      #expect(try await outrigger.stop() == .exited(0))
    }
  }
}
