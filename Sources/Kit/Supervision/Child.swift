internal import EventLoop
internal import LogPipeline

/// A module's name, how to make it, and how to restart it.
public struct ModuleSpecification: Sendable {
  public let name: String
  public let policy: RestartPolicy
  /// Whether it can be ended by force, as a process can: then a missed heartbeat is no reason to end all of us.
  public let canBeKilled: Bool
  /// Makes a fresh module for each attempt.
  public let make: @Sendable () -> any BotModule

  public init(
    name: String, policy: RestartPolicy, canBeKilled: Bool = false, make: @escaping @Sendable () -> any BotModule
  ) {
    self.name = name
    self.policy = policy
    self.canBeKilled = canBeKilled
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
  /// What it failed with or waits for; nil while it runs.
  var lastError: String? {
    didSet { if let lastError { lastFailure = lastError } }
  }
  /// The same, kept once it runs again.
  private(set) var lastFailure: String?
  /// Attempts that failed in a row; a stable one resets it.
  var failures = 0
  /// Attempts in a row that ended for want of a dependency.
  var waits = 0
  /// `nil` between attempts.
  var attempt: Attempt?
  /// Open while the module may run; closed until its turn in the order of starting comes.
  private(set) var gate = Latch()

  /// The specification's, until the configuration changes it.
  var policy: RestartPolicy

  init(_ specification: ModuleSpecification) {
    self.specification = specification
    policy = specification.policy
  }

  /// The current task's, with the module's name.
  var logContext: LogContext { .changed { $0.module = specification.name } }

  var status: ModuleStatus {
    ModuleStatus(
      name: specification.name, state: state, isAlive: isAlive, hasStarted: hasStarted, restarts: restarts,
      heartbeatAge: attempt?.heartbeat.age, startTimestamp: startTimestamp, lastError: lastError,
      lastFailure: lastFailure)
  }

  /// Whether the running attempt has given a sign of progress in time. One that can be killed will be.
  var isAlive: Bool {
    guard state != .hung, let attempt else { return state != .hung }
    return specification.canBeKilled || attempt.heartbeat.age <= heartbeatTimeout
      || attempt.isWatchLate(heartbeatTimeout)
  }

  /// A shorter one than the running attempt was told of is for the next.
  var heartbeatTimeout: Duration { max(policy.heartbeatTimeout, attempt?.promisedTimeout ?? .zero) }

  /// Whether the next in the order of starting need not wait for it any more.
  var isSettled: Bool {
    switch state {
    case .running, .standby, .waiting, .stopped, .failed: true
    case .starting, .backoff, .hung, .stopping: false
    }
  }

  /// Not to run before its turn comes again.
  func hold() { if gate.isOpen { gate = Latch() } }

  /// What a module says of itself counts only while it runs: not once it is stopping or hung.
  func announce(_ state: ModuleState) {
    if self.state.isReady { self.state = state }
  }
}
