internal import Glibc

/// A file of proc(5) that could not be read.
public enum ProcError: Error, CustomStringConvertible {
  case unreadable(String)

  public var description: String {
    switch self {
    case .unreadable(let path): "Cannot read \(path): it is missing or not as proc(5) says."
    }
  }
}

/// A small file of the kernel. It can be kept open: reading it again is then one system call, and it is still the file of
/// the same process when its id has been given to another.
///
/// `Sendable`, from any thread: nothing of it changes, and pread(2) moves no position. Closed once, in `deinit`.
final class ProcFile: Sendable {
  /// The most that is read of one file.
  private static let limit = 1 << 18
  /// What is read at a time: more than nearly all of these files have.
  private static let chunk = 8192

  let path: String
  private let descriptor: Int32

  init(_ path: String) throws(ProcError) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path) }
  }

  deinit { close(descriptor) }

  /// What is in it now.
  func bytes(limit: Int = limit) throws(ProcError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let start = bytes.count
      var count = 0
      let more = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, initialized in
        repeat {
          count = unsafe pread(descriptor, buffer.baseAddress, buffer.count, start)
        } while count < 0 && errno == EINTR
        initialized = max(0, count)
      }
      guard count >= 0 else { throw .unreadable(path) }
      if bytes.isEmpty { bytes = more } else { bytes += more }
      // The kernel fills what it is given, but for the end.
      if count < Self.chunk { break }
    }
    return bytes
  }

  static func bytes(_ path: String, limit: Int = limit) throws(ProcError) -> [UInt8] {
    try ProcFile(path).bytes(limit: limit)
  }

  static func text(_ path: String, limit: Int = limit) throws(ProcError) -> String {
    String(decoding: try bytes(path, limit: limit), as: UTF8.self)
  }

  /// The number of open descriptors in a folder `fd`. Linux has it as the folder's size from 6.2 on.
  static func descriptors(_ path: String) throws(ProcError) -> Int {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .unreadable(path) }
    guard status.st_size == 0 else { return Int(status.st_size) }
    // An empty folder and an older kernel look alike.
    return try entries(path)
  }

  private static func entries(_ path: String) throws(ProcError) -> Int {
    guard let folder = unsafe opendir(path) else { throw .unreadable(path) }
    defer { unsafe closedir(folder) }
    // Our own folder has the descriptor that reads it.
    var count = path == "/proc/self/fd" ? -1 : 0
    while let entry = unsafe readdir(folder) {
      if unsafe entry.pointee.d_name.0 != 46 { count += 1 }
    }
    return count
  }
}

/// Takes the text of such a file apart, as bytes: at every scrape some are read, and strings would be most of the work.
struct ProcText {
  private let bytes: [UInt8]
  private var at: Int

  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    at = start
  }

  /// Skips spaces and reads decimal digits; `nil` when none come.
  mutating func number() -> UInt64? {
    skipSpaces()
    let start = at
    var value: UInt64 = 0
    while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) {
      value = value &* 10 &+ UInt64(bytes[at] - UInt8(ascii: "0"))
      at += 1
    }
    return at > start ? value : nil
  }

  /// Skips spaces and the word after them; where that is, `nil` at the line's end.
  mutating func word() -> Range<Int>? {
    skipSpaces()
    let start = at
    while at < bytes.count, bytes[at] > UInt8(ascii: " ") { at += 1 }
    return at > start ? start..<at : nil
  }

  mutating func byte() -> UInt8? {
    skipSpaces()
    guard at < bytes.count else { return nil }
    defer { at += 1 }
    return bytes[at]
  }

  /// Goes behind `name` at the beginning of the next line that has it there; `false` when none has.
  mutating func skip(toLine name: StaticString) -> Bool {
    while at < bytes.count {
      if has(name) {
        at += name.utf8CodeUnitCount
        return true
      }
      guard let end = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      at = end + 1
    }
    at = bytes.count
    return false
  }

  func isWord(_ range: Range<Int>, _ name: StaticString) -> Bool {
    range.count == name.utf8CodeUnitCount && ProcText(bytes, from: range.lowerBound).has(name)
  }

  private func has(_ name: StaticString) -> Bool {
    guard at + name.utf8CodeUnitCount <= bytes.count else { return false }
    return name.withUTF8Buffer { unsafe bytes[at...].starts(with: $0) }
  }

  private mutating func skipSpaces() {
    while at < bytes.count, bytes[at] == UInt8(ascii: " ") || bytes[at] == UInt8(ascii: "\t") { at += 1 }
  }
}
