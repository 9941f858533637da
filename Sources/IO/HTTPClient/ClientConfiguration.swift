/// How a ``Client`` connects, and its limits.
public struct ClientConfiguration: Sendable {
  /// Requests, and so connections, at the same time; further requests wait in order.
  public var maxConnections = 100
  /// Connections kept open for reuse when they have nothing to do.
  public var keepalive = 20
  /// Requests that may wait for a connection; one more fails with ``ClientError/Reason/overloaded``.
  public var maxWaiters = 10_000
  /// How long a request without a deadline of its own may take, waiting for a connection included.
  public var timeout: Duration = .seconds(10)
  /// The largest body of a response, in bytes; a request can set its own.
  public var maxResponseBytes = 8 << 20
  public var userAgent = "outrigger"
  /// Certificates of the authorities to trust, in PEM; `nil`: the system's.
  public var caFile: String?

  public init(
    maxConnections: Int = 100, keepalive: Int = 20, timeout: Duration = .seconds(10),
    userAgent: String = "outrigger", caFile: String? = nil
  ) {
    self.maxConnections = maxConnections
    self.keepalive = keepalive
    self.timeout = timeout
    self.userAgent = userAgent
    self.caFile = caFile
  }
}
