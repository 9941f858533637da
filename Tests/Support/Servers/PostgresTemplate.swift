import Glibc

/// A freshly initialised Postgres data folder of each version in use, made once per test process and copied for every
/// server: initdb takes seconds, a copy does not.
actor PostgresTemplate {
  static let shared = PostgresTemplate()

  static let superuser = "postgres"
  static let password = "pass word/1"

  /// Postgres refuses to run as root: then its packaged account is used, else our own.
  static var account: Launch.User? { geteuid() == 0 ? Launch.User(named: "postgres") : nil }

  /// By the folder of the programs.
  private var templates: [String: Task<TemporaryDirectory, any Error>] = [:]

  /// Copies the template into `folder`, which is created and given to the server's account.
  func copy(to folder: String, of programs: String) async throws {
    let template = try await made(by: programs)
    try await Command.succeed(Launch("cp", ["-a", "--reflink=auto", template.file("data"), folder]))
  }

  private func made(by programs: String) async throws -> TemporaryDirectory {
    let task = templates[programs] ?? Task { try await Self.make(programs) }
    templates[programs] = task
    return try await task.value
  }

  private static func make(_ programs: String) async throws -> TemporaryDirectory {
    let directory = try TemporaryDirectory()
    let passwordFile = try directory.write(password + "\n", to: "password")
    let data = directory.file("data")
    mkdir(data, 0o700)
    if let account { chown(data, account.id, account.group) }
    let arguments = [
      "--pgdata", data, "--username", superuser, "--pwfile", passwordFile, "--auth=scram-sha-256", "--no-sync",
      "--encoding=UTF8", "--locale=C.UTF-8",
    ]
    try await Command.succeed(
      Launch("\(programs)/initdb", arguments, directory: "/", user: account), timeout: .seconds(120))
    return directory
  }
}
