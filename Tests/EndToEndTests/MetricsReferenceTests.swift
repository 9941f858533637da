import FoundationEssentials
import Support
import Testing

extension EndToEnd {
  /// docs/metrics.md against what the binary says.
  struct MetricsReferenceTests {
    @Test func everyFamilyThatIsExposedIsInTheReferenceWithItsType() async throws {
      let postgres = try await SharedServers.postgres()
      let redis = try await SharedServers.redis()
      let outrigger = try OutriggerBinary.start(environment: ["DATABASE_URL": postgres.url(), "REDIS_URL": redis.url()])
      try await outrigger.waitUntil("/ready")
      let reference = try Self.reference()
      // Each of the server's parameters is a family of its own.
      for family in try await outrigger.metrics().families where !family.name.hasPrefix("pg_settings_") {
        #expect(reference[family.name] == family.type, "\(family.name)")
      }
      #expect(reference.count > 100)
      try await outrigger.stop()
    }

    /// The tables' first two columns: name and type.
    private static func reference() throws -> [String: String] {
      let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
      var reference: [String: String] = [:]
      for line in try String(contentsOfFile: "/\(root)/docs/metrics.md", encoding: .utf8).split(separator: "\n")
      where line.hasPrefix("| `") {
        let cells = line.split(separator: "|").map { $0.filter { $0 != " " && $0 != "`" } }
        if cells.count >= 2 { reference[cells[0]] = cells[1] }
      }
      return reference
    }
  }
}
