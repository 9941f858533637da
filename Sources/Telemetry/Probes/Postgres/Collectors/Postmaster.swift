extension PostgresCollector {
  /// When the server was started.
  static let postmaster = PostgresCollector(
    name: "postmaster", isOnByDefault: false,
    groups: [
      PostgresColumnGroup([
        .gauge(
          "start", "pg_postmaster_start_time_seconds", "When the server was started, in Unix seconds.",
          sql: "extract(epoch FROM pg_postmaster_start_time())::float8")
      ])
    ],
    from: { _ in "" })
}
