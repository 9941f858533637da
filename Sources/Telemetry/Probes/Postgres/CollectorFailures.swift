internal import Logging
internal import Pooling
internal import Postgres

/// Which collectors of a target fail: one log line when one begins to and one when it stops, not one a scrape.
struct CollectorFailures {
  private let target: String
  private let logger = Logger(label: "probes")
  /// By collector: what it failed with.
  private var reasons: [String: String] = [:]

  init(target: String) { self.target = target }

  mutating func note(_ collector: String, _ error: PostgresError) {
    let reason = error.sqlState ?? error.reason.rawValue
    guard reasons.updateValue(reason, forKey: collector) != reason else { return }
    logger.warning(
      "collector failed",
      metadata: [
        "probe.target": "\(target)", "probe.collector": "\(collector)", "error": "\(error)",
        "probe.remedy": "\(remedy(error))",
      ])
  }

  mutating func note(recovered collector: String) {
    guard reasons.removeValue(forKey: collector) != nil else { return }
    logger.info("collector recovered", metadata: ["probe.target": "\(target)", "probe.collector": "\(collector)"])
  }

  /// The target's check says so once, at its own level.
  func note(unreachable error: any Error) {
    logger.debug("target not reached", metadata: ["probe.target": "\(target)", "error": "\(error)"])
  }

  private func remedy(_ error: PostgresError) -> String {
    switch error.sqlState {
    case "42501": "Grant the role pg_monitor, or disable the collector."
    case "42P01", "42883": "Create the extension it needs in this database, or disable the collector."
    case "57014", "55P03": "It took too long or waited for a lock; look at the server, or disable the collector."
    default: "Disable the collector if this lasts."
    }
  }
}
