extension PostgresCollector {
  /// `pg_stat_user_tables`: what was done with each table of the connected database, and its size.
  ///
  /// Asking a size waits for whoever has the table or an index of it exclusively, and for whoever waits to have it so:
  /// such a table has no size in this scrape, and its other metrics come from the statistics, which lock nothing.
  static let statUserTables = PostgresCollector(
    name: "stat_user_tables", isPerTable: true,
    groups: [PostgresColumnGroup(.table, counters + gauges + vacuums + sizes)],
    from: { _ in
      """
      FROM pg_stat_user_tables LEFT JOIN (
        SELECT DISTINCT coalesce(indrelid, relation) AS relid
        FROM pg_locks LEFT JOIN pg_index ON indexrelid = relation
        WHERE locktype = 'relation' AND mode = 'AccessExclusiveLock'
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      ) AS locked USING (relid)
      """
    })

  private static let counters: [PostgresColumn] = [
    counter("seq_scan", "Sequential scans of the table."),
    counter("seq_tup_read", "Live rows read by sequential scans."),
    counter("idx_scan", "Index scans of the table."),
    counter("idx_tup_fetch", "Live rows fetched by index scans."),
    counter("n_tup_ins", "Rows inserted."),
    counter("n_tup_upd", "Rows updated."),
    counter("n_tup_del", "Rows deleted."),
    counter("n_tup_hot_upd", "Rows updated without a new index entry."),
    counter("vacuum_count", "Vacuums by hand, VACUUM FULL not counted."),
    counter("autovacuum_count", "Vacuums by the server."),
    counter("analyze_count", "Analyzes by hand."),
    counter("autoanalyze_count", "Analyzes by the server."),
  ]

  private static let gauges: [PostgresColumn] = [
    gauge("n_live_tup", "Estimated live rows."),
    gauge("n_dead_tup", "Estimated dead rows."),
    gauge("n_mod_since_analyze", "Estimated rows changed since the last analyze."),
  ]

  private static let vacuums: [PostgresColumn] = [
    time("last_vacuum", "the last vacuum by hand"), time("last_autovacuum", "the last vacuum by the server"),
    time("last_analyze", "the last analyze by hand"), time("last_autoanalyze", "the last analyze by the server"),
  ]

  private static let sizes: [PostgresColumn] = [
    .gauge(
      "index_size", "pg_stat_user_tables_index_size_bytes", "Disk space of the table's indexes; absent while locked.",
      sql: "CASE WHEN locked.relid IS NULL THEN pg_indexes_size(relid) END"),
    .gauge(
      "table_size", "pg_stat_user_tables_table_size_bytes",
      "Disk space of the table without indexes; absent while locked.",
      sql: "CASE WHEN locked.relid IS NULL THEN pg_table_size(relid) END"),
  ]

  private static func counter(_ column: String, _ help: String) -> PostgresColumn {
    .counter(column, "pg_stat_user_tables_\(column)", help, null: 0)
  }

  private static func gauge(_ column: String, _ help: String) -> PostgresColumn {
    .gauge(column, "pg_stat_user_tables_\(column)", help, null: 0)
  }

  private static func time(_ column: String, _ what: String) -> PostgresColumn {
    .gauge(
      column, "pg_stat_user_tables_\(column)", "When \(what) was, in Unix seconds; 0 is never.",
      sql: column.unixSeconds)
  }
}
