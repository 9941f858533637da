/// A request or a TLS connection that failed. The text names scheme, host and port only: paths hold tokens.
public struct ClientError: Error, Equatable, CustomStringConvertible {
  public enum Reason: String, Sendable, CaseIterable {
    /// Nobody listens there, or the other side closed the connection before its answer was complete.
    case refused
    /// Not done at the deadline.
    case timeout
    /// The host's name has no address.
    case dns
    /// No TLS session: certificate, host name or version.
    case tls
    /// The answer was not HTTP.
    case `protocol`
    /// The response is larger than the limit.
    case tooLarge
    /// The calling task was cancelled, or the client closed.
    case cancelled
    /// The request itself cannot be sent: URL, method or a header.
    case invalidRequest
    /// Too many requests wait already.
    case overloaded
  }

  public let reason: Reason
  /// Scheme, host and port of the URL; empty when it could not be read.
  public let origin: String
  /// What happened, a clause without the full stop.
  public let detail: String

  /// Whether the server may have got the request, so that nobody knows what it did with it.
  public let wasSent: Bool

  public init(_ reason: Reason, origin: String, detail: String, wasSent: Bool = false) {
    self.wasSent = wasSent
    self.reason = reason
    self.origin = origin
    self.detail = detail
  }

  public var description: String {
    origin.isEmpty ? "The HTTP request failed: \(detail)." : "The request to \(origin) failed: \(detail)."
  }
}
