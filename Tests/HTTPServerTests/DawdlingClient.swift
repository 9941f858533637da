import EventLoop
import Glibc
import HTTPServer
import Support

/// A client that sends one request, waits, sends part of another, and waits to be closed.
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

  /// Returns when the server has closed the connection.
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
