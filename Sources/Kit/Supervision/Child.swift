internal import EventLoop
internal import LogPipeline

/// A module's name, how to make it, and how to restart it.
public struct ModuleSpecification: Sendable {
  public let name: String
  public let policy: RestartPolicy
  /// Makes a fresh module for each attempt.
  public let make: @Sendable () -> any BotModule

  public init(name: String, policy: RestartPolicy, make: @escaping @Sendable () -> any BotModule) {
    self.name = name
    self.policy = policy
    self.make = make
  }
}

/// One module under supervision, and what is known of it.
@Loop
final class Child {
  let specification: ModuleSpecification
  var state = ModuleState.starting
  var hasStarted = false
  var restarts: [String: UInt64] = [:]
  var startTimestamp = 0.0
  var lastError: String?
  /// Attempts that failed in a row; a stable one resets it.
  var failures = 0
  var intensity = RestartIntensity()
  /// `nil` between attempts.
  var attempt: Attempt?

  init(_ specification: ModuleSpecification) { self.specification = specification }

  /// The current task's, with the module's name.
  var logContext: LogContext { .changed { $0.module = specification.name } }

  var status: ModuleStatus {
    ModuleStatus(
      name: specification.name, state: state, isAlive: isAlive, hasStarted: hasStarted, restarts: restarts,
      heartbeatAge: attempt?.heartbeat.age, startTimestamp: startTimestamp, lastError: lastError)
  }

  /// Whether the running attempt has given a sign of progress in time.
  var isAlive: Bool {
    guard state != .hung, let attempt else { return state != .hung }
    return attempt.heartbeat.age <= specification.policy.heartbeatTimeout
  }

  /// What a module says of itself counts only while it runs: not once it is stopping or hung.
  func announce(_ state: ModuleState) {
    if self.state.isReady { self.state = state }
  }
}
