internal import MetricRegistry
internal import Postgres

/// One of the console's tables: each row has labels, and columns that are metrics (pgbouncer manual, "Admin console").
struct PgBouncerTable: Sendable {
  let command: String
  let labels: [String]
  let columns: [PgBouncerColumn]

  /// One family for each metric of which the console, which has other columns in other versions, has the column.
  func families(_ result: PostgresResult, _ target: LabelSet) -> [MetricFamily] {
    let found = columns.compactMap { column in result.index(of: column.name).map { (column, $0) } }
    var families = found.map { MetricFamily($0.0.metric, $0.0.help, $0.0.type) }
    for row in result.rows {
      let set = LabelSet(target.labels + labels.map { Label($0, row[$0].text ?? "") })
      for (index, (column, place)) in found.enumerated() {
        if let value = column.value(row[place]) { families[index].samples.append(Sample(value, labels: set)) }
      }
    }
    return families
  }
}

/// One column of a table that is a metric.
struct PgBouncerColumn: Sendable {
  let name: String
  let metric: String
  let type: MetricType
  let help: String
  /// What the column's number is divided by, as microseconds to seconds.
  let divisor: Double

  init(_ name: String, _ metric: String, _ type: MetricType, _ help: String, divisor: Double = 1) {
    self.name = name
    self.metric = metric
    self.type = type
    self.help = help
    self.divisor = divisor
  }

  func value(_ cell: PostgresCell) -> SampleValue? {
    if divisor == 1, let count = cell.int64 { return SampleValue(count) }
    return cell.double.map { .number($0 / divisor) }
  }
}

/// One of the console's lists: each row is a name and a value.
struct PgBouncerList: Sendable {
  let command: String
  let key: String
  let value: String
  let metrics: [PgBouncerColumn]

  func families(_ result: PostgresResult, _ target: LabelSet) -> [MetricFamily] {
    metrics.compactMap { metric in
      guard let row = result.rows.first(where: { $0[key].text == metric.name }),
        let value = metric.value(row[value])
      else { return nil }
      return MetricFamily(metric.metric, metric.help, metric.type, [Sample(value, labels: target)])
    }
  }
}
