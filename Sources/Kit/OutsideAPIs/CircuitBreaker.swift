public import EventLoop
public import Logging
public import MetricRegistry
internal import Synchronization

/// Stops asking somebody who fails, for both sides' sake.
///
/// Closed it lets every call through and counts; open it lets none; half-open it lets a few through to see. Each change is
/// one line of the log. Safe from any thread.
public final class CircuitBreaker: Sendable {
  /// The values of `circuit_breaker_state`.
  public enum State: Int, Sendable {
    case closed = 0
    case halfOpen = 1
    case open = 2

    var word: String {
      switch self {
      case .closed: "closed"
      case .halfOpen: "half-open"
      case .open: "open"
      }
    }
  }

  /// A call that was let through; its outcome is to be told.
  public struct Permit: Sendable {
    fileprivate let era: Int
  }

  fileprivate struct Circuit {
    var state = State.closed
    var window: CircuitWindow
    var openUntil: ContinuousClock.Instant
    /// Half-open: trials under way, and those that succeeded.
    var trying = 0
    var succeeded = 0
    /// Counts the changes: what a call that began before one comes to says nothing about the time after.
    var era = 0
  }

  public let name: String
  private let policy: CircuitBreakerPolicy
  private let clock: any MonotonicClock
  private let random: @Sendable () -> Double
  private let circuit: Mutex<Circuit>
  private let gauge: Gauge
  private let logger: Logger

  /// - Parameters:
  ///   - name: from the code; a metric's label.
  ///   - random: in 0..<1, for the jitter.
  public init(
    _ name: String, _ policy: CircuitBreakerPolicy = CircuitBreakerPolicy(), registry: Registry,
    clock: any MonotonicClock = LoopClock(), random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
    logger: Logger = Logger(label: "circuit")
  ) {
    self.name = name
    self.logger = logger
    self.policy = policy
    self.clock = clock
    self.random = random
    let now = clock.now
    circuit = Mutex(Circuit(window: CircuitWindow(policy.window, from: now), openUntil: now))
    gauge =
      registry.gauge("circuit_breaker_state", "0 closed, 1 half-open, 2 open.", labels: "name").with(name)
    gauge.set(State.closed.rawValue)
  }

  public var state: State { circuit.withLock(\.state) }

  /// Runs `body` if it may.
  ///
  /// - Parameter isFailure: whether what `body` threw counts against the other side; a cancellation never does.
  /// - Throws: ``CircuitOpen``, or what `body` throws.
  public func run<T>(
    isFailure: (any Error) -> Bool = { _ in true }, _ body: () async throws -> T
  ) async throws -> T {
    let permit = try enter()
    do {
      let value = try await body()
      finish(permit, .success)
      return value
    } catch {
      finish(permit, error is CancellationError ? .unknown : isFailure(error) ? .failure : .success)
      throw error
    }
  }

  /// How a call ended.
  public enum Outcome: Sendable {
    case success, failure
    /// It says nothing about the other side, as a call that was cancelled.
    case unknown
  }

  /// Asks for a call. Each permit is to be given to ``finish(_:_:)`` once.
  ///
  /// - Throws: ``CircuitOpen``.
  public func enter() throws(CircuitOpen) -> Permit {
    let now = clock.now
    let (permit, wait, change) = circuit.withLock { circuit in
      var change: State?
      if circuit.state == .open, now >= circuit.openUntil {
        circuit.change(to: .halfOpen)
        change = .halfOpen
      }
      switch circuit.state {
      case .closed: break
      case .open: return (Permit?.none, now.duration(to: circuit.openUntil), change)
      case .halfOpen:
        guard circuit.trying + circuit.succeeded < policy.trials else { return (nil, .zero, change) }
        circuit.trying += 1
      }
      return (Permit(era: circuit.era), Duration.zero, change)
    }
    if let change { tell(change) }
    guard let permit else { throw CircuitOpen(name: name, retryAfter: wait) }
    return permit
  }

  public func finish(_ permit: Permit, _ outcome: Outcome) {
    let now = clock.now
    let openTime = policy.openTime * (1 + policy.jitter * random())
    let change = circuit.withLock { circuit -> State? in
      guard circuit.era == permit.era else { return nil }
      switch circuit.state {
      case .open: return nil
      case .closed: return circuit.judge(outcome, policy, at: now, openTime)
      case .halfOpen: return circuit.try(outcome, policy, at: now, openTime)
      }
    }
    if let change { tell(change) }
  }

  private func tell(_ state: State) {
    gauge.set(state.rawValue)
    let level: Logger.Level = state == .open ? .warning : .notice
    logger.log(
      level: level, "circuit breaker changed", metadata: ["circuit": "\(name)", "state": "\(state.word)"])
  }
}

extension CircuitBreaker.Circuit {
  mutating func change(to new: CircuitBreaker.State) {
    (state, trying, succeeded) = (new, 0, 0)
    era += 1
  }

  /// Closed: one more call to count.
  mutating func judge(
    _ outcome: CircuitBreaker.Outcome, _ policy: CircuitBreakerPolicy, at now: ContinuousClock.Instant,
    _ openTime: Duration
  ) -> CircuitBreaker.State? {
    if outcome == .unknown { return nil }
    window.note(isFailure: outcome == .failure, at: now)
    let (calls, failures) = window.totals(at: now)
    guard outcome == .failure, calls >= policy.minimumCalls,
      Double(failures) >= policy.failureRatio * Double(calls)
    else { return nil }
    change(to: .open)
    openUntil = now + openTime
    return .open
  }

  /// Half-open: a trial is over.
  mutating func `try`(
    _ outcome: CircuitBreaker.Outcome, _ policy: CircuitBreakerPolicy, at now: ContinuousClock.Instant,
    _ openTime: Duration
  ) -> CircuitBreaker.State? {
    trying -= 1
    switch outcome {
    case .unknown: return nil
    case .failure:
      change(to: .open)
      openUntil = now + openTime
      return .open
    case .success:
      succeeded += 1
      guard succeeded >= policy.trials else { return nil }
      change(to: .closed)
      window = CircuitWindow(policy.window, from: now)
      return .closed
    }
  }
}
