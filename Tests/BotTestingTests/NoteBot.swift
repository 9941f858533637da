import BotKit
import Storage
import Telegram

/// A bot that keeps what it is told.
enum NoteBot {
  static let notes = MigrationSeries(
    component: "notes",
    [
      Migration(
        1, "create notes", up: ["CREATE TABLE notes (id {{id}}, author BIGINT NOT NULL, text TEXT NOT NULL)"],
        down: ["DROP TABLE notes"])
    ])

  static var bot: BotDefinition {
    var router = BotRouter()
    router.command("list") { context in
      let rows = try await context.transaction.query(
        "SELECT text FROM notes WHERE author = \(context.sender.id) ORDER BY id")
      let texts: [String] = try rows.map { try $0.get("text") }
      context.reply(texts.isEmpty ? "Nothing yet." : texts.joined(separator: "\n"))
    }
    router.fallback { context in
      try await context.transaction.query(
        "INSERT INTO notes (author, text) VALUES (\(context.sender.id), \(context.text))")
      context.reply("Noted.")
    }
    return BotDefinition(name: "notes", router: router, migrations: [notes])
  }
}
