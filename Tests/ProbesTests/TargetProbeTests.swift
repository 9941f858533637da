import EventLoop
import MetricRegistry
import Postgres
import Probes
import Support
import Testing

@Loop struct TargetProbeTests {
  private var soon: ContinuousClock.Instant { .now.advanced(by: .seconds(10)) }

  @Test func aPostgresServerShowsItsFirstMetrics() async throws {
    let server = try await SharedServers.postgres()
    let probe = PostgresProbe(name: "main", configuration: try PostgresConfiguration(url: server.url()), target: nil)
    let said = Said(try await probe.collect(by: soon))
    #expect(said.value("pg_up") == 1)
    #expect(said.value("pg_exporter_last_scrape_error") == 0)
    #expect(said.value("pg_settings_max_connections").map { $0 > 0 } == true)
    #expect(said.value("pg_stat_database_xact_commit") { $0["datname"] == "postgres" }.map { $0 >= 0 } == true)
    #expect(said.value("pg_stat_database_numbackends") { $0["datname"] == "postgres" }.map { $0 >= 1 } == true)
    #expect(said.families["pg_stat_activity_count"]?.samples.isEmpty == false)
    #expect(said.value("pg_stat_activity_count") { $0["state"] == "disabled" && $0["datname"] == "postgres" } == 0)
    for collector in ["stat_database", "stat_activity", "settings"] {
      #expect(said.value("pg_scrape_collector_success") { $0["collector"] == collector } == 1)
    }
    probe.disconnect()
  }

  @Test func severalTargetsAreToldApartByALabel() async throws {
    let server = try await SharedServers.postgres()
    let probe = PostgresProbe(
      name: "main", configuration: try PostgresConfiguration(url: server.url()), target: "main")
    let families = try await probe.collect(by: soon)
    #expect(families.flatMap(\.samples).allSatisfy { $0.labels["target"] == "main" })
    probe.disconnect()
  }

  @Test func oneSessionPerProbeHoweverOftenItIsAsked() async throws {
    let server = try await PostgresServer.start()
    let probe = PostgresProbe(name: "one", configuration: try PostgresConfiguration(url: server.url()), target: nil)
    for _ in 1...5 { _ = try await probe.collect(by: soon) }
    let sessions = try await server.query(
      "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'outrigger/probe/one'")
    #expect(sessions == "1")
    probe.disconnect()
    try await server.stop()
  }

  @Test func aPostgresThatIsDownIsAFactNotAnError() async throws {
    let server = try await PostgresServer.start()
    let probe = PostgresProbe(name: "main", configuration: try PostgresConfiguration(url: server.url()), target: nil)
    #expect(Said(try await probe.collect(by: soon)).value("pg_up") == 1)
    try await server.kill()
    let down = Said(try await probe.collect(by: soon))
    #expect(down.value("pg_up") == 0)
    #expect(down.value("pg_exporter_last_scrape_error") == 1)
    #expect(down.families["pg_stat_database_numbackends"] == nil)
    try await server.start()
    let up = Said(try await probe.collect(by: soon))
    #expect(up.value("pg_up") == 1)
    #expect(up.value("pg_exporter_scrapes_total") == 3)
    probe.disconnect()
    try await server.stop()
  }

  @Test func aPostgresThatHangsCostsTheScrapeItsDeadlineAndNotMore() async throws {
    let server = try await PostgresServer.start()
    let probe = PostgresProbe(name: "main", configuration: try PostgresConfiguration(url: server.url()), target: nil)
    _ = try await probe.collect(by: soon)
    server.pause()
    let down = Said(try await probe.collect(by: .now.advanced(by: .milliseconds(300))))
    #expect(down.value("pg_up") == 0)
    server.resume()
    try await eventually("the server to be asked again") {
      Said(try await probe.collect(by: .now.advanced(by: .seconds(5)))).value("pg_up") == 1
    }
    probe.disconnect()
    try await server.stop()
  }
}
