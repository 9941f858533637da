extension PostgresCollector {
  /// `pg_database`: size and connection limit of each database.
  static let database = PostgresCollector(
    name: "database",
    groups: [
      PostgresColumnGroup(
        ["datname"],
        [
          .gauge(
            "size", "pg_database_size_bytes", "Disk space used by the database; absent without the right to see it.",
            sql: """
              CASE WHEN has_database_privilege(oid, 'CONNECT') OR pg_has_role('pg_read_all_stats', 'MEMBER')
              THEN pg_database_size(oid) END
              """),
          .gauge(
            "datconnlimit", "pg_database_connection_limit", "Connection limit set for the database; -1 is none.",
            null: 0),
        ])
    ],
    from: { _ in "FROM pg_database" })
}
