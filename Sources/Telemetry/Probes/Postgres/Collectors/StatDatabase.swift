extension PostgresCollector {
  /// `pg_stat_database` and `pg_stat_database_conflicts`: what each database has done since its statistics were reset.
  ///
  /// One statement for both: the conflicts are columns of the same rows.
  static let statDatabase = PostgresCollector(
    name: "stat_database",
    groups: [
      PostgresColumnGroup(["datid", "datname"], columns),
      PostgresColumnGroup([.server, "datid", "datname"], conflicts),
    ],
    from: { _ in
      """
      FROM pg_stat_database JOIN pg_stat_database_conflicts USING (datid, datname)
      WHERE datname IS NOT NULL
      """
    })

  private static let columns: [PostgresColumn] = [
    .gauge("numbackends", "pg_stat_database_numbackends", "Backends connected to this database."),
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
    .counter(
      "stats_reset", "pg_stat_database_stats_reset", "When these statistics were reset, in Unix seconds.",
      sql: "stats_reset".unixSeconds),
    .counter(
      "active_time", "pg_stat_database_active_time_seconds_total", "Seconds spent executing statements.",
      sql: "active_time / 1000", versions: 140_000..<Int.max),
  ]

  private static let conflicts: [PostgresColumn] = [
    conflict("tablespace", "dropped tablespaces"),
    conflict("lock", "lock timeouts"),
    conflict("snapshot", "old snapshots"),
    conflict("bufferpin", "pinned buffers"),
    conflict("deadlock", "deadlocks"),
  ]

  /// postgres_exporter's names, which lack `_total`.
  private static func counter(_ column: String, _ help: String) -> PostgresColumn {
    .counter(column, "pg_stat_database_\(column)", help)
  }

  private static func conflict(_ kind: String, _ cause: String) -> PostgresColumn {
    .counter(
      "confl_\(kind)", "pg_stat_database_conflicts_confl_\(kind)",
      "Queries canceled on a standby because of \(cause).")
  }
}
