internal import ArgumentParser
internal import EventLoop
internal import Pooling
internal import Probes
internal import SidecarSettings

/// `outrigger check`: every error of the configuration at once, then a try at each dependency.
struct CheckCommand: ParsableCommand, LoopCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Print every configuration error, then try each dependency.")

  @OptionGroup var options: ConfigurationOptions

  @Flag(name: .long, help: "Do not try the dependencies.")
  var offline = false

  @Loop func runOnLoop(_ bots: BotCatalog) async throws -> ExitStatus {
    let loaded = try options.load(for: bots)
    for issue in loaded.warnings { CommandOutput.error("warning: \(issue)") }
    // Opens nothing yet.
    let dependencies = try Dependencies(loaded.settings)
    CommandOutput.line("configuration: ok")
    let status = offline ? .clean : await tryDependencies(dependencies)
    await dependencies.close(by: .now.advanced(by: .seconds(1)))
    return status
  }

  @Loop private func tryDependencies(_ dependencies: Dependencies) async -> ExitStatus {
    var status = ExitStatus.clean
    for check in dependencies.checks {
      if let failure = await check.look() {
        CommandOutput.line("\(check.name): \(failure.reason.rawValue): \(failure.text)")
        status = .failure
      } else {
        CommandOutput.line("\(check.name): ok")
      }
    }
    return status
  }
}
