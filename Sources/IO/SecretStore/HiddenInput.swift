internal import Glibc

/// What is typed or piped into this process, to its end.
public enum HiddenInput {
  /// Standard input, at most `limit` bytes and one more; a terminal does not show what is typed, and one line is read of it.
  public static func read(limit: Int) -> [UInt8] {
    guard isatty(STDIN_FILENO) == 1 else { return readAll(limit: limit, untilNewline: false) }
    var state = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &state) == 0 else { return readAll(limit: limit, untilNewline: true) }
    var silent = state
    silent.c_lflag &= ~tcflag_t(ECHO)
    unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer { unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &state) }
    return readAll(limit: limit, untilNewline: true)
  }

  private static func readAll(limit: Int, untilNewline: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while bytes.count <= limit {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += chunk[..<count]
      if untilNewline, bytes.last == UInt8(ascii: "\n") { break }
    }
    return bytes
  }
}
