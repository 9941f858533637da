extension PostgresCollector {
  /// The files of the WAL. Needs the rights of `pg_monitor`.
  static let wal = PostgresCollector(
    name: "wal",
    groups: [
      PostgresColumnGroup([
        .gauge("segments", "pg_wal_segments", "WAL files.", sql: "count(*)"),
        .gauge("bytes", "pg_wal_size_bytes", "Size of all WAL files.", sql: "coalesce(sum(size), 0)::int8"),
      ])
    ],
    // 24 hexadecimal digits; other files are histories and backup labels.
    from: { _ in "FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$'" })
}
