internal import Glibc

/// Reads a whole small file: a configuration, a secret.
public enum SmallFile {
  /// The bytes of the file at `path`, at most `limit`.
  ///
  /// Blocks in open(2) and read(2); with `regularOnly` it cannot hang on a pipe. Throws with what the system said.
  public static func read(_ path: String, limit: Int, regularOnly: Bool = true) throws(SmallFileError) -> [UInt8] {
    // O_NONBLOCK, or opening a FIFO without a writer would wait for one before it can be refused.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | (regularOnly ? O_NONBLOCK : 0))
    guard descriptor >= 0 else { throw SmallFileError(path: path, errno: errno) }
    defer { close(descriptor) }
    if regularOnly { try requireRegular(descriptor, path) }
    return try contents(of: descriptor, path, limit: limit)
  }

  private static func requireRegular(_ descriptor: Int32, _ path: String) throws(SmallFileError) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw SmallFileError(path: path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw SmallFileError(path: path, problem: "it is not a regular file")
    }
  }

  private static func contents(
    of descriptor: Int32, _ path: String, limit: Int
  ) throws(SmallFileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw SmallFileError(path: path, errno: errno)
      }
      bytes += chunk[..<count]
      guard bytes.count <= limit else {
        throw SmallFileError(path: path, problem: "it is larger than \(limit) bytes")
      }
    }
  }
}

/// A file that could not be read: which, and why.
public struct SmallFileError: Error, Sendable, Equatable, CustomStringConvertible {
  public let path: String
  /// Why, in words: `No such file or directory`, `it is larger than 65536 bytes`.
  public let problem: String

  init(path: String, problem: String) {
    self.path = path
    self.problem = problem
  }

  init(path: String, errno code: Int32) {
    var buffer = [CChar](repeating: 0, count: 128)
    // Not strerror: its buffer is shared by all threads.
    let status = unsafe strerror_r(code, &buffer, buffer.count)
    let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.init(path: path, problem: status == 0 ? text : "error \(code)")
  }

  public var description: String { "cannot read \(path): \(problem)" }
}
