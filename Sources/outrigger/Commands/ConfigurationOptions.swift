internal import ArgumentParser
internal import SidecarSettings

/// `--config`, and the loading that every command does with it.
struct ConfigurationOptions: ParsableArguments {
  @Option(name: .long, help: "The configuration file; without it OUTRIGGER_CONFIG, else the embedded defaults.")
  var config: String?

  /// The configuration, or 78 after every error has been printed with its file and line.
  func load() throws(ExitStatus) -> LoadedSettings {
    do throws(SettingsErrors) {
      return try Settings.load(
        file: config, environment: Settings.processEnvironment(), modules: ModuleCatalog.names)
    } catch {
      for issue in error.issues { CommandOutput.error("\(issue)") }
      throw .badConfiguration
    }
  }
}
