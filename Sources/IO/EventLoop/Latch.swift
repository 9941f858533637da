/// Something that happens once, and those who wait for it.
@Loop
public final class Latch {
  public private(set) var isOpen = false
  fileprivate var waiters: [ObjectIdentifier: Waiter] = [:]

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
    // In its place before anything is awaited: the task may be off the loop before it has its continuation, and the
    // latch be opened then.
    waiters[ObjectIdentifier(waiter)] = waiter
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waiter.begin($0) }
    } onCancel: {
      Loop.submit { [self] in
        waiters[ObjectIdentifier(waiter)] = nil
        waiter.finish(.failure(CancellationError()))
      }
    }
  }
}

extension Latch {
  /// As ``wait()``, but a cancelled task waits all the same: for what must be over before its resources go.
  public func waitUncancelled() async {
    await withCheckedContinuation { continuation in
      if isOpen { return continuation.resume() }
      let waiter = Waiter()
      waiters[ObjectIdentifier(waiter)] = waiter
      waiter.begin { continuation.resume() }
    }
  }

  /// As ``waitUncancelled()``, at most until `deadline`; whether the latch is open then.
  public func waitUncancelled(until deadline: ContinuousClock.Instant) async -> Bool {
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      if isOpen { return continuation.resume() }
      let waiter = Waiter()
      waiters[ObjectIdentifier(waiter)] = waiter
      let timer = LoopTimer(at: deadline) { [weak self] in
        self?.waiters[ObjectIdentifier(waiter)] = nil
        waiter.finish(.success(()))
      }
      waiter.begin {
        timer.cancel()
        continuation.resume()
      }
    }
    return isOpen
  }
}

/// One waiting task. The latch's opening and the cancellation may come before the continuation does.
@Loop
private final class Waiter {
  private var continuation: CheckedContinuation<Void, any Error>?
  private var done: (@Loop () -> Void)?
  private var result: Result<Void, any Error>?

  nonisolated init() {}

  func begin(_ continuation: CheckedContinuation<Void, any Error>) {
    if let result { return continuation.resume(with: result) }
    self.continuation = continuation
  }

  /// Calls `done` when the latch opens or the wait is given up.
  func begin(_ done: @escaping @Loop () -> Void) { self.done = done }

  func finish(_ result: Result<Void, any Error>) {
    guard self.result == nil else { return }
    self.result = result
    done?()
    continuation?.resume(with: result)
    continuation = nil
  }
}
