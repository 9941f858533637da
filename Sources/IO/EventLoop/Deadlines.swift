internal import Synchronization

/// Deadlines that are seldom reached, as those of calls that nearly always end before: setting one and taking it back
/// costs no turn of the loop, unless it is the earliest of all. From any thread.
public final class Deadlines: Sendable {
  /// The timer is set for no later than this, as nearly all deadlines are taken back before they are the next: one timer
  /// that looks again serves them all.
  private static let longestTimer = Duration.milliseconds(250)

  public static let shared = Deadlines()

  /// A deadline that was set.
  public struct Token: Sendable {
    fileprivate let number: UInt64
  }

  fileprivate struct Entry {
    let deadline: ContinuousClock.Instant
    let number: UInt64
  }

  fileprivate struct State {
    var bodies: [UInt64: @Sendable () -> Void] = [:]
    /// By deadline, the latest first, so that the next is the last; those taken back stay until they come up.
    var entries: [Entry] = []
    var lastNumber: UInt64 = 0
    /// When the loop will look: rarely more than one or two.
    var timers: [ContinuousClock.Instant] = []
  }

  private let state = Mutex(State())

  public init() {}

  /// Has `body` called at `deadline`, on the loop's thread.
  public func add(at deadline: ContinuousClock.Instant, _ body: @escaping @Sendable () -> Void) -> Token {
    let (token, timer) = state.withLock { state in
      state.lastNumber += 1
      let number = state.lastNumber
      state.bodies[number] = body
      state.insert(Entry(deadline: deadline, number: number))
      return (Token(number: number), state.timer(for: deadline, noLaterThan: Self.longestTimer))
    }
    if let timer { set(timer) }
    return token
  }

  /// Takes it back. Harmless when it was reached.
  public func remove(_ token: Token) {
    state.withLock { state in
      guard state.bodies.removeValue(forKey: token.number) != nil else { return }
      state.sweep()
    }
  }

  /// Sleeps until `deadline`; throws `CancellationError` as soon as the task is cancelled.
  public func sleep(until deadline: ContinuousClock.Instant) async throws {
    let sleeper = Mutex<Sleeper>(Sleeper())
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        let isCancelled = sleeper.withLock { sleeper in
          if sleeper.isCancelled { return true }
          sleeper.continuation = continuation
          return false
        }
        if isCancelled { return continuation.resume(throwing: CancellationError()) }
        let token = add(at: deadline) { sleeper.withLock { $0.continuation.take() }?.resume() }
        let isOver = sleeper.withLock { sleeper in
          sleeper.token = token
          return sleeper.isCancelled
        }
        if isOver { remove(token) }
      }
    } onCancel: {
      let (continuation, token) = sleeper.withLock { sleeper in
        sleeper.isCancelled = true
        return (sleeper.continuation.take(), sleeper.token)
      }
      if let token { remove(token) }
      continuation?.resume(throwing: CancellationError())
    }
  }

  private struct Sleeper {
    var continuation: CheckedContinuation<Void, any Error>?
    var token: Token?
    var isCancelled = false
  }

  /// How many timers are set.
  var timerCount: Int { state.withLock { $0.timers.count } }

  private func set(_ timer: ContinuousClock.Instant) {
    Loop.submit { [self] in _ = LoopTimer(at: timer) { [self] in fire(timer) } }
  }

  private func fire(_ timer: ContinuousClock.Instant) {
    let (due, next) = state.withLock { state in
      if let index = state.timers.firstIndex(of: timer) { state.timers.remove(at: index) }
      let due = state.takeDue(at: .now)
      return (due, state.entries.last.flatMap { state.timer(for: $0.deadline, noLaterThan: Self.longestTimer) })
    }
    if let next { set(next) }
    for body in due { body() }
  }
}

extension Deadlines.State {
  /// The timer that is needed for a deadline; nil when one comes before it, which looks what is next.
  fileprivate mutating func timer(
    for deadline: ContinuousClock.Instant, noLaterThan longest: Duration
  ) -> ContinuousClock.Instant? {
    if timers.contains(where: { $0 <= deadline }) { return nil }
    let moment = min(deadline, .now + longest)
    if timers.contains(where: { $0 <= moment }) { return nil }
    timers.append(moment)
    return moment
  }

  fileprivate mutating func insert(_ entry: Deadlines.Entry) {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].deadline > entry.deadline { low = middle + 1 } else { high = middle }
    }
    entries.insert(entry, at: low)
  }

  fileprivate mutating func takeDue(at now: ContinuousClock.Instant) -> [@Sendable () -> Void] {
    var due: [@Sendable () -> Void] = []
    while let next = entries.last, next.deadline <= now || bodies[next.number] == nil {
      entries.removeLast()
      if let body = bodies.removeValue(forKey: next.number) { due.append(body) }
    }
    return due
  }

  /// Forgets those taken back once they are the most.
  fileprivate mutating func sweep() {
    guard entries.count > 2 * bodies.count + 64 else { return }
    entries.removeAll { bodies[$0.number] == nil }
  }
}
