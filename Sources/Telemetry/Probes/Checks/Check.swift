public import EventLoop
internal import Pooling

/// Something this process depends on, and how to see whether it answers.
public struct Check: Sendable {
  /// `postgres:NAME`, `redis:NAME`; the same in labels, paths and logs.
  public let name: String
  /// Whether readiness needs it to pass.
  public internal(set) var isCritical: Bool
  public internal(set) var timing: CheckTiming
  /// One look at the dependency, done by the deadline or not. What it throws is the failure.
  public let probe: @Loop @Sendable (_ deadline: ContinuousClock.Instant) async throws -> Void

  public init(
    name: String, isCritical: Bool, timing: CheckTiming,
    probe: @escaping @Loop @Sendable (_ deadline: ContinuousClock.Instant) async throws -> Void
  ) {
    self.name = name
    self.isCritical = isCritical
    self.timing = timing
    self.probe = probe
  }
}

extension Check {
  /// Looks once, within the timeout; `nil` when the dependency answered.
  @Loop public func look(clock: any MonotonicClock = LoopClock()) async -> CheckFailure? {
    let deadline = clock.now.advanced(by: timing.timeout)
    let probe = probe
    do {
      try await withDeadline(deadline, clock: clock) { try await probe(deadline) }
      return nil
    } catch is DeadlineExceeded {
      return CheckFailure(reason: .timeout, text: "\(name) did not answer within \(timing.timeout).")
    } catch {
      return CheckFailure(error)
    }
  }
}

/// How often a check looks and how many looks change its mind.
public struct CheckTiming: Sendable, Equatable {
  public var interval: Duration = .seconds(5)
  public var timeout: Duration = .seconds(2)
  /// Failures in a row that turn a passing check into a failing one.
  public var fall = 3
  /// Successes in a row that turn a failing check into a passing one.
  public var rise = 2

  public init() {}
}
