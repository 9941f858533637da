import FoundationEssentials
import Support
import Testing

extension EndToEnd {
  /// The exporters that the sidecar stands in for, and the built program, against the same servers at the same time.
  @Suite(.enabled(if: ExporterProcess.isWanted, "the exporters are not installed"))
  struct ExporterComparisonTests {
    @Test func whatTheExportersShowIsHereUnderTheSameNameTypeAndLabels() async throws {
      let postgres = try await PostgresServer.start()
      try await postgres.query("CREATE TABLE things (id int PRIMARY KEY); INSERT INTO things VALUES (1)")
      let redis = try await RedisServer.start(RedisServer.Options(settings: ["slowlog-log-slower-than": "0"]))
      _ = try await redis.command(["SET", "key", "value"])
      let outrigger = try OutriggerBinary.start(
        configuration: """
          postgres: {main: {url: "\(postgres.url())"}}
          redis: {main: {url: "\(redis.url())"}}
          process: {watched: {command: "redis-server .*:\(redis.port)"}}
          """)
      try await outrigger.waitUntil("/live")
      let theirs = try await Self.upstream(postgres, redis)
      // Some families begin with the second look at a server.
      _ = try await outrigger.metrics()
      let ours = ExposedFamily.all(of: try await outrigger.metrics())
      let lacking = try Self.lacking()
      #expect(theirs.count > 400)
      for (name, family) in theirs.sorted(by: { $0.key < $1.key }) where lacking[name] == nil {
        let own = ours[name]
        let isThere = own?.type == family.type && family.labels.isSubset(of: own?.labels ?? [])
        #expect(isThere, "\(name): theirs is \(family), ours \(own?.description ?? "lacking")")
      }
      #expect(lacking.count <= 25 && lacking.values.allSatisfy { !$0.isEmpty })
      try await outrigger.stop()
      try await redis.stop()
      try await postgres.stop()
    }

    /// All families of the three but those of their own processes; the label `server`, which newer versions dropped,
    /// left out.
    private static func upstream(
      _ postgres: PostgresServer, _ redis: RedisServer
    ) async throws -> [String: ExposedFamily] {
      let folder = try TemporaryDirectory()
      let names = try folder.write(
        "process_names: [{name: watched, cmdline: [\"redis-server .*:\(redis.port)\"]}]", to: "process.yml")
      // Without the password, which 0.11 cannot take with such characters in it, and which the server does not ask for.
      let source = "postgresql://\(postgres.user)@127.0.0.1:\(postgres.port)/postgres?sslmode=disable"
      let exporters = [
        try await ExporterProcess.start(
          "prometheus-postgres-exporter", environment: ["DATA_SOURCE_NAME": source]
        ) { ["--web.listen-address=\($0)"] },
        try await ExporterProcess.start("prometheus-redis-exporter") {
          ["-redis.addr", redis.url(), "-web.listen-address", $0]
        },
        try await ExporterProcess.start("prometheus-process-exporter") {
          ["-config.path", names, "-web.listen-address", $0, "-gather-smaps=false", "-threads=false"]
        },
      ]
      var all: [String: ExposedFamily] = [:]
      for exporter in exporters {
        _ = try await exporter.families()
        for (name, family) in try await exporter.families() where !isOfTheirOwn(name) {
          let keepsServer = name == "pg_static" || name.contains("_conflicts_confl_")
          let labels = keepsServer ? family.labels : family.labels.subtracting(["server"])
          all[name] = ExposedFamily(type: family.type, labels: labels)
        }
        try await exporter.stop()
      }
      return all
    }

    private static func isOfTheirOwn(_ name: String) -> Bool {
      ["go_", "process_", "promhttp_"].contains { name.hasPrefix($0) }
    }

    /// The short list of what we do not have, with the reasons.
    private static func lacking() throws -> [String: String] {
      let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
      let text = try String(contentsOfFile: "/\(root)/Tests/Fixtures/exporters-lacking.tsv", encoding: .utf8)
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      return Dictionary(
        lines.map { line in
          let cells = line.split(separator: "\t").map(String.init)
          return (cells[0], cells.count > 1 ? cells[1] : "")
        }, uniquingKeysWith: { first, _ in first })
    }
  }
}
