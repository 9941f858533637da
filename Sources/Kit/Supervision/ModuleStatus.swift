/// What the supervisor knows of one module, as a value for health answers, metrics and the status command.
public struct ModuleStatus: Sendable {
  public let name: String
  public let state: ModuleState
  /// Whether it makes progress: its heartbeat is young enough.
  public let isAlive: Bool
  /// Whether it has been started once: running, standby, or waiting for a dependency.
  public let hasStarted: Bool
  /// Restarts so far by reason: `error`, `exit`, `hung`, `waiting`.
  public let restarts: [String: UInt64]
  /// Since the last sign of progress; `nil` while no attempt runs.
  public let heartbeatAge: Duration?
  /// When the current attempt began, in Unix seconds; 0 before the first.
  public let startTimestamp: Double
  /// Why the last attempt ended, or what the module waits for. May name addresses: for guarded answers and logs only.
  public let lastError: String?
  /// The latest of these, kept once the module runs again.
  public let lastFailure: String?
}
