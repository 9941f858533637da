internal import EventLoop
internal import Pooling
internal import Postgres
internal import Redis

/// Why a check failed.
public struct CheckFailure: Sendable, Equatable {
  /// The label of `check_failures_total`.
  public enum Reason: String, Sendable, CaseIterable {
    case refused, timeout, auth, `protocol`, dns, tls, loading
  }

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
      case let error as PostgresError: Reason(rawValue: error.reason.rawValue) ?? .protocol
      case let error as RedisError: Reason(rawValue: error.reason.rawValue) ?? .protocol
      case is DeadlineExceeded: .timeout
      case PoolError.acquireTimedOut: .timeout
      default: .refused
      }
    self.init(reason: reason, text: "\(error)")
  }
}
