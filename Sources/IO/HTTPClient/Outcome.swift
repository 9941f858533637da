internal import EventLoop

/// The meeting point of a result and the one task that waits for it, whichever comes first. Only the first result
/// counts.
@Loop final class Outcome<Success: Sendable> {
  private var result: Result<Success, ClientError>?
  private var continuation: CheckedContinuation<Result<Success, ClientError>, Never>?

  var isDecided: Bool { result != nil }

  /// At most one task may wait.
  func wait(for continuation: CheckedContinuation<Result<Success, ClientError>, Never>) {
    if let result { return continuation.resume(returning: result) }
    self.continuation = continuation
  }

  func decide(_ result: Result<Success, ClientError>) {
    if isDecided { return }
    self.result = result
    continuation?.resume(returning: result)
    continuation = nil
  }
}
