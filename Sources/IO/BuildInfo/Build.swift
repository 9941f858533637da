internal import CBuildInfo

/// What this binary is.
public enum Build {
  public static let name = "outrigger"
  public static let version = "0.1.0"

  /// The commit it was built from, or `unknown`.
  public static var commit: String { unsafe String(cString: outrigger_commit()) }

  /// The compiler's version, as far as the language tells.
  public static var swift: String {
    #if compiler(>=6.4)
      "6.4+"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}
