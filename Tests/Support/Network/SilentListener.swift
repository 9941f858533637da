/// A port whose connections are made by the kernel and never looked at: nothing is read and nothing answered.
public final class SilentListener: Sendable {
  private let socket: TestSocket

  public init() throws { socket = try TestSocket.listen(port: 0) }

  public var port: UInt16 { socket.localPort }
}
