extension PostgresCollector {
  /// `pg_stat_replication`: the standbys that stream from this server.
  static let statReplication = PostgresCollector(
    name: "stat_replication",
    groups: [
      PostgresColumnGroup(
        [
          "application_name", PostgresLabel("client_addr", sql: "host(client_addr)"), "state", "slot_name",
          PostgresLabel("pid", sql: "sender.pid"),
        ],
        [
          .gauge(
            "position", "pg_stat_replication_pg_current_wal_lsn_bytes", "Position in the WAL, in bytes.",
            sql: "pg_wal_lsn_diff(\(String.walPosition), '0/0')"),
          .gauge(
            "lag", "pg_stat_replication_pg_wal_lsn_diff", "Bytes of WAL the standby has yet to replay.",
            sql: "pg_wal_lsn_diff(\(String.walPosition), replay_lsn)"),
        ])
    ],
    // The slot is known only by the process that serves it; a standby without one has an empty label.
    from: { _ in
      "FROM pg_stat_replication AS sender LEFT JOIN pg_replication_slots AS slot ON slot.active_pid = sender.pid"
    })
}

extension String {
  /// SQL: where the WAL is at: what a primary writes, what a standby has received.
  static let walPosition = "CASE WHEN pg_is_in_recovery() THEN pg_last_wal_receive_lsn() ELSE pg_current_wal_lsn() END"
}
