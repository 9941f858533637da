internal import CLinux
internal import Glibc

/// Lines of a descriptor that is read by blocking, such as standard input, on a thread of their own.
///
/// A read cannot be interrupted, so the thread lives until the input ends or the process does: one for each process.
public enum InputLines {
  /// Bytes of a line; what is longer comes in pieces of this size.
  public static let maxLineBytes = 1 << 16

  /// Starts reading. The descriptor is not closed.
  ///
  /// - Parameter onLine: called on that thread with each line without its end, and last of all with nil. It may block,
  ///   and then no more is read.
  public static func read(_ descriptor: Int32 = 0, onLine: @escaping @Sendable (String?) -> Void) {
    _ = DedicatedThread(name: "input-lines") {
      var pending: [UInt8] = []
      while let bytes = readSome(descriptor) {
        for byte in bytes {
          if byte == UInt8(ascii: "\n") || pending.count == maxLineBytes {
            onLine(String(decoding: pending, as: UTF8.self))
            pending = []
          }
          if byte != UInt8(ascii: "\n") { pending.append(byte) }
        }
      }
      if !pending.isEmpty { onLine(String(decoding: pending, as: UTF8.self)) }
      onLine(nil)
    }
  }

  /// Nil at the end of the input, or when it cannot be read.
  private static func readSome(_ descriptor: Int32) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe CLinux.read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { return Array(buffer.prefix(count)) }
      if count == 0 { return nil }
      if errno == EAGAIN {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&request, 1, -1)
      } else if errno != EINTR {
        return nil
      }
    }
  }
}
