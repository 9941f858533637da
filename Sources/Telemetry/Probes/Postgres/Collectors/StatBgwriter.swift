extension PostgresCollector {
  /// `pg_stat_bgwriter`. Since 17 most of it is in `pg_stat_checkpointer` and `pg_stat_io`, from where the old names
  /// are still served: dashboards know them.
  static let statBgwriter = PostgresCollector(
    name: "stat_bgwriter",
    groups: [
      PostgresColumnGroup([
        counter("checkpoints_timed", "Scheduled checkpoints."),
        counter("checkpoints_req", "Requested checkpoints."),
        counter("checkpoint_write_time", "Milliseconds checkpoints spent writing files."),
        counter("checkpoint_sync_time", "Milliseconds checkpoints spent synchronizing files."),
        counter("buffers_checkpoint", "Buffers written by checkpoints."),
        counter("buffers_clean", "Buffers written by the background writer."),
        counter("maxwritten_clean", "Times the background writer stopped as it had written too many buffers."),
        counter("buffers_backend", "Buffers written by backends themselves."),
        counter("buffers_backend_fsync", "Times a backend had to call fsync itself."),
        counter("buffers_alloc", "Buffers allocated."),
        .counter(
          "stats_reset", "pg_stat_bgwriter_stats_reset_total", "When these statistics were reset, in Unix seconds.",
          sql: "bgwriter.stats_reset".unixSeconds),
      ])
    ],
    from: { version in
      switch version {
      case 180_000...: "FROM pg_stat_bgwriter AS bgwriter, \(checkpointer), \(backends("write_bytes + extend_bytes"))"
      case 170_000...:
        "FROM pg_stat_bgwriter AS bgwriter, \(checkpointer), \(backends("(writes + extends) * op_bytes"))"
      default: "FROM pg_stat_bgwriter AS bgwriter"
      }
    })

  private static func counter(_ column: String, _ help: String) -> PostgresColumn {
    .counter(column, "pg_stat_bgwriter_\(column)_total", help, null: 0)
  }

  private static let checkpointer = """
    (SELECT num_timed AS checkpoints_timed, num_requested AS checkpoints_req, write_time AS checkpoint_write_time,
      sync_time AS checkpoint_sync_time, buffers_written AS buffers_checkpoint FROM pg_stat_checkpointer)
      AS checkpointer
    """

  /// What the old view counted: writes and extensions by everything but the checkpointer and the background writer.
  private static func backends(_ bytes: String) -> String {
    """
    (SELECT (sum(\(bytes)) / current_setting('block_size')::int)::int8 AS buffers_backend,
      sum(fsyncs)::int8 AS buffers_backend_fsync FROM pg_stat_io
      WHERE object = 'relation' AND backend_type NOT IN ('checkpointer', 'background writer')) AS backends
    """
  }
}
