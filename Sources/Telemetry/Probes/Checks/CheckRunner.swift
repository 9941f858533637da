public import EventLoop
internal import Logging
internal import Pooling

/// Looks at every dependency in the background and keeps the results, so that no answer about health does I/O.
@Loop
public final class CheckRunner {
  private var checks: [Check]
  private var results: [CheckStatus]
  private let clock: any MonotonicClock
  private let wallClock: @Sendable () -> Double
  private let random: @Sendable () -> Double
  private let logger = Logger(label: "outrigger")
  private var firstResults = 0
  private let stopRequested = Latch()
  /// Opens when every check has looked once.
  public let haveLooked = Latch()

  /// - Parameters:
  ///   - random: in 0..<1; spreads the checks so that they do not all look at once.
  ///   - wallClock: Unix seconds, for timestamps.
  public init(
    _ checks: [Check], clock: any MonotonicClock = LoopClock(),
    random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
    wallClock: @escaping @Sendable () -> Double
  ) {
    self.checks = checks
    results = checks.map(CheckStatus.init)
    self.clock = clock
    self.random = random
    self.wallClock = wallClock
    if checks.isEmpty { haveLooked.open() }
  }

  /// Looks at nothing any more: what is looked at is about to be closed.
  public func stop() { stopRequested.open() }

  /// Runs every check until stopped or cancelled.
  public func run() async {
    let stopRequested = stopRequested
    await withTaskGroup(of: Void.self) { group in
      for index in checks.indices {
        let look: @Loop @Sendable () async -> Void = { [self] in await repeatedly(index) }
        group.addTask(operation: look)
      }
      try? await stopRequested.wait()
      group.cancelAll()
    }
  }

  public var statuses: [CheckStatus] { results }

  /// From its next look on, the check of this name looks so often, and readiness needs it or not.
  public func apply(_ timing: CheckTiming, isCritical: Bool, to name: String) {
    for index in checks.indices where checks[index].name == name {
      checks[index].timing = timing
      checks[index].isCritical = isCritical
      results[index].apply(timing, isCritical: isCritical)
    }
  }

  /// The names of the critical checks that do not pass.
  public func failingCritical() -> [String] {
    let now = clock.now
    return results.filter { $0.isCritical && !$0.passes(at: now) }.map(\.name)
  }

  private func repeatedly(_ index: Int) async {
    var hysteresis = Hysteresis(fall: checks[index].timing.fall, rise: checks[index].timing.rise)
    while !Task.isCancelled {
      (hysteresis.fall, hysteresis.rise) = (checks[index].timing.fall, checks[index].timing.rise)
      let failure = await look(index)
      if Task.isCancelled { return }
      note(index, failure, &hysteresis)
      // Up to a tenth early, so that checks drift apart instead of marching in step.
      let pause = checks[index].timing.interval * (1 - 0.1 * random())
      do { try await clock.sleep(for: pause) } catch { return }
    }
  }

  private func look(_ index: Int) async -> CheckFailure? {
    let start = clock.now
    defer { results[index].lastDuration = clock.now - start }
    return await checks[index].look(clock: clock)
  }

  private func note(_ index: Int, _ failure: CheckFailure?, _ hysteresis: inout Hysteresis) {
    let previous = results[index].lastFailure
    let changed = hysteresis.take(failure == nil)
    if results[index].lastResult == nil {
      firstResults += 1
      if firstResults == checks.count { haveLooked.open() }
    }
    results[index].isUp = hysteresis.isUp
    results[index].lastResult = clock.now
    results[index].history.note(
      passed: failure == nil, results[index].lastDuration ?? .zero, at: results[index].lastResult ?? clock.now)
    results[index].lastFailure = failure
    if let failure {
      results[index].failures[failure.reason, default: 0] += 1
      results[index].consecutiveFailures += 1
    } else {
      results[index].consecutiveFailures = 0
      results[index].lastSuccess = wallClock()
    }
    log(index, failure, previous: previous, changed: changed)
  }

  /// One line per change of state; a failing check that now fails for another reason is such a change.
  private func log(_ index: Int, _ failure: CheckFailure?, previous: CheckFailure?, changed: Bool) {
    let status = results[index]
    var metadata: Logger.Metadata = ["check": "\(status.name)", "critical": "\(status.isCritical)"]
    if changed && status.isUp == true {
      logger.info("check passing", metadata: metadata)
    } else if let failure, changed || (status.isUp == false && previous?.reason != failure.reason) {
      metadata["reason"] = "\(failure.reason.rawValue)"
      metadata["error.message"] = "\(failure.text)"
      logger.warning("check failing", metadata: metadata)
    }
  }
}
