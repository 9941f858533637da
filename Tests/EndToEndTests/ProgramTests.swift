import Glibc
import Support
import Testing

extension EndToEnd {
  /// `run -- CMD`: another program as the bot.
  struct ProgramTests {
    @Test func itsLinesAreInTheLogAndItKnowsWhereWeAnswer() async throws {
      let outrigger = try ProgramSetup.start(
        "echo \"url $OUTRIGGER_URL\"; echo oops >&2; \(ProgramSetup.untilTerminated)")
      try await outrigger.waitForProgramLine("url http://127.0.0.1:\(outrigger.port)")
      try await outrigger.waitForProgramLine("oops")
      let line = outrigger.logLines.first { $0["message"]?.string == "oops" }
      #expect(line?["module"]?.string == "program")
      #expect(line?["logger"]?.string == "bot.stderr")
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func aProgramThatAsksNotToBeRestartedEndsUsWithItsCode() async throws {
      let outrigger = try ProgramSetup.start("exit 125")
      #expect(try await outrigger.process.waitForExit() == .exited(125))
      let starts = outrigger.logLines.filter { $0["message"]?.string == "program started" }
      #expect(starts.count == 1)
    }

    @Test func aTransientProgramThatIsDoneEndsUsClean() async throws {
      let outrigger = try ProgramSetup.start("exit 0", supervision: "restart: transient")
      #expect(try await outrigger.process.waitForExit() == .exited(0))
    }

    @Test func aTemporaryProgramThatHangsEndsUsWithAFailure() async throws {
      let outrigger = try ProgramSetup.start(
        "kill -STOP $$", supervision: "restart: temporary, heartbeat_timeout: 300ms, stop_timeout: 100ms")
      #expect(try await outrigger.process.waitForExit() == .exited(1))
    }

    @Test func aTemporaryProgramThatFailsEndsUsWithItsCode() async throws {
      let outrigger = try ProgramSetup.start("exit 3", supervision: "restart: temporary")
      #expect(try await outrigger.process.waitForExit() == .exited(3))
    }

    @Test(arguments: [
      ("exit 0", "0", "exit"), ("exit 1", "1", "error"), ("kill -KILL $$", "SIGKILL", "error"),
      ("kill -SEGV $$", "SIGSEGV", "error"),
    ])
    func itIsRestartedAndItsEndIsCounted(script: String, status: String, reason: String) async throws {
      let outrigger = try ProgramSetup.start("echo last words; \(script)")
      try await outrigger.waitUntil("/live")
      try await eventually("three restarts") {
        try await outrigger.count("module_restarts_total", ["module": "program", "reason": reason]) >= 3
      }
      #expect(try await outrigger.count("program_exits_total", ["status": status]) >= 3)
      #expect(try await outrigger.get("/live").status == 200)
      try await outrigger.process.waitForLine(containing: "\"message\":\"module crashed\"")
      let crash = outrigger.logLines.first { $0["message"]?.string == "module crashed" }
      let lastLines = String(describing: crash?["fields"]?["last_lines"])
      #expect(lastLines.contains("last words"))
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func moreRestartsThanAreAllowedEndUsWith70() async throws {
      let outrigger = try OutriggerBinary.start(
        configuration: "supervision: {backoff: {min: 5ms, max: 10ms}, max_restarts: 3}",
        arguments: ["--", "sh", "-c", "exit 1"])
      #expect(try await outrigger.process.waitForExit() == .exited(70))
      #expect(outrigger.logLines.filter { $0["message"]?.string == "program started" }.count == 4)
    }

    @Test func aProgramThatDoesNotExistIsAMistakeAndNoCrash() async throws {
      let outcome = try await OutriggerBinary.run(["run", "--", "no-such-program"])
      #expect(outcome.status == .exited(78))
      #expect(
        outcome.errorOutput
          == "outrigger: run -- CMD: There is no program no-such-program in PATH; give its path, or install it.\n")
    }

    @Test func aProgramThatIsStoppedIsHungAndStartedAnewWhileWeStayAlive() async throws {
      let outrigger = try ProgramSetup.start(
        "kill -STOP $$; sleep 60", supervision: "heartbeat_timeout: 400ms, stop_timeout: 100ms")
      try await outrigger.waitUntil("/live")
      try await eventually("two restarts of a hung program") {
        #expect(try await outrigger.get("/live").status == 200)
        return try await outrigger.count("module_restarts_total", ["module": "program", "reason": "hung"]) >= 2
      }
      let hung = outrigger.logLines.first { $0["message"]?.string == "module hung" }
      #expect(
        hung?["fields"]?["last_activity"]?.string == "nothing: the program is in the state T of proc(5)")
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func aProgramThatIgnoresTheRequestIsKilledAtItsTimeoutAndTheExitCodeSaysSo() async throws {
      let outrigger = try ProgramSetup.start(
        "trap '' TERM; echo deaf; while :; do sleep 0.02; done", supervision: "stop_timeout: 300ms")
      try await outrigger.waitForProgramLine("deaf")
      #expect(try await outrigger.stop() == .exited(75))
      let cut = outrigger.logLines.first { $0["message"]?.string == "the shutdown's deadline cut something short" }
      #expect(cut?["fields"]?["cut"]?.array?.compactMap(\.string) == ["module program"])
    }

    @Test func itsGrandchildrenDoNotOutliveIt() async throws {
      let mark = "\(UInt32.random(in: 100_000...999_999))"
      let outrigger = try ProgramSetup.start("sleep \(mark) & sleep \(mark) & exit 1")
      try await outrigger.waitUntil("/live")
      try await eventually("restarts") {
        try await outrigger.count("module_restarts_total", ["module": "program", "reason": "error"]) >= 3
      }
      #expect(try await outrigger.stop() == .exited(0))
      #expect(ProcessFamily.commands(naming: "sleep \(mark)") == [])
    }

    @Test func itsJSONLinesAreLinesOfOurs() async throws {
      let line = #"{"level":"error","message":"no such chat","chat":7,"logger":"telegram"}"#
      let outrigger = try ProgramSetup.start("echo '\(line)'; echo 'WARNING careful'; \(ProgramSetup.untilTerminated)")
      try await outrigger.waitForProgramLine("WARNING careful")
      let found = outrigger.logLines.first { $0["message"]?.string == "no such chat" }
      #expect(found?["level"]?.string == "error")
      #expect(found?["logger"]?.string == "telegram")
      #expect(found?["module"]?.string == "program")
      #expect(found?["fields"]?["chat"]?.number == 7)
      #expect(outrigger.logLines.first { $0["message"]?.string == "WARNING careful" }?["level"]?.string == "warning")
      #expect(try await outrigger.count("log_records_received_total", ["source": "stdout"]) == 2)
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func aLineOfAMegabyteIsCutAndCostsTheNextNothing() async throws {
      let outrigger = try ProgramSetup.start(
        "head -c 1048576 /dev/zero | tr '\\0' x; echo; echo after; \(ProgramSetup.untilTerminated)")
      try await outrigger.waitForProgramLine("after")
      let cut = "\((1 << 20) - (192 << 10)) bytes more"
      #expect(outrigger.programLines.contains { $0.hasPrefix("xxxx") && $0.hasSuffix("… (\(cut))") })
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func aProgramThatClosesItsOutputRunsOn() async throws {
      let outrigger = try ProgramSetup.start("echo bye; exec >&- 2>&-; \(ProgramSetup.untilTerminated)")
      try await outrigger.waitForProgramLine("bye")
      try await outrigger.waitUntil("/ready")
      #expect(try await outrigger.stop() == .exited(0))
      #expect(outrigger.logLines.filter { $0["message"]?.string == "program started" }.count == 1)
    }

    @Test func nothingOfOursLeaksIntoIt() async throws {
      let outrigger = try ProgramSetup.start(
        "ls /proc/self/fd | tr '\\n' ' '; echo; grep SigBlk /proc/self/status; grep SigIgn /proc/self/status; env; ulimit -n; "
          + ProgramSetup.untilTerminated,
        environment: ["NOTIFY_SOCKET": "/nowhere", "WATCHDOG_PID": "1", "OUTRIGGER_LOG_LEVEL": "debug", "HOME": "/h"])
      try await eventually("the limit") { outrigger.programLines.contains { Int($0) != nil } }
      let lines = outrigger.programLines
      // 3 is ls's own.
      #expect(lines.first == "0 1 2 3 ")
      #expect(lines.contains("SigBlk:\t0000000000000000"))
      // The tests may be started with one of the thread library's own signals ignored; those cannot be reset.
      let ignored = lines.first { $0.hasPrefix("SigIgn:") }.flatMap { UInt64($0.dropFirst(8), radix: 16) }
      #expect(ignored.map { $0 & 0x7FFF_FFFF } == 0)
      #expect(lines.contains("HOME=/h"))
      #expect(lines.contains { $0.hasPrefix("NOTIFY_SOCKET=@") })
      #expect(!lines.contains { $0.hasPrefix("WATCHDOG_PID") || $0.hasPrefix("OUTRIGGER_LOG") })
      var limit = rlimit()
      getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      #expect(lines.contains("\(limit.rlim_cur)"))
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func signalsArePassedOn() async throws {
      let outrigger = try ProgramSetup.start(
        "trap 'echo one' USR1; trap 'echo two' USR2; trap 'echo hup' HUP; echo set; \(ProgramSetup.untilTerminated)")
      try await outrigger.waitForProgramLine("set")
      for (signal, line) in [(SIGUSR1, "one"), (SIGUSR2, "two"), (SIGHUP, "hup")] {
        outrigger.process.signal(signal)
        try await outrigger.waitForProgramLine(line)
      }
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func aHangupThatWouldStrikeItIsNotPassedOn() async throws {
      let outrigger = try ProgramSetup.start("echo set; \(ProgramSetup.untilTerminated)")
      try await outrigger.waitForProgramLine("set")
      outrigger.process.signal(SIGHUP)
      outrigger.process.signal(SIGQUIT)
      try await outrigger.process.waitForLine(containing: "\"message\":\"state\"")
      #expect(try await outrigger.stop() == .exited(0))
      #expect(outrigger.logLines.filter { $0["message"]?.string == "program started" }.count == 1)
    }

    @Test func aSecondSignalEndsItWithUs() async throws {
      let outrigger = try ProgramSetup.start("trap '' TERM; echo $$; while :; do sleep 0.02; done")
      let pid = try await eventually("its pid") { outrigger.programLines.compactMap { Int32($0) }.first }
      outrigger.process.signal(SIGTERM)
      try await outrigger.waitUntil("/ready", answers: 503)
      outrigger.process.signal(SIGTERM)
      #expect(try await outrigger.process.waitForExit() == .exited(143))
      try await eventually("its end") { kill(pid, 0) != 0 }
    }

    @Test func orphansAreReaped() async throws {
      let outrigger = try ProgramSetup.start(
        "for i in 1 2 3; do (sh -c 'echo $$' &); done; \(ProgramSetup.untilTerminated)")
      let orphans = try await eventually("three orphans") {
        let pids = outrigger.programLines.compactMap { Int32($0) }
        return pids.count == 3 ? pids : nil
      }
      // One that nobody reaps is still there, as a zombie.
      try await eventually("their end") { orphans.allSatisfy { kill($0, 0) != 0 } }
      #expect(try await outrigger.stop() == .exited(0))
    }
  }
}
