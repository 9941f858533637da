/// Something that happens once, and those who wait for it.
@Loop
public final class Latch {
  public private(set) var isOpen = false
  private var waiters: [ObjectIdentifier: Waiter] = [:]

  public nonisolated init() {}

  /// Lets everyone through, now and ever after. Harmless when repeated.
  public func open() {
    isOpen = true
    let released = waiters.values
    waiters.removeAll()
    for waiter in released { waiter.finish(.success(())) }
  }

  /// Returns once the latch is open; throws `CancellationError` as soon as the task is cancelled.
  public func wait() async throws {
    if isOpen { return }
    let waiter = Waiter()
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        guard waiter.begin(continuation) else { return }
        waiters[ObjectIdentifier(waiter)] = waiter
      }
    } onCancel: {
      Loop.submit { [self] in
        waiters[ObjectIdentifier(waiter)] = nil
        waiter.finish(.failure(CancellationError()))
      }
    }
  }
}

/// One waiting task. The cancellation may come before the continuation does.
@Loop
private final class Waiter {
  private var continuation: CheckedContinuation<Void, any Error>?
  private var result: Result<Void, any Error>?

  nonisolated init() {}

  /// `false` when it has ended before it began; `continuation` is resumed then.
  func begin(_ continuation: CheckedContinuation<Void, any Error>) -> Bool {
    if let result {
      continuation.resume(with: result)
      return false
    }
    self.continuation = continuation
    return true
  }

  func finish(_ result: Result<Void, any Error>) {
    self.result = result
    continuation?.resume(with: result)
    continuation = nil
  }
}
