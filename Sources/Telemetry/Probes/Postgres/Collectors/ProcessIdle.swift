internal import MetricRegistry
internal import Postgres

extension PostgresCollector {
  /// How long idle sessions have been idle, by state and application: a histogram of the moment, not of the past.
  static let processIdle = PostgresCollector(
    name: "process_idle", isOnByDefault: false,
    from: { _ in
      """
      FROM pg_stat_activity, LATERAL (SELECT extract(epoch FROM now() - state_change)::float8 AS idle) AS since
      WHERE state LIKE 'idle%' AND pid <> pg_backend_pid() GROUP BY state, application_name
      """
    },
    more: { [histogram($0, $1)] },
    moreColumns: ["state", "application_name", "count(*) AS total", "sum(idle) AS seconds"]
      + bounds.map { "count(*) FILTER (WHERE idle <= \($0)) AS within_\($0)" })

  /// postgres_exporter's.
  private static let bounds = [1, 2, 5, 15, 30, 60, 90, 120, 300]

  private static func histogram(_ result: PostgresResult, _ target: ProbeTarget) -> MetricFamily {
    var family = MetricFamily("pg_process_idle_seconds", "Seconds idle sessions have been idle.", .histogram)
    for row in result.rows {
      let labels = [
        Label("state", row["state"].text ?? "unknown"),
        Label("application_name", row["application_name"].text ?? "unknown"),
      ]
      let buckets = bounds.map { (bound: Double($0), count: row["within_\($0)"].count) }
      let snapshot = HistogramSnapshot(
        cumulative: buckets, count: row["total"].count, sum: row["seconds"].double ?? 0)
      family.add(snapshot, labels: LabelSet(target.labels.labels + labels))
    }
    return family
  }
}

extension PostgresCell {
  fileprivate var count: UInt64 { UInt64(max(0, int64 ?? 0)) }
}
