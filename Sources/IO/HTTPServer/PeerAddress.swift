internal import CLinux
internal import CMicroHTTPD
internal import Glibc

/// Who is at the other end of a connection.
public struct PeerAddress: Sendable, Hashable, CustomStringConvertible {
  /// Numeric: `127.0.0.1`, `::1`. An IPv4 client of an IPv6 socket is shown as IPv4.
  public let host: String
  public let port: UInt16
  /// Whether the peer is this machine: 127.0.0.0/8 or ::1.
  public let isLoopback: Bool

  public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

extension PeerAddress {
  /// The peer that accept(2) reported; nil for a family that is not IP.
  init?(_ address: UnsafePointer<sockaddr>) {
    switch Int32(unsafe address.pointee.sa_family) {
    case AF_INET:
      let four = unsafe UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in.self)
      let bytes = unsafe withUnsafeBytes(of: four.sin_addr) { unsafe Array($0) }
      self.init(four: bytes, port: UInt16(bigEndian: four.sin_port))
    case AF_INET6:
      let six = unsafe UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in6.self)
      let bytes = unsafe withUnsafeBytes(of: six.sin6_addr) { unsafe Array($0) }
      self.init(six: bytes, port: UInt16(bigEndian: six.sin6_port))
    default: return nil
    }
  }

  private init(four bytes: [UInt8], port: UInt16) {
    self.init(host: bytes.map(String.init).joined(separator: "."), port: port, isLoopback: bytes.first == 127)
  }

  private init(six bytes: [UInt8], port: UInt16) {
    let mappedPrefix: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    if bytes.starts(with: mappedPrefix) {
      self.init(four: Array(bytes.suffix(4)), port: port)
      return
    }
    let host = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { buffer in
      guard let start = buffer.baseAddress,
        unsafe inet_ntop(AF_INET6, bytes, start, socklen_t(INET6_ADDRSTRLEN)) != nil
      else { return "" }
      return unsafe String(cString: start)
    }
    let isLoopback = bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
    self.init(host: host, port: port, isLoopback: isLoopback)
  }
}
