extension PostgresCollector {
  /// `pg_stat_archiver`: whether WAL files are archived.
  static let statArchiver = PostgresCollector(
    name: "stat_archiver",
    groups: [
      PostgresColumnGroup([
        .counter("archived_count", "pg_stat_archiver_archived_count", "WAL files archived."),
        .counter("failed_count", "pg_stat_archiver_failed_count", "Failed attempts to archive a WAL file."),
        .gauge(
          "age", "pg_stat_archiver_last_archive_age", "Seconds since a WAL file was last archived; absent before.",
          sql: "extract(epoch FROM now() - last_archived_time)::float8"),
      ])
    ],
    from: { _ in "FROM pg_stat_archiver" })
}
