internal import EventLoop
internal import Synchronization

/// A module's last sign of progress, written from any thread and read on the loop.
final class Heartbeat: Sendable {
  private let epoch: ContinuousClock.Instant
  private let last = Atomic<Int64>(0)
  private let clock: any MonotonicClock
  private let activity = Mutex<String?>(nil)

  init(clock: any MonotonicClock) {
    self.clock = clock
    epoch = clock.now
  }

  /// What the module last said it does.
  var doing: String? { activity.withLock { $0 } }

  func beat(doing: String) {
    note(doing: doing)
    beat()
  }

  func note(doing: String) { activity.withLock { $0 = doing } }

  func beat() { last.store((clock.now - epoch).nanoseconds, ordering: .relaxed) }

  var age: Duration { max(.zero, clock.now - epoch - .nanoseconds(last.load(ordering: .relaxed))) }

  /// Takes time in which the whole process stood still (SIGSTOP, a frozen container) off the age.
  func forgive(_ pause: Duration) { last.add(pause.nanoseconds, ordering: .relaxed) }
}
