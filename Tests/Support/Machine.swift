import Glibc

/// Where the tests run.
public enum Machine {
  /// Whether nothing may be skipped for want of a program.
  public static var isCI: Bool { getenv("CI").map { String(cString: $0) } == "true" }

  public static func canRun(_ path: String) -> Bool { access(path, X_OK) == 0 }
}
