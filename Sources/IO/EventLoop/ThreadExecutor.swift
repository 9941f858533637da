/// A serial executor with a thread of its own, for an actor whose calls block, such as a writer of files.
///
/// The thread ends when the executor is freed. Keep the executor in the actor: `nonisolated let executor`.
public final class ThreadExecutor: SerialExecutor {
  private let thread: WorkThread

  public init(name: String) { thread = WorkThread(name: name) }

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    unsafe thread.queue.append(.serial(job, asUnownedSerialExecutor()))
  }

  public func asUnownedSerialExecutor() -> UnownedSerialExecutor { unsafe UnownedSerialExecutor(ordinary: self) }
}

/// A thread for whatever part of the tasks that prefer it is isolated to no actor:
/// `withTaskExecutorPreference(executor) { … }`.
///
/// The thread ends when the executor is freed, which must be after the last such task.
public final class ThreadTaskExecutor: TaskExecutor {
  private let thread: WorkThread

  public init(name: String) { thread = WorkThread(name: name) }

  /// How long the thread has run one job, zero when it has none.
  public var busyFor: Duration { thread.queue.busyFor }

  /// Whether the caller is on the thread.
  public var isCurrent: Bool { thread.queue.isCurrentThread }

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    unsafe thread.queue.append(.task(job, asUnownedTaskExecutor()))
  }
}

/// A queue and the thread that runs it, for as long as its owner has it.
private final class WorkThread: Sendable {
  let queue: WorkQueue

  init(name: String) {
    let queue = WorkQueue()
    self.queue = queue
    _ = DedicatedThread(name: name) { queue.run() }
  }

  deinit { queue.close() }
}
