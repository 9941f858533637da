extension PostgresCollector {
  /// `pg_stat_wal_receiver`: a standby's stream from its primary. One row while it streams, else none.
  static let statWalReceiver = PostgresCollector(
    name: "stat_wal_receiver", isOnByDefault: false,
    groups: [
      PostgresColumnGroup(
        [
          PostgresLabel("upstream_host", sql: "trim(both '''' FROM substring(conninfo FROM 'host=([^ ]*)'))"),
          "slot_name", "status",
        ],
        [
          counter("receive_start_lsn", "Where streaming began.", sql: bytes("receive_start_lsn")),
          gauge("receive_start_tli", "The timeline streaming began on."),
          counter("flushed_lsn", "Up to where WAL was received and flushed.", sql: bytes("flushed_lsn")),
          gauge("received_tli", "The timeline of the last WAL received."),
          counter(
            "last_msg_send_time", "When the last message was sent, in Unix seconds.", sql: time("last_msg_send_time")),
          counter(
            "last_msg_receipt_time", "When the last message was received, in Unix seconds.",
            sql: time("last_msg_receipt_time")),
          counter("latest_end_lsn", "The last position reported to the primary.", sql: bytes("latest_end_lsn")),
          counter(
            "latest_end_time", "When a position was last reported, in Unix seconds.", sql: time("latest_end_time")),
          gauge(
            "upstream_node", "The number in a repmgr slot's name.",
            sql: "substring(slot_name FROM 'repmgr_slot_([0-9]*)')"),
        ])
    ],
    from: { _ in "FROM pg_stat_wal_receiver" })

  private static func counter(_ name: String, _ help: String, sql: String) -> PostgresColumn {
    .counter(name, "pg_stat_wal_receiver_\(name)", help, sql: sql)
  }

  private static func gauge(_ name: String, _ help: String, sql: String? = nil) -> PostgresColumn {
    .gauge(name, "pg_stat_wal_receiver_\(name)", help, sql: sql)
  }

  private static func bytes(_ position: String) -> String {
    "mod(pg_wal_lsn_diff(\(position), '0/0'), 4503599627370496)"
  }
  private static func time(_ column: String) -> String { "extract(epoch FROM \(column))::float8" }
}
