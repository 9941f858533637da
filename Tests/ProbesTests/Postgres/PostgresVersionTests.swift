import EventLoop
import MetricRegistry
import Postgres
import Support
import Testing

@testable import Probes

/// Every collector against every server this machine has. 17 cannot be had; see PostgresReplayTests.
@Loop struct PostgresVersionTests {
  private nonisolated static let wanted = [13, 14, 15, 16, 18]
  private nonisolated static let present = wanted.filter { PostgresVersions.installed[$0] != nil }

  @Test func theServersThatCanBeHadAreHere() {
    guard PostgresVersions.mustBeThere else { return }
    #expect(Self.present == Self.wanted, "deploy/scripts/install-postgres-versions.sh has not done its work")
  }

  @Test(arguments: present) func everyCollectorIsUnderstood(version: Int) async throws {
    var options = PostgresServer.Options(programs: PostgresVersions.installed[version])
    options.settings = ["wal_level": "logical", "max_replication_slots": "4"]
    // Only Debian's has the extensions.
    if version == 15 { options.settings["shared_preload_libraries"] = "pg_stat_statements" }
    let server = try await PostgresServer.start(options)
    try await Self.fill(server, withExtensions: version == 15)
    let everything = PostgresCollectorChoice(enabled: PostgresCollectorChoice.names.keys)
    let probe = PostgresProbe(
      name: "main", configuration: try PostgresConfiguration(url: server.url()), target: nil, collectors: everything)
    let exposed = Exposed(try await probe.collect(by: .now.advanced(by: .seconds(20))))

    #expect(exposed.value("pg_up") == 1)
    let extensions =
      version == 15 ? [] : version >= 16 ? ["buffercache_summary", "stat_statements"] : ["stat_statements"]
    #expect(exposed.failed == extensions)
    #expect(exposed.families["pg_scrape_collector_success"]?.samples.count == PostgresCollectorChoice.names.count)
    try ExporterTable("postgres_exporter.tsv").compare(
      exposed, lacking: try Self.lacking(version, failed: extensions))
    #expect(exposed.families["pg_static"]?.samples.first?.labels["short_version"]?.hasPrefix("\(version).") == true)
    #expect(exposed.value("pg_stat_user_tables_table_size_bytes", ["relname": "filled"]).map { $0 > 0 } == true)
    #expect(exposed.value("pg_stat_bgwriter_buffers_backend_total").map { $0 >= 0 } == true)
    probe.disconnect()
    try await server.stop()
  }

  private static func fill(_ server: PostgresServer, withExtensions: Bool) async throws {
    try await server.query("CREATE TABLE filled (a int PRIMARY KEY); INSERT INTO filled SELECT generate_series(1, 100)")
    try await server.query("SELECT pg_create_physical_replication_slot('physical', true)")
    try await server.query("SELECT pg_create_logical_replication_slot('logical', 'pgoutput')")
    if withExtensions { try await server.query("CREATE EXTENSION pg_stat_statements") }
  }

  /// What has no row here: nobody streams, vacuums or is idle, nothing was archived, and what the version lacks.
  private static func lacking(_ version: Int, failed: [String]) throws -> Set<String> {
    var origins = Set(failed)
    origins.formUnion([
      "stat_progress_vacuum", "stat_replication", "stat_wal_receiver", "stat_activity_autovacuum", "process_idle",
      version < 16 ? "buffercache_summary" : "", version < 17 ? "stat_checkpointer" : "",
    ])
    var names = Set(
      try ExporterTable("postgres_exporter.tsv").metrics.filter { origins.contains($0.origin) }.map(\.name))
    names.formUnion(try PostgresReplayTests.exceptions().keys)
    names.formUnion([
      "pg_stat_archiver_last_archive_age", "pg_exporter_user_queries_load_error",
      "pg_replication_slots_slot_confirmed_flush_lsn", "pg_replication_slots_safe_wal_size_bytes",
    ])
    if version < 14 { names.insert("pg_stat_database_active_time_seconds_total") }
    return names
  }
}
