/// Where a supervised module stands.
public enum ModuleState: String, Sendable, CaseIterable {
  case starting
  /// Something it needs is down; it is tried again and this never counts towards the restart intensity.
  case waiting
  case running
  /// Started and ready, but another replica leads.
  case standby
  /// Crashed; the next attempt waits for its delay.
  case backoff
  /// Missed its heartbeat and did not end when cancelled.
  case hung
  case stopping
  case stopped
  /// Given up on.
  case failed

  /// Whether the module does its work, or would if it led.
  public var isReady: Bool { self == .running || self == .standby }
}
