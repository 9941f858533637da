internal import EventLoop
internal import Postgres

/// What the server is told about one scrape's time, so that it ends statements itself before we have to cancel.
struct ScrapeLimits: Equatable {
  /// Of one statement: half the scrape's time, so that one that hangs leaves time for the others.
  let statementTimeout: Duration
  /// Of one wait for a lock: a tenth. What we read is seldom locked, and then somebody changes it.
  let lockTimeout: Duration

  init(budget: Duration) {
    statementTimeout = max(.milliseconds(50), budget / 2)
    lockTimeout = max(.milliseconds(10), budget / 10)
  }

  /// Whether a session that has these need not be told the others: a fifth more or less does not matter.
  func serves(_ wanted: ScrapeLimits) -> Bool {
    let ratio = statementTimeout.seconds / wanted.statementTimeout.seconds
    return (0.8...1.2).contains(ratio)
  }

  /// For the session: a statement of its own transaction.
  var statement: PostgresStatement {
    PostgresStatement(
      "SELECT set_config('statement_timeout', $1, false), set_config('lock_timeout', $2, false)",
      [.text(Self.text(statementTimeout)), .text(Self.text(lockTimeout))], isPrepared: true)
  }

  /// As the server takes it: a number without a unit is milliseconds.
  static func text(_ duration: Duration) -> String { "\(max(1, Int(duration.seconds * 1000)))" }
}
