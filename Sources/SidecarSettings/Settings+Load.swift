internal import YAML

/// A configuration that is right, and what should be said about it.
public struct LoadedSettings: Sendable {
  public let settings: Settings
  /// What is odd but not wrong: an unknown variable, a secret's file that is not there yet.
  public let warnings: [SettingsIssue]
  /// The file the settings are from, as it was named; nil when there is none.
  public let file: String?
}

extension Settings {
  /// The variable that names the file when the command line does not.
  public static let fileVariable = "OUTRIGGER_CONFIG"

  /// The environment of this process, as ``load(file:environment:modules:probes:)`` wants it.
  public static func processEnvironment() -> [String: String] { ProcessEnvironment.variables() }

  /// What a configuration file may cost to read.
  static let limits = YAMLLimits(bytes: 1 << 20, nodes: 50_000, depth: 32)

  /// Reads the file (else the one `OUTRIGGER_CONFIG` names, else only defaults) and the environment.
  ///
  /// Blocks while it reads files. Throws everything that is wrong at once. `modules` are the bot modules there are, the
  /// one that runs unless another is configured first; when it is empty, `bot.module` is not checked against it. `probes` are the patterns of routes that have no limit.
  public static func load(
    file: String? = nil, environment: [String: String], modules: [String] = [], probes: [String] = []
  ) throws(SettingsErrors) -> LoadedSettings {
    guard let file = file ?? environment[fileVariable].flatMap({ $0.isEmpty ? nil : $0 }) else {
      return try load([], file: nil, environment: environment, modules: modules, probes: probes)
    }
    return try load(try bytes(of: file), file: file, environment: environment, modules: modules, probes: probes)
  }

  static func bytes(of file: String) throws(SettingsErrors) -> [UInt8] {
    do throws(SmallFileError) {
      return try SmallFile.read(file, limit: limits.bytes, regularOnly: false)
    } catch {
      throw SettingsErrors(
        file, .whole, "cannot read the configuration: \(error.problem)",
        "name a readable file with --config or \(fileVariable)")
    }
  }

  /// Reads a configuration's text; `file` is what errors call it and what relative paths count from.
  static func load(
    _ bytes: [UInt8], file: String?, environment: [String: String], modules: [String] = [], probes: [String] = []
  ) throws(SettingsErrors) -> LoadedSettings {
    var root = try tree(of: bytes, file)
    PlainVariable.fillAll(&root, from: environment)
    let stored = StoredSecrets(secretsSettings(root, file: file, environment: environment))
    let reader = Reader(file: file, environment: environment, stored: stored)
    var settings = Settings()
    if let first = modules.first { settings.bot.module = first }
    reader.section(&settings, .root(root))
    settings.storedSecrets = stored.used
    // From here on the mode is the one in effect, also when it is shown.
    settings.bot.telegram.configuredMode = settings.bot.telegram.mode
    CrossCheck(settings: settings, reader: reader, modules: modules, probes: probes).run()
    reader.warnOfUnknownVariables()
    guard reader.errors.isEmpty else {
      throw SettingsErrors(issues: reader.errors.sorted(by: SettingsIssue.isOrdered))
    }
    return LoadedSettings(
      settings: settings, warnings: reader.warnings.sorted(by: SettingsIssue.isOrdered), file: file)
  }

  static func tree(
    of bytes: [UInt8], _ file: String?, example: String = "http: {listen: 127.0.0.1:8000}"
  ) throws(SettingsErrors) -> ConfigNode {
    let node: YAMLNode?
    do throws(YAMLError) {
      // Kept, so that a key that is there twice is one error among the others.
      node = try YAMLDocument.parse(bytes, limits: limits, duplicateKeys: .keep)
    } catch {
      throw SettingsErrors(
        file, .line(error.mark.line), "column \(error.mark.column): \(error.message)", remedy(for: error.reason))
    }
    guard let node else { return ConfigNode(content: .null, origin: .whole) }
    switch node.content {
    case .null, .mapping: return ConfigNode(node, origin: .whole)
    case .scalar, .sequence:
      throw SettingsErrors(
        file, .line(node.mark.line), "the file does not hold sections",
        "write keys and values, as \(example)")
    }
  }

  private static func remedy(for reason: YAMLError.Reason) -> String {
    guard case .syntax = reason else { return "" }
    return "correct it there; a value that holds \": \" or \" #\" needs quotes"
  }
}

extension SettingsErrors {
  fileprivate init(_ file: String?, _ origin: SettingsIssue.Origin, _ problem: String, _ remedy: String) {
    issues = [SettingsIssue(file: file, origin: origin, path: "", problem: problem, remedy: remedy)]
  }
}
