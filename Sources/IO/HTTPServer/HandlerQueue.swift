package import EventLoop

/// Hands work that requests cause to the one task that runs it. Not an AsyncStream, whose iteration needs the
/// cooperative pool. Its length is bounded by the number of connections: each waits for at most one handler.
@Loop
package final class HandlerQueue {
  package typealias Job = @Loop @Sendable () async -> Void

  private var jobs: [Job] = []
  private var waiter: CheckedContinuation<Job?, Never>?
  private var isClosed = false

  package nonisolated init() {}

  package func push(_ job: @escaping Job) {
    if isClosed { return }
    guard let waiter else { return jobs.append(job) }
    self.waiter = nil
    waiter.resume(returning: job)
  }

  /// The next job in order; nil when the queue is closed.
  package func next() async -> Job? {
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
  package func close() {
    isClosed = true
    jobs = []
    waiter?.resume(returning: nil)
    waiter = nil
  }
}
