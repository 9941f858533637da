/// Why a server could not be used: the kinds that checks tell apart, and the values of their label `reason`.
public enum FailureReason: String, Sendable, CaseIterable {
  /// No server takes the connection, it has no place for it, or it ended it.
  case refused
  /// Nothing came by the deadline, or the server cancelled what was asked.
  case timeout
  /// The server does not accept this user, password or right, or wants one.
  case auth
  /// What answered, or hung up at the first word, is not the server meant, or answered not as asked: every error of a
  /// statement or command itself, also a limit of ours that was passed.
  case `protocol`
  /// The host name has no address.
  case dns
  /// TLS could not be agreed on, or the certificate is not trusted.
  case tls
  /// The server is starting up, reading its data, recovering, or shutting down.
  case loading
}
