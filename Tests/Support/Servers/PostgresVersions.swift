internal import FoundationEssentials
import Glibc

/// The Postgres servers this machine has programs of: Debian's, and those `deploy/scripts/install-postgres-versions.sh`
/// has unpacked from PyPI.
public enum PostgresVersions {
  private static let packages = "/usr/lib/postgresql"
  private static let unpacked = "/var/tmp/outrigger-test-servers"

  /// The folders of programs by major version.
  public static let installed: [Int: String] = found()

  /// Whether what is lacking is a failure and not a reason to skip: on a machine that was set up for all tests.
  public static var mustBeThere: Bool { getenv("CI").map { String(cString: $0) } == "true" }

  /// The newest that is packaged.
  static func packaged() throws -> String {
    guard let newest = names(packages).compactMap({ Int($0) }).max() else {
      throw SupportError("No Postgres server under \(packages); install the package postgresql.")
    }
    return "\(packages)/\(newest)/bin"
  }

  private static func found() -> [Int: String] {
    var found: [Int: String] = [:]
    for name in names(unpacked) {
      guard name.hasPrefix("postgres-"), let version = Int(name.dropFirst("postgres-".count)) else { continue }
      found[version] = "\(unpacked)/\(name)/bin"
    }
    for version in names(packages).compactMap({ Int($0) }) { found[version] = "\(packages)/\(version)/bin" }
    return found.filter { FileManager.default.fileExists(atPath: "\($0.value)/postgres") }
  }

  private static func names(_ folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }
}
