internal import EventLoop

/// One task in a pool's queue. Whoever comes first finishes it: a grant, the deadline, a cancellation, the pool's end.
@Loop
final class PoolWaiter<Grant: Sendable> {
  private enum State {
    case idle
    case waiting(CheckedContinuation<Grant, any Error>)
    case finished(Result<Grant, any Error>)
  }

  private var state = State.idle

  init() {}

  /// `false` when it was finished before: a grant is then the caller's to give to another.
  @discardableResult
  func finish(_ result: Result<Grant, any Error>) -> Bool {
    switch state {
    case .finished: return false
    case .idle: break
    case .waiting(let continuation): continuation.resume(with: result)
    }
    state = .finished(result)
    return true
  }

  /// Waits for ``finish(_:)``. A grant that was accepted is always returned, even when the deadline or a cancellation
  /// comes in the same turn of the loop, so that no connection is lost on the way.
  func wait(
    until deadline: ContinuousClock.Instant, clock: any MonotonicClock,
    timeout: @escaping @Loop @Sendable () -> any Error
  ) async throws -> Grant {
    try await withThrowingTaskGroup(of: Void.self) { group in
      let expire: @Loop @Sendable () async throws -> Void = {
        try await clock.sleep(until: deadline)
        self.finish(.failure(timeout()))
      }
      group.addTask(operation: expire)
      defer { group.cancelAll() }
      return try await value()
    }
  }

  private func value() async throws -> Grant {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        switch state {
        case .finished(let result): continuation.resume(with: result)
        case .idle, .waiting: state = .waiting(continuation)
        }
      }
    } onCancel: {
      Loop.submit { self.finish(.failure(CancellationError())) }
    }
  }
}
