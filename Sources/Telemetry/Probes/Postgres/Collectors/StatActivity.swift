internal import MetricRegistry
internal import Postgres

extension PostgresCollector {
  /// `pg_stat_activity`: connections by what they are doing. Every database has every state, 0 where there is none, so
  /// that alerts see a state end. Our own session is left out.
  static let statActivity = PostgresCollector(
    name: "stat_activity",
    sql: { _ in
      """
      SELECT database.datname, known.state, coalesce(usename, '') AS usename,
        coalesce(application_name, '') AS application_name, coalesce(backend_type, '') AS backend_type,
        coalesce(wait_event_type, '') AS wait_event_type, coalesce(wait_event, '') AS wait_event,
        coalesce(connections, 0) AS connections, coalesce(longest, 0) AS longest
      FROM pg_database AS database
      CROSS JOIN (VALUES ('active'), ('idle'), ('idle in transaction'), ('idle in transaction (aborted)'),
        ('fastpath function call'), ('disabled')) AS known (state)
      LEFT JOIN (
        SELECT datname, state, usename, application_name, backend_type, wait_event_type, wait_event,
          count(*) AS connections, max(extract(epoch FROM now() - xact_start))::float8 AS longest
        FROM pg_stat_activity WHERE pid <> pg_backend_pid()
        GROUP BY datname, state, usename, application_name, backend_type, wait_event_type, wait_event
      ) AS activity ON activity.datname = database.datname AND activity.state = known.state
      """
    },
    families: { result, labels in
      let rows = result.rows.map { row in
        (labelColumns.reduce(labels) { $0.adding($1, row[$1].text ?? "") }, row)
      }
      return [
        PostgresColumn("connections", "pg_stat_activity_count", .gauge, "Connections in this state.").family(rows),
        PostgresColumn(
          "longest", "pg_stat_activity_max_tx_duration", .gauge, "Seconds the longest open transaction is open."
        ).family(rows),
      ]
    })

  private static let labelColumns = [
    "datname", "state", "usename", "application_name", "backend_type", "wait_event_type", "wait_event",
  ]
}
