extension PostgresCollector {
  /// `pg_statio_user_indexes`: blocks read for each index of the connected database.
  static let statioUserIndexes = PostgresCollector(
    name: "statio_user_indexes", isOnByDefault: false, isPerTable: true,
    groups: [
      PostgresColumnGroup(
        ["schemaname", "relname", "indexrelname"],
        [
          .counter(
            "idx_blks_read", "pg_statio_user_indexes_idx_blks_read_total", "Blocks of the index read from disk.",
            null: 0),
          .counter(
            "idx_blks_hit", "pg_statio_user_indexes_idx_blks_hit_total",
            "Blocks of the index found in the buffer cache.", null: 0),
        ])
    ],
    from: { _ in "FROM pg_statio_user_indexes" })
}
