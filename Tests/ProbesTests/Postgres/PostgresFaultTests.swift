import EventLoop
import Glibc
import MetricRegistry
import Postgres
import Support
import Testing

@testable import Probes

/// What a probe says and costs when the server is in trouble.
@Loop struct PostgresFaultTests {
  private var soon: ContinuousClock.Instant { .now.advanced(by: .seconds(10)) }

  private func probe(_ url: String, _ name: String = "main") throws -> PostgresProbe {
    PostgresProbe(name: name, configuration: try PostgresConfiguration(url: url), target: nil)
  }

  @Test func aWrongPasswordIsDownAndSaysSoOfEveryCollector() async throws {
    let server = try await PostgresServer.start(PostgresServer.Options(requiresPassword: true))
    let probe = try probe("postgresql://postgres:wrong@127.0.0.1:\(server.port)/postgres")
    let exposed = Exposed(try await probe.collect(by: soon))
    #expect(exposed.value("pg_up") == 0)
    #expect(exposed.failed.count == PostgresCollectorChoice.names.values.filter(\.self).count)
    #expect(exposed.families["pg_scrape_collector_duration_seconds"]?.samples.count == exposed.failed.count)
    try await server.stop()
  }

  @Test func aRoleWithoutMonitoringRightsLosesWhatItMayNotSeeOnly() async throws {
    let server = try await PostgresServer.start()
    try await server.query("CREATE ROLE plain LOGIN")
    _ = try await server.makeDatabase("closed")
    try await server.query("REVOKE CONNECT ON DATABASE closed FROM PUBLIC")
    let probe = try probe("postgresql://plain@127.0.0.1:\(server.port)/postgres")
    let exposed = Exposed(try await probe.collect(by: soon))
    #expect(exposed.value("pg_up") == 1)
    #expect(exposed.failed == ["wal"])
    #expect(exposed.value("pg_database_size_bytes", ["datname": "postgres"]).map { $0 > 0 } == true)
    #expect(exposed.value("pg_database_size_bytes", ["datname": "closed"]) == nil)
    #expect(exposed.value("pg_database_connection_limit", ["datname": "closed"]) == -1)
    probe.disconnect()
    try await server.stop()
  }

  /// One session holds the table, another waits to: asking its size would wait for both.
  @Test func aTableThatIsBeingAlteredHasNoSizeAndHoldsUpNothing() async throws {
    let server = try await PostgresServer.start()
    try await server.query("CREATE TABLE held (a int); CREATE TABLE free (a int); CREATE TABLE queued (a int)")
    let configuration = try PostgresConfiguration(url: server.url())
    let holder = try await PostgresConnection.connect(configuration, deadline: soon)
    try await holder.script("BEGIN; ALTER TABLE held ADD b int; LOCK TABLE queued IN ACCESS SHARE MODE", deadline: soon)
    let waiter = try await PostgresConnection.connect(configuration, deadline: soon)
    let wait: @Loop @Sendable () async -> Void = {
      try? await waiter.script("ALTER TABLE queued ADD b int", deadline: .now + .seconds(60))
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask(operation: wait)
      try await eventually("the second ALTER TABLE to wait") {
        try await server.query("SELECT count(*) FROM pg_locks WHERE NOT granted") == "1"
      }
      let probe = try probe(server.url())
      let start = ContinuousClock.now
      let exposed = Exposed(try await probe.collect(by: soon))
      #expect(ContinuousClock.now - start < .seconds(2))
      #expect(exposed.failed == [])
      let size = "pg_stat_user_tables_table_size_bytes"
      #expect(exposed.value(size, ["relname": "free"]) == 0)
      #expect(exposed.value(size, ["relname": "held"]) == nil && exposed.value(size, ["relname": "queued"]) == nil)
      #expect(exposed.value("pg_stat_user_tables_n_live_tup", ["relname": "held"]) == 0)
      probe.disconnect()
      holder.close()
      try await group.waitForAll()
    }
    waiter.close()
    try await server.stop()
  }

  @Test func aServerThatTakesConnectionsAndSaysNothingCostsTheDeadline() async throws {
    let server = try await PostgresServer.start()
    server.pause()
    let probe = try probe(server.url())
    let start = ContinuousClock.now
    let exposed = Exposed(try await probe.collect(by: .now.advanced(by: .milliseconds(500))))
    #expect(exposed.value("pg_up") == 0)
    #expect(ContinuousClock.now - start < .seconds(2))
    // The next does not even try: the server shall not find a heap of connections when it comes back.
    let again = ContinuousClock.now
    _ = try await probe.collect(by: soon)
    #expect(ContinuousClock.now - again < .milliseconds(400))
    server.resume()
    try await server.stop()
  }

