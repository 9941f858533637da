import EventLoop
import Glibc

/// A port that is no Postgres: the kernel takes connections, and each is answered with these bytes or not at all.
@Loop final class TestListener {
  let port: UInt16
  private let descriptor: Int32
  private var accepted: [Int32] = []
  private var watch: DescriptorWatch?

  struct Failed: Error {}

  init(answer: String? = nil) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    port = try Self.listen(descriptor)
    guard let answer else { return }
    watch = try DescriptorWatch(descriptor, for: .read) { [weak self] _ in self?.accept(answer) }
  }

  isolated deinit {
    watch?.cancel()
    for socket in accepted + [descriptor] { close(socket) }
  }

  private func accept(_ answer: String) {
    let connection = Glibc.accept(descriptor, nil, nil)
    accepted.append(connection)
    _ = Array(answer.utf8).withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
  }

  private static func listen(_ descriptor: Int32) throws -> UInt16 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) == 0 && Glibc.listen(descriptor, 8) == 0
          && getsockname(descriptor, address, &length) == 0
      }
    }
    guard status else { throw Failed() }
    return UInt16(bigEndian: address.sin_port)
  }
}
