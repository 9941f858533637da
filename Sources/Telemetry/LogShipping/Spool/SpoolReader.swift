internal import EventLoop
internal import Synchronization

/// One sink's wait for more to read.
final class SpoolReader: Sendable {
  private struct State {
    var hasNews = true
    var waiter: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())

  /// There is more, or there is a reason to look. Any thread.
  func wake() {
    let waiter = state.withLock { state in
      state.hasNews = true
      return state.waiter.take()
    }
    waiter?.resume()
  }

  /// Returns when woken since the last wait, or when the task is cancelled.
  func wait() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isDone = state.withLock { state in
          if state.hasNews || Task.isCancelled {
            state.hasNews = false
            return true
          }
          state.waiter = continuation
          return false
        }
        if isDone { continuation.resume() }
      }
    } onCancel: {
      wake()
    }
    state.withLock { $0.hasNews = false }
  }
}
