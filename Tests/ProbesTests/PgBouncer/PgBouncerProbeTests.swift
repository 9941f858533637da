import EventLoop
import MetricRegistry
import Postgres
import Support
import Testing

@testable import Probes

@Loop struct PgBouncerProbeTests {
  private var soon: ContinuousClock.Instant { .now.advanced(by: .seconds(10)) }

  private func probe(_ url: String, target: String? = nil) throws -> PgBouncerProbe {
    PgBouncerProbe(name: "front", configuration: try PostgresConfiguration(url: url), target: target)
  }

  /// Debian's is 1.18; what newer consoles have besides comes from a script.
  @Test func everyMetricThatARealOneHasIsExposedWithItsTypeAndLabels() async throws {
    let postgres = try await SharedServers.postgres()
    let server = try await PgBouncerServer.start(before: postgres)
    let client = try await PostgresConnection.connect(
      try PostgresConfiguration(url: postgres.url().replacing(":\(postgres.port)/", with: ":\(server.port)/")),
      deadline: soon)
    try await client.query("SELECT 1", deadline: soon)
    let probe = try probe(server.url)
    let exposed = Exposed(try await probe.collect(by: soon))
    #expect(exposed.value("pgbouncer_up") == 1)
    try ExporterTable("pgbouncer_exporter.tsv").compare(
      exposed,
      lacking: [
        "pgbouncer_stats_totals_queries_total", "pgbouncer_stats_totals_client_parses_total",
        "pgbouncer_stats_totals_server_parses_total", "pgbouncer_stats_totals_binds_total",
        "pgbouncer_stats_totals_server_assignments_total",
      ])
    #expect(exposed.value("pgbouncer_config_max_client_connections") == 123)
    #expect(exposed.value("pgbouncer_pools_client_active_connections", ["database": "postgres"]) == 1)
    #expect(exposed.value("pgbouncer_stats_totals_queries_pooled_total", ["database": "postgres"]) == 1)
    #expect(
      exposed.value("pgbouncer_client_connections", ["user": "stats", "application_name": "outrigger/probe/front"]) == 1
    )
    client.close()
    await probe.close(by: soon)
    try await server.stop()
  }

  @Test func oneThatIsDownOrHangsIsAFactAndComesBack() async throws {
    let server = try await PgBouncerServer.start(before: try await SharedServers.postgres())
    let probe = try probe(server.url)
    try await probe.ping(by: soon)
    server.pause()
    let start = ContinuousClock.now
    #expect(Exposed(try await probe.collect(by: .now + .milliseconds(300))).value("pgbouncer_up") == 0)
    #expect(ContinuousClock.now - start < .seconds(2))
    server.resume()
    try await eventually("the console to answer") {
      Exposed(try await probe.collect(by: .now + .seconds(5))).value("pgbouncer_up") == 1
    }
    try await server.stop()
    #expect(Exposed(try await probe.collect(by: soon)).value("pgbouncer_up") == 0)
    await #expect(throws: (any Error).self) { try await probe.ping(by: .now + .seconds(5)) }
    try await server.start()
    try await eventually("the new one to be reached") {
      Exposed(try await probe.collect(by: .now + .seconds(5))).value("pgbouncer_up") == 1
    }
    await probe.close(by: soon)
    try await server.stop()
  }

  @Test func aNewerConsolesColumnsAreReadAndARefusedCommandLosesItself() async throws {
    let server = try ScriptedPostgres(version: "1.24.1/bouncer") { sql in
      switch sql {
      case "SHOW VERSION": .table(["version"], [["PgBouncer 1.24.1"]])
      case "SHOW STATS_TOTALS":
        .table(
          [
            "database", "server_assignment_count", "xact_count", "query_count", "bytes_received", "bytes_sent",
            "xact_time", "query_time", "wait_time", "client_parse_count", "server_parse_count", "bind_count",
          ], [["shop", "3", "4", "5", "6", "7", "8000000", "2500000", "0", "9", "10", "11"]])
      case "SHOW DATABASES":
        .table(
          [
            "name", "host", "port", "database", "force_user", "pool_size", "min_pool_size", "reserve_pool_size",
            "pool_mode",
          ],
          [["shop", "127.0.0.1", "5432", "shop", nil, "20", "0", "5", nil]])
      case "SHOW CONFIG": .error(sqlState: "42501", message: "admin access needed")
      case "SHOW LISTS": .table(["list", "items"], [["databases", "2"], ["new_things", "1"]])
      case "SHOW CLIENTS":
        .table(
          ["type", "user", "database", "state"], [["C", "app", "shop", "active"], ["C", "app", "shop", "active"]])
      default: .table(["database", "user", "cl_active", "maxwait"], [["shop", "app", "2", "0"]])
      }
    }
    let probe = try probe(server.url, target: "front")
    for _ in 1...2 {
      let exposed = Exposed(try await probe.collect(by: soon))
      #expect(exposed.value("pgbouncer_up") == 0)
      #expect(exposed.families["pgbouncer_config_max_client_connections"] == nil)
      #expect(exposed.value("pgbouncer_stats_totals_queries_duration_seconds_total") == 2.5)
      #expect(exposed.value("pgbouncer_stats_totals_binds_total") == 11)
      #expect(exposed.value("pgbouncer_stats_totals_server_assignments_total") == 3)
      #expect(exposed.value("pgbouncer_databases_reserve_pool", ["pool_mode": "", "name": "shop"]) == 5)
      #expect(exposed.value("pgbouncer_databases") == 2)
      #expect(exposed.value("pgbouncer_client_connections", ["state": "active", "application_name": ""]) == 2)
      #expect(exposed.families["pgbouncer_version_info"]?.samples.first?.labels["version"] == "PgBouncer 1.24.1")
      #expect(exposed.families.values.flatMap(\.samples).allSatisfy { $0.labels["target"] == "front" })
    }
    #expect(server.sessions == 1)
    #expect(server.statements.filter { $0 == "SHOW VERSION" }.count == 1)
    await probe.close(by: soon)
  }
}
