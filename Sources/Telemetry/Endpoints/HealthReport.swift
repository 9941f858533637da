internal import EventLoop
public import Probes

/// How this process is at one moment, put together without any I/O: what every health answer is made of.
public struct HealthReport: Sendable {
  /// One module under supervision.
  public struct Module: Sendable {
    public let name: String
    /// As in `module_state`.
    public let state: String
    public let isReady: Bool
    public let isAlive: Bool
    public let hasStarted: Bool

    public init(name: String, state: String, isReady: Bool, isAlive: Bool, hasStarted: Bool) {
      self.name = name
      self.state = state
      self.isReady = isReady
      self.isAlive = isAlive
      self.hasStarted = hasStarted
    }
  }

  public var modules: [Module]
  public var checks: [CheckStatus]
  public var isDraining: Bool
  /// When the report was made: the checks' ages count from it.
  public var now: ContinuousClock.Instant

  public init(modules: [Module], checks: [CheckStatus], isDraining: Bool, now: ContinuousClock.Instant) {
    self.modules = modules
    self.checks = checks
    self.isDraining = isDraining
    self.now = now
  }
}

/// One line of a probe's verbose answer.
package struct HealthItem {
  package let name: String
  package let isOK: Bool
}

extension HealthReport {
  /// Whether this process makes progress. Never a matter of its dependencies.
  package var live: [HealthItem] {
    [HealthItem(name: "loop", isOK: true)] + modules.map { HealthItem(name: "module:\($0.name)", isOK: $0.isAlive) }
  }

  /// Whether traffic should come here.
  package var ready: [HealthItem] {
    [HealthItem(name: "shutdown", isOK: !isDraining)] + startup
      + modules.map { HealthItem(name: "module:\($0.name)", isOK: $0.isReady) }
      + checks.filter(\.isCritical).map { HealthItem(name: $0.name, isOK: $0.passes(at: now)) }
  }

  /// Whether every module has been started once.
  package var startup: [HealthItem] { [HealthItem(name: "startup", isOK: modules.allSatisfy(\.hasStarted))] }

  /// What `/ready/NAME` may ask for besides: the checks that readiness does not need.
  package var optional: [HealthItem] {
    checks.filter { !$0.isCritical }.map { HealthItem(name: $0.name, isOK: $0.passes(at: now)) }
  }

  package var isLive: Bool { live.allSatisfy(\.isOK) }
  package var isReady: Bool { ready.allSatisfy(\.isOK) }
}
