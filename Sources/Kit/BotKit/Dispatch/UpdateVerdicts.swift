internal import Synchronization

/// What was decided of an update, so that a transaction that is tried again decides nothing anew: one update takes one
/// of what its user may do, and whoever is to be told is told by the attempt that commits.
final class UpdateVerdicts: Sendable {
  enum Verdict: Sendable, Equatable {
    case allowed
    case limited(retryAfter: Duration, tells: Bool)
  }

  /// By action: another attempt may find another handler.
  private let verdicts = Mutex<[String: Verdict]>([:])

  func verdict(on action: String) -> Verdict? { verdicts.withLock { $0[action] } }

  func note(_ verdict: Verdict, on action: String) { verdicts.withLock { $0[action] = verdict } }
}
