internal import ArgumentParser
internal import Endpoints
internal import Probes
internal import SidecarSettings

/// `--config`, and the loading that every command does with it.
struct ConfigurationOptions: ParsableArguments {
  @Option(name: .long, help: "The configuration file; without it OUTRIGGER_CONFIG, else the embedded defaults.")
  var config: String?

  /// The configuration, or 78 after every error has been printed with its file and line.
  func load(for bots: BotCatalog) throws(ExitStatus) -> LoadedSettings {
    let file = config
    return try Self.reported { () throws(ConfigurationProblems) in try Self.read(file, for: bots) }
  }

  /// As ``load(for:)``, without the files it names, such as queries and keys: who only asks a running sidecar need not be
  /// able to read them.
  func loadForClient() throws(ExitStatus) -> LoadedSettings {
    let file = config
    return try Self.reported { () throws(ConfigurationProblems) in try Self.readItself(file, modules: []) }
  }

  private static func reported(
    _ read: () throws(ConfigurationProblems) -> LoadedSettings
  ) throws(ExitStatus) -> LoadedSettings {
    do throws(ConfigurationProblems) {
      return try read()
    } catch {
      for line in error.lines { CommandOutput.error(line) }
      throw .badConfiguration
    }
  }

  private static func readItself(
    _ file: String?, modules: [String]
  ) throws(ConfigurationProblems) -> LoadedSettings {
    do throws(SettingsErrors) {
      return try Settings.load(
        file: file, environment: Settings.processEnvironment(), modules: modules, probes: ProbePath.patterns)
    } catch {
      throw ConfigurationProblems(lines: error.issues.map { "\($0)" })
    }
  }

  /// The configuration as it is now. Blocks while it reads files.
  static func read(_ file: String?, for bots: BotCatalog) throws(ConfigurationProblems) -> LoadedSettings {
    let loaded = try readItself(file, modules: bots.names)
    let problems =
      queryProblems(loaded.settings) + webProblems(loaded.settings.http.webConfig)
    if !problems.isEmpty { throw ConfigurationProblems(lines: problems) }
    return loaded
  }

  private static func webProblems(_ path: String?) -> [String] {
    guard let path else { return [] }
    do throws(ConfigurationProblems) {
      _ = try WebSetup.read(path)
      return []
    } catch {
      return error.lines
    }
  }

  /// The files of queries that the configuration names are part of it.
  private static func queryProblems(_ settings: Settings) -> [String] {
    let files = Set(settings.postgres.values.compactMap(\.queries)).sorted()
    return files.flatMap { CustomQueries.problems(in: $0) }
  }
}
