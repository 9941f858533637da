import Glibc

/// A plain TCP socket of the loopback interface, for blocking use with deadlines on a helper thread.
///
/// Sendable because the descriptor never changes and is closed only in deinit, and because the buffer is only touched
/// by whichever one thread reads at a time; `shutDown` may be called from any.
final class TestSocket: @unchecked Sendable {
  let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0

  init(owning descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  static func listen(port: UInt16, backlog: Int32 = 1024) throws -> TestSocket {
    let socket = try make()
    var yes: Int32 = 1
    setsockopt(socket.descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    let bound = withLoopbackAddress(port: port) { bind(socket.descriptor, $0, $1) }
    guard bound == 0 else { throw SupportError.system("Could not bind 127.0.0.1:\(port)") }
    guard Glibc.listen(socket.descriptor, backlog) == 0 else {
      throw SupportError.system("Could not listen on 127.0.0.1:\(port)")
    }
    return socket
  }

  static func connect(port: UInt16) throws -> TestSocket {
    let socket = try make()
    let connected = withLoopbackAddress(port: port) { Glibc.connect(socket.descriptor, $0, $1) }
    guard connected == 0 else { throw SupportError.system("Could not connect to 127.0.0.1:\(port)") }
    return socket
  }

  /// A connection that is under way and that nobody waits for.
  static func beginConnecting(port: UInt16) -> TestSocket? {
    guard let socket = try? make() else { return nil }
    _ = fcntl(socket.descriptor, F_SETFL, O_NONBLOCK)
    _ = withLoopbackAddress(port: port) { Glibc.connect(socket.descriptor, $0, $1) }
    return socket
  }

  /// The port this end is bound to.
  var localPort: UInt16 {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
    }
    return UInt16(bigEndian: address.sin_port)
  }

  /// Wakes whoever reads or accepts on it, with an end of stream.
  func shutDown() {
    shutdown(descriptor, Int32(SHUT_RDWR))
  }

  /// True when the other end has closed or reset the connection and everything it sent has been read.
  var peerHasClosed: Bool {
    guard start == buffer.count else { return false }
    var byte: UInt8 = 0
    let count = recv(descriptor, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT))
    return count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)
  }

  func send(_ bytes: some Collection<UInt8>, until deadline: ContinuousClock.Instant) throws {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      try waitUntilReady(POLLOUT, "sending", deadline)
      let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { throw SupportError.system("Could not send") }
      rest = rest.dropFirst(count)
    }
  }

  /// The bytes up to a line feed, without it or the carriage return before it; nil at the end of the stream.
  func readLine(until deadline: ContinuousClock.Instant) throws -> [UInt8]? {
    var searchStart = start
    while true {
      if let end = buffer[searchStart...].firstIndex(of: UInt8(ascii: "\n")) {
        var line = buffer[start..<end]
        start = end + 1
        if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
        return Array(line)
      }
      let pending = buffer.count - start
      guard try fill(until: deadline) else { return nil }
      searchStart = start + pending
    }
  }

  /// Exactly `count` bytes; throws when the stream ends before.
  func read(_ count: Int, until deadline: ContinuousClock.Instant) throws -> [UInt8] {
    while buffer.count - start < count {
      guard try fill(until: deadline) else {
        throw SupportError("The stream ended after \(buffer.count - start) of \(count) bytes.")
      }
    }
    defer { start += count }
    return Array(buffer[start..<start + count])
  }

  /// Everything until the other end closes.
  func readToEnd(until deadline: ContinuousClock.Instant) throws -> [UInt8] {
    while try fill(until: deadline) {}
    defer { start = buffer.count }
    return Array(buffer[start...])
  }

  /// Reads more into the buffer; false at the end of the stream.
  private func fill(until deadline: ContinuousClock.Instant) throws -> Bool {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      try waitUntilReady(POLLIN, "receiving", deadline)
      let count = recv(descriptor, &chunk, chunk.count, 0)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count >= 0 else { throw SupportError.system("Could not receive") }
      buffer.append(contentsOf: chunk[..<count])
      return count > 0
    }
  }

  private func waitUntilReady(_ event: Int32, _ action: String, _ deadline: ContinuousClock.Instant) throws {
    while true {
      let rest = max(deadline - ContinuousClock.now, .zero).components
      let milliseconds = rest.seconds * 1000 + rest.attoseconds / 1_000_000_000_000_000
      var polled = pollfd(fd: descriptor, events: Int16(event), revents: 0)
      let ready = poll(&polled, 1, Int32(clamping: milliseconds))
      if ready > 0 { return }
      if ready == 0 { throw SupportError("Timed out \(action).") }
    }
  }

  private static func make() throws -> TestSocket {
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    let descriptor = socket(AF_INET, kind, 0)
    guard descriptor >= 0 else { throw SupportError.system("Could not make a socket") }
    var yes: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    return TestSocket(owning: descriptor)
  }

  private static func withLoopbackAddress(port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32
  {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}
