public import EventLoop
internal import LogPipeline
internal import Logging

/// Runs bot modules, restarts the ones that fail, and says how they are.
///
/// Modules start in order, each when the one before runs, waits or has ended, and stop in reverse. Which of them start
/// anew when one fails is the ``RestartStrategy``. Everything it decides it decides on the loop, so its answers hold
/// while the cooperative pool is blocked.
@Loop
public final class Supervisor {
  /// How ``run()`` ended.
  public enum End: Sendable, Equatable {
    /// Every module has stopped, as asked or by its restart type.
    case stopped
    /// A module failed more often than its policy allows, or said that a restart would not help.
    case gaveUp(module: String)
    /// A module that is not to be restarted failed; the others ran on until they had ended.
    case failed(module: String)
    /// A module has ended for good and says what the process ends with.
    case ended(module: String, exitCode: Int32)
  }

  /// A process that was killed is gone within this, or it is stuck in the kernel.
  static let killGrace = Duration.seconds(2)

  let clock: any MonotonicClock
  let logger = Logger(label: "outrigger")
  private(set) var strategy: RestartStrategy
  let children: [Child]
  let random: @Sendable () -> Double
  let lastLines: @Sendable (_ module: String) -> [String]
  let stopRequested = Latch()
  /// Opens when every module has been started once.
  public let started = Latch()
  /// What modules said was cut short by the end of the time to stop all of them.
  package private(set) var cuts: [ModuleCut] = []
  /// Told how far the module has come that is stopping now, when all of them are stopped.
  package var onStopStage: @Loop (StopStage) -> Void = { _ in }
  var intensity = RestartIntensity()
  private let wall: @Sendable () -> Double

  /// - Parameters:
  ///   - random: in 0..<1, for the jitter.
  ///   - lastLines: the last lines a module logged, for the event of its crash.
  ///   - wallClock: Unix seconds, for timestamps.
  public init(
    _ modules: [ModuleSpecification], strategy: RestartStrategy = .oneForOne, clock: any MonotonicClock = LoopClock(),
    random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
    lastLines: @escaping @Sendable (_ module: String) -> [String] = { _ in [] },
    wallClock: @escaping @Sendable () -> Double
  ) {
    children = modules.map(Child.init)
    self.strategy = strategy
    self.clock = clock
    self.random = random
    self.lastLines = lastLines
    wall = wallClock
  }

  /// Runs every module until ``stop(by:)`` has ended them or one is given up on, which ends the others.
  public func run() async -> End {
    advance()
    return await withTaskGroup(of: End.self) { group in
      for child in children {
        // What is logged about the module and by it, from here on, names it.
        let keep: @Loop @Sendable () async -> End = { [self] in
          await LogContext.$current.withValue(child.logContext) { await keepRunning(child) }
        }
        group.addTask(operation: keep)
      }
      var result = End.stopped
      var isEnding = false
      for await end in group where end != .stopped && !isEnding {
        if case .failed = end {
          // OTP's temporary child: its failure is its own. What we end with tells of it all the same.
          if result == .stopped { result = end }
          continue
        }
        (result, isEnding) = (end, true)
        // In order and with their time to stop; those that do not are cancelled by then.
        _ = await stop(by: clock.now.advanced(by: longestStop))
        group.cancelAll()
      }
      return result
    }
  }

  /// Asks every module to stop, last started first, each within its stop timeout and all by `deadline`.
  ///
  /// - Returns: the names of those that had not finished what was in flight; they are cancelled.
  public func stop(by deadline: ContinuousClock.Instant) async -> [String] {
    stopRequested.open()
    for child in children { child.gate.open() }
    var unfinished: [String] = []
    for child in children.reversed() {
      if await !stop(child, by: deadline) { unfinished.append(child.specification.name) }
    }
    return unfinished
  }

  /// Restarts follow this policy and strategy from now on, and heartbeats are judged by it. How often a module beats it
  /// learns with its next attempt: until then it is given the longer of the two timeouts.
  public func apply(_ policy: RestartPolicy, strategy: RestartStrategy) {
    self.strategy = strategy
    for child in children { child.policy = policy }
  }

  /// What a module says counts only while it runs.
  func take(_ announcement: Announcement, of child: Child) {
    switch announcement {
    case .state(let state): child.announce(state)
    case .stage(let stage): if stopRequested.isOpen { onStopStage(stage) }
    case .cut(let what):
      guard stopRequested.isOpen else { return }
      let cut = ModuleCut(module: child.specification.name, what: what)
      cuts.append(cut)
      LogContext.$current.withValue(child.logContext) {
        logger.error("cut short by the stop", metadata: ["cut": "\(what)"])
      }
    }
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

  private var longestStop: Duration {
    children.map(\.policy.stopTimeout).reduce(.zero, +)
  }

  private func keepRunning(_ child: Child) async -> End {
    while await mayRun(child) {
      let began = clock.now
      let end = await runAttempt(child)
      if stopRequested.isOpen || Task.isCancelled { break }
      if !child.gate.isOpen {
        // It was stopped for the sake of another and starts again in its turn.
        child.state = .starting
        continue
      }
      switch decide(child, end, uptime: clock.now - began) {
      case .restart(let delay): await restart(child, after: delay)
      case .retry(let delay): await pause(delay)
      case .end(let state, let result):
        child.state = state
        advance()
        return result
      }
    }
    child.state = .stopped
    return .stopped
  }

  private func mayRun(_ child: Child) async -> Bool {
    try? await child.gate.wait()
    return !stopRequested.isOpen && !Task.isCancelled
  }

  /// Cut short by a stop or a cancellation, which the caller looks at.
  func pause(_ delay: Duration) async {
    let stopRequested = stopRequested
    try? await withDeadline(clock.now.advanced(by: delay), clock: clock) { try await stopRequested.wait() }
  }

  /// - Returns: whether it has ended in time.
  func stop(_ child: Child, by deadline: ContinuousClock.Instant) async -> Bool {
    guard let attempt = child.attempt else { return true }
    child.state = .stopping
    let limit = min(deadline, clock.now.advanced(by: child.policy.stopTimeout))
    attempt.requestStop(by: limit)
    do {
      try await withDeadline(limit, clock: clock) { try await attempt.ended.wait() }
      return true
    } catch {
      var metadata: Logger.Metadata = [:]
      if let doing = attempt.heartbeat.doing { metadata["last_activity"] = "\(doing)" }
      LogContext.$current.withValue(child.logContext) {
        logger.error("module did not stop in time", metadata: metadata)
      }
      return false
    }
  }
}
