import HelpDesk
import SQLite
import Storage
import Support
import Testing

struct MigrationTests {
  @Test func theTablesComeAndGo() async throws {
    let folder = try TemporaryDirectory()
    let storage = try await SQLiteStorage.open(SQLiteConfiguration(path: folder.file("bot.db")))
    let migrator = Migrator(storage, HelpDeskModule.migrations)
    #expect(try await migrator.up().map { "\($0.component) \($0.version)" } == ["botkit 1", "helpdesk 1"])
    #expect(try await migrator.up().isEmpty)
    #expect(try await migrator.down(steps: 2).map(\.component) == ["helpdesk", "botkit"])
    let left = try await storage.query(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    #expect(try left.map { try $0.get("name", as: String.self) } == ["schema_migrations"])
  }
}
