extension PostgresCollector {
  /// The vacuums and analyzes the server has started itself.
  static let statActivityAutovacuum = PostgresCollector(
    name: "stat_activity_autovacuum", isOnByDefault: false,
    groups: [
      PostgresColumnGroup(
        [PostgresLabel("relname", sql: "split_part(query, '.', 2)")],
        [
          .gauge(
            "start", "pg_stat_activity_autovacuum_timestamp_seconds", "When the vacuum began, in Unix seconds.",
            sql: "extract(epoch FROM xact_start)::float8")
        ])
    ],
    from: { _ in "FROM pg_stat_activity WHERE query LIKE 'autovacuum:%'" })
}
