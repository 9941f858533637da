import Glibc

/// A kept connection to a server on the loopback interface, for one thread.
final class Connection {
  private let socket: Int32
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)
  private var pending: [UInt8] = []

  init?(port: UInt16) {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafeBytes(of: &address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) {
        connect(socket, $0.baseAddress, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { return nil }
    var yes: Int32 = 1
    setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
  }

  deinit { close(socket) }

  /// - Returns: the answer's status; nil when there was none.
  func ask(_ method: String, _ path: String, _ body: [UInt8] = []) -> Int? {
    let head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: \(body.count)\r\n\r\n"
    guard write(Array(head.utf8) + body), let (status, length) = readHead() else { return nil }
    while pending.count < length { guard fill() else { return nil } }
    pending.removeFirst(length)
    return status
  }

  /// Asks for what never ends, and reads the header of the answer.
  func open(_ path: String) -> Bool {
    write(Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".utf8)) && readHead()?.status == 200
  }

  func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Reads until `text` has come, and forgets it with all before.
  func skip(past text: String) -> Bool {
    let wanted = Array(text.utf8)
    while true {
      if let found = pending.firstRange(of: wanted) {
        pending.removeSubrange(..<found.upperBound)
        return true
      }
      guard fill() else { return false }
    }
  }

  private func readHead() -> (status: Int, length: Int)? {
    let end = Array("\r\n\r\n".utf8)
    while true {
      if let found = pending.firstRange(of: end) {
        let head = String(decoding: pending[..<found.lowerBound], as: UTF8.self)
        pending.removeSubrange(..<found.upperBound)
        let status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        let field = head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
        let length = field?.split(separator: " ").last.flatMap { Int($0) } ?? 0
        return (status, length)
      }
      guard fill() else { return nil }
    }
  }

  private func fill() -> Bool {
    let count = recv(socket, &buffer, buffer.count, 0)
    guard count > 0 else { return false }
    pending += buffer[..<count]
    return true
  }
}
