internal import MetricRegistry
internal import Postgres

extension PostgresCollector {
  /// `pg_replication_slots`: what holds WAL back.
  static let replicationSlots = PostgresCollector(
    name: "replication_slots",
    groups: [
      PostgresColumnGroup(["slot_name", "database"], byDatabase),
      PostgresColumnGroup(["slot_name", PostgresLabel("slot_type", null: "unknown")], byType),
    ],
    from: { _ in "FROM pg_replication_slots" },
    more: { [walStatus($0, $1)] },
    moreColumns: ["wal_status"])

  private static let byDatabase: [PostgresColumn] = [
    .gauge("active", "pg_replication_slots_active", "Whether the slot is in use."),
    .gauge(
      "lag", "pg_replication_slots_pg_wal_lsn_diff", "Bytes of WAL the slot keeps.",
      sql: "pg_wal_lsn_diff(\(String.walPosition), restart_lsn)"),
  ]

  private static let byType: [PostgresColumn] = [
    .gauge(
      "position", "pg_replication_slots_slot_current_wal_lsn", "Position in the WAL, in bytes.",
      sql: "pg_wal_lsn_diff(\(String.walPosition), '0/0')"),
    .gauge(
      "flushed", "pg_replication_slots_slot_confirmed_flush_lsn",
      "Position the slot's consumer has confirmed, in bytes; while it is active.",
      sql: "CASE WHEN active THEN pg_wal_lsn_diff(coalesce(confirmed_flush_lsn, '0/0'), '0/0') END"),
    .gauge("active", "pg_replication_slots_slot_is_active", "Whether the slot is in use."),
    .gauge(
      "safe_wal_size", "pg_replication_slots_safe_wal_size_bytes",
      "Bytes of WAL that can be written before the slot is in danger of being lost."),
  ]

  private static func walStatus(_ result: PostgresResult, _ target: ProbeTarget) -> MetricFamily {
    var family = MetricFamily("pg_replication_slots_wal_status", "Availability of the slot's WAL files.", .gauge)
    for row in result.rows {
      guard let status = row["wal_status"].text else { continue }
      let labels = [
        Label("slot_name", row["slot_name"].text ?? ""), Label("slot_type", row["slot_type"].text ?? "unknown"),
        Label("wal_status", status),
      ]
      family.add(1, labels: LabelSet(target.labels.labels + labels))
    }
    return family
  }
}
