/// One entry of `process`: exactly one of the three is set.
public struct ProcessSettings: Sendable {
  public internal(set) var pid: Int?
  /// Path of a file that holds the pid.
  public internal(set) var pidFile: String?
  /// A regular expression on the command line.
  public internal(set) var command: String?
}

extension ProcessSettings: SettingsSection {
  static let keys: [Key<ProcessSettings>] = [
    .optional("pid", \.pid, .integer(1...4_194_304), "The process by its id."),
    .optional("pid_file", \.pidFile, .path, "The process by the file that holds its id."),
    .optional(
      "command", \.command, .text,
      "The processes whose command line matches this POSIX extended regular expression."),
  ]
}

/// The section `probe`.
public struct ProbeSettings: Sendable, Equatable {
  /// Patterns of `host:port` that `GET /probe` may reach.
  public internal(set) var allow: [String] = []
  public internal(set) var authModules: [String: AuthModuleSettings] = [:]
  /// Targets probed at once.
  public internal(set) var maxInFlight = 20
}

extension ProbeSettings: SettingsSection {
  static let keys: [Key<ProbeSettings>] = [
    .list("allow", \.allow, of: .targetPattern, "Targets GET /probe may reach, as 10.0.*:5432; none by default."),
    .named("auth_modules", \.authModules, "Credentials that auth_module= may name."),
    .scalar("max_in_flight", \.maxInFlight, .integer(1...1000), "Targets that are probed at once; more get 503."),
  ]
}

/// One entry of `probe.auth_modules`.
public struct AuthModuleSettings: Sendable, Equatable {
  public internal(set) var type = AuthModuleType.userpass
  public internal(set) var userpass = UserPassSettings()
}

/// The kind of credentials of an auth module.
public enum AuthModuleType: String, SettingWord {
  case userpass
}

extension AuthModuleSettings: SettingsSection {
  static let keys: [Key<AuthModuleSettings>] = [
    .required("type", \.type, .word, "The kind of credentials."),
    .section("userpass", \.userpass, "The credentials."),
  ]
}

/// A user and a password.
public struct UserPassSettings: Sendable, Equatable {
  public internal(set) var username: String?
  public internal(set) var password: Secret?
}

extension UserPassSettings: SettingsSection {
  static let keys: [Key<UserPassSettings>] = [
    .optional("username", \.username, .text, "The user."),
    .secret("password", \.password, "The user's password."),
  ]
}
