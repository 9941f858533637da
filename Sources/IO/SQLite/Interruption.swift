internal import EventLoop
internal import Synchronization

/// When a call on the database has to give up: at its deadline, or as soon as its task is cancelled.
///
/// SQLite asks it while a statement runs (``InterruptionSlot``), so no other thread ever touches the connection.
final class Interruption: Sendable {
  enum Reason { case cancelled, deadline }

  let deadline: ContinuousClock.Instant
  private let isCancelled = Atomic<Bool>(false)

  init(by deadline: ContinuousClock.Instant) { self.deadline = deadline }

  func cancel() { isCancelled.store(true, ordering: .relaxed) }

  var reason: Reason? {
    if isCancelled.load(ordering: .relaxed) { return .cancelled }
    return ContinuousClock.now >= deadline ? .deadline : nil
  }
}
