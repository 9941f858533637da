import Support
import Testing

extension EndToEnd {
  /// One chat that Telegram lets nothing through to, beside others.
  struct DeskFloodTests {
    /// Longer than the test: whatever came after it had waited for the flooded chat.
    private static let patience = 600

    @Test(arguments: DeskBed.Store.allCases)
    func aFloodedChatDelaysItselfAlone(store: DeskBed.Store) async throws {
      let bed = try await DeskBed(store)
      bed.api.flood(chat: bed.ada.id, retryAfter: Self.patience)
      bed.api.send("/start", from: bed.ada)
      try await bed.api.nextRefusal(chat: bed.ada.id)
      // What she asks for is done, though she cannot be told; nobody else waits.
      let others = (1...20).map { TelegramUser(id: Int64(300 + $0), firstName: "User \($0)", username: nil) }
      for user in others {
        bed.api.send("/start", from: user)
        bed.api.send("/help", from: bed.ada)
      }
      for user in others { try await bed.api.waitForMessage(containing: "Welcome, \(user.firstName)", chat: user.id) }
      try await bed.api.waitUntilConfirmed()
      try await bed.report("The door is stuck.", by: bed.bob)
      try await bed.api.waitForMessage(containing: "The door is stuck.", chat: bed.chief.id)

      #expect(bed.api.sentMessages(chat: bed.ada.id).isEmpty)
      #expect(
        bed.api.calls.count { $0.int("chat_id") == bed.ada.id } == 1, "It is left alone for as long as was asked.")
      try await eventually("nothing else to wait") {
        try await bed.outrigger.metrics().value("telegram_outgoing_queue_length", ["class": "reply"]) == 21
      }
      let metrics = try await bed.outrigger.metrics()
      #expect(metrics.value("telegram_retry_after_seconds_total") == Double(Self.patience))
      try await eventually("the rest to be deleted") {
        try await bed.query("SELECT count(*) FROM botkit_outbox") == "21"
      }

      // It is kept for the next start, where the chat is open again, and comes in its order.
      #expect(try await bed.end() == .exited(75))
      bed.api.flood(chat: bed.ada.id, retryAfter: nil)
      try await bed.startAgain()
      try await eventually("what she was owed") { bed.api.sentMessages(chat: bed.ada.id).count == 21 }
      #expect(bed.api.sentMessages(chat: bed.ada.id).first?.text.hasPrefix("Welcome, Ada.") == true)
      #expect(try await bed.end() == .exited(0))
    }
  }
}

extension FakeBotAPI {
  /// Waits for a call to a chat, which is flooded.
  fileprivate func nextRefusal(chat: Int64) async throws {
    try await eventually("a call to \(chat)") { calls.contains { $0.int("chat_id") == chat } }
  }
}
