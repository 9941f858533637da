extension PostgresCollector {
  /// `pg_locks`: locks held and waited for. Every database has every mode, 0 where there is none.
  static let locks = PostgresCollector(
    name: "locks",
    groups: [
      PostgresColumnGroup(
        [PostgresLabel("datname", sql: "pg_database.datname"), PostgresLabel("mode", sql: "lower(known.mode)")],
        [.gauge("locks", "pg_locks_count", "Locks held or waited for.", null: 0)])
    ],
    from: { _ in
      """
      FROM pg_database
      CROSS JOIN (VALUES ('AccessShareLock'), ('RowShareLock'), ('RowExclusiveLock'), ('ShareUpdateExclusiveLock'),
        ('ShareLock'), ('ShareRowExclusiveLock'), ('ExclusiveLock'), ('AccessExclusiveLock'), ('SIReadLock'))
        AS known (mode)
      LEFT JOIN (SELECT database, mode, count(*) AS locks FROM pg_locks GROUP BY database, mode) AS counted
        ON counted.database = pg_database.oid AND counted.mode = known.mode
      """
    })
}
