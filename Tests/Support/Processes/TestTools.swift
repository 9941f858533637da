import Glibc

/// The virtual environment of Python with what tests take from PyPI.
///
/// `deploy/scripts/install-test-tools.sh` makes it, as `make test` does. Where it is not, its tests are skipped; under
/// `CI=true` they fail.
public enum TestTools {
  /// In the package's build folder.
  public static let python = RepositoryPath.of(".build/test-tools/bin/python3")

  /// Whether tests that need it are to run.
  public static let areWanted = access(python, X_OK) == 0 || getenv("CI").map { String(cString: $0) } == "true"

  /// Runs a program with arguments; throws with the end of what it said when it fails. Returns what it printed.
  public static func run(_ program: String, _ arguments: [String], timeout: Duration = .seconds(60)) async throws
    -> String
  {
    let outcome = try await Command.run(Launch(python, ["-c", program] + arguments), timeout: timeout)
    guard outcome.status == .exited(0) else {
      throw SupportError("The program failed: \(outcome.errorOutput.suffix(2000))")
    }
    return outcome.output
  }
}
