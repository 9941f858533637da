import Support
import Testing

extension EndToEnd {
  /// `outrigger migrate`, on both stores.
  struct MigrateCommandTests {
    enum Store: CaseIterable {
      case postgres
      case sqlite
    }

    private let applied = try? Regex(#"^[a-z]+ \d+ [^:]+: applied \d{4}-\d\d-\d\dT[\d:.]+Z \[[0-9a-f]{16}\]$"#)

    @Test(arguments: Store.allCases)
    func migrationsAreListedAppliedRevertedAndAppliedAgain(store: Store) async throws {
      let bed = try await Bed(store)
      let all = try await bed.migrate("status").map { String($0.prefix { $0 != ":" }) }
      #expect(all.count >= 3)
      #expect(all.first == "botkit 1 create inbox, outbox and dialogs")
      #expect(all.contains("helpdesk 1 create users and requests"))
      #expect(try await bed.migrate("status").allSatisfy { $0.contains(": pending [") })
      #expect(try await bed.migrate("up", "1") == ["applied \(all[0])"])
      #expect(try await bed.migrate("up") == all.dropFirst().map { "applied \($0)" })
      #expect(try await bed.migrate("up") == ["nothing to apply"])
      for line in try await bed.migrate("status") {
        #expect(try line.wholeMatch(of: #require(applied)) != nil, "\(line)")
      }
      #expect(try await bed.migrate("down") == ["reverted \(all[all.count - 1])"])
      #expect(try await bed.migrate("status").last?.hasPrefix("\(all[all.count - 1]): pending") == true)
      #expect(try await bed.migrate("down", "\(all.count)") == all.dropLast().reversed().map { "reverted \($0)" })
      #expect(try await bed.migrate("down") == ["nothing to revert"])
      #expect(try await bed.migrate("up") == all.map { "applied \($0)" })
    }

    @Test(arguments: Store.allCases)
    func oneThatWasChangedAfterItWasAppliedIsRefused(store: Store) async throws {
      let bed = try await Bed(store)
      _ = try await bed.migrate("up")
      _ = try await bed.migrate("down")
      try await bed.run(
        "UPDATE schema_migrations SET checksum = '0123456789abcdef' WHERE component = 'botkit' AND version = 1")
      let refused = try await bed.outcome("up")
      #expect(refused.status == .exited(1))
      #expect(
        refused.errorOutput.contains("The migration botkit 1 \"create inbox, outbox and dialogs\" was changed after"))
      #expect(refused.errorOutput.contains("Restore its text and put the change into a new migration."))
      #expect(refused.output == "")
      #expect(try await bed.migrate("status").first?.contains(", and changed since [") == true)
    }
  }
}

/// A database of one test, and the command on it.
private struct Bed {
  private let directory: TemporaryDirectory
  private let database: TestDatabase?

  init(_ store: EndToEnd.MigrateCommandTests.Store) async throws {
    directory = try TemporaryDirectory()
    database = store == .postgres ? try await TestDatabase() : nil
  }

  func outcome(_ words: String...) async throws -> Command.Outcome { try await outcome(words) }

  private func outcome(_ words: [String]) async throws -> Command.Outcome {
    let environment = database.map { ["DATABASE_URL": $0.url] } ?? ["OUTRIGGER_BOT_STORAGE": "sqlite:\(file)"]
    return try await OutriggerBinary.run(["migrate"] + words, environment: environment)
  }

  /// The lines of a command that succeeds.
  func migrate(_ words: String...) async throws -> [String] {
    let outcome = try await outcome(words)
    #expect(outcome.status == .exited(0), "\(outcome.errorOutput)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  func run(_ sql: String) async throws {
    if let database {
      _ = try await database.query(sql)
    } else {
      let script = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()"
      try await Command.succeed(Launch("python3", ["-c", script, file, sql]))
    }
  }

  private var file: String { directory.file("bot.db") }
}
