internal import EventLoop
internal import Glibc

extension PostgresConnection {
  /// Ends the session as ``close()`` does, and calls `ended` once the server has closed its end too: until then its backend
  /// is there, perhaps hung. At once when the connection is lost already, as then nobody can tell.
  public func close(ended: @escaping @Loop () -> Void) {
    guard !isClosed, let ending = Ending(of: handle.socket, ended) else {
      close()
      return ended()
    }
    close()
    ending.begin()
  }
}

/// A connection of which only the server's goodbye is awaited.
///
/// libpq closes its descriptor when it says goodbye; this is a second one of the same socket, which keeps it open.
@Loop private final class Ending {
  private let descriptor: Int32
  private let ended: @Loop () -> Void
  private var watch: DescriptorWatch?

  init?(of socket: Int32, _ ended: @escaping @Loop () -> Void) {
    descriptor = fcntl(socket, F_DUPFD_CLOEXEC, 0)
    self.ended = ended
    if descriptor < 0 { return nil }
  }

  /// The watch keeps it until the end. The server is told that nothing more comes, should the goodbye not have got through.
  func begin() {
    shutdown(descriptor, Int32(SHUT_WR))
    watch = try? DescriptorWatch(descriptor, for: .read) { _ in self.read() }
    if watch == nil { end() }
  }

  /// Throws away what the server still had to say.
  private func read() {
    let count = unsafe withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
      unsafe recv(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
    }
    if count > 0 || count < 0 && (errno == EAGAIN || errno == EINTR) { return }
    end()
  }

  private func end() {
    watch?.cancel()
    watch = nil
    Glibc.close(descriptor)
    ended()
  }
}
