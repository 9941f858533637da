internal import ArgumentParser
internal import EventLoop
internal import SidecarSettings
internal import Storage

/// `outrigger migrate`: the bot's tables, under a lock. The bot applies what is missing by itself when it starts; this
/// is for looking, going back, and doing it beforehand.
struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Apply, revert or list the storage migrations.",
    subcommands: [Up.self, Down.self, Status.self])

  struct Up: ParsableCommand, LoopCommand {
    static let configuration = CommandConfiguration(abstract: "Apply what is missing, or the next N of it.")
    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "How many; without it, all.") var count: Int?

    @Loop func runOnLoop(_ bots: BotCatalog) async throws -> ExitStatus {
      try await MigrateCommand.withMigrator(options, bots) { migrator in
        let applied = try await migrator.up(steps: count)
        MigrateCommand.list(applied, "applied", otherwise: "nothing to apply")
      }
    }
  }

  struct Down: ParsableCommand, LoopCommand {
    static let configuration = CommandConfiguration(abstract: "Revert the newest N.")
    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "How many.") var count = 1

    @Loop func runOnLoop(_ bots: BotCatalog) async throws -> ExitStatus {
      try await MigrateCommand.withMigrator(options, bots) { migrator in
        let reverted = try await migrator.down(steps: count)
        MigrateCommand.list(reverted, "reverted", otherwise: "nothing to revert")
      }
    }
  }

  struct Status: ParsableCommand, LoopCommand {
    static let configuration = CommandConfiguration(
      abstract: "List every migration with its checksum, whether it is applied, and since when.")
    @OptionGroup var options: ConfigurationOptions

    @Loop func runOnLoop(_ bots: BotCatalog) async throws -> ExitStatus {
      try await MigrateCommand.withMigrator(options, bots) { migrator in
        for migration in try await migrator.status() {
          CommandOutput.line(
            "\(migration.component) \(migration.version) \(migration.name): \(text(migration.state)) [\(migration.checksum)]"
          )
        }
      }
    }

    private func text(_ state: MigrationStatus.State) -> String {
      switch state {
      case .pending: "pending"
      case .applied(let at): "applied \(at)"
      case .changed(let at): "applied \(at), and changed since"
      case .unknown(let at): "applied \(at) by another version of the program"
      }
    }
  }

  @Loop
  private static func withMigrator(
    _ options: ConfigurationOptions, _ bots: BotCatalog, _ body: (Migrator) async throws -> Void
  ) async throws -> ExitStatus {
    let settings = try options.load(for: bots).settings
    let dependencies = try Dependencies(settings)
    let storage = try await dependencies.openStorage(settings.bot.storage)
    try await body(Migrator(storage, bots.migrations(of: settings.bot.module)))
    await dependencies.close(by: .now.advanced(by: .seconds(1)))
    return .clean
  }

  private static func list(_ migrations: [MigrationStatus], _ verb: String, otherwise nothing: String) {
    for migration in migrations {
      CommandOutput.line("\(verb) \(migration.component) \(migration.version) \(migration.name)")
    }
    if migrations.isEmpty { CommandOutput.line(nothing) }
  }
}
