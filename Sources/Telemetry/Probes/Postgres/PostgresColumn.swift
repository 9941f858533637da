internal import MetricRegistry
internal import Postgres

/// One column of a result that is a metric of its own.
struct PostgresColumn: Sendable {
  /// The column's name in the result.
  let name: String
  let metric: String
  let type: MetricType
  let help: String
  /// What is selected, when it is not the column of that name.
  let expression: String
  /// The server versions that have it.
  let versions: Range<Int>
  /// What is shown for NULL; `nil`: no sample.
  let null: UInt64?

  private init(
    _ name: String, _ metric: String, _ type: MetricType, _ help: String, _ expression: String?, _ versions: Range<Int>,
    _ null: UInt64?
  ) {
    self.name = name
    self.metric = metric
    self.type = type
    self.help = help
    self.expression = expression ?? name
    self.versions = versions
    self.null = null
  }

  static func counter(
    _ name: String, _ metric: String, _ help: String, sql: String? = nil, versions: Range<Int> = 0..<Int.max,
    null: UInt64? = nil
  ) -> PostgresColumn {
    PostgresColumn(name, metric, .counter, help, sql, versions, null)
  }

  static func gauge(
    _ name: String, _ metric: String, _ help: String, sql: String? = nil, versions: Range<Int> = 0..<Int.max,
    null: UInt64? = nil
  ) -> PostgresColumn {
    PostgresColumn(name, metric, .gauge, help, sql, versions, null)
  }

  var selected: String { expression == name ? name : "\(expression) AS \(name)" }

  func value(_ result: PostgresResult, _ row: Int, _ place: Int) -> SampleValue? {
    if let whole = result.int64(row, place) { return whole < 0 ? .number(Double(whole)) : .count(UInt64(whole)) }
    let cell = result.rows[row][place]
    if let number = cell.double { return .number(number) }
    if let flag = cell.bool { return .count(flag ? 1 : 0) }
    return cell.isNull ? null.map { .count($0) } : nil
  }
}

extension String {
  /// SQL: the seconds since 1970 of this timestamp, whole as postgres_exporter has them; 0 for never.
  var unixSeconds: String { "coalesce(floor(extract(epoch FROM \(self))), 0)::int8" }
}
