internal import Synchronization

/// A gate one task waits at, until it is opened for the first time, by whichever thread.
final class FlushGate: Sendable {
  private struct State {
    var isWritten: Bool?
    var waiter: CheckedContinuation<Bool, Never>?
  }

  private let state = Mutex(State())

  func open(isWritten: Bool) {
    let waiter = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      if state.isWritten != nil { return nil }
      state.isWritten = isWritten
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume(returning: isWritten)
  }

  /// Also ends, with false, when the task is cancelled.
  func wait() async -> Bool {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isWritten = state.withLock { state in
          if state.isWritten == nil { state.waiter = continuation }
          return state.isWritten
        }
        if let isWritten { continuation.resume(returning: isWritten) }
      }
    } onCancel: {
      open(isWritten: false)
    }
  }
}
