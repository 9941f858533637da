import EventLoop
import Glibc
import Support

/// Sends the same bytes to whoever connects, whatever they say: the part of a server that is no Redis.
@Loop final class GreetingServer {
  let port: UInt16
  private let listener: Int32
  private var connections: [Int32] = []
  private var watch: DescriptorWatch?

  /// - Parameter hangsUp: closes each connection after the greeting.
  init(_ greeting: String, hangsUp: Bool = false) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { [listener] pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) | listen(listener, 8) | getsockname(listener, $0, &size)
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    guard result == 0 else { throw SupportError("Cannot listen on the loopback interface.") }
    let bytes = Array(greeting.utf8)
    watch = try DescriptorWatch(listener, for: .read) { [weak self] _ in self?.greet(bytes, hangsUp) }
  }

  func stop() {
    watch?.cancel()
    for descriptor in connections + [listener] { close(descriptor) }
  }

  private func greet(_ bytes: [UInt8], _ hangsUp: Bool) {
    let descriptor = accept(listener, nil, nil)
    _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    if hangsUp { close(descriptor) } else { connections.append(descriptor) }
  }
}
