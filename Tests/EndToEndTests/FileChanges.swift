import Glibc
import Support

/// A file being appended to, as a program's log is.
struct AppendedFile {
  private let descriptor: Int32

  init?(_ path: String) {
    descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    if descriptor < 0 { return nil }
  }

  func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }

  func close() { _ = Glibc.close(descriptor) }
}

func move(_ path: String, to other: String) throws {
  guard rename(path, other) == 0 else { throw SupportError("Cannot rename \(path).") }
}

func empty(_ path: String) throws {
  guard truncate(path, 0) == 0 else { throw SupportError("Cannot empty \(path).") }
}
