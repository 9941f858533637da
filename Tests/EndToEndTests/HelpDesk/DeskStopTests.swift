import Glibc
import Support
import Testing

extension EndToEnd {
  /// SIGTERM at the three moments that matter, on both stores.
  struct DeskStopTests {
    @Test(arguments: DeskBed.Store.allCases)
    func inALongPollItEndsAtOnceAndConfirms(store: DeskBed.Store) async throws {
      // The heart beats so seldom that a poll may be held for long.
      let bed = try await DeskBed(store, more: "supervision: {heartbeat_timeout: 60s}\n")
      try await bed.say("/start", by: bed.ada, until: "Welcome, Ada.")
      try await bed.api.waitUntilConfirmed()
      try await bed.api.waitUntilPolled()
      #expect(bed.api.calls.last { $0.method == "getUpdates" }?.int("timeout") ?? 0 > 20)
      let start = ContinuousClock.now
      #expect(try await bed.end() == .exited(0))
      #expect(ContinuousClock.now - start < .seconds(15), "The poll is held for longer.")
      let last = bed.api.calls.last { $0.method == "getUpdates" }
      #expect(last?.int("timeout") == 0)
      #expect(last?.int("limit") == 1)
      #expect(last?.int("offset") == bed.api.confirmedOffset)
    }

    @Test(arguments: DeskBed.Store.allCases)
    func aSlowHandlerIsFinishedConfirmedAndAnswered(store: DeskBed.Store) async throws {
      let bed = try await DeskBed(store)
      let hold = try await bed.holdWrites()
      let id = bed.api.send("/start", from: bed.ada)
      try await eventually("the update in flight") {
        try await bed.outrigger.metrics().value("telegram_updates_in_flight") == 1
      }
      bed.outrigger.process.signal(SIGTERM)
      try await bed.outrigger.waitUntil("/ready", answers: 503)
      #expect(bed.api.sentMessages(chat: bed.ada.id).isEmpty)
      #expect(bed.api.confirmedOffset <= id)
      hold.release()
      #expect(try await bed.outrigger.process.waitForExit() == .exited(0))
      #expect(bed.api.sentMessages(chat: bed.ada.id).count == 1)
      #expect(bed.api.confirmedOffset == id + 1)
      #expect(try await bed.query("SELECT count(*) FROM botkit_outbox") == "0")
    }

    /// The desk sends none by itself, so the broadcast is put where a module's is.
    @Test(arguments: DeskBed.Store.allCases)
    func aQueuedBroadcastIsKeptAndGoesOnWithTheNextStartEachOnce(store: DeskBed.Store) async throws {
      let bed = try await DeskBed(store, rates: "{chat: 1000/1s, overall: 5/1s}")
      try await bed.say("/start", by: bed.ada, until: "Welcome, Ada.")
      #expect(try await bed.end() == .exited(0))
      let chats = (1...40).map { Int64(900 + $0) }
      for chat in chats {
        try await bed.query(
          """
          INSERT INTO botkit_outbox (chat_id, payload, update_id, correlation_id, created_at, class, owner, owned_until)
          VALUES (\(chat), '{"method":"sendMessage","parameters":{"chat_id":\(chat),"text":"News"}}', 0, 'news',
            \(bed.ago(hours: 0)), 2, 'gone', 0)
          """)
      }
      try await bed.startAgain()
      try await eventually("the broadcast to be on its way") { sent(chats, bed) >= 3 }
      // A reply overtakes it.
      bed.api.send("/help", from: bed.ada)
      try await bed.api.waitForMessage(containing: "How it works", chat: bed.ada.id)
      #expect(sent(chats, bed) < chats.count)
      #expect(try await bed.end() == .exited(0))
      // It is not waited for.
      let before = sent(chats, bed)
      #expect(before < chats.count)
      #expect(try await bed.query("SELECT count(*) FROM botkit_outbox") == "\(chats.count - before)")

      try await bed.startAgain()
      try await eventually("the rest") { sent(chats, bed) == chats.count }
      #expect(try await bed.end() == .exited(0))
      #expect(chats.allSatisfy { bed.api.sentMessages(chat: $0).map(\.text) == ["News"] })
    }

    private func sent(_ chats: [Int64], _ bed: DeskBed) -> Int {
      chats.reduce(0) { $0 + bed.api.sentMessages(chat: $1).count }
    }
  }
}
