import BotKit
import BotTesting
import Storage
import Testing

struct NoteBotTests {
  @Test func whatIsSaidIsListed() async throws {
    try await Conversation.with(NoteBot.bot) { bot in
      #expect(try await bot.answer(to: "/list") == "Nothing yet.")
      #expect(try await bot.answer(to: "Buy milk.") == "Noted.")
      #expect(try await bot.answer(to: "/list") == "Buy milk.")
      let notes = try await bot.storage.query("SELECT text FROM notes")
      #expect(notes.count == 1)
    }
  }
}
