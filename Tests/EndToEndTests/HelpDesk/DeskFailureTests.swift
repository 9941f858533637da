import Support
import Testing

extension EndToEnd {
  /// A handler that fails, for a table that is not there.
  struct DeskFailureTests {
    @Test(arguments: DeskBed.Store.allCases)
    func aFailureIsAnApologyAnEventInSentryAndNothingElse(store: DeskBed.Store) async throws {
      let envelopes = Watched<[TestHTTPRequest]>([])
      let sentry = try TestHTTPServer { request in
        envelopes.update { $0.append(request) }
        return .text("{}")
      }
      let spool = try TemporaryDirectory()
      let dsn = "http://key@127.0.0.1:\(sentry.port)/42"
      let bed = try await DeskBed(
        store,
        more: "log: {spool: {path: \"\(spool.file("spool"))\"}, sinks: {errors: {type: sentry, url: \"\(dsn)\"}}}\n")
      try await bed.report("The lamp is broken.", by: bed.ada)
      try await bed.press("back_to_requests", by: bed.ada, until: "Your requests, newest first")
      try await bed.query("ALTER TABLE comments RENAME TO comments_away")
      try await bed.press("view_request_1", by: bed.ada, until: "something went wrong")
      try await bed.query("ALTER TABLE comments_away RENAME TO comments")
      try await bed.press("view_request_1", by: bed.ada, until: "<b>Request #1</b>")

      let metrics = try await bed.outrigger.metrics()
      #expect(metrics.value("bot_handler_errors_total", ["handler": "view_request_", "error": "StorageError"]) == 1)
      #expect(metrics.value("telegram_updates_total", ["type": "callback_query", "outcome": "error"]) == 1)
      #expect(metrics.value("module_restarts_total", ["module": "helpdesk", "reason": "error"]) ?? 0 == 0)
      let failed = try #require(bed.outrigger.logLines.first { $0["message"]?.string == "handler failed" })
      try await eventually("the event") { envelopes.read { !$0.isEmpty } }
      let event = try event(try #require(envelopes.read { $0.first }))
      #expect(event["tags"]?["correlation_id"]?.string == failed["correlation_id"]?.string)
      let exception = event["exception"]?["values"]?[0]
      #expect(exception?["type"]?.string?.hasSuffix("StorageError") == true)
      #expect(exception?["value"]?.string?.contains("comments") == true)
      #expect(try await bed.end() == .exited(0))
      #expect(envelopes.read { $0.count } == 1)
      #expect(bed.api.sentMessages(chat: bed.ada.id).count { $0.text.contains("something went wrong") } == 1)
    }

    private func event(_ envelope: TestHTTPRequest) throws -> JSONValue {
      try JSONValue(parsing: String(try #require(envelope.text.split(separator: "\n").last)))
    }

    /// Two replicas that know nothing of each other but the data: Telegram ends the poll of one for the other's, and whatever
    /// reaches both is handled once.
    @Test func twoThatBothPollHandleEachUpdateOnce() async throws {
      let bed = try await DeskBed(.postgres, telegram: "leader: off")
      let other = try OutriggerBinary.start(configuration: bed.configuration)
      try await other.waitUntil("/ready")
      try await eventually("the conflict") { bed.api.conflictCount > 0 }
      let users = (1...20).map { TelegramUser(id: Int64(300 + $0), firstName: "User \($0)", username: nil) }
      for user in users { bed.api.send("/start", from: user) }
      for user in users { try await bed.api.waitForMessage(containing: "Welcome, \(user.firstName)", chat: user.id) }
      try await bed.api.waitUntilConfirmed()
      var conflicts = 0.0
      for replica in [bed.outrigger, other] {
        let metrics = try await replica.metrics()
        conflicts += metrics.value("telegram_poll_errors_total", ["reason": "conflict"]) ?? 0
        #expect(try await replica.get("/live").status == 200)
        #expect(try await replica.stop() == .exited(0))
      }
      #expect(conflicts >= 1)
      #expect(users.allSatisfy { bed.api.sentMessages(chat: $0.id).count == 1 })
      // Those of the administrators too.
      #expect(try await bed.query("SELECT count(*) FROM botkit_inbox") == "22")
    }
  }
}
