import Glibc
import Support
import Testing

extension EndToEnd {
  struct SignalTests {
    private static let slowDrain = "shutdown: {drain_delay: 20s, timeout: 30s}"

    @Test func whileItDrainsItIsNotReadyAndAnswersAndASecondSignalEndsIt() async throws {
      let outrigger = try OutriggerBinary.start(configuration: Self.slowDrain)
      try await outrigger.waitUntil("/ready")
      outrigger.process.signal(SIGTERM)
      try await outrigger.waitUntil("/ready", answers: 503)
      #expect(try await outrigger.get("/ready").text.hasPrefix("[-]shutdown failed"))
      // Balancers still send here until they have noticed.
      for path in ["/live", "/", "/version"] { #expect(try await outrigger.get(path).status == 200, "\(path)") }
      #expect(try await outrigger.metrics().value("outrigger_shutdown_phase", ["phase": "announced"]) == 1)
      outrigger.process.signal(SIGTERM)
      #expect(try await outrigger.process.waitForExit(timeout: .seconds(10)) == .exited(143))
    }

    @Test func aSecondSignalOfAnotherKindCountsByItsNumber() async throws {
      let outrigger = try OutriggerBinary.start(configuration: Self.slowDrain)
      try await outrigger.waitUntil("/ready")
      outrigger.process.signal(SIGTERM)
      try await outrigger.waitUntil("/ready", answers: 503)
      outrigger.process.signal(SIGINT)
      #expect(try await outrigger.process.waitForExit(timeout: .seconds(10)) == .exited(130))
    }

    @Test func interruptedItEndsClean() async throws {
      let outrigger = try OutriggerBinary.start()
      try await outrigger.waitUntil("/ready")
      outrigger.process.signal(SIGINT)
      #expect(try await outrigger.process.waitForExit() == .exited(0))
    }

    @Test func aDrainByRequestEndsClean() async throws {
      let outrigger = try OutriggerBinary.start()
      try await outrigger.waitUntil("/ready")
      #expect(try await outrigger.probe.request("POST", "/-/drain").status == 200)
      #expect(try await outrigger.process.waitForExit() == .exited(0))
    }

    @Test func aFollowerOfTheLogIsEndedProperly() async throws {
      let outrigger = try OutriggerBinary.start()
      try await outrigger.waitUntil("/ready")
      let stream = try await outrigger.probe.stream("/logs?follow=1")
      #expect(stream.headers["Transfer-Encoding"] == "chunked")
      outrigger.process.signal(SIGTERM)
      // nil is the terminating chunk: a connection that is merely cut throws.
      var lines: [String] = []
      while let line = try await stream.nextLine() { lines.append(line) }
      #expect(lines.contains { $0.contains("\"draining\"") })
      #expect(try await outrigger.process.waitForExit() == .exited(0))
    }

    @Test func anUpdateInFlightIsFinishedConfirmedAndAnsweredBeforeTheEnd() async throws {
      let database = try await TestDatabase()
      let setup = DeskSetup(api: try FakeBotAPI(), postgres: database.url)
      let outrigger = try await setup.startReady()
      let lock = try await TableLock("botkit_inbox", in: database)
      let id = setup.api.send("/start")
      try await lock.waitUntilAwaited()
      outrigger.process.signal(SIGTERM)
      try await outrigger.waitUntil("/ready", answers: 503)
      lock.release()
      #expect(try await outrigger.process.waitForExit() == .exited(0))
      #expect(setup.api.confirmedOffset == id + 1)
      #expect(setup.api.pendingUpdateCount == 0)
      #expect(setup.api.sentMessages(chat: 100).map(\.text).count == 1)
      #expect(try await database.query("SELECT count(*) FROM botkit_outbox") == "0")
    }
  }
}
