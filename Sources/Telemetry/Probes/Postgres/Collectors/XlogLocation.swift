extension PostgresCollector {
  /// The position in the WAL. postgres_exporter stopped showing it on 10, when its functions were renamed; we go on.
  static let xlogLocation = PostgresCollector(
    name: "xlog_location", isOnByDefault: false,
    groups: [
      PostgresColumnGroup([
        .gauge(
          "bytes", "pg_xlog_location_bytes",
          "Position in the WAL that is written, or replayed on a replica, in bytes; its low 52 bits.",
          sql: """
            mod(pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
            ELSE pg_current_wal_lsn() END, '0/0'), 4503599627370496)
            """)
      ])
    ],
    from: { _ in "" })
}
