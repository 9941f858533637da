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

  /// Our own certificate and its key, in PEM, for servers that ask for one.
  public var certificateFile: String?
  public var keyFile: String?
  /// The one server that is meant, known by its public key instead of an authority: `sha256//` and the digest in base 64
  /// (CURLOPT_PINNEDPUBLICKEY(3)).
  public var pinnedKey: String?

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
