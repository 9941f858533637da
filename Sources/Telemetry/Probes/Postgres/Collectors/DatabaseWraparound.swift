extension PostgresCollector {
  /// How far each database is on its way to transaction id wraparound. The names say seconds; they are transactions.
  static let databaseWraparound = PostgresCollector(
    name: "database_wraparound", isOnByDefault: false,
    groups: [
      PostgresColumnGroup(
        ["datname"],
        [
          .gauge(
            "xid_age", "pg_database_wraparound_age_datfrozenxid_seconds",
            "Age of the oldest transaction id that is not frozen, in transactions.", sql: "age(datfrozenxid)"),
          .gauge(
            "mxid_age", "pg_database_wraparound_age_datminmxid_seconds",
            "Age of the oldest multixact id that is not replaced, in multixacts.", sql: "mxid_age(datminmxid)"),
        ])
    ],
    from: { _ in "FROM pg_database WHERE datallowconn" })
}
