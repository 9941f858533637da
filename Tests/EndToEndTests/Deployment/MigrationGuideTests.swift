import FoundationEssentials
import Support
import Testing

extension EndToEnd {
  /// docs/migration.md. That the exporters' families are here is ExporterComparisonTests', a Python program is ProgramTests'.
  struct MigrationGuideTests {
    private static func text(_ file: String) throws -> String {
      try String(contentsOfFile: RepositoryPath.of("docs/\(file)"), encoding: .utf8)
    }

    /// Whatever it names of ours as a key is one, with any name in the place of NAME.
    @Test func everyKeyItLeadsToIsThere() throws {
      let keys = try Self.text("configuration.md").split(separator: "\n").filter { $0.hasPrefix("| `") }
        .map { String($0.split(separator: "`")[1]) }
      let sections = ["postgres.", "redis.", "pgbouncer.", "process.", "log.", "bot.", "http.", "metrics.", "probe."]
      // Of a table, what stands under “here”.
      let lines = try Self.text("migration.md").split(separator: "\n").map { line in
        line.hasPrefix("| ") ? line.split(separator: "|").dropFirst().joined() : String(line)
      }
      let spans = lines.flatMap { $0.split(separator: "`").map(String.init) }
      let named = spans.filter { span in sections.contains { span.hasPrefix($0) } && !span.contains(" ") }
      #expect(named.count >= 15)
      for name in Set(named) {
        let plain = name.replacing(".main.", with: ".NAME.").replacing(".front.", with: ".NAME.")
        #expect(keys.contains { $0 == plain || $0.hasPrefix(plain + ".") }, "\(name)")
      }
    }

    /// The last sentence: rows of another bot, as CSV, into the migrated tables.
    @Test func tablesOfAnotherBotAreCopiedIntoTheMigratedSchema() async throws {
      let database = try await TestDatabase()
      let environment = ["DATABASE_URL": database.url]
      #expect(try await OutriggerBinary.run(["migrate", "up"], environment: environment).status == .exited(0))
      let folder = try TemporaryDirectory()
      let users = try folder.write(
        """
        telegram_id,first_name,username,role,created_at,updated_at
        6000000000,Ada,ada,user,2026-01-02 03:04:05+00,2026-01-02 03:04:05+00
        7,Grace,grace,admin,2026-01-02 03:04:05+00,2026-01-02 03:04:05+00

        """, to: "users.csv")
      let columns = "telegram_id, first_name, username, role, created_at, updated_at"
      let copy = "\\copy users (\(columns)) FROM '\(users)' WITH (FORMAT csv, HEADER)"
      try await Command.succeed(Launch("psql", ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", copy, database.url]))
      let api = try FakeBotAPI()
      let desk = try await DeskSetup(api: api, postgres: database.url).startReady()
      api.send("/start", from: TelegramUser(id: 7, firstName: "Grace"))
      try await api.waitForMessage(containing: "You are an administrator", chat: 7)
      try await desk.stop()
    }
  }
}
