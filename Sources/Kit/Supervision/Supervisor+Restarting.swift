internal import EventLoop
internal import Logging

/// What follows the end of an attempt.
extension Supervisor {
  enum Decision {
    /// It failed; the strategy says who starts anew with it.
    case restart(after: Duration)
    /// It waits for a dependency: the others are not concerned.
    case retry(after: Duration)
    case end(ModuleState, End)
  }

  /// Lets the next module start whose turn it is.
  func advance() {
    if hasStarted { started.open() }
    if stopRequested.isOpen { return }
    for child in children {
      if !child.gate.isOpen { return child.gate.open() }
      if !child.isSettled { return }
    }
  }

  /// Stops those who start anew with `child`, last first, waits, and lets them start in order.
  func restart(_ child: Child, after delay: Duration) async {
    let fellows = fellows(of: child)
    if strategy == .oneForAll { child.hold() }
    for fellow in fellows { fellow.hold() }
    for fellow in fellows.reversed() {
      _ = await stop(fellow, by: clock.now.advanced(by: fellow.policy.stopTimeout))
    }
    await pause(delay)
    if strategy != .oneForOne { advance() }
  }

  private func fellows(of child: Child) -> [Child] {
    let rest =
      switch strategy {
      case .oneForOne: [Child]()
      case .oneForAll: children.filter { $0 !== child }
      case .restForOne: Array(children.drop { $0 !== child }.dropFirst())
      }
    return rest.filter { $0.state != .stopped && $0.state != .failed }
  }

  func decide(_ child: Child, _ end: AttemptEnd, uptime: Duration) -> Decision {
    let policy = child.policy
    let name = child.specification.name
    switch end {
    case .waiting(let dependency): return wait(child, for: dependency, uptime: uptime)
    case .unrecoverable, .doNotRestart, .terminateTree: return finish(child, end, uptime: uptime)
    case .returned, .stopped:
      if policy.restart != .permanent { return .end(.stopped, .stopped) }
    case .threw(_, _, let exitCode):
      if policy.restart == .temporary {
        report(child, end, uptime: uptime, next: nil)
        return .end(.failed, exitCode.map { .ended(module: name, exitCode: $0) } ?? .failed(module: name))
      }
    case .hung:
      if policy.restart == .temporary {
        report(child, end, uptime: uptime, next: nil)
        return .end(.failed, .failed(module: name))
      }
    }
    if uptime >= policy.backoff.resetAfter { child.failures = 0 }
    child.failures += 1
    guard !intensity.exceeds(policy, at: clock.now) else {
      report(child, end, uptime: uptime, next: nil)
      return .end(.failed, .gaveUp(module: name))
    }
    let delay = policy.backoff.delay(afterFailures: child.failures, random: random())
    child.restarts[end.reason, default: 0] += 1
    report(child, end, uptime: uptime, next: delay)
    child.state = .backoff
    return .restart(after: delay)
  }

  /// It will not be started again, whatever its restart type.
  private func finish(_ child: Child, _ end: AttemptEnd, uptime: Duration) -> Decision {
    let name = child.specification.name
    switch end {
    case .doNotRestart(let reason):
      child.lastError = reason
      logger.notice("module ended", metadata: ["reason": "\(reason)"])
      return .end(.stopped, .stopped)
    case .terminateTree(let reason, let exitCode):
      child.lastError = reason
      logger.notice("module ended", metadata: ["reason": "\(reason)", "exit_code": "\(exitCode)"])
      return .end(.stopped, .ended(module: name, exitCode: exitCode))
    default:
      report(child, end, uptime: uptime, next: nil)
      return .end(.failed, .gaveUp(module: name))
    }
  }

  /// Between two attempts of a module that waits: a dependency that comes back should not wait for a bot that counts to
  /// thirty. Longer only when the dependency itself asks for it.
  private static let longestWait = Duration.seconds(5)

  /// One line when the wait begins or its reason changes, none for each attempt.
  private func wait(_ child: Child, for dependency: DependencyUnavailable, uptime: Duration) -> Decision {
    let policy = child.policy
    let reason = dependency.description
    if child.lastError != reason {
      logger.warning("module waiting", metadata: ["reason": "\(reason)"])
    }
    child.lastError = reason
    child.state = .waiting
    child.hasStarted = true
    child.restarts["waiting", default: 0] += 1
    advance()
    if uptime >= policy.backoff.resetAfter { child.waits = 0 }
    child.waits += 1
    let delay = policy.backoff.delay(afterFailures: child.waits, random: random())
    return .retry(after: max(min(delay, Self.longestWait), dependency.retryAfter ?? .zero))
  }

  /// The one event of a crash.
  private func report(_ child: Child, _ end: AttemptEnd, uptime: Duration, next: Duration?) {
    var metadata: Logger.Metadata = [
      "attempt": "\(child.failures)", "reason": "\(end.reason)", "uptime_seconds": "\(uptime.seconds)",
      "last_lines": .array(lastLines(child.specification.name).map { .string($0) }),
    ]
    switch end {
    case .threw(let type, let message, let exitCode):
      metadata["error.type"] = "\(type)"
      metadata["error.message"] = "\(message)"
      if let exitCode { metadata["exit_code"] = "\(exitCode)" }
      child.lastError = message
    case .unrecoverable(let reason):
      metadata["error.message"] = "\(reason)"
      child.lastError = reason
    case .hung(let age): metadata["heartbeat_age_seconds"] = "\(age.seconds)"
    case .returned, .stopped, .waiting, .doNotRestart, .terminateTree: break
    }
    if let next { metadata["next_attempt_seconds"] = "\(next.seconds)" }
    logger.error(next == nil ? "module failed" : "module crashed", metadata: metadata)
  }
}
