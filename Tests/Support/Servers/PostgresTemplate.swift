internal import FoundationEssentials
import Glibc

/// A freshly initialised Postgres data folder, made once per test process and copied for every server: initdb takes
/// seconds, a copy does not.
actor PostgresTemplate {
  static let shared = PostgresTemplate()

  static let superuser = "postgres"
  static let password = "pass word/1"

  /// Postgres refuses to run as root: then its packaged account is used, else our own.
  static var account: Launch.User? { geteuid() == 0 ? Launch.User(named: "postgres") : nil }

  private var template: Task<TemporaryDirectory, any Error>?

  /// Copies the template into `folder`, which is created and given to the server's account.
  func copy(to folder: String) async throws {
    let template = try await made()
    try await Command.succeed(Launch("cp", ["-a", "--reflink=auto", template.file("data"), folder]))
  }

  /// The folder of the newest installed server's programs.
  static func programs() throws -> String {
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    guard let newest = versions.compactMap({ Int($0) }).max() else {
      throw SupportError("No Postgres server under /usr/lib/postgresql; install the package postgresql.")
    }
    return "/usr/lib/postgresql/\(newest)/bin"
  }

  private func made() async throws -> TemporaryDirectory {
    let task = template ?? Task { try await Self.make() }
    template = task
    return try await task.value
  }

  private static func make() async throws -> TemporaryDirectory {
    let directory = try TemporaryDirectory()
    let passwordFile = try directory.write(password + "\n", to: "password")
    let data = directory.file("data")
    mkdir(data, 0o700)
    if let account { chown(data, account.id, account.group) }
    let arguments = [
      "--pgdata", data, "--username", superuser, "--pwfile", passwordFile, "--auth=scram-sha-256", "--no-sync",
      "--no-instructions", "--encoding=UTF8", "--locale=C.UTF-8",
    ]
    try await Command.succeed(
      Launch("\(try programs())/initdb", arguments, directory: "/", user: account), timeout: .seconds(120))
    return directory
  }
}
