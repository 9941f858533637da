import FoundationEssentials
import MetricRegistry
import Testing

@testable import Probes

/// docs/metrics.md against the tables the collectors are made of: what is off by default is in no scrape of a test.
struct PostgresReferenceTests {
  @Test func everyColumnOfEveryCollectorIsInTheReference() throws {
    for collector in PostgresCollector.all {
      let section = try Self.section("### \(collector.name)\(collector.isOnByDefault ? "" : " (off by default)")")
      for group in collector.groups {
        let labels = group.labels.map(\.name).joined(separator: ", ")
        for column in group.columns {
          let row = "| `\(column.metric)` | \(column.type.rawValue) | \(labels) |"
          #expect(section.contains { $0.hasPrefix(row) }, "\(row)")
        }
      }
    }
  }

  @Test func everyColumnOfPgBouncersTablesIsInTheReference() throws {
    let section = try Self.section("## pgbouncer, by pgbouncer_exporter's names")
    for table in [PgBouncerTable.pools, .totals, .databases] {
      let labels = table.labels.joined(separator: ", ")
      for column in table.columns {
        let row = "| `\(column.metric)` | \(column.type.rawValue) | \(labels) |"
        #expect(section.contains { $0.hasPrefix(row) }, "\(row)")
      }
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
