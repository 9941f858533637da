extension PostgresCollector {
  /// Open transactions but for vacuums the server started itself.
  static let longRunningTransactions = PostgresCollector(
    name: "long_running_transactions", isOnByDefault: false,
    groups: [
      PostgresColumnGroup([
        .gauge("transactions", "pg_long_running_transactions", "Open transactions.", sql: "count(*)"),
        .gauge(
          "oldest", "pg_long_running_transactions_oldest_timestamp_seconds",
          "Age of the oldest open transaction in seconds.",
          sql: "max(extract(epoch FROM clock_timestamp() - xact_start))::float8", null: 0),
      ])
    ],
    from: { _ in
      """
      FROM pg_stat_activity
      WHERE xact_start IS NOT NULL AND state IS DISTINCT FROM 'idle' AND query NOT LIKE 'autovacuum:%'
        AND pid <> pg_backend_pid()
      """
    })
}
