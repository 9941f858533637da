internal import ArgumentParser
internal import BuildInfo
internal import EventLoop
internal import Glibc
internal import Processes

/// The command line. Its names and exit codes are a contract with scripts and unit files.
@main
struct Outrigger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outrigger",
    abstract: "The observability sidecar for chat bots.",
    version: "\(Build.name) \(Build.version) (\(Build.commit))",
    subcommands: [
      RunCommand.self, CheckCommand.self, ConfigCommand.self, HealthCommand.self, LogsCommand.self,
      MigrateCommand.self, SecretsCommand.self, VersionCommand.self,
    ],
    defaultSubcommand: RunCommand.self)

  /// Blocks our signals before any thread exists, then runs the command; those that talk to something on the loop, while
  /// the main thread waits.
  static func main() {
    Backtraces.keepOffStandardOutput()
    SignalMask.block()
    do {
      var command = try parseAsRoot(Array(ProgramArguments.words.dropFirst()))
      if let command = command as? any LoopCommand {
        exit(code: Waiting.run { try await command.runOnLoop() })
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

  private static func exit(code: Int32) -> Never { Glibc.exit(code) }
}

/// A command that talks to something.
protocol LoopCommand: Sendable {
  /// Runs on the event loop while the main thread waits.
  @Loop func runOnLoop() async throws -> ExitStatus
}
