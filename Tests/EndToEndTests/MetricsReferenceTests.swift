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

    /// The other way round: no row is of a family that is gone. Collectors of Postgres and pgbouncer are looked at by
    /// PostgresReferenceTests; a name that the code puts together is there in its two parts.
    @Test func everyFamilyOfTheReferenceIsInTheCode() async throws {
      let words = try await Command.succeed(
        Launch("grep", ["-rhoE", "--include=*.swift", "[a-zA-Z_][a-zA-Z0-9_]*", RepositoryPath.of("Sources")]))
      let known = Set(words.split(separator: "\n"))
      let isKnown = { (name: Substring) in
        known.contains(name)
          || name.indices.contains {
            name[$0] == "_" && known.contains(name[...$0]) && known.contains(name[$0...].dropFirst())
          }
      }
      let collected = ["pg_", "pgbouncer_", "NAME_"]
      for name in try Self.reference().keys.sorted() where !collected.contains(where: { name.hasPrefix($0) }) {
        #expect(isKnown(name[...]), "\(name)")
      }
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
