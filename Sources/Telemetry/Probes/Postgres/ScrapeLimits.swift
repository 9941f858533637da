internal import EventLoop
internal import Postgres

/// What the server is told about one scrape's time, so that it ends statements itself before we have to cancel.
struct ScrapeLimits: Equatable {
  /// Of one statement: half the scrape's time, so that one that hangs leaves time for the others.
  let statementTimeout: Duration
  /// Of one wait for a lock: a tenth. What we read is seldom locked, and then somebody changes it.
  let lockTimeout: Duration

  /// Rounded, so that it is the same at every scrape and need not be said again.
  init(budget: Duration) {
    let tenths = max(1, Int((budget.seconds * 10).rounded()))
    statementTimeout = .milliseconds(tenths * 50)
    lockTimeout = .milliseconds(tenths * 10)
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
