internal import CLinux
public import EventLoop
internal import Glibc

/// A socket for the notifications of a supervised program, as systemd's `NOTIFY_SOCKET` (sd_notify(3)): a datagram of
/// lines `NAME=value` to an abstract address.
@Loop
public final class NotifySocket {
  /// A larger datagram is cut.
  private static let maxMessage = 4096
  /// Datagrams taken before others of the loop have their turn.
  private static let batch = 16

  /// For the program's environment: `@` and the abstract name.
  public let address: String
  private let descriptor: Int32
  private var watch: DescriptorWatch?

  /// - Parameters:
  ///   - accepts: whether a message from this process is the program's; anybody on the machine may send one.
  ///   - handler: gets the fields of each message.
  /// - Throws: ``ProgramError/noNotifySocket(errno:)``.
  public init(
    accepts: @escaping @Loop (_ sender: Int32) -> Bool, _ handler: @escaping @Loop ([String: String]) -> Void
  ) throws(ProgramError) {
    let type = Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    let descriptor = socket(AF_UNIX, type, 0)
    guard descriptor >= 0 else { throw .noNotifySocket(errno: errno) }
    self.descriptor = descriptor
    guard let name = UnixAddress.bindAnywhere(descriptor) else {
      let number = errno
      _ = Glibc.close(descriptor)
      throw .noNotifySocket(errno: number)
    }
    address = "@" + name
    watch = try? DescriptorWatch(descriptor, for: .read) { _ in
      for _ in 0..<Self.batch {
        guard let (message, sender) = Self.receive(descriptor) else { return }
        if accepts(sender) { handler(Self.fields(of: message)) }
      }
    }
  }

  public func close() {
    guard let watch else { return }
    watch.cancel()
    self.watch = nil
    _ = Glibc.close(descriptor)
  }

  private static func receive(_ descriptor: Int32) -> (String, sender: Int32)? {
    var (sender, user) = (pid_t(0), uid_t(0))
    var isThere = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: maxMessage) { buffer, count in
      let received = unsafe outrigger_receive_from(descriptor, buffer.baseAddress, buffer.count, &sender, &user)
      isThere = received >= 0
      count = max(0, received)
    }
    guard isThere else { return nil }
    // Another user's is nobody's: sender 0 is no process.
    return (String(decoding: bytes, as: UTF8.self), user == getuid() || user == 0 ? sender : 0)
  }

  nonisolated static func fields(of message: String) -> [String: String] {
    var fields: [String: String] = [:]
    for line in message.split(separator: "\n") {
      guard let equals = line.firstIndex(of: "=") else { continue }
      fields[String(line[..<equals])] = String(line[line.index(after: equals)...])
    }
    return fields
  }
}
