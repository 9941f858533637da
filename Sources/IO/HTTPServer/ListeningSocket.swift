internal import CLinux
internal import EventLoop
internal import Glibc

/// A listening TCP socket: non-blocking, closed on exec, its port known. Owned by whoever called ``close()`` last.
struct ListeningSocket {
  let descriptor: Int32
  /// As bound: with the port the system chose for 0.
  let address: PeerAddress

  /// - Throws: ``ServerError/addressInUse(address:owner:)`` or ``ServerError/cannotListen(address:reason:)``.
  init(_ address: SocketAddress, name: String, backlog: Int32) throws(ServerError) {
    let descriptor = socket(
      address.family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw .cannotListen(address: name, reason: errorText(errno)) }
    Self.enable(SO_REUSEADDR, of: descriptor)
    guard Self.bind(descriptor, address), listen(descriptor, backlog) == 0, let bound = Self.name(of: descriptor)
    else {
      let error = errno
      _ = Glibc.close(descriptor)
      guard error == EADDRINUSE else { throw .cannotListen(address: name, reason: errorText(error)) }
      throw .addressInUse(address: name, owner: PortOwner.describe(port: address.port))
    }
    self.descriptor = descriptor
    self.address = bound
  }

  /// A socket that listens already, as a service manager passes it on.
  ///
  /// - Throws: ``ServerError/cannotListen(address:reason:)`` when it is not a TCP socket that listens.
  init(adopting descriptor: Int32) throws(ServerError) {
    var listens: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    let isKnown = unsafe getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listens, &length) == 0
    guard isKnown, listens != 0, let bound = Self.name(of: descriptor) else {
      throw .cannotListen(
        address: "descriptor \(descriptor)", reason: "it was passed on to us, but is no TCP socket that listens")
    }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    self.descriptor = descriptor
    address = bound
  }

  func close() { _ = Glibc.close(descriptor) }

  private static func enable(_ option: Int32, of descriptor: Int32) {
    var on: Int32 = 1
    _ = unsafe setsockopt(descriptor, SOL_SOCKET, option, &on, socklen_t(MemoryLayout<Int32>.size))
  }

  private static func bind(_ descriptor: Int32, _ address: SocketAddress) -> Bool {
    unsafe address.bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      let pointer = unsafe start.assumingMemoryBound(to: sockaddr.self)
      return unsafe Glibc.bind(descriptor, pointer, socklen_t(bytes.count)) == 0
    }
  }

  private static func name(of descriptor: Int32) -> PeerAddress? {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return unsafe withUnsafeMutablePointer(to: &storage) { storage in
      let pointer = unsafe UnsafeMutableRawPointer(storage).assumingMemoryBound(to: sockaddr.self)
      guard unsafe getsockname(descriptor, pointer, &length) == 0 else { return nil }
      return unsafe PeerAddress(pointer)
    }
  }
}

extension SocketAddress {
  /// The port, which sockaddr_in and sockaddr_in6 both have at offset 2, in network order.
  var port: UInt16 { bytes.count > 3 ? UInt16(bytes[2]) << 8 | UInt16(bytes[3]) : 0 }
}
