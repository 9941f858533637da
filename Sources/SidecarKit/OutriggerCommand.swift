internal import ArgumentParser
internal import BuildInfo
internal import EventLoop
internal import Glibc
internal import Processes

/// The command line. Its names and exit codes are a contract with scripts and unit files.
struct OutriggerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: programName,
    abstract: "The observability sidecar for chat bots.",
    version: "\(Build.name) \(Build.version) (\(Build.commit))",
    subcommands: [
      RunCommand.self, CheckCommand.self, ConfigCommand.self, HealthCommand.self, LogsCommand.self,
      MigrateCommand.self, SecretsCommand.self, VersionCommand.self,
    ],
    defaultSubcommand: RunCommand.self)

  /// What it was started as: another package's program has a name of its own.
  private static var programName: String {
    let path = ProgramArguments.words.first ?? ""
    return path.split(separator: "/").last.map(String.init) ?? Build.name
  }

  /// Runs the command that the words of the command line name; those that talk to something on the loop, while the main
  /// thread waits.
  static func run(_ bots: BotCatalog) -> Never {
    do {
      var command = try parseAsRoot(Array(ProgramArguments.words.dropFirst()))
      // Only the sidecar itself answers signals; any other command ends by them, as when its terminal is closed.
      if !(command is RunCommand) { SignalMask.unblock() }
      if let command = command as? any LoopCommand {
        Glibc.exit(Waiting.run { try await command.runOnLoop(bots) })
      }
      try command.run()
      Glibc.exit(ExitStatus.clean.rawValue)
    } catch {
      report(error)
    }
  }

  /// Usage errors go to standard error with 64, as sysexits(3) has it; help and version are no errors.
  private static func report(_ error: any Error) -> Never {
    if let code = error as? ExitStatus { Glibc.exit(code.rawValue) }
    let text = fullMessage(for: error)
    let isFine = exitCode(for: error).isSuccess
    let output = isFine ? OutputDescriptor.standardOutput : OutputDescriptor.standardError
    try? output.write(Array((text + "\n").utf8))
    Glibc.exit(isFine ? ExitStatus.clean.rawValue : ExitStatus.usage.rawValue)
  }
}

/// A command that talks to something.
protocol LoopCommand: Sendable {
  /// Runs on the event loop while the main thread waits.
  ///
  /// - Parameter bots: what the program holds.
  @Loop func runOnLoop(_ bots: BotCatalog) async throws -> ExitStatus
}
