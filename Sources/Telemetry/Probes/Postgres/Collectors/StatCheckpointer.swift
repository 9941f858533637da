extension PostgresCollector {
  /// `pg_stat_checkpointer`, which servers have since 17.
  static let statCheckpointer = PostgresCollector(
    name: "stat_checkpointer", isOnByDefault: false, since: 170_000,
    groups: [
      PostgresColumnGroup([
        counter("num_timed", "Scheduled checkpoints due to the timeout."),
        counter("num_requested", "Requested checkpoints."),
        counter("restartpoints_timed", "Scheduled restartpoints due to the timeout or after a failed attempt."),
        counter("restartpoints_req", "Requested restartpoints."),
        counter("restartpoints_done", "Restartpoints performed."),
        counter("write_time", "Milliseconds spent writing files."),
        counter("sync_time", "Milliseconds spent synchronizing files."),
        counter("buffers_written", "Buffers written by checkpoints and restartpoints."),
        .counter(
          "stats_reset", "pg_stat_checkpointer_stats_reset_total",
          "When these statistics were reset, in Unix seconds.", sql: "stats_reset".unixSeconds),
      ])
    ],
    from: { _ in "FROM pg_stat_checkpointer" })

  private static func counter(_ column: String, _ help: String) -> PostgresColumn {
    .counter(column, "pg_stat_checkpointer_\(column)_total", help, null: 0)
  }
}
