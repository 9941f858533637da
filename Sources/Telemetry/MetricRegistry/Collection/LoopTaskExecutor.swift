internal import EventLoop

/// Runs on the loop's thread whatever part of a task is isolated to no actor.
///
/// A task resumed by a continuation starts on the generic executor and only then hops to its actor, even if both ends
/// are on the loop. Without this preference that step waits for a free thread of the cooperative pool, and a scrape
/// must answer while there is none. Child tasks inherit the preference, so collectors have it too.
final class LoopTaskExecutor: TaskExecutor {
  static let shared = LoopTaskExecutor()

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    Loop.submit { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
