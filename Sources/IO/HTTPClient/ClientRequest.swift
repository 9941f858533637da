/// One outgoing HTTP request. Redirects are not followed: the caller sees the 3xx.
public struct ClientRequest: Sendable {
  /// As it goes over the wire: `GET`, `POST`, …
  public var method: String
  /// Absolute, `http` or `https`. May hold secrets; no error text repeats more of it than scheme, host and port.
  public var url: String
  /// In order. An empty value is sent as such.
  public var headers: [(name: String, value: String)]
  public var body: [UInt8]?
  /// When the request is given up. `nil`: ``ClientConfiguration/timeout`` after it was sent.
  public var deadline: ContinuousClock.Instant?
  /// The largest body of the response, in bytes. `nil`: the client's.
  public var maxResponseBytes: Int?

  public init(
    _ method: String = "GET", _ url: String, headers: [(name: String, value: String)] = [], body: [UInt8]? = nil,
    deadline: ContinuousClock.Instant? = nil, maxResponseBytes: Int? = nil
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.deadline = deadline
    self.maxResponseBytes = maxResponseBytes
  }
}
