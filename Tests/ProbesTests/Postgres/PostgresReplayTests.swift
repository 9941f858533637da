import EventLoop
import MetricRegistry
import Postgres
import Support
import Testing

@testable import Probes

/// Recorded rows through a scripted server: Postgres 17, which cannot be had here, and every metric at once, as no real
/// server vacuums, streams and archives at the moment of a test.
@Loop struct PostgresReplayTests {
  private var soon: ContinuousClock.Instant { .now.advanced(by: .seconds(60)) }
  private let everything = PostgresCollectorChoice(enabled: PostgresCollectorChoice.names.keys)

  @Test func everyMetricOfTheTableIsExposedWithItsTypeAndLabels() async throws {
    let exposed = try await replay(everything)
    #expect(exposed.failed == [])
    let exceptions = Set(try Self.exceptions().keys)
    try ExporterTable("postgres_exporter.tsv").compare(
      exposed, lacking: exceptions.union(["pg_exporter_user_queries_load_error"]))
    for name in exceptions { #expect(exposed.families[name] == nil, "\(name) is no exception any more") }
  }

  @Test func whatIsOffByDefaultIsNotAsked() async throws {
    let exposed = try await replay(PostgresCollectorChoice())
    let off = try ExporterTable("postgres_exporter.tsv").metrics.filter { !$0.isOnByDefault }
    #expect(!off.isEmpty && off.allSatisfy { exposed.families[$0.name] == nil })
    let on = try ExporterTable("postgres_exporter.tsv").metrics.filter(\.isOnByDefault).map(\.origin)
    let asked = exposed.families["pg_scrape_collector_success"]?.samples.compactMap { $0.labels["collector"] } ?? []
    #expect(Set(asked) == Set(on).subtracting(["core", "builtin map"]))
  }

  @Test func theOldNamesOfTheBackgroundWriterAreFedByTheCheckpointerOn17() async throws {
    let exposed = try await replay(everything)
    #expect(exposed.value("pg_stat_bgwriter_checkpoints_timed_total") == 21)
    #expect(exposed.value("pg_stat_bgwriter_checkpoints_req_total") == 4)
    #expect(exposed.value("pg_stat_bgwriter_checkpoint_write_time_total") == 8123.5)
    #expect(exposed.value("pg_stat_bgwriter_buffers_checkpoint_total") == 977)
    #expect(exposed.value("pg_stat_bgwriter_buffers_backend_total") == 640)
    #expect(exposed.value("pg_stat_checkpointer_num_timed_total") == 21)
    #expect(exposed.value("pg_stat_progress_vacuum_max_dead_tuples", ["relname": "orders"]) == 67_108_864)
    #expect(exposed.value("pg_stat_progress_vacuum_phase", ["phase": "vacuuming indexes"]) == 1)
    #expect(exposed.value("pg_stat_progress_vacuum_phase", ["phase": "scanning heap"]) == 0)
    #expect(
      exposed.value("pg_replication_slots_wal_status", ["slot_name": "standby_1", "wal_status": "reserved"]) == 1)
    #expect(exposed.value("pg_stat_statements_seconds_total", ["queryid": "-5283"]) == 12.5)
    #expect(exposed.families["pg_static"]?.samples.first?.labels["short_version"] == "17.4.0")
  }

