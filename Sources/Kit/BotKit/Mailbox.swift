internal import Synchronization

/// Values on their way from any thread to one task that waits for them.
final class Mailbox<Element: Sendable>: Sendable {
  private struct State {
    var elements: [Element] = []
    var waiter: CheckedContinuation<Void, Never>?
    var isClosed = false
  }

  private let state = Mutex(State())

  func post(_ element: Element) {
    state.withLock { state -> CheckedContinuation<Void, Never>? in
      state.elements.append(element)
      return state.waiter.take()
    }?.resume()
  }

  /// Everything posted since the last call; waits until there is something.
  ///
  /// - Returns: nil once closed and emptied.
  /// - Throws: `CancellationError`; nothing is lost then.
  @concurrent func take() async throws -> [Element]? {
    while true {
      try Task.checkCancellation()
      let (elements, isClosed) = state.withLock { state in
        defer { state.elements = [] }
        return (state.elements, state.isClosed)
      }
      if !elements.isEmpty { return elements }
      if isClosed { return nil }
      await wait()
    }
  }

  /// Nothing more will be posted.
  func close() {
    state.withLock { state -> CheckedContinuation<Void, Never>? in
      state.isClosed = true
      return state.waiter.take()
    }?.resume()
  }

  private func wait() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isDue = state.withLock { state in
          if !state.elements.isEmpty || state.isClosed || Task.isCancelled { return true }
          state.waiter = continuation
          return false
        }
        if isDue { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.waiter.take() }?.resume()
    }
  }
}
