internal import EventLoop
public import Pooling
internal import Postgres
internal import Redis

/// Why a check failed.
public struct CheckFailure: Sendable, Equatable {
  /// The label of `check_failures_total`.
  public typealias Reason = FailureReason

  public let reason: Reason
  /// What was attempted and what happened, without secrets. Names addresses: for logs and guarded answers only.
  public let text: String

  public init(reason: Reason, text: String) {
    self.reason = reason
    self.text = text
  }

  init(_ error: any Error) {
    let reason: Reason =
      switch error {
      case let error as PostgresError: error.reason
      case let error as RedisError: error.reason
      case is DeadlineExceeded: .timeout
      case PoolError.acquireTimedOut: .timeout
      default: .refused
      }
    self.init(reason: reason, text: "\(error)")
  }
}
