internal import EventLoop

/// Hands asynchronous handlers to the one task that runs them. Not an AsyncStream, whose iteration needs the
/// cooperative pool. Its length is bounded by the number of connections: each waits for at most one handler.
@Loop
final class HandlerQueue {
  typealias Job = @Loop @Sendable () async -> Void

  private var jobs: [Job] = []
  private var waiter: CheckedContinuation<Job?, Never>?
  private var isClosed = false

  nonisolated init() {}

  func push(_ job: @escaping Job) {
    if isClosed { return }
    guard let waiter else { return jobs.append(job) }
    self.waiter = nil
    waiter.resume(returning: job)
  }

  /// The next job in order; nil when the queue is closed.
  func next() async -> Job? {
    await withCheckedContinuation { continuation in
      // Decided only here: the task may have been off the loop on its way, and missed a push or the end.
      if isClosed || !jobs.isEmpty {
        continuation.resume(returning: isClosed ? nil : jobs.removeFirst())
      } else {
        waiter = continuation
      }
    }
  }

  /// Forgets what is queued and ends the wait.
  func close() {
    isClosed = true
    jobs = []
    waiter?.resume(returning: nil)
    waiter = nil
  }
}
