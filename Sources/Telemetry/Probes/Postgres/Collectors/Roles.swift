extension PostgresCollector {
  /// `pg_roles`: connection limits of roles; -1 is none.
  static let roles = PostgresCollector(
    name: "roles",
    groups: [
      PostgresColumnGroup(
        ["rolname"],
        [.gauge("rolconnlimit", "pg_roles_connection_limit", "Connection limit set for the role; -1 is none.")])
    ],
    from: { _ in "FROM pg_roles" })
}
