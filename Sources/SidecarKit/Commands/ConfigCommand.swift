internal import ArgumentParser
internal import EventLoop
internal import SidecarSettings

/// `outrigger config`: what is in effect after file, environment and defaults.
struct ConfigCommand: ParsableCommand, LoopCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print the effective configuration, secrets as \"***\".")

  @OptionGroup var options: ConfigurationOptions

  @Loop func runOnLoop(_ bots: BotCatalog) async throws -> ExitStatus {
    CommandOutput.text(try options.load(for: bots).settings.render())
    return .clean
  }
}
