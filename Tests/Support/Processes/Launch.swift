import Glibc

/// What a child process is started with.
public struct Launch: Sendable {
  /// What the child reads on its standard input.
  public enum Input: Sendable {
    /// Nothing: end of file at once.
    case none
    /// These bytes, then end of file.
    case bytes([UInt8])
    /// What `ChildProcess.send` writes, until `closeInput`.
    case pipe
  }

  /// The account a child runs under.
  public struct User: Sendable {
    public let id: UInt32
    public let group: UInt32

    /// The account of that name, nil when the machine has none.
    public init?(named name: String) {
      guard let entry = getpwnam(name) else { return nil }
      id = entry.pointee.pw_uid
      group = entry.pointee.pw_gid
    }
  }

  /// A path, or a name looked up in `PATH` and the system's folders.
  public var executable: String
  public var arguments: [String]
  /// All of the child's environment; nothing is inherited besides.
  public var environment: [String: String]
  public var directory: String?
  public var input: Input
  /// nil: the tests' own account.
  public var user: User?
  /// What the child gets when the test process dies; SIGKILL unless it has something to clean up.
  public var deathSignal: Int32 = SIGKILL

  public init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String] = Launch.plainEnvironment,
    directory: String? = nil, input: Input = .none, user: User? = nil
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
    self.directory = directory
    self.input = input
    self.user = user
  }

  /// Enough for any command: a path and a locale, none of the caller's variables.
  public static let plainEnvironment = [
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
  ]

  /// The executable's path; throws when the machine has none of that name.
  func resolvedPath() throws -> String {
    if executable.contains("/") { return executable }
    for folder in (Self.plainEnvironment["PATH"] ?? "").split(separator: ":") {
      let path = "\(folder)/\(executable)"
      if access(path, X_OK) == 0 { return path }
    }
    throw SupportError("There is no \(executable) on this machine; the tests need it installed.")
  }
}
