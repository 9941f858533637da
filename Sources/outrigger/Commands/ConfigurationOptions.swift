internal import ArgumentParser
internal import LogPipeline
internal import Probes
internal import SidecarSettings

/// `--config`, and the loading that every command does with it.
struct ConfigurationOptions: ParsableArguments {
  @Option(name: .long, help: "The configuration file; without it OUTRIGGER_CONFIG, else the embedded defaults.")
  var config: String?

  /// The configuration, or 78 after every error has been printed with its file and line.
  func load() throws(ExitStatus) -> LoadedSettings {
    let loaded: LoadedSettings
    do throws(SettingsErrors) {
      loaded = try Settings.load(
        file: config, environment: Settings.processEnvironment(), modules: ModuleCatalog.names)
    } catch {
      for issue in error.issues { CommandOutput.error("\(issue)") }
      throw .badConfiguration
    }
    try checkQueries(loaded.settings)
    try checkPatterns(loaded.settings)
    return loaded
  }

  /// What is no regular expression would mask nothing.
  private func checkPatterns(_ settings: Settings) throws(ExitStatus) {
    var isWrong = false
    for text in settings.log.redact {
      do {
        _ = try UserPatterns([text])
      } catch {
        CommandOutput.error("\(error)")
        isWrong = true
      }
    }
    if isWrong { throw .badConfiguration }
  }

  /// The files of queries that the configuration names are part of it.
  private func checkQueries(_ settings: Settings) throws(ExitStatus) {
    let files = Set(settings.postgres.values.compactMap(\.queries)).sorted()
    let problems = files.flatMap { CustomQueries.problems(in: $0) }
    for problem in problems { CommandOutput.error(problem) }
    if !problems.isEmpty { throw .badConfiguration }
  }
}
