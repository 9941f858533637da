extension PostgresCollector {
  /// Statements shown, those that took most time first: as many as postgres_exporter shows.
  private static let statementLimit = 100

  /// The extension pg_stat_statements: what the slowest statements cost.
  ///
  /// The text of statements is not read: it is long, and may hold what must not be seen. One statement of one user may
  /// have two rows (run by itself and inside a function); they are added up, as two series of the same labels cannot be.
  static let statStatements = PostgresCollector(
    name: "stat_statements", isOnByDefault: false,
    groups: [
      PostgresColumnGroup(
        [
          PostgresLabel("user", sql: "pg_get_userbyid(userid)", null: "unknown"), "datname",
          PostgresLabel("queryid", null: "unknown"),
        ],
        [
          .counter("calls", "pg_stat_statements_calls_total", "Times the statement was run.", sql: "sum(calls)::int8"),
          .counter(
            "seconds", "pg_stat_statements_seconds_total", "Seconds the statement took.",
            sql: "sum(total_exec_time) / 1000"),
          .counter(
            "row_count", "pg_stat_statements_rows_total", "Rows returned or changed by the statement.",
            sql: "sum(rows)::int8"),
          .counter(
            "read_seconds", "pg_stat_statements_block_read_seconds_total", "Seconds spent reading blocks.",
            sql: "sum(blk_read_time) / 1000", versions: 0..<170_000),
          .counter(
            "write_seconds", "pg_stat_statements_block_write_seconds_total", "Seconds spent writing blocks.",
            sql: "sum(blk_write_time) / 1000", versions: 0..<170_000),
          .counter(
            "read_seconds", "pg_stat_statements_block_read_seconds_total", "Seconds spent reading blocks.",
            sql: "sum(shared_blk_read_time) / 1000", versions: 170_000..<Int.max),
          .counter(
            "write_seconds", "pg_stat_statements_block_write_seconds_total", "Seconds spent writing blocks.",
            sql: "sum(shared_blk_write_time) / 1000", versions: 170_000..<Int.max),
        ])
    ],
    from: { _ in
      """
      FROM pg_stat_statements(false) JOIN pg_database ON pg_database.oid = dbid
      GROUP BY userid, datname, queryid ORDER BY sum(total_exec_time) DESC LIMIT \(statementLimit)
      """
    })
}
