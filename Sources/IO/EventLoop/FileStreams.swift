internal import CLinux
internal import Glibc

/// A file that is read from its beginning, piece by piece, on the helper threads. Owns its descriptor.
///
/// One task at a time may read.
public final class FileReader: Sendable {
  /// Bytes of a piece.
  public static let pieceBytes = 128 << 10

  private let descriptor: Int32
  /// Bytes of the file when it was opened.
  public let size: Int

  /// Opens a regular file.
  @concurrent public init(opening path: String) async throws {
    (descriptor, size) = try await BlockingWorkers.shared.run { try Self.open(path) }
  }

  deinit { close(descriptor) }

  /// The next piece; empty at the end.
  @concurrent public func next() async throws -> [UInt8] {
    let descriptor = descriptor
    defer { withExtendedLifetime(self) {} }
    return try await BlockingWorkers.shared.run {
      try unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceBytes) { buffer, count in
        let result = unsafe CLinux.read(descriptor, buffer.baseAddress, buffer.count)
        guard result >= 0 else { throw FileStreamError("read", errno) }
        count = result
      }
    }
  }

  private static func open(_ path: String) throws -> (Int32, Int) {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileStreamError("open", errno) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FileStreamError("open as a regular file", EINVAL)
    }
    return (descriptor, Int(status.st_size))
  }
}

/// A file that is written piece by piece on the helper threads. Owns its descriptor.
public final class FileWriter: Sendable {
  private let descriptor: Int32

  /// Makes a file that must not exist yet, for this user alone.
  @concurrent public init(creating path: String) async throws {
    descriptor = try await BlockingWorkers.shared.run {
      let descriptor = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw FileStreamError("create", errno) }
      return descriptor
    }
  }

  deinit { close(descriptor) }

  @concurrent public func write(_ bytes: [UInt8]) async throws {
    let output = OutputDescriptor(descriptor)
    defer { withExtendedLifetime(self) {} }
    try await BlockingWorkers.shared.run { try output.write(bytes) }
  }
}

/// A file that could not be opened, read or made. Names no path: the caller knows it.
public struct FileStreamError: Error, Equatable, CustomStringConvertible {
  public let operation: String
  public let errno: Int32

  init(_ operation: String, _ errno: Int32) {
    self.operation = operation
    self.errno = errno
  }

  public var description: String { "Cannot \(operation) the file: \(errorText(errno))." }
}
