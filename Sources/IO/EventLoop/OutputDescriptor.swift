internal import CLinux
internal import Glibc

/// A descriptor that is written to by a thread that may block, such as standard output. Not owned.
public struct OutputDescriptor: Sendable {
  private let descriptor: Int32

  public static let standardOutput = OutputDescriptor(1)
  public static let standardError = OutputDescriptor(2)

  public init(_ descriptor: Int32) { self.descriptor = descriptor }

  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes every byte, blocking as long as the reader does; also a descriptor that is in non-blocking mode.
  ///
  /// - Throws: ``WriteError`` when the reader is gone or the disk is full. Bytes before that may have been written.
  public func write(_ bytes: [UInt8]) throws(WriteError) {
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes[offset...].withUnsafeBytes { rest in
        unsafe CLinux.write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        offset += count
      } else if errno == EAGAIN {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&request, 1, -1)
      } else if errno != EINTR {
        throw WriteError(descriptor: descriptor, errno: errno)
      }
    }
  }
}

/// A write that failed for good.
public struct WriteError: Error, CustomStringConvertible {
  public let descriptor: Int32
  public let errno: Int32

  public var description: String { "Cannot write to descriptor \(descriptor): \(errorText(errno))." }
}
