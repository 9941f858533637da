import Glibc

/// What the kernel says of this machine's TCP sockets (proc(5), net/tcp).
public enum TCPSockets {
  /// The bytes that wait, unread, in the sockets of a local port.
  ///
  /// - Parameter peer: the other end's port, for one connection alone.
  public static func unreadBytes(atPort port: UInt16, from peer: UInt16? = nil) throws -> Int {
    try established().filter { $0.local == port && (peer == nil || $0.remote == peer) }.reduce(0) { $0 + $1.unread }
  }

  /// The connections that are open to a port of this machine.
  public static func connections(toPort port: UInt16) throws -> Int {
    try established().count { $0.remote == port }
  }

  private static func established() throws -> [(local: UInt16, remote: UInt16, unread: Int)] {
    guard let file = fopen("/proc/net/tcp", "r") else { throw SupportError.system("Could not read /proc/net/tcp") }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    var sockets: [(local: UInt16, remote: UInt16, unread: Int)] = []
    while fgets(&line, Int32(line.count), file) != nil {
      // sl local_address rem_address st tx_queue:rx_queue, all in hexadecimal; state 01 is ESTABLISHED.
      let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      let fields = text.split(separator: " ")
      guard fields.count > 4, fields[3] == "01", let local = hexadecimalPort(fields[1]),
        let remote = hexadecimalPort(fields[2])
      else { continue }
      sockets.append((local, remote, fields[4].split(separator: ":").last.flatMap { Int($0, radix: 16) } ?? 0))
    }
    return sockets
  }

  private static func hexadecimalPort(_ address: Substring) -> UInt16? {
    address.split(separator: ":").last.flatMap { UInt16($0, radix: 16) }
  }
}

/// A port that takes no connections and refuses none, as a firewall that drops everything: its queue of connections is
/// full, so that the kernel drops what else comes.
public final class BlackHole: Sendable {
  public let port: UInt16
  private let descriptors: [Int32]

  public init() throws {
    let listener = try Self.socket(blocking: true)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 0) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    guard bound else { throw SupportError.system("Could not listen on 127.0.0.1") }
    var descriptors = [listener]
    for _ in 0..<4 {
      let client = try Self.socket(blocking: false)
      descriptors.append(client)
      _ = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(client, $0, length) }
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    self.descriptors = descriptors
  }

  deinit { for descriptor in descriptors { close(descriptor) } }

  private static func socket(blocking: Bool) throws -> Int32 {
    let flags =
      Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | (blocking ? 0 : Int32(SOCK_NONBLOCK.rawValue))
    let descriptor = Glibc.socket(AF_INET, flags, 0)
    guard descriptor >= 0 else { throw SupportError.system("Could not make a socket") }
    return descriptor
  }
}
