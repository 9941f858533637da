internal import Synchronization

/// A call was not done at its deadline and was cancelled.
public struct DeadlineExceeded: Error, CustomStringConvertible {
  public init() {}

  public var description: String { "The call was not done at its deadline." }
}

/// Runs `body` and cancels it at `deadline`.
///
/// Returns or throws what `body` does if it is done in time. The wait ends only when `body` does, so `body` must
/// honour cancellation, as every client on the IO floor does.
///
/// - Throws: ``DeadlineExceeded`` when the deadline came first.
@Loop
public func withDeadline<T: Sendable>(
  _ deadline: ContinuousClock.Instant, clock: any MonotonicClock = LoopClock(),
  _ body: @escaping @Loop @Sendable () async throws -> T
) async throws -> T {
  try await withThrowingTaskGroup(of: T?.self) { group in
    let run: @Loop @Sendable () async throws -> T? = { try await body() }
    let expire: @Loop @Sendable () async throws -> T? = {
      try await clock.sleep(until: deadline)
      return nil
    }
    group.addTask(operation: run)
    group.addTask(operation: expire)
    defer { group.cancelAll() }
    guard case .some(.some(let value)) = try await group.next() else { throw DeadlineExceeded() }
    return value
  }
}

/// As ``withDeadline(_:clock:_:)``, but runs `body` where the caller's task prefers to run.
///
/// - Throws: ``DeadlineExceeded`` when the deadline came first.
public func withTimeLimit<T: Sendable>(
  until deadline: ContinuousClock.Instant, clock: any MonotonicClock = LoopClock(),
  _ body: @escaping @concurrent @Sendable () async throws -> T
) async throws -> T {
  // The real clock's sleepers would each cost the loop two turns.
  guard clock is LoopClock else { return try await withSleeper(until: deadline, clock, body) }
  return try await withThrowingTaskGroup(of: T.self) { group in
    let end = FirstEnd()
    let limit = Deadlines.shared.add(at: deadline) { end.come(.deadline) }
    defer { Deadlines.shared.remove(limit) }
    group.addTask {
      defer { end.come(.body) }
      return try await body()
    }
    if await end.wait() == .deadline {
      group.cancelAll()
      _ = await group.nextResult()
      throw DeadlineExceeded()
    }
    guard let value = try await group.next() else { throw CancellationError() }
    return value
  }
}

private func withSleeper<T: Sendable>(
  until deadline: ContinuousClock.Instant, _ clock: any MonotonicClock,
  _ body: @escaping @concurrent @Sendable () async throws -> T
) async throws -> T {
  try await withThrowingTaskGroup(of: T?.self) { group in
    group.addTask { try await body() }
    group.addTask {
      try await clock.sleep(until: deadline)
      return nil
    }
    defer { group.cancelAll() }
    guard case .some(.some(let value)) = try await group.next() else { throw DeadlineExceeded() }
    return value
  }
}

/// Which of two came first, and one task that waits for it.
private final class FirstEnd: Sendable {
  enum End { case body, deadline }

  private struct State {
    var first: End?
    var waiter: CheckedContinuation<End, Never>?
  }

  private let state = Mutex(State())

  func come(_ end: End) {
    let waiter = state.withLock { state in
      guard state.first == nil else { return nil as CheckedContinuation<End, Never>? }
      state.first = end
      return state.waiter.take()
    }
    waiter?.resume(returning: end)
  }

  func wait() async -> End {
    await withCheckedContinuation { continuation in
      let first = state.withLock { state in
        if state.first == nil { state.waiter = continuation }
        return state.first
      }
      if let first { continuation.resume(returning: first) }
    }
  }
}
