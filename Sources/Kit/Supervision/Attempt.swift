internal import EventLoop
internal import Logging

/// How one attempt at running a module ended.
enum AttemptEnd: Sendable {
  case returned
  case stopped
  case waiting(DependencyUnavailable)
  case unrecoverable(String)
  case doNotRestart(String)
  case terminateTree(String, exitCode: Int32)
  case threw(type: String, message: String, exitCode: Int32?)
  /// No sign of progress for this long; the module ended only after it was cancelled.
  case hung(age: Duration)

  /// The label of `module_restarts_total`.
  var reason: String {
    switch self {
    case .returned, .stopped, .doNotRestart, .terminateTree: "exit"
    case .waiting: "waiting"
    case .unrecoverable, .threw: "error"
    case .hung: "hung"
    }
  }

  init(_ error: any Error) {
    switch error {
    case let error as DependencyUnavailable: self = .waiting(error)
    case let error as UnrecoverableError: self = .unrecoverable(error.reason)
    case let error as DoNotRestart: self = .doNotRestart(error.reason)
    case let error as TerminateTree: self = .terminateTree(error.reason, exitCode: error.exitCode)
    default:
      let code = (error as? any ExitCoded)?.exitCode
      self = .threw(type: "\(type(of: error))", message: "\(error)", exitCode: code)
    }
  }
}

/// One attempt that runs, and the request that it stop.
@Loop
final class Attempt {
  let module: any BotModule
  let heartbeat: Heartbeat
  /// What the module was told of how often it must beat.
  let promisedTimeout: Duration
  let stopRequested = Latch()
  let ended = Latch()
  private(set) var stopDeadline: ContinuousClock.Instant?
  /// Until when a hung one that is being killed may take.
  var patience: LoopTimer?
  /// When the watch on the heartbeat last looked.
  var lastLook: ContinuousClock.Instant
  private let clock: any MonotonicClock

  init(module: any BotModule, heartbeat: Heartbeat, promisedTimeout: Duration, clock: any MonotonicClock) {
    self.module = module
    self.heartbeat = heartbeat
    self.promisedTimeout = promisedTimeout
    self.clock = clock
    lastLook = clock.now
  }

  /// Whether the watch itself has not come to look for long, because all of us stood still: then an old heartbeat says
  /// nothing before it has.
  func isWatchLate(_ timeout: Duration) -> Bool { clock.now - lastLook > timeout / 2 }

  func requestStop(by deadline: ContinuousClock.Instant) {
    stopDeadline = deadline
    stopRequested.open()
  }
}

extension Supervisor {
  /// Runs a fresh module once and says how it ended. The module runs on the cooperative pool; the watch on its
  /// heartbeat and the end of its stop's time run on the loop, so a module that blocks every thread of the pool is
  /// still noticed.
  func runAttempt(_ child: Child) async -> AttemptEnd {
    let heartbeat = Heartbeat(clock: clock)
    let attempt = Attempt(
      module: child.specification.make(), heartbeat: heartbeat, promisedTimeout: child.policy.heartbeatTimeout,
      clock: clock)
    let context = makeContext(child, heartbeat)
    child.attempt = attempt
    child.startTimestamp = wallClock()
    // It goes on waiting while it only looks again whether the dependency is there.
    if child.state != .waiting { child.state = .starting }
    defer {
      child.attempt = nil
      attempt.patience?.cancel()
      attempt.ended.open()
    }
    return await withTaskGroup(of: AttemptEnd?.self) { group in
      let work: @concurrent @Sendable () async -> AttemptEnd? = { [self] in await drive(attempt, child, context) }
      let watchdog: @Loop @Sendable () async -> AttemptEnd? = { [self] in await watch(child, attempt) }
      let stop: @concurrent @Sendable () async -> AttemptEnd? = { await callStop(attempt) }
      let limit: @Loop @Sendable () async -> AttemptEnd? = { [clock] in await endAfterStopTimeout(attempt, clock) }
      // The bot's own code leaves the loop, whose task executor the supervisor runs under.
      group.addTask(executorPreference: globalConcurrentExecutor, operation: work)
      group.addTask(operation: watchdog)
      group.addTask(executorPreference: globalConcurrentExecutor, operation: stop)
      group.addTask(operation: limit)
      // Only the first that has something to say counts. The group then waits for the module all the same.
      defer { group.cancelAll() }
      for await case let end? in group { return end }
      return .stopped
    }
  }

