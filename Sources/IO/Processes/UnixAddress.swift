internal import CLinux
internal import Glibc

/// Addresses of Unix sockets: a path, or `@` and an abstract name (unix(7)).
enum UnixAddress {
  /// Bytes a path or a name may have.
  private static let capacity = 108

  /// Binds to a free abstract name that the kernel chooses, with the senders' credentials; the name, or nil and errno.
  static func bindAnywhere(_ descriptor: Int32) -> String? {
    var on: Int32 = 1
    guard unsafe setsockopt(descriptor, SOL_SOCKET, SO_PASSCRED, &on, socklen_t(MemoryLayout<Int32>.size)) == 0 else {
      return nil
    }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bound = unsafe withUnsafePointer(to: &address) {
      let pointer = unsafe UnsafeRawPointer($0).assumingMemoryBound(to: sockaddr.self)
      return unsafe bind(descriptor, pointer, socklen_t(MemoryLayout<sa_family_t>.size))
    }
    guard bound == 0 else { return nil }
    var length = socklen_t(MemoryLayout<sockaddr_un>.size)
    let named = unsafe withUnsafeMutablePointer(to: &address) {
      unsafe getsockname(descriptor, UnsafeMutableRawPointer($0).assumingMemoryBound(to: sockaddr.self), &length)
    }
    guard named == 0, length > 3 else { return nil }
    return unsafe withUnsafeBytes(of: &address) { bytes in
      unsafe String(decoding: bytes[3..<Int(length)], as: UTF8.self)
    }
  }

  /// Sends one datagram without waiting; `false` when it was not taken.
  static func send(_ bytes: [UInt8], to name: String, from descriptor: Int32) -> Bool {
    var text = Array(name.utf8)
    guard !text.isEmpty, text.count < capacity else { return false }
    if text[0] == UInt8(ascii: "@") { text[0] = 0 }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: text) }
    // A path is terminated, an abstract name ends with the address.
    let length = MemoryLayout<sa_family_t>.size + text.count + (text[0] == 0 ? 0 : 1)
    let sent = unsafe withUnsafePointer(to: &address) { address in
      unsafe bytes.withUnsafeBytes {
        unsafe sendto(
          descriptor, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL),
          UnsafeRawPointer(address).assumingMemoryBound(to: sockaddr.self), socklen_t(length))
      }
    }
    return sent == bytes.count
  }
}
