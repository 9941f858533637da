import FoundationEssentials
import Glibc
import Support
import Testing

extension EndToEnd {
  /// docs/metrics.md against what the binary says. With `WRITE_REFERENCE` set, types and meanings are written into it as the
  /// binary has them; a new family needs a row with its labels first, in the section that it belongs to.
  struct MetricsReferenceTests {
    @Test func everyFamilyThatIsExposedIsInTheReferenceAsTheBinaryHasIt() async throws {
      let postgres = try await SharedServers.postgres()
      let redis = try await SharedServers.redis()
      let outrigger = try OutriggerBinary.start(environment: ["DATABASE_URL": postgres.url(), "REDIS_URL": redis.url()])
      try await outrigger.waitUntil("/ready")
      let families = try await outrigger.metrics().families
      if getenv("WRITE_REFERENCE") != nil { try Self.write(families) }
      let reference = try Self.reference()
      // Each of the server's parameters is a family of its own.
      for family in families where !family.name.hasPrefix("pg_settings_") {
        #expect(reference[family.name] == Row(type: family.type, meaning: family.help ?? ""), "\(family.name)")
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

    private struct Row: Equatable {
      let type: String
      let meaning: String
    }

    private static let path = RepositoryPath.of("docs/metrics.md")

    private static func lines() throws -> [Substring] {
      try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The cells of a family's row: name, type, labels, meaning.
    private static func cells(_ line: Substring) -> [String]? {
      guard line.hasPrefix("| `"), line.hasSuffix(" |") else { return nil }
      let cells = line.dropFirst(2).dropLast(2).split(separator: " | ", maxSplits: 3, omittingEmptySubsequences: false)
      return cells.count == 4 ? cells.map(String.init) : nil
    }

    private static func reference() throws -> [String: Row] {
      var reference: [String: Row] = [:]
      for cells in try lines().compactMap(cells) {
        reference[cells[0].filter { $0 != "`" }] = Row(type: cells[1], meaning: cells[3])
      }
      return reference
    }

    private static func write(_ families: [StrictExposition.Family]) throws {
      let known = Dictionary(families.map { ($0.name, $0) }) { first, _ in first }
      let text = try lines().map { line in
        guard let cells = cells(line), let family = known[cells[0].filter { $0 != "`" }] else { return String(line) }
        return "| \(cells[0]) | \(family.type) | \(cells[2]) | \(family.help ?? "") |"
      }
      try text.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
  }
}
