internal import MetricRegistry
internal import Postgres

/// One group of a Postgres server's metrics: one statement, and its result as families. One file each in `Collectors/`.
///
/// The statement is made from the tables of labels and columns, so that a column is written once.
struct PostgresCollector: Sendable {
  /// The `collector` label, as postgres_exporter has it.
  let name: String
  /// Whether it runs unless the configuration disables it; else only when the configuration enables it.
  var isOnByDefault = true
  /// The oldest server it can be asked of, as 160000 for 16.0; it succeeds with nothing on older ones.
  var since = 0
  /// Families that share their labels. Most collectors have one such group.
  var groups: [PostgresColumnGroup] = []
  /// What follows the list of columns.
  let from: @Sendable (_ serverVersion: Int) -> String
  /// Families that no table of columns can say.
  var more: (@Sendable (PostgresResult, ProbeTarget) -> [MetricFamily])?
  /// Columns that ``more`` needs, as `expression AS name`.
  var moreColumns: [String] = []

  /// The statement for a server's version.
  func statement(_ version: Int) -> PostgresStatement {
    var columns: [String] = []
    for column in groups.flatMap({ $0.expressions(version) }) + moreColumns where !columns.contains(column) {
      columns.append(column)
    }
    return PostgresStatement("SELECT \(columns.joined(separator: ", ")) \(from(version))", isPrepared: true)
  }
}

extension PostgresCollector {
  /// Every collector, in the order they are asked: what is cheap and most looked at first, so that it is there when the
  /// deadline cuts the rest.
  static let all: [PostgresCollector] = [
    .statDatabase, .statActivity, .locks, .replication, .statReplication, .replicationSlots, .statBgwriter,
    .statArchiver, .roles, .statProgressVacuum, .postmaster, .statCheckpointer, .longRunningTransactions,
    .processIdle, .databaseWraparound, .xlogLocation, .statWalReceiver, .statActivityAutovacuum, .wal,
    .statioUserTables, .statioUserIndexes, .statUserTables, .database, .buffercacheSummary, .statStatements,
  ]

  /// The names that may be enabled and disabled, with whether they are on by default. Settings have a way of their own.
  static let names: [String: Bool] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0.isOnByDefault) } + [(ServerSettings.name, true)])
}
