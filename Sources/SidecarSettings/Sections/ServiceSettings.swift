/// The section `service`.
public struct ServiceSettings: Sendable {
  public internal(set) var name = "outrigger"
  public internal(set) var environment = "development"
}

extension ServiceSettings: SettingsSection {
  static let keys: [Key<ServiceSettings>] = [
    .scalar("name", \.name, .text, "The service's name in log lines and GET /version."),
    .scalar("environment", \.environment, .text, "The environment's name in log lines and GET /version."),
  ]
}

/// The section `secrets`.
public struct SecretsSettings: Sendable {
  public internal(set) var file: String?
  /// The master key.
  public internal(set) var key: Secret?
}

extension SecretsSettings: SettingsSection {
  static let keys: [Key<SecretsSettings>] = [
    .optional("file", \.file, .path, "The file that `outrigger secrets` keeps."),
    .secret("key", \.key, "The master key: 32 bytes in base64, or passphrase: and a phrase."),
  ]
}
