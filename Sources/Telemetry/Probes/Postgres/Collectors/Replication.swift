extension PostgresCollector {
  /// How far a standby is behind. A primary says 0 everywhere.
  static let replication = PostgresCollector(
    name: "replication",
    groups: [
      PostgresColumnGroup([
        .gauge(
          "lag", "pg_replication_lag_seconds", "Replication lag behind the primary in seconds.",
          sql: """
            CASE WHEN NOT pg_is_in_recovery() OR pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
            ELSE \(age) END
            """),
        .gauge(
          "is_replica", "pg_replication_is_replica", "Whether the server is a replica.", sql: "pg_is_in_recovery()"),
        .gauge(
          "last_replay", "pg_replication_last_replay_seconds", "Age of the last replayed transaction in seconds.",
          sql: age),
      ])
    ],
    from: { _ in "" })

  /// GREATEST passes over NULL, which a primary has.
  private static let age = "greatest(0, extract(epoch FROM now() - pg_last_xact_replay_timestamp()))::float8"
}
