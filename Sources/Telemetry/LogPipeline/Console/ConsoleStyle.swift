/// When the console format has colours.
public enum ConsoleStyle {
  /// Colours on a terminal, unless the variable `NO_COLOR` has any value that is not empty (https://no-color.org) or
  /// `TERM` is `dumb`.
  public static func isColoured(isTerminal: Bool, environment: [String: String]) -> Bool {
    isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }
}

/// Select Graphic Rendition, ECMA-48 section 8.3.117.
enum ConsoleColour: String {
  case bold = "1"
  case dim = "2"
  case red = "31"
  case boldRed = "1;31"
  case yellow = "33"
  case green = "32"
  case cyan = "36"
}
