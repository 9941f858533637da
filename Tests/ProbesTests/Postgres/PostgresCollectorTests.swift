import SidecarSettings
import Testing

@testable import Probes

struct PostgresCollectorTests {
  /// The configuration knows their names without knowing them.
  @Test func theConfigurationNamesEveryCollector() {
    #expect(Set(PostgresCollectorName.allCases.map(\.rawValue)) == Set(PostgresCollectorChoice.names.keys))
  }

  @Test func defaultsAreThoseOfPostgresExporter() throws {
    for metric in try ExporterTable("postgres_exporter.tsv").metrics {
      guard let isOn = PostgresCollectorChoice.names[metric.origin] else { continue }
      #expect(isOn == metric.isOnByDefault, "\(metric.origin)")
    }
  }

  @Test func aDisabledCollectorIsOffEvenWhenEnabled() {
    let choice = PostgresCollectorChoice(enabled: ["postmaster", "wal"], disabled: ["wal", "locks"])
    let on = PostgresCollectorChoice.names.keys.filter(choice.includes)
    #expect(on.contains("postmaster") && on.contains("database"))
    #expect(!on.contains("wal") && !on.contains("locks") && !on.contains("stat_statements"))
  }
}
