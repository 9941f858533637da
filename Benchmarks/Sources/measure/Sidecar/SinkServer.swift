import Glibc
import Synchronization

/// A server that takes all it is sent, and says so.
final class SinkServer: Sendable {
  let port: UInt16
  private let listener: Int32
  private let taken = Atomic(0)

  init() {
    port = FreePort.next()
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var yes: Int32 = 1
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    _ = withUnsafeBytes(of: &address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) {
        bind(listener, $0.baseAddress, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    listen(listener, 16)
    Threads.start { [self] in
      while true {
        let socket = accept(listener, nil, nil)
        if socket < 0 { return }
        Threads.start { [self] in serve(socket) }
      }
    }
  }

  /// Requests so far.
  var requests: Int { taken.load(ordering: .relaxed) }

  private func serve(_ socket: Int32) {
    defer { close(socket) }
    var buffer = [UInt8](repeating: 0, count: 256 << 10)
    var pending: [UInt8] = []
    var skip = 0
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      if count <= 0 { return }
      let passed = min(skip, count)
      skip -= passed
      pending += buffer[passed..<count]
      if skip == 0, passed > 0 { answer(socket) }
      while let end = pending.firstRange(of: Array("\r\n\r\n".utf8)) {
        let head = String(decoding: pending[..<end.lowerBound], as: UTF8.self).lowercased()
        let field = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
        let length = field?.split(separator: " ").last.flatMap { Int($0) } ?? 0
        pending.removeSubrange(..<end.upperBound)
        let there = min(length, pending.count)
        pending.removeFirst(there)
        skip = length - there
        if skip == 0 { answer(socket) }
      }
    }
  }

  private func answer(_ socket: Int32) {
    taken.add(1, ordering: .relaxed)
    let text = "HTTP/1.1 204 No Content\r\n\r\n"
    send(socket, text, text.utf8.count, Int32(MSG_NOSIGNAL))
  }
}
