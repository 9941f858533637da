internal import Synchronization

/// A serial executor with a thread of its own, for an actor whose calls block (SQLite, a writer of files).
///
/// The thread ends when the executor is freed. Keep the executor in the actor: `nonisolated let executor`.
public final class ThreadExecutor: SerialExecutor {
  private let queue: WorkQueue

  public init(name: String) {
    let queue = WorkQueue()
    self.queue = queue
    _ = DedicatedThread(name: name) { queue.run() }
  }

  deinit { queue.close() }

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = unsafe asUnownedSerialExecutor()
    queue.append { unsafe job.runSynchronously(on: executor) }
  }

  public func asUnownedSerialExecutor() -> UnownedSerialExecutor { unsafe UnownedSerialExecutor(ordinary: self) }
}

/// A first-in first-out queue of calls and the loop that one thread runs over it.
final class WorkQueue: Sendable {
  private struct State {
    var calls: [@Sendable () -> Void] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  private let signal = ThreadSignal()

  func append(_ call: @escaping @Sendable () -> Void) {
    state.withLock { $0.calls.append(call) }
    signal.signal()
  }

  func close() {
    state.withLock { $0.isClosed = true }
    signal.signal()
  }

  func run() {
    while true {
      let (calls, isClosed) = state.withLock { state in
        defer { state.calls.removeAll() }
        return (state.calls, state.isClosed)
      }
      for call in calls { call() }
      if calls.isEmpty {
        if isClosed { return }
        signal.wait()
      }
    }
  }
}
