import FoundationEssentials
import MetricRegistry
import Testing

@testable import Probes

/// docs/metrics.md against the tables the collectors are made of: what is off by default is in no scrape of a test.
struct PostgresReferenceTests {
  @Test func everyCollectorsColumnsAreTheReferences() throws {
    for collector in PostgresCollector.all {
      let rows = collector.groups.flatMap { group in
        let labels = group.labels.map(\.name).joined(separator: ", ")
        return group.columns.map { "| `\($0.metric)` | \($0.type.rawValue) | \(labels) |" }
      }
      try Self.expect(rows, in: "### \(collector.name)\(collector.isOnByDefault ? "" : " (off by default)")")
    }
  }

  @Test func thePgBouncerTablesColumnsAreTheReferences() throws {
    let rows = [PgBouncerTable.pools, .totals, .databases].flatMap { table in
      let labels = table.labels.joined(separator: ", ")
      return table.columns.map { "| `\($0.metric)` | \($0.type.rawValue) | \(labels) |" }
    }
    try Self.expect(
      rows, in: "## pgbouncer, by pgbouncer_exporter's names", prefixes: ["pools", "stats_totals", "databases"])
  }

  /// Families that their collectors make by themselves, not of columns; ProbesTests have each.
  private static let special = [
    "pg_replication_slots_wal_status", "pg_stat_progress_vacuum_phase", "pg_process_idle_seconds",
  ]

  /// Every row is in the section, and the section has no other.
  ///
  /// - Parameter prefixes: of rows that count, behind `pgbouncer_`; none: all do.
  private static func expect(_ rows: [String], in heading: String, prefixes: [String] = []) throws {
    let section = try section(heading).filter { $0.hasPrefix("| `") }
    for row in rows { #expect(section.contains { $0.hasPrefix(row) }, "\(row)") }
    for line in section where prefixes.isEmpty || prefixes.contains(where: { line.hasPrefix("| `pgbouncer_\($0)_") }) {
      let isSpecial = special.contains { line.hasPrefix("| `\($0)` ") }
      #expect(isSpecial || rows.contains { line.hasPrefix($0) }, "\(heading): \(line)")
    }
  }

  /// The lines of a section, up to the next heading.
  private static func section(_ heading: String) throws -> [String] {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let lines = try String(contentsOfFile: "/\(root)/docs/metrics.md", encoding: .utf8).split(separator: "\n")
    let start = try #require(lines.firstIndex { $0 == heading }, "No section \(heading)")
    return lines[(start + 1)...].prefix { !$0.hasPrefix("#") }.map(String.init)
  }
}
