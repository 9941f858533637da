public import Pooling

/// Why a connect or a call on a Redis server failed. What the server answers to a command, errors too, is a
/// ``RedisValue`` instead.
public struct RedisError: Error, Equatable, CustomStringConvertible {
  public typealias Reason = FailureReason

  public let reason: Reason
  /// A sentence: what was attempted, on what, what happened. Never holds a password or a command's arguments.
  public let message: String

  public init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }

  public var description: String { message }
}
