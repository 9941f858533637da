/// What a check has found so far, as a value.
public struct CheckStatus: Sendable {
  public let name: String
  public internal(set) var isCritical: Bool
  /// The opinion after `fall` and `rise`; `nil` before the first result.
  public internal(set) var isUp: Bool?
  /// How long the last look took.
  public internal(set) var lastDuration: Duration?
  /// When the last look ended.
  public internal(set) var lastResult: ContinuousClock.Instant?
  /// Unix seconds of the last success; `nil` before it.
  public internal(set) var lastSuccess: Double?
  public internal(set) var failures: [CheckFailure.Reason: UInt64] = [:]
  /// Failed looks in a row up to now.
  public internal(set) var consecutiveFailures: UInt64 = 0
  /// The last look's, `nil` when it passed.
  public internal(set) var lastFailure: CheckFailure?
  /// Of the last five minutes.
  public internal(set) var history = CheckHistory()
  private var staleAfter: Duration

  init(_ check: Check) {
    name = check.name
    isCritical = check.isCritical
    staleAfter = Self.staleAfter(check.timing)
  }

  mutating func apply(_ timing: CheckTiming, isCritical: Bool) {
    self.isCritical = isCritical
    staleAfter = Self.staleAfter(timing)
  }

  private static func staleAfter(_ timing: CheckTiming) -> Duration { timing.interval * 3 + timing.timeout }

  /// Whether the dependency counts as up: the opinion, unless it is too old to stand for anything.
  public func passes(at now: ContinuousClock.Instant) -> Bool {
    guard isUp == true, let lastResult else { return false }
    return now - lastResult <= staleAfter
  }
}
