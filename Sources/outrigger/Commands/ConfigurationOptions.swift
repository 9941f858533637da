internal import ArgumentParser
internal import Probes
internal import SidecarSettings

/// `--config`, and the loading that every command does with it.
struct ConfigurationOptions: ParsableArguments {
  @Option(name: .long, help: "The configuration file; without it OUTRIGGER_CONFIG, else the embedded defaults.")
  var config: String?

  /// The configuration, or 78 after every error has been printed with its file and line.
  func load() throws(ExitStatus) -> LoadedSettings {
    do throws(ConfigurationProblems) {
      return try Self.read(config)
    } catch {
      for line in error.lines { CommandOutput.error(line) }
      throw .badConfiguration
    }
  }

  /// The configuration as it is now. Blocks while it reads files.
  static func read(_ file: String?) throws(ConfigurationProblems) -> LoadedSettings {
    let loaded: LoadedSettings
    do throws(SettingsErrors) {
      loaded = try Settings.load(
        file: file, environment: Settings.processEnvironment(), modules: ModuleCatalog.names)
    } catch {
      throw ConfigurationProblems(lines: error.issues.map { "\($0)" })
    }
    let problems = queryProblems(loaded.settings)
    if !problems.isEmpty { throw ConfigurationProblems(lines: problems) }
    return loaded
  }

  /// The files of queries that the configuration names are part of it.
  private static func queryProblems(_ settings: Settings) -> [String] {
    let files = Set(settings.postgres.values.compactMap(\.queries)).sorted()
    return files.flatMap { CustomQueries.problems(in: $0) }
  }
}
