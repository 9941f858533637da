/// A call on the loop at a point in time. The loop keeps a scheduled timer alive.
@Loop
public final class LoopTimer {
  enum State {
    case scheduled(ContinuousClock.Instant)
    case fired
    case cancelled
  }

  private(set) var state: State
  /// The deadline of this timer's entry in the queue, if it has one: an earlier one needs a new entry.
  var queued: ContinuousClock.Instant
  private let handler: @Loop () -> Void

  /// Calls `handler` once, at `deadline` or as soon after it as the loop comes round.
  public init(at deadline: ContinuousClock.Instant, handler: @escaping @Loop () -> Void) {
    state = .scheduled(deadline)
    queued = deadline
    self.handler = handler
    Loop.shared.executor.timers.insert(self, at: deadline)
  }

  /// Moves the deadline, also of a timer that has fired. Cheap when the new deadline is the later one.
  public func reschedule(at deadline: ContinuousClock.Instant) {
    let isQueued = if case .scheduled = state { queued <= deadline } else { false }
    if case .cancelled = state { return }
    state = .scheduled(deadline)
    if isQueued { return }
    queued = deadline
    Loop.shared.executor.timers.insert(self, at: deadline)
  }

  /// The handler is not called (again). Harmless when repeated or late.
  public func cancel() {
    guard case .scheduled = state else {
      state = .cancelled
      return
    }
    state = .cancelled
    Loop.shared.executor.timers.noteCancelled()
  }

  var isCancelled: Bool { if case .cancelled = state { true } else { false } }

  func fire() {
    state = .fired
    handler()
  }
}
