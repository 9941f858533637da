internal import EventLoop

/// Wakes the one task that waits for it; a ring that nobody waits for is kept.
@Loop final class Doorbell {
  private var isRung = false
  private var waiter: CheckedContinuation<Void, Never>?

  func ring() {
    isRung = true
    waiter?.resume()
    waiter = nil
  }

  /// Returns after a ring, or when the task is cancelled.
  func wait() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if isRung || Task.isCancelled { continuation.resume() } else { waiter = continuation }
      }
    } onCancel: {
      Loop.submit { self.ring() }
    }
    isRung = false
  }
}
