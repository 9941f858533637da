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

/// As ``withDeadline(_:clock:_:)``, but off the loop, and begins `body` at once on the caller's thread: for what is often
/// done without a wait.
///
/// - Throws: ``DeadlineExceeded`` when the deadline came first.
public func withTimeLimit<T: Sendable>(
  until deadline: ContinuousClock.Instant, clock: any MonotonicClock = LoopClock(),
  _ body: @escaping @concurrent @Sendable () async throws -> T
) async throws -> T {
  try await withThrowingTaskGroup(of: T?.self) { group in
    group.addImmediateTask { try await body() }
    group.addImmediateTask {
      // The real clock's sleepers would each cost the loop two turns.
      if clock is LoopClock {
        try await Deadlines.shared.sleep(until: deadline)
      } else {
        try await clock.sleep(until: deadline)
      }
      return nil
    }
    defer { group.cancelAll() }
    guard case .some(.some(let value)) = try await group.next() else { throw DeadlineExceeded() }
    return value
  }
}
