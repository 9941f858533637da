internal import CLinux
internal import Glibc

/// The words this process was started with.
public enum ProgramArguments {
  /// As the kernel has them, the program's name first.
  ///
  /// Not `CommandLine.arguments`: Swift's runtime looks for them just before the environment on the stack, and finds none
  /// once the environment has moved, as when a library that is preloaded sets a variable before `main`.
  public static let words: [String] = {
    let text = read("/proc/self/cmdline")
    guard text.last == 0 else { return CommandLine.arguments }
    return text.dropLast().split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }()

  private static func read(_ path: String) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { _ = Glibc.close(descriptor) }
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe Glibc.read(descriptor, &piece, piece.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return text }
      text += piece[..<count]
    }
  }
}
