import Support
import Testing

extension EndToEnd {
  /// What systemd is told and gives.
  struct ServiceManagerTests {
    @Test(arguments: [true, false])
    func itIsToldOfReadinessReloadAndStop(isAbstract: Bool) async throws {
      let folder = try TemporaryDirectory()
      let manager = try DatagramReceiver(
        isAbstract ? "@outrigger-test-\(UInt32.random(in: 0 ... .max))" : folder.file("notify"))
      let outrigger = try OutriggerBinary.start(
        configuration: "shutdown: {timeout: 7s}", environment: ["NOTIFY_SOCKET": manager.address])
      let ready = try await manager.wait(for: "READY=1")
      #expect(ready == "READY=1\nSTATUS=helpdesk running")
      #expect(try await outrigger.get("/startup").status == 200)

      _ = try await outrigger.probe.request("POST", "/-/reload")
      let reloading = try await manager.wait(for: "RELOADING=1")
      #expect(reloading.contains("\nMONOTONIC_USEC="))
      try await manager.wait(count: 2, of: "READY=1")

      #expect(try await outrigger.stop() == .exited(0))
      let stopping = try await manager.wait(for: "STOPPING=1")
      #expect(stopping == "STOPPING=1\nSTATUS=Draining: announced\nEXTEND_TIMEOUT_USEC=9000000")
      let phases = manager.messages.filter { $0.hasPrefix("STATUS=Draining: ") }
      let order = ["intake", "updates", "offset", "replies", "pools", "tails", "sinks", "listener"]
      #expect(phases == order.map { "STATUS=Draining: \($0)" })
      #expect(!manager.messages.contains { $0.contains("WATCHDOG") })
    }

    @Test func theWatchdogHearsUsTwiceWithinItsTimeAndNotWhileAModuleHangs() async throws {
      let manager = try DatagramReceiver("@outrigger-test-\(UInt32.random(in: 0 ... .max))")
      let outrigger = try OutriggerBinary.start(environment: [
        "NOTIFY_SOCKET": manager.address, "WATCHDOG_USEC": "200000",
      ])
      try await manager.wait(count: 5, of: "WATCHDOG=1")
      #expect(try await outrigger.stop() == .exited(0))
      let times = manager.times(of: "WATCHDOG=1")
      // A shorter gap would be one too many, a longer one only a busy machine.
      #expect(zip(times, times.dropFirst()).allSatisfy { $1 - $0 > .milliseconds(50) })
    }

    @Test func aStartThatTakesLongAsksForPatience() async throws {
      let manager = try DatagramReceiver("@outrigger-test-\(UInt32.random(in: 0 ... .max))")
      let outrigger = try ProgramSetup.start(
        ProgramSetup.untilTerminated, more: "bot: {exec: {ready_url: \"http://127.0.0.1:1/\"}}",
        environment: ["NOTIFY_SOCKET": manager.address])
      let patience = try await manager.wait(for: "STATUS=program starting")
      #expect(patience == "STATUS=program starting\nEXTEND_TIMEOUT_USEC=30000000")
      #expect(!manager.messages.contains { $0.hasPrefix("READY=1") })
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func aWatchdogOfAnotherProcessIsNotOurs() async throws {
      let manager = try DatagramReceiver("@outrigger-test-\(UInt32.random(in: 0 ... .max))")
      let outrigger = try OutriggerBinary.start(environment: [
        "NOTIFY_SOCKET": manager.address, "WATCHDOG_USEC": "20000", "WATCHDOG_PID": "1",
      ])
      try await manager.wait(for: "READY=1")
      #expect(try await outrigger.stop() == .exited(0))
      #expect(!manager.messages.contains { $0.contains("WATCHDOG") })
    }

    @Test func aSocketThatIsPassedOnIsListenedOn() async throws {
      let port = try FreePort.next()
      // As systemd does it: the descriptor 3, and our pid in LISTEN_PID.
      let opener = """
        use Socket; $^F = 3; socket(my $s, PF_INET, SOCK_STREAM, 0) or die; fileno($s) == 3 or die fileno($s);
        setsockopt($s, SOL_SOCKET, SO_REUSEADDR, 1); bind($s, sockaddr_in(\(port), INADDR_LOOPBACK)) or die $!;
        listen($s, 64) or die; $ENV{LISTEN_PID} = $$; $ENV{LISTEN_FDS} = 1; exec(@ARGV) or die;
        """
      let folder = try TemporaryDirectory()
      let environment = try OutriggerBinary.scriptEnvironment()
      let process = try ChildProcess.start(
        Launch(
          "perl", ["-e", opener, environment["OUTRIGGER_BINARY"] ?? "", "run"], environment: environment,
          directory: folder.path))
      let probe = HTTPProbe(port: port)
      try await eventually("an answer", timeout: .seconds(30)) { (try? await probe.get("/ready").status) == 200 }
      #expect(try await process.terminate() == .exited(0))
    }
  }
}
