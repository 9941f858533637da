extension PostgresCollector {
  /// `pg_statio_user_tables`: blocks read for each table of the connected database.
  static let statioUserTables = PostgresCollector(
    name: "statio_user_tables", isPerTable: true,
    groups: [
      PostgresColumnGroup(
        .table,
        [
          counter("heap", "read", "Blocks of the table read from disk."),
          counter("heap", "hit", "Blocks of the table found in the buffer cache."),
          counter("idx", "read", "Blocks of its indexes read from disk."),
          counter("idx", "hit", "Blocks of its indexes found in the buffer cache."),
          counter("toast", "read", "Blocks of its TOAST table read from disk."),
          counter("toast", "hit", "Blocks of its TOAST table found in the buffer cache."),
          counter("tidx", "read", "Blocks of its TOAST index read from disk."),
          counter("tidx", "hit", "Blocks of its TOAST index found in the buffer cache."),
        ])
    ],
    from: { _ in "FROM pg_statio_user_tables" })

  private static func counter(_ part: String, _ way: String, _ help: String) -> PostgresColumn {
    .counter("\(part)_blks_\(way)", "pg_statio_user_tables_\(part)_blocks_\(way)", help, null: 0)
  }
}

extension [PostgresLabel] {
  /// A table of the connected database.
  static let table: [PostgresLabel] = [PostgresLabel("datname", sql: "current_database()"), "schemaname", "relname"]
}
