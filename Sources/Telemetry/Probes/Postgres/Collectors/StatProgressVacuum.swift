internal import MetricRegistry
internal import Postgres

extension PostgresCollector {
  /// `pg_stat_progress_vacuum`: the vacuums that are running.
  ///
  /// Since 17 the server counts dead tuples in bytes; the old names then have bytes, as in postgres_exporter, so that
  /// the ratio of the two still says how full the memory is.
  static let statProgressVacuum = PostgresCollector(
    name: "stat_progress_vacuum",
    groups: [
      PostgresColumnGroup(
        labels,
        [
          gauge("heap_blks", "Blocks of the table.", sql: "heap_blks_total"),
          gauge("heap_blks_scanned", "Blocks of the table scanned so far."),
          gauge("heap_blks_vacuumed", "Blocks of the table vacuumed so far."),
          gauge("index_vacuums", "Rounds over the indexes that are complete.", sql: "index_vacuum_count"),
          gauge("max_dead_tuples", "Dead tuples that fit before the indexes are vacuumed.", versions: 0..<170_000),
          gauge("num_dead_tuples", "Dead tuples gathered since the last round.", versions: 0..<170_000),
          gauge(
            "max_dead_tuples", "Bytes of dead tuples that fit before the indexes are vacuumed.",
            sql: "max_dead_tuple_bytes", versions: 170_000..<Int.max),
          gauge(
            "num_dead_tuples", "Bytes of dead tuples gathered since the last round.", sql: "dead_tuple_bytes",
            versions: 170_000..<Int.max),
        ])
    ],
    from: { _ in "FROM pg_stat_progress_vacuum" },
    more: { [phases($0, $1)] },
    moreColumns: ["phase"])

  /// A table of another database has no name here, only its number.
  private static let labels: [PostgresLabel] = [
    PostgresLabel("datname", null: "unknown"),
    PostgresLabel(
      "relname", sql: "CASE WHEN datname = current_database() THEN relid::regclass::text ELSE relid::text END",
      null: "unknown"),
  ]

  private static let knownPhases = [
    "initializing", "scanning heap", "vacuuming indexes", "vacuuming heap", "cleaning up indexes", "truncating heap",
    "performing final cleanup",
  ]

  private static func phases(_ result: PostgresResult, _ target: ProbeTarget) -> MetricFamily {
    var family = MetricFamily("pg_stat_progress_vacuum_phase", "1 for the phase a vacuum is in, 0 for others.", .gauge)
    for row in result.rows {
      for phase in knownPhases {
        let labels = [
          Label("datname", row["datname"].text ?? "unknown"), Label("relname", row["relname"].text ?? "unknown"),
          Label("phase", phase),
        ]
        family.add(row["phase"].text == phase ? 1 : 0, labels: LabelSet(target.labels.labels + labels))
      }
    }
    return family
  }

  private static func gauge(
    _ name: String, _ help: String, sql: String? = nil, versions: Range<Int> = 0..<Int.max
  ) -> PostgresColumn {
    .gauge(name, "pg_stat_progress_vacuum_\(name)", help, sql: sql, versions: versions, null: 0)
  }
}
