internal import MetricRegistry
internal import Postgres

/// One group of a Postgres server's metrics: a query, and its result as families. One file each in `Collectors/`.
struct PostgresCollector: Sendable {
  /// The `collector` label, as postgres_exporter has it.
  let name: String
  /// By the server's version, as 150018 for 15.18.
  let sql: @Sendable (_ serverVersion: Int) -> String
  /// The result as families; `labels` go on every sample.
  let families: @Sendable (PostgresResult, _ labels: LabelSet) -> [MetricFamily]

  /// Those that are on by default, in the order they are asked.
  static let all: [PostgresCollector] = [.statDatabase, .statActivity, .settings]
}

/// One column of a result that becomes a metric of its own.
struct PostgresColumn: Sendable {
  let name: String
  let metric: String
  let type: MetricType
  let help: String
  /// What the column's number is multiplied with, as milliseconds to seconds.
  var scale = 1.0

  init(_ name: String, _ metric: String, _ type: MetricType, _ help: String, scale: Double = 1) {
    self.name = name
    self.metric = metric
    self.type = type
    self.help = help
    self.scale = scale
  }

  /// The family of this column over all rows; a NULL gives no sample.
  func family(_ rows: [(labels: LabelSet, row: PostgresRow)]) -> MetricFamily {
    var family = MetricFamily(metric, help, type)
    for (labels, row) in rows {
      let cell = row[name]
      if let count = cell.int64, scale == 1 {
        family.add(count, labels: labels)
      } else if let value = cell.double {
        family.add(value * scale, labels: labels)
      }
    }
    return family
  }
}
