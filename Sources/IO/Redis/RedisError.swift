/// Why a connect or a call on a Redis server failed. What the server answers to a command, errors too, is a
/// ``RedisValue`` instead.
public struct RedisError: Error, Equatable, CustomStringConvertible {
  /// The kinds of failure a check tells apart.
  public enum Reason: String, Sendable, CaseIterable {
    /// No server takes the connection, or it ended it.
    case refused
    /// Nothing came by the deadline.
    case timeout
    /// The server does not accept this user or password, or wants one.
    case auth
    /// What answered, or hung up at the first command, is no Redis, or not as asked; also a limit of ours that was passed.
    case `protocol`
    /// The host name has no address.
    case dns
    /// TLS could not be agreed on, or the certificate is not trusted.
    case tls
    /// The server is reading its data from disk.
    case loading
  }

  public let reason: Reason
  /// A sentence: what was attempted, on what, what happened. Never holds a password or a command's arguments.
  public let message: String

  public init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }

  public var description: String { message }
}
