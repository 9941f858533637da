internal import ArgumentParser
internal import SidecarSettings

/// `outrigger config`: what is in effect after file, environment and defaults.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print the effective configuration, secrets as \"***\".")

  @OptionGroup var options: ConfigurationOptions

  func run() throws {
    CommandOutput.text(try options.load().settings.render())
  }
}
