public import EventLoop

/// A monotonic clock that only moves when a test moves it.
///
/// Sleepers are resumed in the order of their deadlines, those of one deadline in the order they came. A loop that
/// sleeps again after waking needs a `waitForSleepers` before the next `advance`.
public final class TestClock: MonotonicClock {
  private let state: Watched<State>

  public init(now: ContinuousClock.Instant = .now) {
    state = Watched(State(now: now))
  }

  /// The clock's time.
  public var now: ContinuousClock.Instant { state.read { $0.now } }

  /// How many sleep at this moment.
  public var sleeperCount: Int { state.read { $0.sleepers.count } }

  /// The deadlines slept for, soonest first.
  public var deadlines: [ContinuousClock.Instant] { state.read { $0.sleepers.map(\.deadline).sorted() } }

  /// Sleeps until the test has moved the clock to `deadline`; throws `CancellationError` when cancelled.
  public func sleep(until deadline: ContinuousClock.Instant) async throws {
    let id = state.update { $0.makeID() }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        let outcome = state.update { $0.add(Sleeper(id: id, deadline: deadline, continuation: continuation)) }
        if let outcome { continuation.resume(with: outcome) }
      }
    } onCancel: {
      state.update { $0.cancel(id) }?.resume(throwing: CancellationError())
    }
  }

  /// Moves the clock forward and resumes everyone whose deadline has come.
  public func advance(by duration: Duration) {
    advance(to: now + duration)
  }

  /// Moves the clock forward to `instant` and resumes everyone whose deadline has come.
  public func advance(to instant: ContinuousClock.Instant) {
    for sleeper in state.update({ $0.advance(to: instant) }) { sleeper.continuation.resume() }
  }

  /// Waits until at least `count` sleep.
  public func waitForSleepers(_ count: Int = 1, timeout: Duration = .seconds(60)) async throws {
    try await state.wait(for: "\(count) sleepers on the test clock", timeout: timeout) { state in
      state.sleepers.count >= count ? () : nil
    }
  }

  private struct Sleeper {
    let id: Int
    let deadline: ContinuousClock.Instant
    let continuation: CheckedContinuation<Void, any Error>
  }

  private struct State {
    var now: ContinuousClock.Instant
    var sleepers: [Sleeper] = []
    var cancelledEarly: Set<Int> = []
    var lastID = 0

    init(now: ContinuousClock.Instant) { self.now = now }

    mutating func makeID() -> Int {
      lastID += 1
      return lastID
    }

    /// Returns at once what the sleeper is to be resumed with, or nil when it has to wait.
    mutating func add(_ sleeper: Sleeper) -> Result<Void, any Error>? {
      if cancelledEarly.remove(sleeper.id) != nil { return .failure(CancellationError()) }
      if sleeper.deadline <= now { return .success(()) }
      sleepers.append(sleeper)
      return nil
    }

    /// A cancellation may come before the sleeper does; then it is remembered.
    mutating func cancel(_ id: Int) -> CheckedContinuation<Void, any Error>? {
      guard let index = sleepers.firstIndex(where: { $0.id == id }) else {
        cancelledEarly.insert(id)
        return nil
      }
      return sleepers.remove(at: index).continuation
    }

    mutating func advance(to instant: ContinuousClock.Instant) -> [Sleeper] {
      now = max(now, instant)
      let due = sleepers.filter { $0.deadline <= now }
      sleepers.removeAll { $0.deadline <= now }
      return due.sorted { ($0.deadline, $0.id) < ($1.deadline, $1.id) }
    }
  }
}
