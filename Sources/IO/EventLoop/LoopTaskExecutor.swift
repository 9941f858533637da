/// Runs on the loop's thread whatever part of a task is isolated to no actor.
///
/// A task resumed by a continuation starts on the generic executor and only then hops to its actor, even if both ends
/// are on the loop. Without this preference that step waits for a free thread of the cooperative pool, and probes and
/// scrapes must answer while there is none. Child tasks inherit the preference; unstructured ones do not.
///
/// Every root of work on the loop runs under it: `withTaskExecutorPreference(LoopTaskExecutor.shared) { … }`. What a bot
/// does runs under `globalConcurrentExecutor` again, so that it cannot block the loop.
public final class LoopTaskExecutor: TaskExecutor {
  public static let shared = LoopTaskExecutor()

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = unsafe asUnownedTaskExecutor()
    Loop.submit { unsafe job.runSynchronously(on: executor) }
  }
}
