internal import EventLoop
internal import Synchronization

/// Hands the database to one caller at a time, first come first served, for a statement or a whole transaction.
///
/// An actor alone would not do: it lets another call in wherever a transaction's body awaits. A waiter leaves at its
/// deadline, when its task is cancelled, or when the queue closes.
final class LeaseQueue: Sendable {
  private struct Waiter {
    let number: UInt64
    let continuation: CheckedContinuation<Void, any Error>
  }

  private struct State {
    var isLeased = false
    var isClosed = false
    var waiters: [Waiter] = []
    var nextNumber: UInt64 = 0
  }

  private enum Entry { case granted, refused(SQLiteError), queued }

  private let state = Mutex(State())
  private let waiterLimit: Int

  init(waiterLimit: Int) { self.waiterLimit = waiterLimit }

  /// Waits for the lease. Whoever gets it must ``release()`` it.
  func acquire(by deadline: ContinuousClock.Instant) async throws {
    try await acquire(by: deadline, toClose: false)
  }

  private func acquire(by deadline: ContinuousClock.Instant, toClose: Bool) async throws {
    let number = state.withLock { state in
      state.nextNumber += 1
      return state.nextNumber
    }
    let expiry = Mutex<Deadlines.Token?>(nil)
    defer { if let token = expiry.withLock({ $0 }) { Deadlines.shared.remove(token) } }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        switch enter(Waiter(number: number, continuation: continuation), toClose: toClose) {
        case .granted: continuation.resume()
        case .refused(let error): continuation.resume(throwing: error)
        case .queued:
          // The cancellation may have come before the waiter was in the queue.
          if Task.isCancelled { return fail(number, CancellationError()) }
          let token = Deadlines.shared.add(at: deadline) { [weak self] in self?.fail(number, Self.timeout) }
          expiry.withLock { $0 = token }
        }
      }
    } onCancel: {
      fail(number, CancellationError())
    }
  }

  /// Passes the lease on.
  func release() {
    let next: Waiter? = state.withLock { state in
      if state.waiters.isEmpty {
        state.isLeased = false
        return nil
      }
      return state.waiters.removeFirst()
    }
    next?.continuation.resume()
  }

  /// Whether somebody waits for the lease.
  var hasWaiters: Bool { state.withLock { !$0.waiters.isEmpty } }

  /// Passes the lease on if somebody waits for it; `false`: the caller keeps it.
  func passOn() -> Bool {
    let next = state.withLock { $0.waiters.isEmpty ? nil : $0.waiters.removeFirst() }
    next?.continuation.resume()
    return next != nil
  }

  /// Refuses all who wait and all who come, and waits until `deadline` for the one that holds the lease.
  /// `false` when it was closed already.
  func close(by deadline: ContinuousClock.Instant) async -> Bool {
    let (wasClosed, waiters) = state.withLock { state in
      defer {
        state.waiters.removeAll()
        state.isClosed = true
      }
      return (state.isClosed, state.waiters)
    }
    for waiter in waiters { waiter.continuation.resume(throwing: Self.closed) }
    if !wasClosed { try? await acquire(by: deadline, toClose: true) }
    return !wasClosed
  }

  private func enter(_ waiter: Waiter, toClose: Bool) -> Entry {
    state.withLock { state in
      if state.isClosed && !toClose { return .refused(Self.closed) }
      if !state.isLeased {
        state.isLeased = true
        return .granted
      }
      if state.waiters.count >= waiterLimit {
        return .refused(SQLiteError(.tooManyWaiters, "\(waiterLimit) calls wait for the database already"))
      }
      state.waiters.append(waiter)
      return .queued
    }
  }

  private func fail(_ number: UInt64, _ error: any Error) {
    let waiter: Waiter? = state.withLock { state in
      guard let index = state.waiters.firstIndex(where: { $0.number == number }) else { return nil }
      return state.waiters.remove(at: index)
    }
    waiter?.continuation.resume(throwing: error)
  }

  private static let closed = SQLiteError(.closed, "the database is closed")
  private static let timeout = SQLiteError(
    .timeout, "another transaction held the database until the deadline of this call")
}
