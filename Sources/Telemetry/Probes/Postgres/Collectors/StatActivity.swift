extension PostgresCollector {
  /// `pg_stat_activity`: connections by what they are doing. Every database has every state, 0 where there is none, so
  /// that alerts see a state end. Our own session is left out, and so are backends without a state.
  static let statActivity = PostgresCollector(
    name: "stat_activity",
    groups: [
      PostgresColumnGroup(
        [
          PostgresLabel("datname", sql: "database.datname"), PostgresLabel("state", sql: "known.state"), "usename",
          "application_name", "backend_type", "wait_event_type", "wait_event",
        ],
        [
          .gauge("connections", "pg_stat_activity_count", "Connections in this state.", null: 0),
          .gauge(
            "longest", "pg_stat_activity_max_tx_duration", "Seconds the longest open transaction is open.", null: 0),
        ])
    ],
    from: { _ in
      """
      FROM pg_database AS database
      CROSS JOIN (VALUES ('active'), ('idle'), ('idle in transaction'), ('idle in transaction (aborted)'),
        ('fastpath function call'), ('disabled')) AS known (state)
      LEFT JOIN (
        SELECT datid, state, usename, application_name, backend_type, wait_event_type, wait_event,
          count(*) AS connections, max(extract(epoch FROM now() - xact_start))::float8 AS longest
        FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND state IS NOT NULL
        GROUP BY datid, state, usename, application_name, backend_type, wait_event_type, wait_event
      ) AS activity ON activity.datid = database.oid AND activity.state = known.state
      """
    })
}