  @concurrent
  private func drive(_ attempt: Attempt, _ child: Child, _ context: ModuleContext) async -> AttemptEnd? {
    do {
      try await attempt.module.start(context)
      await noteRunning(child)
      try await attempt.module.run(context)
      return .returned
    } catch {
      return AttemptEnd(error)
    }
  }

  private func noteRunning(_ child: Child) {
    guard child.state == .starting || child.state == .waiting else { return }
    child.state = .running
    child.hasStarted = true
    child.lastError = nil
    logger.info("module running")
    advance()
  }

  /// Ends with `.hung` once the heartbeat is too old. Time in which the loop itself stood still does not count.
  private func watch(_ child: Child, _ attempt: Attempt) async -> AttemptEnd? {
    let heartbeat = attempt.heartbeat
    var startedFor = Duration.zero
    while true {
      let (before, policy, timeout) = (clock.now, child.policy, child.heartbeatTimeout)
      let interval = timeout / 8
      do { try await clock.sleep(for: interval) } catch { return nil }
      attempt.lastLook = clock.now
      let overslept = clock.now - before - interval
      if overslept > timeout / 2 { heartbeat.forgive(overslept) }
      startedFor = child.state == .starting ? startedFor + interval : .zero
      if startedFor > policy.startTimeout {
        return .threw(type: "StartTimeout", message: "not started within \(policy.startTimeout)", exitCode: nil)
      }
      let age = heartbeat.age
      guard age > timeout else { continue }
      noteHung(child, attempt, age: age)
      return .hung(age: age)
    }
  }

  private func noteHung(_ child: Child, _ attempt: Attempt, age: Duration) {
    child.lastError = "no sign of progress for \(age)"
    var metadata: Logger.Metadata = ["heartbeat_age_seconds": "\(age.seconds)"]
    if let doing = attempt.heartbeat.doing { metadata["last_activity"] = "\(doing)" }
    logger.error("module hung", metadata: metadata)
    guard child.state != .stopping else { return }
    guard child.specification.canBeKilled else {
      child.state = .hung
      return
    }
    child.state = .stopping
    let patience = child.policy.stopTimeout + Self.killGrace
    attempt.patience = LoopTimer(at: .now.advanced(by: patience)) { [weak child, weak attempt] in
      if let child, let attempt, child.attempt === attempt { child.state = .hung }
    }
  }

  private func makeContext(_ child: Child, _ heartbeat: Heartbeat) -> ModuleContext {
    ModuleContext(
      name: child.specification.name, logger: Logger(label: "bot"), clock: clock,
      heartbeatTimeout: child.policy.heartbeatTimeout, heartbeat: heartbeat,
      announced: { [self] said in Loop.submit { self.take(said, of: child) } })
  }
}

@concurrent
private func callStop(_ attempt: Attempt) async -> AttemptEnd? {
  do { try await attempt.stopRequested.wait() } catch { return nil }
  guard let deadline = await attempt.stopDeadline else { return nil }
  await attempt.module.stop(by: deadline)
  return nil
}

@Loop
private func endAfterStopTimeout(_ attempt: Attempt, _ clock: any MonotonicClock) async -> AttemptEnd? {
  do {
    try await attempt.stopRequested.wait()
    guard let deadline = attempt.stopDeadline else { return nil }
    try await clock.sleep(until: deadline)
    return .stopped
  } catch {
    return nil
  }
}