  @Test func idleSessionsAreAHistogram() async throws {
    let samples = try await replay(everything).families["pg_process_idle_seconds"]?.samples ?? []
    let bounds: [Double] = [1, 2, 5, 15, 30, 60, 90, 120, 300]
    #expect(
      samples == [
        Sample(
          .histogram(HistogramSnapshot(bounds: bounds, counts: [1, 0, 2, 0, 0, 0, 0, 0, 0, 1], sum: 912.25)),
          labels: ["application_name": "shop", "state": "idle"])
      ])
  }

  @Test func columnsThatAreLackingOrNullCostTheirSampleOnly() async throws {
    let server = try ScriptedPostgres(version: "17.4") { sql in
      sql.contains("pg_stat_archiver") ? .table(["age", "new", "failed_count"], [[nil, "x", "3"]]) : .table([], [])
    }
    let exposed = try await collect(server, PostgresCollectorChoice())
    #expect(exposed.value("pg_stat_archiver_failed_count") == 3)
    #expect(exposed.families["pg_stat_archiver_last_archive_age"]?.samples == [])
    #expect(exposed.families["pg_stat_archiver_archived_count"] == nil)
    #expect(exposed.failed == [])
  }

  @Test func oneCollectorThatFailsLosesItsOwnFamiliesOnly() async throws {
    let rows = try Self.recording()
    let server = try ScriptedPostgres(version: "17.4") { sql in
      if sql.contains("pg_locks AS") || sql.contains("FROM pg_locks GROUP") {
        return .error(sqlState: "XX000", message: "broken")
      }
      return rows(sql)
    }
    let exposed = try await collect(server, PostgresCollectorChoice())
    #expect(exposed.failed == ["locks"])
    #expect(exposed.value("pg_up") == 1)
    #expect(exposed.value("pg_exporter_last_scrape_error") == 1)
    #expect(exposed.families["pg_locks_count"] == nil)
    #expect(exposed.value("pg_wal_segments") == 12)
  }

  @Test func oneCollectorThatHangsLosesWhatComesAfterItAtTheDeadline() async throws {
    let rows = try Self.recording()
    let server = try ScriptedPostgres(version: "17.4") { $0.contains("pg_ls_waldir") ? .silence : rows($0) }
    let exposed = try await collect(server, PostgresCollectorChoice(), by: .now.advanced(by: .seconds(8)))
    #expect(exposed.value("pg_up") == 1)
    #expect(exposed.failed == ["database", "stat_user_tables", "statio_user_tables", "wal"])
    #expect(exposed.value("pg_stat_database_xact_commit", ["datname": "shop"]) == 4711)
  }

  @Test func aScrapeIsOneRoundTripAndSettingsAreSentOnceMore() async throws {
    let rows = try Self.recording()
    let server = try ScriptedPostgres(version: "17.4") { rows($0) }
    let probe = try probe(server, PostgresCollectorChoice())
    _ = try await probe.collect(by: soon)
    let first = server.statements
    let exposed = Exposed(try await probe.collect(by: soon))
    // The session's limits and the version are asked for once.
    #expect(server.statements.count == 2 * first.count - 2)
    #expect(exposed.failed == [])
    #expect(server.sessions == 1)
    probe.disconnect()
  }

  /// The exceptions of the repository: names with their reasons.
  static func exceptions() throws -> [String: String] {
    let lines = try Fixture.lines("postgres_exporter.exceptions.tsv").map { $0.split(separator: "\t") }
    return Dictionary(uniqueKeysWithValues: lines.map { (String($0[0]), String($0[1])) })
  }

  private func replay(_ choice: PostgresCollectorChoice) async throws -> Exposed {
    let rows = try Self.recording()
    return try await collect(try ScriptedPostgres(version: "17.4") { rows($0) }, choice)
  }

  private func collect(
    _ server: ScriptedPostgres, _ choice: PostgresCollectorChoice, by deadline: ContinuousClock.Instant? = nil
  ) async throws -> Exposed {
    let probe = try probe(server, choice)
    defer { probe.disconnect() }
    return Exposed(try await probe.collect(by: deadline ?? soon))
  }

  private func probe(_ server: ScriptedPostgres, _ choice: PostgresCollectorChoice) throws -> PostgresProbe {
    PostgresProbe(
      name: "main", configuration: try PostgresConfiguration(url: server.url), target: nil, collectors: choice)
  }

  /// The recorded answer of each collector's statement: blocks of a name, its columns and its rows.
  private static func recording() throws -> @Sendable (String) -> ScriptedPostgres.Answer {
    var blocks: [String: (columns: [String], rows: [[String?]])] = [:]
    var name = ""
    for line in try Fixture.lines("postgres-17.tsv") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if cells[0] == "collector" {
        name = cells[1]
        blocks[name] = ([], [])
      } else if blocks[name]?.columns.isEmpty == true {
        blocks[name]?.columns = cells
      } else {
        blocks[name]?.rows.append(cells.map { $0 == "\\N" ? nil : $0 })
      }
    }
    var answers: [String: ScriptedPostgres.Answer] = [:]
    for collector in PostgresCollector.all {
      let block = blocks[collector.name] ?? ([], [])
      answers[collector.statement(170_004).sql] = .table(block.columns, block.rows)
    }
    let settings = blocks["settings"] ?? ([], [])
    let version = ScriptedPostgres.Answer.table(["version"], [["PostgreSQL 17.4 on x86_64-pc-linux-gnu"]])
    return { [answers] sql in
      if sql == "SELECT version()" { return version }
      if sql.contains("FROM pg_settings") { return .table(settings.columns, settings.rows) }
      return answers[sql] ?? .table([], [])
    }
  }
}
