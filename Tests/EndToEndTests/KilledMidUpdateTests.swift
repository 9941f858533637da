import Support
import Testing

extension EndToEnd {
  struct KilledMidUpdateTests {
    @Test func killedBeforeTheCommitTheUpdateIsHandledOnceByTheNextStart() async throws {
      let database = try await TestDatabase()
      let setup = DeskSetup(api: try FakeBotAPI(), postgres: database.url)
      let first = try await setup.startReady()
      try await reachPriority(setup.api)
      let lock = try await TableLock("requests", in: database)
      try setup.api.press("priority_high")
      try await lock.waitUntilAwaited()
      try await first.process.kill()
      lock.release()
      #expect(try await database.query("SELECT count(*) FROM requests") == "0")

      let second = try await setup.startReady()
      try await setup.api.waitForMessage(containing: "Your request has been created.")
      try await hasOneRequest(second, setup.api, database, told: 1)
    }

    @Test func killedAfterTheCommitTheReplyIsSentByTheNextStart() async throws {
      let database = try await TestDatabase()
      let setup = DeskSetup(api: try FakeBotAPI(), postgres: database.url)
      let first = try await setup.startReady()
      try await reachPriority(setup.api)
      setup.api.inject(.stall, into: "editMessageText")
      try setup.api.press("priority_high")
      try await eventually("the committed request") {
        try await database.query("SELECT count(*) FROM requests") == "1"
      }
      try await first.process.kill()
      setup.api.clearFaults()
      #expect(!setup.api.sentMessages(chat: 100).contains { $0.text.contains("Your request has been created.") })

      let second = try await setup.startReady()
      try await setup.api.waitForMessage(containing: "Your request has been created.")
      // The one that was on the wire when the kill came, and the one after it.
      try await hasOneRequest(second, setup.api, database, told: 2)
    }

    @Test func killedTwentyTimesAtAnyMomentNothingIsLostOrDoneTwice() async throws {
      let database = try await TestDatabase()
      let setup = DeskSetup(api: try FakeBotAPI(), postgres: database.url)
      // How often each chat's reply was still in the outbox at a kill: it may have been on the wire.
      var kept: [Int64: Int] = [:]
      for round in 1...20 {
        let outrigger = try await setup.startReady()
        setup.api.send("stray \(round)", from: TelegramUser(id: Int64(500 + round)))
        // Later and later in the way of the update, by how much of it is seen from outside.
        switch round % 4 {
        case 0: try await setup.api.waitForMessage(containing: "I did not", chat: Int64(500 + round))
        case 1: break
        case 2: try await setup.api.waitUntilPolled()
        default:
          try await eventually("the update is taken in") {
            try await database.query("SELECT count(*) FROM botkit_inbox") != "\(round - 1)"
          }
        }
        try await outrigger.process.kill()
        for chat in try await database.query("SELECT chat_id FROM botkit_outbox").split(separator: "\n") {
          kept[Int64(chat) ?? 0, default: 0] += 1
        }
      }
      let last = try await setup.startReady()
      for round in 1...20 {
        try await setup.api.waitForMessage(containing: "I did not", chat: Int64(500 + round))
      }
      try await setup.api.waitUntilConfirmed()
      // What was on the wire at the last kill is sent again; a stop before that would keep it for the next start.
      try await eventually("nothing to be left to send") {
        try await database.query("SELECT count(*) FROM botkit_outbox") == "0"
      }
      #expect(try await last.stop() == .exited(0))
      #expect(try await database.query("SELECT count(*) FROM botkit_inbox") == "20")
      // Only a send that was on the wire may be seen again, once for each kill at that moment.
      for chat in Int64(501)...520 {
        let count = setup.api.sentMessages(chat: chat).count
        #expect((1...1 + kept[chat, default: 0]).contains(count), "chat \(chat)")
      }
    }

    /// Up to the question after whose answer the request is made.
    private func reachPriority(_ api: FakeBotAPI) async throws {
      api.send("/start")
      try await api.waitForMessage(containing: "Welcome, Ada.")
      try api.press("create_request")
      try await api.waitForMessage(containing: "Please describe")
      api.send("The lamp is broken.")
      try await api.waitForMessage(containing: "priority?")
      try api.press("additional_no")
      try await api.waitForMessage(containing: "How urgent")
      try await api.waitUntilConfirmed()
    }

    private func hasOneRequest(
      _ outrigger: OutriggerBinary, _ api: FakeBotAPI, _ database: TestDatabase, told: Int
    ) async throws {
      try await api.waitUntilConfirmed()
      #expect(try await outrigger.stop() == .exited(0))
      #expect(try await database.query("SELECT title FROM requests") == "The lamp is broken.")
      #expect(try await database.query("SELECT count(*) FROM botkit_inbox") == "5")
      #expect(try await database.query("SELECT count(*) FROM botkit_outbox") == "0")
      #expect(api.sentMessages(chat: 100).count == 2)
      let answers = api.calls.filter {
        $0.parameters["text"]?.string?.contains("Your request has been created.") == true
      }
      #expect(answers.count == told)
    }
  }
}
