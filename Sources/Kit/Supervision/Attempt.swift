internal import EventLoop
internal import Logging

/// How one attempt at running a module ended.
enum AttemptEnd: Sendable {
  case returned
  case stopped
  case waiting(DependencyUnavailable)
  case unrecoverable(String)
  case threw(type: String, message: String)
  /// No sign of progress for this long; the module ended only after it was cancelled.
  case hung(age: Duration)

  /// The label of `module_restarts_total`.
  var reason: String {
    switch self {
    case .returned, .stopped: "exit"
    case .waiting: "waiting"
    case .unrecoverable, .threw: "error"
    case .hung: "hung"
    }
  }

  init(_ error: any Error) {
    switch error {
    case let error as DependencyUnavailable: self = .waiting(error)
    case let error as UnrecoverableError: self = .unrecoverable(error.reason)
    default: self = .threw(type: "\(type(of: error))", message: "\(error)")
    }
  }
}

/// One attempt that runs, and the request that it stop.
@Loop
final class Attempt {
  let module: any BotModule
  let heartbeat: Heartbeat
  let stopRequested = Latch()
  let ended = Latch()
  private(set) var stopDeadline: ContinuousClock.Instant?

  init(module: any BotModule, heartbeat: Heartbeat) {
    self.module = module
    self.heartbeat = heartbeat
  }

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
    let attempt = Attempt(module: child.specification.make(), heartbeat: heartbeat)
    let context = makeContext(child, heartbeat)
    child.attempt = attempt
    child.startTimestamp = wallClock()
    // It goes on waiting while it only looks again whether the dependency is there.
    if child.state != .waiting { child.state = .starting }
    defer {
      child.attempt = nil
      attempt.ended.open()
    }
    return await withTaskGroup(of: AttemptEnd?.self) { group in
      let work: @concurrent @Sendable () async -> AttemptEnd? = { [self] in await drive(attempt, child, context) }
      let watchdog: @Loop @Sendable () async -> AttemptEnd? = { [self] in await watch(child, heartbeat) }
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
  }

  /// Ends with `.hung` once the heartbeat is too old. Time in which the loop itself stood still does not count.
  private func watch(_ child: Child, _ heartbeat: Heartbeat) async -> AttemptEnd? {
    let timeout = child.specification.policy.heartbeatTimeout
    let interval = timeout / 8
    while true {
      let before = clock.now
      do { try await clock.sleep(for: interval) } catch { return nil }
      let overslept = clock.now - before - interval
      if overslept > timeout / 2 { heartbeat.forgive(overslept) }
      let age = heartbeat.age
      guard age > timeout else { continue }
      noteHung(child, age: age)
      return .hung(age: age)
    }
  }

  private func noteHung(_ child: Child, age: Duration) {
    if child.state != .stopping { child.state = .hung }
    child.lastError = "no sign of progress for \(age)"
    logger.error("module hung", metadata: ["heartbeat_age_seconds": "\(age.seconds)"])
  }

  private func makeContext(_ child: Child, _ heartbeat: Heartbeat) -> ModuleContext {
    ModuleContext(
      name: child.specification.name, logger: Logger(label: "bot"), clock: clock,
      heartbeatTimeout: child.specification.policy.heartbeatTimeout, heartbeat: heartbeat,
      announced: { state in Loop.submit { child.announce(state) } })
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
