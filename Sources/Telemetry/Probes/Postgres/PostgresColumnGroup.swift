internal import MetricRegistry
internal import Postgres

/// Columns whose metrics have the same labels.
struct PostgresColumnGroup: Sendable {
  let labels: [PostgresLabel]
  let columns: [PostgresColumn]

  init(_ labels: [PostgresLabel], _ columns: [PostgresColumn]) {
    self.labels = labels
    self.columns = columns
  }

  /// Columns of a single row, without labels.
  init(_ columns: [PostgresColumn]) { self.init([], columns) }

  func expressions(_ version: Int) -> [String] {
    labels.compactMap(\.selected) + columns.filter { $0.versions.contains(version) }.map(\.selected)
  }

  /// One family for each column the result has. Columns are looked up by name, so one more or less does no harm.
  func families(_ result: PostgresResult, _ target: ProbeTarget) -> [MetricFamily] {
    let found = columns.filter { $0.versions.contains(target.version) }
      .compactMap { column in result.index(of: column.name).map { (column, $0) } }
    var families = found.map { MetricFamily($0.0.metric, $0.0.help, $0.0.type) }
    for index in families.indices { families[index].samples.reserveCapacity(result.rowCount) }
    let places = labels.map { label in (label, result.index(of: label.name)) }
    for row in result.rows {
      let set = labelSet(places, row, target)
      for (index, (column, place)) in found.enumerated() {
        guard let value = column.value(row[place]) else { continue }
        families[index].samples.append(Sample(value, labels: set))
      }
    }
    return families
  }

  private func labelSet(
    _ places: [(PostgresLabel, Int?)], _ row: PostgresRow, _ target: ProbeTarget
  ) -> LabelSet {
    if places.isEmpty { return target.labels }
    var labels = target.labels.labels
    for (label, place) in places {
      let value = label.isServer ? target.server : place.flatMap { row[$0].text } ?? label.null
      labels.append(Label(label.name, value))
    }
    return LabelSet(labels)
  }
}

/// One label of a group of columns.
struct PostgresLabel: Sendable, ExpressibleByStringLiteral {
  let name: String
  private let expression: String?
  /// What is shown for NULL.
  let null: String
  /// The server's address, which postgres_exporter's oldest metrics carry; no column.
  let isServer: Bool

  init(_ name: String, sql: String? = nil, null: String = "") {
    self.init(name: name, expression: sql, null: null, isServer: false)
  }

  init(stringLiteral name: String) { self.init(name) }

  private init(name: String, expression: String?, null: String, isServer: Bool) {
    self.name = name
    self.expression = expression
    self.null = null
    self.isServer = isServer
  }

  static let server = PostgresLabel(name: "server", expression: nil, null: "", isServer: true)

  var selected: String? { isServer ? nil : expression.map { "\($0) AS \(name)" } ?? name }
}

/// The server a result came from.
struct ProbeTarget: Sendable {
  /// `target`, if there are several; on every sample.
  let labels: LabelSet
  /// `host:port`; a label of few metrics.
  let server: String
  /// As 150018 for 15.18.
  let version: Int
}
