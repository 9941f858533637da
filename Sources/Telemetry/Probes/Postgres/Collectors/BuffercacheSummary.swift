extension PostgresCollector {
  /// `pg_buffercache_summary()` of the extension pg_buffercache, which takes no locks. Servers have it since 16.
  static let buffercacheSummary = PostgresCollector(
    name: "buffercache_summary", isOnByDefault: false, since: 160_000,
    groups: [
      PostgresColumnGroup([
        gauge("buffers_used", "Shared buffers in use."),
        gauge("buffers_unused", "Shared buffers not in use."),
        gauge("buffers_dirty", "Shared buffers to be written."),
        gauge("buffers_pinned", "Shared buffers that are pinned."),
        gauge("usagecount_avg", "Average usage count of the buffers in use."),
      ])
    ],
    from: { _ in "FROM pg_buffercache_summary()" })

  private static func gauge(_ column: String, _ help: String) -> PostgresColumn {
    .gauge(column, "pg_buffercache_summary_\(column)", help, null: 0)
  }
}
