internal import Synchronization

/// Lets tasks wait for a condition on a state that is kept elsewhere; whoever changes that state says so.
final class Changes: Sendable {
  private struct State {
    var next = 0
    var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    /// Changes so far: one that comes between looking and waiting is not missed.
    var count = 0
  }

  private let state = Mutex(State())

  /// The state has changed.
  func note() {
    let waiters = state.withLock { state in
      state.count += 1
      defer { state.waiters = [:] }
      return state.waiters.values
    }
    for waiter in waiters { waiter.resume() }
  }

  /// Returns once `condition` holds.
  ///
  /// - Throws: `CancellationError`.
  @concurrent func wait(until condition: @Sendable () -> Bool) async throws {
    while true {
      let seen = state.withLock(\.count)
      if condition() { return }
      await wait(after: seen)
      try Task.checkCancellation()
    }
  }

  private func wait(after seen: Int) async {
    let id = state.withLock { state in
      state.next += 1
      return state.next
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isDue = state.withLock { state in
          if state.count != seen || Task.isCancelled { return true }
          state.waiters[id] = continuation
          return false
        }
        if isDue { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.waiters.removeValue(forKey: id) }?.resume()
    }
  }
}
