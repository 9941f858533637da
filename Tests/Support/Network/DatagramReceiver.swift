import Glibc

/// A Unix datagram socket that keeps what it gets: a service manager's end of `NOTIFY_SOCKET`.
public final class DatagramReceiver: Sendable {
  /// A path, or `@` and an abstract name.
  public let address: String
  private let descriptor: Int32
  private let received = Watched<[(time: ContinuousClock.Instant, text: String)]>([])

  public init(_ address: String) throws {
    self.address = address
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var name = sockaddr_un()
    name.sun_family = sa_family_t(AF_UNIX)
    var bytes = Array(address.utf8)
    if bytes.first == UInt8(ascii: "@") { bytes[0] = 0 }
    guard bytes.count < 108 else { throw SupportError("The address \(address) is too long for a Unix socket.") }
    withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: bytes) }
    let length = socklen_t(2 + bytes.count + (bytes[0] == 0 ? 0 : 1))
    let bound = withUnsafePointer(to: &name) { [descriptor] in
      bind(descriptor, UnsafeRawPointer($0).assumingMemoryBound(to: sockaddr.self), length)
    }
    guard bound == 0 else { throw SupportError.system("Could not bind \(address)") }
    Threads.start { [descriptor, received] in
      var buffer = [UInt8](repeating: 0, count: 8192)
      while case let count = recv(descriptor, &buffer, buffer.count, 0), count > 0 {
        let text = String(decoding: buffer.prefix(count), as: UTF8.self)
        received.update { $0.append((.now, text)) }
      }
      close(descriptor)
    }
  }

  deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// All messages so far.
  public var messages: [String] { received.read { $0.map(\.text) } }

  /// When those that begin so came.
  public func times(of prefix: String) -> [ContinuousClock.Instant] {
    received.read { $0.filter { $0.text.hasPrefix(prefix) }.map(\.time) }
  }

  /// The first message that begins so.
  @discardableResult
  public func wait(for prefix: String) async throws -> String {
    try await received.wait(for: "a datagram \(prefix)", timeout: .seconds(30)) { messages in
      messages.first { $0.text.hasPrefix(prefix) }?.text
    }
  }

  /// Waits until so many messages begin so.
  public func wait(count: Int, of prefix: String) async throws {
    try await received.wait(for: "\(count) datagrams \(prefix)", timeout: .seconds(30)) { messages in
      messages.filter { $0.text.hasPrefix(prefix) }.count >= count ? () : nil
    }
  }
}
