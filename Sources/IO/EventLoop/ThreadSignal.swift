internal import CLinux

/// A condition a thread waits for and others signal, once for all who wait: pthread's mutex and condition with
/// one flag, on the monotonic clock (pthread_cond_timedwait(3)).
///
/// `@unchecked Sendable`: the flag is read and written under the mutex only.
@safe public final class ThreadSignal: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let condition: UnsafeMutablePointer<pthread_cond_t>
  private var isSignalled = false

  public init() {
    unsafe mutex = .allocate(capacity: 1)
    unsafe condition = .allocate(capacity: 1)
    var attributes = pthread_condattr_t()
    unsafe pthread_condattr_init(&attributes)
    unsafe pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(condition, &attributes)
    unsafe pthread_condattr_destroy(&attributes)
  }

  deinit {
    unsafe pthread_cond_destroy(condition)
    unsafe pthread_mutex_destroy(mutex)
    unsafe condition.deallocate()
    unsafe mutex.deallocate()
  }

  /// Lets the next ``wait()``, or the one that waits, return. Signals do not add up.
  public func signal() {
    unsafe pthread_mutex_lock(mutex)
    isSignalled = true
    unsafe pthread_mutex_unlock(mutex)
    // After the unlock, or whoever wakes would wait for it.
    unsafe pthread_cond_signal(condition)
  }

  /// Blocks the calling thread until a signal, which it takes. Never on the loop or the cooperative pool.
  public func wait() {
    unsafe pthread_mutex_lock(mutex)
    while !isSignalled { unsafe pthread_cond_wait(condition, mutex) }
    isSignalled = false
    unsafe pthread_mutex_unlock(mutex)
  }

  /// As ``wait()``, but at most for `duration`. `false` when the time ran out without a signal.
  public func wait(for duration: Duration) -> Bool {
    var until = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &until)
    let nanoseconds = Int64(until.tv_nsec) + max(0, duration.nanoseconds)
    until.tv_sec += Int(nanoseconds / 1_000_000_000)
    until.tv_nsec = Int(nanoseconds % 1_000_000_000)
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    while !isSignalled {
      if unsafe pthread_cond_timedwait(condition, mutex, &until) == ETIMEDOUT { break }
    }
    defer { isSignalled = false }
    return isSignalled
  }
}
