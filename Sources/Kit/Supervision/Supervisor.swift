public import EventLoop
internal import LogPipeline
internal import Logging

/// Runs bot modules, restarts the ones that fail, and says how they are.
///
/// One supervisor has any number of modules, each restarted on its own (one_for_one). Everything it decides it
/// decides on the loop, so its answers hold while the cooperative pool is blocked.
@Loop
public final class Supervisor {
  /// How ``run()`` ended.
  public enum End: Sendable, Equatable {
    /// Every module has stopped, as asked or by its restart type.
    case stopped
    /// A module failed more often than its policy allows, or said that a restart would not help.
    case gaveUp(module: String)
  }

  let clock: any MonotonicClock
  let logger = Logger(label: "outrigger")
  private let children: [Child]
  private let random: @Sendable () -> Double
  private let wall: @Sendable () -> Double
  private let stopRequested = Latch()

  /// - Parameters:
  ///   - random: in 0..<1, for the jitter.
  ///   - wallClock: Unix seconds, for timestamps.
  public init(
    _ modules: [ModuleSpecification], clock: any MonotonicClock = LoopClock(),
    random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
    wallClock: @escaping @Sendable () -> Double
  ) {
    children = modules.map(Child.init)
    self.clock = clock
    self.random = random
    wall = wallClock
  }

  /// Runs every module until ``stop(by:)`` has ended them or one is given up on, which ends the others.
  public func run() async -> End {
    await withTaskGroup(of: End.self) { group in
      for child in children {
        // What is logged about the module and by it, from here on, names it.
        let keep: @Loop @Sendable () async -> End = { [self] in
          await LogContext.$current.withValue(child.logContext) { await keepRunning(child) }
        }
        group.addTask(operation: keep)
      }
      for await end in group {
        if case .gaveUp = end {
          group.cancelAll()
          return end
        }
      }
      return .stopped
    }
  }

  /// Asks every module to stop, last started first, each within its stop timeout and all by `deadline`.
  ///
  /// - Returns: the names of those that had not finished what was in flight; they are cancelled.
  public func stop(by deadline: ContinuousClock.Instant) async -> [String] {
    stopRequested.open()
    var unfinished: [String] = []
    for child in children.reversed() {
      if await !stop(child, by: deadline) { unfinished.append(child.specification.name) }
    }
    return unfinished
  }

  /// Every module's status, in order of starting.
  public var statuses: [ModuleStatus] { children.map(\.status) }

  /// Whether every module makes progress: what liveness asks.
  public var isAlive: Bool { children.allSatisfy(\.isAlive) }

  /// Whether every module runs or stands by.
  public var isReady: Bool { children.allSatisfy(\.state.isReady) }

  /// Whether every module has been started once, which never becomes false again.
  public var hasStarted: Bool { children.allSatisfy(\.hasStarted) }

  func wallClock() -> Double { wall() }

  private func keepRunning(_ child: Child) async -> End {
    while !stopRequested.isOpen && !Task.isCancelled {
      let began = clock.now
      let end = await runAttempt(child)
      if stopRequested.isOpen || Task.isCancelled { break }
      switch decide(child, end, uptime: clock.now - began) {
      case .restart(let delay): await pause(delay)
      case .end(let state, let result):
        child.state = state
        return result
      }
    }
    child.state = .stopped
    return .stopped
  }

  /// Cut short by a stop or a cancellation, which the caller looks at.
  private func pause(_ delay: Duration) async {
    let stopRequested = stopRequested
    try? await withDeadline(clock.now.advanced(by: delay), clock: clock) { try await stopRequested.wait() }
  }

  private func stop(_ child: Child, by deadline: ContinuousClock.Instant) async -> Bool {
    guard let attempt = child.attempt else { return true }
    child.state = .stopping
    let limit = min(deadline, clock.now.advanced(by: child.specification.policy.stopTimeout))
    attempt.requestStop(by: limit)
    do {
      try await withDeadline(limit, clock: clock) { try await attempt.ended.wait() }
      return true
    } catch {
      LogContext.$current.withValue(child.logContext) { logger.error("module did not stop in time") }
      return false
    }
  }

  enum Decision {
    case restart(after: Duration)
    case end(ModuleState, End)
  }

  private func decide(_ child: Child, _ end: AttemptEnd, uptime: Duration) -> Decision {
    let policy = child.specification.policy
    let name = child.specification.name
    switch end {
    case .waiting(let dependency): return wait(child, for: dependency)
    case .unrecoverable(let reason):
      report(child, end, uptime: uptime, next: nil)
      child.lastError = reason
      return .end(.failed, .gaveUp(module: name))
    case .returned, .stopped:
      if policy.restart != .permanent { return .end(.stopped, .stopped) }
    case .threw, .hung:
      if policy.restart == .temporary {
        report(child, end, uptime: uptime, next: nil)
        return .end(.failed, .stopped)
      }
    }
    if uptime >= policy.backoff.resetAfter { child.failures = 0 }
    child.failures += 1
    guard !child.intensity.exceeds(policy, at: clock.now) else {
      report(child, end, uptime: uptime, next: nil)
      return .end(.failed, .gaveUp(module: name))
    }
    let delay = policy.backoff.delay(afterFailures: child.failures, random: random())
    child.restarts[end.reason, default: 0] += 1
    report(child, end, uptime: uptime, next: delay)
    child.state = .backoff
    return .restart(after: delay)
  }

  /// One line when the wait begins or its reason changes, none for each attempt.
  private func wait(_ child: Child, for dependency: DependencyUnavailable) -> Decision {
    let policy = child.specification.policy
    let reason = dependency.description
    if child.lastError != reason {
      logger.warning("module waiting", metadata: ["reason": "\(reason)"])
    }
    child.lastError = reason
    child.state = .waiting
    child.hasStarted = true
    child.restarts["waiting", default: 0] += 1
    // A dependency that comes back should not wait for a bot that counts to thirty.
    return .restart(after: min(policy.backoff.max, policy.backoff.min * (1 + 0.2 * random())))
  }

  /// The one event of a crash.
  private func report(_ child: Child, _ end: AttemptEnd, uptime: Duration, next: Duration?) {
    var metadata: Logger.Metadata = [
      "attempt": "\(child.failures)", "reason": "\(end.reason)", "uptime_seconds": "\(uptime.seconds)",
    ]
    switch end {
    case .threw(let type, let message):
      metadata["error.type"] = "\(type)"
      metadata["error.message"] = "\(message)"
      child.lastError = message
    case .unrecoverable(let reason): metadata["error.message"] = "\(reason)"
    case .hung(let age): metadata["heartbeat_age_seconds"] = "\(age.seconds)"
    case .returned, .stopped, .waiting: break
    }
    if let next { metadata["next_attempt_seconds"] = "\(next.seconds)" }
    logger.error(next == nil ? "module failed" : "module crashed", metadata: metadata)
  }
}
