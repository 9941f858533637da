import Glibc

/// State that tests wait for: a value behind a lock, whose every change wakes the waiters.
///
/// This is how the support waits without sleeping: whoever waits is woken by the change itself, and the timeout only
/// bounds a test that has already failed. Waiting happens on a helper thread, so it blocks nobody's cooperative pool.
///
/// Sendable because `state` is only touched between lock and unlock of `mutex`.
public final class Watched<State>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var state: State

  public init(_ state: sending State) {
    self.state = state
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(changed, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Reads the state under the lock.
  public func read<Result>(_ body: (State) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(state)
  }

  /// Changes the state under the lock and wakes everyone who waits.
  @discardableResult
  public func update<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer {
      pthread_cond_broadcast(changed)
      pthread_mutex_unlock(mutex)
    }
    return try body(&state)
  }

  /// Blocks the calling thread until `take` returns a value; nil when the timeout passes first.
  public func waitBlocking<Result>(
    timeout: Duration, _ take: (inout State) throws -> Result?
  ) rethrows -> Result? {
    var end = Self.absoluteTime(after: timeout)
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let result = try take(&state) {
        pthread_cond_broadcast(changed)
        return result
      }
      if pthread_cond_timedwait(changed, mutex, &end) == ETIMEDOUT { return try take(&state) }
    }
  }

  /// Waits until `take` returns a value; throws a sentence naming `what` when the timeout passes first.
  public func wait<Result: Sendable>(
    for what: String, timeout: Duration = .seconds(60), _ take: @escaping @Sendable (inout State) -> Result?
  ) async throws -> Result {
    if let result = update(take) { return result }
    return try await Threads.run {
      guard let result = self.waitBlocking(timeout: timeout, take) else {
        throw SupportError("Waited \(timeout) for \(what), which did not happen.")
      }
      return result
    }
  }

  private static func absoluteTime(after timeout: Duration) -> timespec {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    let (seconds, attoseconds) = timeout.components
    let nanoseconds = Int64(time.tv_nsec) + attoseconds / 1_000_000_000
    time.tv_sec += Int(seconds) + Int(nanoseconds / 1_000_000_000)
    time.tv_nsec = Int(nanoseconds % 1_000_000_000)
    return time
  }
}
