internal import MetricRegistry

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
