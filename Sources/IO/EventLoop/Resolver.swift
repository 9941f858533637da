internal import CLinux

/// An address a stream socket can connect to.
public struct SocketAddress: Sendable, Equatable, CustomStringConvertible {
  /// The bytes of the `sockaddr` (ip(7), ipv6(7), unix(7)).
  public let bytes: [UInt8]
  /// AF_INET, AF_INET6 or AF_UNIX.
  public let family: Int32
  /// The numeric address alone (`127.0.0.1`, `::1`), or the path of a Unix socket.
  public let host: String

  public var description: String { host }
}

/// A name that did not resolve.
public struct ResolveError: Error, CustomStringConvertible {
  public let host: String
  /// What getaddrinfo(3) said.
  public let reason: String

  public var description: String {
    "Cannot resolve the host name \"\(host)\": \(reason). Check its spelling and this machine's DNS."
  }
}

/// Host names to addresses.
public enum Resolver {
  /// Every address of `host`, in the system's order of preference (RFC 6724). getaddrinfo blocks, so it runs on
  /// ``BlockingWorkers``; the deadline and cancellation end the wait.
  ///
  /// - Throws: ``ResolveError`` when the name has no address, ``DeadlineExceeded``, ``EventLoopError/workersBusy(queued:)``.
  @Loop
  public static func addresses(
    host: String, port: UInt16, by deadline: ContinuousClock.Instant
  ) async throws -> [SocketAddress] {
    if let numeric = try? lookUp(host: host, port: port, flags: AI_NUMERICHOST) { return numeric }
    return try await withDeadline(deadline) {
      try await BlockingWorkers.shared.run { try lookUp(host: host, port: port, flags: AI_ADDRCONFIG) }
    }
  }

  private static func lookUp(host: String, port: UInt16, flags: Int32) throws -> [SocketAddress] {
    var hints = unsafe addrinfo()
    unsafe hints.ai_flags = flags | AI_NUMERICSERV
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let status = unsafe getaddrinfo(host, String(port), &hints, &list)
    guard status == 0 else { throw unsafe ResolveError(host: host, reason: String(cString: gai_strerror(status))) }
    defer { unsafe freeaddrinfo(list) }
    var addresses: [SocketAddress] = []
    var next = unsafe list
    while let entry = unsafe next {
      if let address = unsafe SocketAddress(entry.pointee) { addresses.append(address) }
      unsafe next = entry.pointee.ai_next
    }
    return addresses
  }
}

extension SocketAddress {
  fileprivate init?(_ info: addrinfo) {
    guard let address = unsafe info.ai_addr else { return nil }
    let bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: address, count: Int(info.ai_addrlen)))
    let host = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(NI_MAXHOST)) { buffer -> String? in
      guard let start = buffer.baseAddress else { return nil }
      let status = unsafe getnameinfo(
        address, info.ai_addrlen, start, socklen_t(NI_MAXHOST), nil, 0, NI_NUMERICHOST)
      return unsafe status == 0 ? String(cString: start) : nil
    }
    guard let host else { return nil }
    unsafe self.init(bytes: bytes, family: info.ai_family, host: host)
  }
}
