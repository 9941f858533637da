internal import EventLoop

/// What a check found in its last five minutes, in steps of five seconds, however often it looks: for a small chart.
public struct CheckHistory: Sendable, Equatable {
  public static let step = Duration.seconds(5)
  /// Steps that are remembered.
  public static let count = 60

  /// What a step saw.
  public enum Step: Sendable, Equatable {
    /// No look ended in it.
    case none
    /// Every look passed; the longest took so long.
    case passed(Duration)
    /// One look failed at least.
    case failed
  }

  /// The oldest first; the last is the one of the latest look.
  public private(set) var steps: [Step] = []
  private var origin: ContinuousClock.Instant?
  /// The number of the last step since `origin`.
  private var last = 0

  public init() {}

  /// Takes the result of one look. Time that went backwards counts as no time.
  mutating func note(passed: Bool, _ duration: Duration, at now: ContinuousClock.Instant) {
    let start = origin ?? now
    origin = start
    if steps.isEmpty { steps = [.none] }
    let number = max(last, Int((now - start) / Self.step))
    steps += repeatElement(.none, count: min(number - last, Self.count))
    if steps.count > Self.count { steps.removeFirst(steps.count - Self.count) }
    last = number
    steps[steps.count - 1] = steps[steps.count - 1].adding(passed: passed, duration)
  }
}

extension CheckHistory.Step {
  fileprivate func adding(passed: Bool, _ duration: Duration) -> Self {
    switch self {
    case _ where !passed, .failed: .failed
    case .none: .passed(duration)
    case .passed(let longest): .passed(max(longest, duration))
    }
  }
}