  @Test func aBackendThatHangsForEverIsNotFollowedByMoreThanOneOther() async throws {
    let server = try await PostgresServer.start()
    let probe = try probe(server.url(), "hung")
    _ = try await probe.collect(by: soon)
    let ours = "FROM pg_stat_activity WHERE application_name = 'outrigger/probe/hung'"
    let first = try #require(pid_t(try await server.query("SELECT pid \(ours)")))
    kill(first, SIGSTOP)
    var most = 1
    var hung: [pid_t] = [first]
    var round = 0
    // Eight looks, and more on a machine that is too busy to connect in time.
    while round < 8 || (most < 2 && round < 80) {
      round += 1
      let exposed = Exposed(try await probe.collect(by: .now.advanced(by: .milliseconds(250))))
      let pids = try await server.query("SELECT pid \(ours)").split(separator: "\n").compactMap { pid_t($0) }
      most = max(most, pids.count)
      #expect(round > 3 || exposed.value("pg_up") == 0)
      // Whatever comes in its place hangs too.
      for pid in pids where !hung.contains(pid) {
        kill(pid, SIGSTOP)
        hung.append(pid)
      }
    }
    #expect(most == 2)
    #expect(hung.count == 2)
    for pid in hung { kill(pid, SIGCONT) }
    try await eventually("one healthy session to be left") {
      let exposed = Exposed(try await probe.collect(by: .now.advanced(by: .seconds(5))))
      let count = try await server.query("SELECT count(*) \(ours)")
      return exposed.value("pg_up") == 1 && count == "1"
    }
    probe.disconnect()
    try await server.stop()
  }

  @Test func settingsAreReadAgainWhenTheConfigurationIsLoadedAndNotOurOwn() async throws {
    let server = try await PostgresServer.start()
    let probe = try probe(server.url())
    let first = Exposed(try await probe.collect(by: soon))
    #expect(first.value("pg_settings_statement_timeout_seconds") == 0)
    #expect(first.value("pg_settings_shared_buffers_bytes") == 16_777_216)
    #expect(first.value("pg_settings_random_page_cost") == 4)
    #expect(first.value("pg_settings_superuser_reserved_connections") == 3)
    #expect(first.value("pg_settings_max_wal_size_bytes") == 134_217_728)
    #expect(first.value("pg_settings_autovacuum") == 1)
    let second = Exposed(try await probe.collect(by: soon))
    #expect(second.families.keys.filter { $0.hasPrefix("pg_settings_") }.count > 200)
    try await server.query("ALTER SYSTEM SET random_page_cost = 1.1")
    try await server.query("SELECT pg_reload_conf()")
    try await eventually("the new value") {
      Exposed(try await probe.collect(by: .now.advanced(by: .seconds(5)))).value("pg_settings_random_page_cost") == 1.1
    }
    probe.disconnect()
    try await server.stop()
  }

  /// A database without an encoding gives its bytes as they are.
  @Test func aNameThatIsNoTextIsShownWithReplacements() async throws {
    let server = try await PostgresServer.start()
    try await server.query("CREATE DATABASE bytes ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0")
    try await server.query(
      "DO $$ BEGIN EXECUTE 'CREATE TABLE \"a' || chr(255) || 'b\" (i int)'; END $$", database: "bytes")
    let probe = try probe(server.url(database: "bytes"))
    let exposed = Exposed(try await probe.collect(by: soon))
    #expect(exposed.failed == [])
    #expect(exposed.value("pg_stat_user_tables_n_live_tup", ["relname": "a\u{FFFD}b"]) == 0)
    probe.disconnect()
    try await server.stop()
  }

  @Test func aServerKilledInTheMidstOfAScrapeIsDownAndThenUp() async throws {
    let server = try await PostgresServer.start()
    let probe = try probe(server.url())
    _ = try await probe.collect(by: soon)
    let scrape: @Loop @Sendable () async throws -> [MetricFamily] = { try await probe.collect(by: .now + .seconds(10)) }
    let port = try await server.probePort("main")
    server.pause()
    let during = try await withThrowingTaskGroup(of: [MetricFamily].self) { group in
      group.addTask(operation: scrape)
      try await eventually("the questions to wait in the stopped server") {
        try TCPSockets.unreadBytes(atPort: server.port, from: port) > 0
      }
      try await server.kill()
      return try await group.next() ?? []
    }
    #expect(Exposed(during).value("pg_up") == 0)
    try await server.start()
    #expect(Exposed(try await probe.collect(by: soon)).value("pg_up") == 1)
    probe.disconnect()
    try await server.stop()
  }
}
