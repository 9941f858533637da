import EventLoop
import Glibc
import HTTPServer
import Support

/// A client that takes its time.
struct DawdlingClient {
  private let descriptor: Int32

  init(port: UInt16) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, length) }
    }
    guard connected == 0 else { throw EventLoopError.cannotWatch(descriptor: descriptor, errno: errno) }
  }

  /// Sends `head`, then one byte every 10 ms, until the server answers or closes, or `count` bytes are sent.
  ///
  /// - Returns: the bytes sent after the head.
  func drip(head: [UInt8], count: Int) async throws -> Int {
    let descriptor = descriptor
    defer { close(descriptor) }
    return try await BlockingWorkers.shared.run {
      send(descriptor, head, head.count, Int32(MSG_NOSIGNAL))
      for sent in 0..<count {
        var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if poll(&watched, 1, 10) != 0 { return sent }
        send(descriptor, [0], 1, Int32(MSG_NOSIGNAL))
      }
      return count
    }
  }

  /// Sends one request, waits, sends part of another, and returns when the server has closed the connection.
  func run(first: [UInt8], pause: Duration, then rest: [UInt8]) async throws {
    let descriptor = descriptor
    defer { close(descriptor) }
    send(descriptor, first, first.count, Int32(MSG_NOSIGNAL))
    try await LoopClock().sleep(for: pause)
    send(descriptor, rest, rest.count, Int32(MSG_NOSIGNAL))
    try await BlockingWorkers.shared.run {
      var buffer = [UInt8](repeating: 0, count: 4096)
      while recv(descriptor, &buffer, buffer.count, 0) > 0 {}
    }
  }
}
