internal import Glibc
internal import Synchronization

/// A first-in first-out queue of jobs and the loop that one thread runs over it.
final class WorkQueue: Sendable {
  /// A job, and as whose it runs. Safe: whoever the job belongs to keeps that executor until it has run.
  @safe enum Job {
    case serial(UnownedJob, UnownedSerialExecutor)
    case task(UnownedJob, UnownedTaskExecutor)

    fileprivate func run() {
      switch self {
      case .serial(let job, let executor): unsafe job.runSynchronously(on: executor)
      case .task(let job, let executor): unsafe job.runSynchronously(on: executor)
      }
    }
  }

  private struct State {
    var jobs: [Job] = []
    var isClosed = false
    /// Whether the thread has found nothing and needs the signal; else it looks again by itself.
    var isIdle = false
  }

  private let state = Mutex(State())
  private let signal = ThreadSignal()
  /// The one that runs the queue; 0 until it does.
  private let thread = Atomic<UInt>(0)
  private let epoch = ContinuousClock.now
  /// When the job began that runs, in nanoseconds since `epoch`; -1: none runs.
  private let jobStart = Atomic<Int64>(-1)

  var busyFor: Duration {
    let start = jobStart.load(ordering: .relaxed)
    return start < 0 ? .zero : max(.zero, .now - epoch - .nanoseconds(start))
  }

  /// Whether the caller is on the queue's thread.
  var isCurrentThread: Bool { thread.load(ordering: .relaxed) == UInt(pthread_self()) }

  func append(_ job: Job) {
    let mustSignal = state.withLock { state in
      state.jobs.append(job)
      defer { state.isIdle = false }
      return state.isIdle
    }
    if mustSignal { signal.signal() }
  }

  func close() {
    state.withLock { $0.isClosed = true }
    signal.signal()
  }

  /// Runs the jobs as they come, until the queue is closed and empty.
  func run() {
    thread.store(UInt(pthread_self()), ordering: .relaxed)
    var jobs: [Job] = []
    while true {
      let isClosed = state.withLock { state in
        swap(&jobs, &state.jobs)
        state.isIdle = jobs.isEmpty
        return state.isClosed
      }
      for job in jobs {
        jobStart.store((ContinuousClock.now - epoch).nanoseconds, ordering: .relaxed)
        job.run()
      }
      jobStart.store(-1, ordering: .relaxed)
      if jobs.isEmpty {
        if isClosed { return }
        signal.wait()
      }
      jobs.removeAll(keepingCapacity: true)
    }
  }
}
