import Glibc
import Support
import Testing

extension EndToEnd {
  /// The phases of a shutdown, and what its one deadline cuts.
  struct ShutdownTests {
    @Test func whileUpdatesAreFinishedOnlyProbesMetricsAndTheLogAreAnswered() async throws {
      let database = try await TestDatabase()
      let setup = DeskSetup(api: try FakeBotAPI(), postgres: database.url)
      let outrigger = try await setup.startReady()
      let lock = try await TableLock("botkit_inbox", in: database)
      setup.api.send("/start")
      try await lock.waitUntilAwaited()
      outrigger.process.signal(SIGTERM)
      try await outrigger.waitForPhase("updates")
      for path in ["/live", "/metrics", "/logs?limit=1", "/version"] {
        let answer = try await outrigger.get(path)
        #expect(answer.status == 200, "\(path)")
        #expect(answer.headers["Connection"] == "close", "\(path)")
      }
      #expect(try await outrigger.get("/ready").status == 503)
      for path in ["/", "/config"] { #expect(try await outrigger.get(path).status == 503, "\(path)") }
      lock.release()
      #expect(try await outrigger.process.waitForExit() == .exited(0))
    }

    @Test func aReplyThatCannotBeSentInTimeIsNamedKeptAndMakesTheExitCode75() async throws {
      let database = try await TestDatabase()
      let setup = DeskSetup(api: try FakeBotAPI(), postgres: database.url, more: "shutdown: {timeout: 2s}")
      let outrigger = try await setup.startReady()
      setup.api.inject(.tooManyRequests(retryAfter: 3600), into: "sendMessage", times: 100)
      setup.api.send("/start")
      try await setup.api.nextCall("sendMessage")
      #expect(try await outrigger.stop() == .exited(75))
      #expect(outrigger.shutdownCuts == ["1 replies, kept for the next start (helpdesk)"])
      #expect(try await database.query("SELECT count(*) FROM botkit_outbox") == "1")
      #expect(outrigger.logLines.last { $0["message"]?.string == "stopped" }?["fields"]?["exit_code"]?.string == "75")
    }

    @Test func everythingThatHangsHangsUnderOneDeadline() async throws {
      let postgres = try await PostgresServer.start()
      let sink = try LogCollectorServer()
      let folder = try TemporaryDirectory()
      let setup = DeskSetup(
        api: try FakeBotAPI(), postgres: postgres.url(),
        more: """
          metrics: {scrape_timeout: 1s}
          shutdown: {timeout: 1500ms}
          """, log: "spool: {path: \"\(folder.file("spool"))\"}, sinks: {main: {type: otlp, url: \"\(sink.url)\"}}")
      let outrigger = try await setup.startReady()
      try await sink.waitForMessage("module running")
      try await setup.api.waitUntilPolled()
      postgres.pause()
      sink.reply(.stall)
      let id = setup.api.send("/start")
      try await eventually("the update to be in flight") {
        (try? await outrigger.metrics().value("telegram_updates_in_flight")) == 1
      }
      let start = ContinuousClock.now
      #expect(try await outrigger.stop() == .exited(75))
      // The bot may take 10 s to stop, a statement 10 s, a request of the sink 10 s: none of them counts.
      #expect(ContinuousClock.now - start < .seconds(8))
      #expect(outrigger.shutdownCuts.first == "module helpdesk")
      let cut = outrigger.logLines.first { $0["message"]?.string == "cut short by the stop" }
      #expect(cut?["fields"]?["cut"]?.string == "update \(id)")
      #expect(cut?["module"]?.string == "helpdesk")
      let late = outrigger.logLines.first { $0["message"]?.string == "module did not stop in time" }
      #expect(late?["fields"]?["last_activity"]?.string == "handling update \(id)")
      postgres.resume()
      try await postgres.stop()
    }

    @Test func aHungPostgresThatNobodyWaitsForCutsNothing() async throws {
      let postgres = try await PostgresServer.start()
      let setup = DeskSetup(api: try FakeBotAPI(), postgres: postgres.url())
      let outrigger = try await setup.startReady()
      postgres.pause()
      try await outrigger.waitUntil("/ready", answers: 503)
      #expect(try await outrigger.stop() == .exited(0))
      #expect(outrigger.shutdownCuts == [])
      postgres.resume()
      try await postgres.stop()
    }

    @Test func whatASinkDoesNotTakeIsKeptAndNotCut() async throws {
      let sink = try LogCollectorServer()
      let bed = try LogBed(sink: sink)
      sink.reply(.stall)
      let outrigger = try bed.start()
      try await outrigger.waitUntil("/ready")
      outrigger.process.signal(SIGTERM)
      try await outrigger.waitForPhase("sinks")
      #expect(try await outrigger.get("/live").status == 200)
      #expect(try await outrigger.process.waitForExit() == .exited(0))
      #expect(outrigger.logLines.contains { $0["message"]?.string == "sinks do not have every line; the spool has" })
      // The next process brings them.
      sink.reply(nil)
      let next = try bed.start()
      try await sink.waitForMessage("stopped")
      #expect(try await next.stop() == .exited(0))
    }

    @Test func everythingLoggedReachesTheSinkBeforeTheEnd() async throws {
      let sink = try LogCollectorServer()
      let outrigger = try LogBed(sink: sink).start()
      try await outrigger.waitUntil("/ready")
      for round in 0..<20 { _ = try await outrigger.post((0..<50).map { #"{"message":"line \#(round)-\#($0)"}"# }) }
      #expect(try await outrigger.stop() == .exited(0))
      let logged = outrigger.logLines.compactMap { $0["message"]?.string }
      #expect(logged.last == "stopped")
      let received = sink.messages { _ in true }
      #expect(logged.filter { received[$0] == nil } == [])
      #expect(logged.count == received.values.reduce(0, +))
    }

    @Test(arguments: [true, false])
    func linesThatNobodyReadsAreCutUnlessTheSpoolHasThem(isSpooled: Bool) async throws {
      let directory = try TemporaryDirectory()
      let fifo = directory.file("output")
      #expect(mkfifo(fifo, 0o600) == 0)
      // Open for reading too, so that writing does not fail; nobody reads.
      let reader = open(fifo, O_RDWR)
      defer { close(reader) }
      let spool = isSpooled ? "{path: \"\(directory.file("spool"))\"}" : "off"
      let outrigger = try OutriggerBinary.start(
        configuration: "log: {format: json, spool: \(spool)}\nshutdown: {timeout: 2s}",
        wrapper: ["sh", "-c", "exec \"$0\" \"$@\" >'\(fifo)'"])
      try await outrigger.waitUntil("/ready")
      let lines = (0..<200).map { #"{"message":"\#($0) \#(String(repeating: "x", count: 1000))"}"# }
      #expect(try await outrigger.post(lines).status == 202)
      #expect(try await outrigger.stop() == .exited(isSpooled ? 0 : 75))
    }

    @Test func aSecondSignalSaysWhatItCutAndIsNoCrash() async throws {
      let folder = try TemporaryDirectory()
      let configuration = """
        log: {spool: {path: "\(folder.file("spool"))"}}
        shutdown: {drain_delay: 20s, timeout: 30s}
        """
      let outrigger = try OutriggerBinary.start(configuration: configuration)
      try await outrigger.waitUntil("/ready")
      outrigger.process.signal(SIGTERM)
      try await outrigger.waitUntil("/ready", answers: 503)
      outrigger.process.signal(SIGINT)
      #expect(try await outrigger.process.waitForExit() == .exited(130))
      let line = outrigger.logLines.last
      #expect(line?["message"]?.string == "ended at once, without draining")
      #expect(line?["fields"]?["phase"]?.string == "announced")
      #expect(line?["fields"]?["cut"]?.array?.compactMap(\.string) == ["module helpdesk"])
      let next = try OutriggerBinary.start(configuration: configuration)
      try await next.waitUntil("/ready")
      #expect(try await next.metrics().value("outrigger_unclean_shutdowns_total") == 0)
      next.process.signal(SIGTERM)
      try await next.waitUntil("/ready", answers: 503)
      try await next.process.kill()
    }
  }
}

extension OutriggerBinary {
  func waitForPhase(_ phase: String) async throws {
    try await eventually("the phase \(phase)") {
      try await metrics().value("outrigger_shutdown_phase", ["phase": phase]) == 1
    }
  }

  /// What the log says was cut by the shutdown's deadline.
  var shutdownCuts: [String] {
    logLines.filter { $0["message"]?.string == "the shutdown's deadline cut something short" }
      .flatMap { $0["fields"]?["cut"]?.array?.compactMap(\.string) ?? [] }
  }
}
