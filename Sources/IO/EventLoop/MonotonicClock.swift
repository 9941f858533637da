/// Time that only goes forward, injected wherever code waits or measures, so that tests need not sleep.
public protocol MonotonicClock: Sendable {
  var now: ContinuousClock.Instant { get }

  /// Returns at `deadline`; throws `CancellationError` as soon as the task is cancelled.
  func sleep(until deadline: ContinuousClock.Instant) async throws
}

extension MonotonicClock {
  public func sleep(for duration: Duration) async throws {
    try await sleep(until: now.advanced(by: duration))
  }
}

/// The real clock. It sleeps on the loop's timers, not on Swift's cooperative pool, so it goes on while that is
/// blocked.
public struct LoopClock: MonotonicClock {
  public init() {}

  public var now: ContinuousClock.Instant { ContinuousClock.now }

  public func sleep(until deadline: ContinuousClock.Instant) async throws {
    try await Sleeper().sleep(until: deadline)
  }
}

/// One sleeping task: its timer, and its continuation until either the timer or the cancellation takes it.
@Loop
private final class Sleeper {
  private var continuation: CheckedContinuation<Void, any Error>?
  private var timer: LoopTimer?
  private var isCancelled = false

  nonisolated init() {}

  func sleep(until deadline: ContinuousClock.Instant) async throws {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        if isCancelled { return continuation.resume(throwing: CancellationError()) }
        self.continuation = continuation
        timer = LoopTimer(at: deadline) { [weak self] in self?.finish(.success(())) }
      }
    } onCancel: {
      Loop.submit { self.cancel() }
    }
  }

  private func cancel() {
    isCancelled = true
    timer?.cancel()
    finish(.failure(CancellationError()))
  }

  private func finish(_ result: Result<Void, any Error>) {
    continuation?.resume(with: result)
    continuation = nil
  }
}
