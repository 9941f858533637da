internal import EventLoop
internal import Pooling
internal import Probes

extension CheckStatus {
  /// What it found, in words that everybody may see.
  func word(at now: ContinuousClock.Instant) -> String {
    if passes(at: now) { return "passes" }
    guard isUp != nil else { return "has not been looked at yet" }
    guard let lastFailure else { return isUp == true ? "has no new result" : "fails" }
    return "fails: \(lastFailure.reason.rawValue)"
  }
}
