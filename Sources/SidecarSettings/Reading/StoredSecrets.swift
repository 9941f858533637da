public import SecretStore

/// The secrets file as a configuration sees it: `secret:NAME` in the place of a value stands for the secret of that name.
///
/// Lives for one load. The file is read at the first name, once.
final class StoredSecrets {
  private static let prefix = "secret:"

  private let settings: SecretsSettings
  private var all: [String: String]?
  /// The secrets that were asked for.
  private(set) var used: Set<String> = []

  init(_ settings: SecretsSettings) { self.settings = settings }

  /// The name in `secret:NAME`; nil for any other text.
  static func name(in text: String) -> String? {
    text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
  }

  func value(of name: String) throws(ScalarProblem) -> String {
    let all = try read()
    guard let value = all[name] else {
      throw ScalarProblem(
        "names the secret \(name.prefix(64).debugDescription), which is not in the secrets file",
        right: "put it there with `outrigger secrets set NAME`")
    }
    used.insert(value)
    return value
  }

  private func read() throws(ScalarProblem) -> [String: String] {
    if let all { return all }
    do {
      let read = try settings.store().readAll()
      all = read
      return read
    } catch {
      throw ScalarProblem("names a secret: \(error)")
    }
  }
}

/// The section names no file, or no key.
struct SecretsUnset: Error, CustomStringConvertible {
  let description: String
}

extension SecretsSettings {
  /// The file and its key; blocks to read the latter. `file` and `keyFile` go before the section's own.
  public func store(file: String? = nil, keyFile: String? = nil) throws -> SecretStore {
    guard let path = file ?? self.file else {
      throw SecretsUnset(description: "there is no secrets file: set secrets.file, or OUTRIGGER_SECRETS_FILE")
    }
    if let keyFile { return SecretStore(path: path, key: try MasterKey(readFrom: keyFile)) }
    guard let key else { throw SecretStoreError.noKey }
    return SecretStore(path: path, key: try MasterKey(try key.reveal(), from: key.file ?? "secrets.key"))
  }
}

extension Settings {
  /// The section `secrets` alone, whatever is wrong with the rest: the rest may wait for secrets that are not there yet.
  public static func secretsSettings(file: String?, environment: [String: String]) throws(SettingsErrors)
    -> SecretsSettings
  {
    let file = file ?? environment[fileVariable].flatMap { $0.isEmpty ? nil : $0 }
    let bytes = try file.map { path throws(SettingsErrors) in try self.bytes(of: path) } ?? []
    var root = try tree(of: bytes, file)
    PlainVariable.fillAll(&root, from: environment)
    return secretsSettings(root, file: file, environment: environment)
  }

  static func secretsSettings(_ root: ConfigNode, file: String?, environment: [String: String]) -> SecretsSettings {
    var settings = Settings()
    Reader(file: file, environment: environment).section(&settings, .root(root))
    return settings.secrets
  }
}
