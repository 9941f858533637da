internal import MetricRegistry
internal import Postgres

extension PostgresCollector {
  /// `pg_stat_database`: what each database has done since its statistics were reset.
  static let statDatabase = PostgresCollector(
    name: "stat_database",
    sql: { version in
      let activeTime = version >= 140_000 ? "active_time" : "NULL::float8 AS active_time"
      return """
        SELECT datid, datname, numbackends, xact_commit, xact_rollback, blks_read, blks_hit, tup_returned, tup_fetched,
          tup_inserted, tup_updated, tup_deleted, conflicts, temp_files, temp_bytes, deadlocks, blk_read_time,
          blk_write_time, coalesce(extract(epoch FROM stats_reset), 0)::float8 AS stats_reset, \(activeTime)
        FROM pg_stat_database WHERE datname IS NOT NULL
        """
    },
    families: { result, labels in
      let rows = result.rows.map { row in
        (labels.adding("datid", row["datid"].text ?? "").adding("datname", row["datname"].text ?? ""), row)
      }
      return columns.map { $0.family(rows) }
    })

  private static let columns = [
    PostgresColumn("numbackends", "pg_stat_database_numbackends", .gauge, "Backends connected to this database."),
    counter("xact_commit", "Transactions committed."),
    counter("xact_rollback", "Transactions rolled back."),
    counter("blks_read", "Disk blocks read."),
    counter("blks_hit", "Disk blocks found in the buffer cache."),
    counter("tup_returned", "Rows returned by queries."),
    counter("tup_fetched", "Rows fetched by queries."),
    counter("tup_inserted", "Rows inserted by queries."),
    counter("tup_updated", "Rows updated by queries."),
    counter("tup_deleted", "Rows deleted by queries."),
    counter("conflicts", "Queries canceled by conflicts with recovery."),
    counter("temp_files", "Temporary files created by queries."),
    counter("temp_bytes", "Bytes written to temporary files by queries."),
    counter("deadlocks", "Deadlocks detected."),
    counter("blk_read_time", "Milliseconds spent reading data file blocks."),
    counter("blk_write_time", "Milliseconds spent writing data file blocks."),
    counter("stats_reset", "When these statistics were reset, in Unix seconds."),
    PostgresColumn(
      "active_time", "pg_stat_database_active_time_seconds_total", .counter, "Seconds spent executing statements.",
      scale: 0.001),
  ]

  /// postgres_exporter's names, which lack `_total`.
  private static func counter(_ column: String, _ help: String) -> PostgresColumn {
    PostgresColumn(column, "pg_stat_database_\(column)", .counter, help)
  }
}
