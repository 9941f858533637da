import FoundationEssentials
import Support
import Testing

extension EndToEnd {
  struct DashboardTests {
    /// A real Prometheus scrapes the built program; every expression of known dashboards and alert rules has data.
    @Test func everyExpressionOfTheDashboardsReturnsData() async throws {
      let postgres = try await PostgresServer.start(PostgresServer.Options(settings: ["max_replication_slots": "2"]))
      try await postgres.query("CREATE TABLE things (id int)")
      try await postgres.query("SELECT pg_create_physical_replication_slot('standby')")
      let master = try await RedisServer.start()
      _ = try await master.command(["SET", "key", "value"])
      let replica = try await RedisServer.start(
        RedisServer.Options(settings: ["replicaof": "127.0.0.1 \(master.port)"]))
      let cluster = try await RedisServer.start(RedisServer.Options(settings: ["cluster-enabled": "yes"]))
      let outrigger = try OutriggerBinary.start(
        configuration: """
          postgres: {main: {url: "\(postgres.url())", collectors: {enable: [postmaster]}}}
          redis:
            master: {url: "\(master.url())"}
            replica: {url: "\(replica.url())"}
            cluster: {url: "\(cluster.url())"}
          process: {redis: {command: "redis-server .*:\(master.port)"}}
          """)
      try await outrigger.waitUntil("/live")
      let prometheus = try await PrometheusServer.start(scraping: outrigger.port)
      for expression in try Self.expressions() {
        do {
          try await eventually("data for \(expression)", timeout: .seconds(30)) {
            try await prometheus.count(expression) > 0
          }
        } catch {
          Issue.record("\(error)")
        }
      }
      try await prometheus.stop()
      try await outrigger.stop()
      for server in [replica, cluster, master] { try await server.stop() }
      try await postgres.stop()
    }

    private static func expressions() throws -> [String] {
      let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
      let text = try String(contentsOfFile: "/\(root)/Tests/Fixtures/dashboard-expressions.txt", encoding: .utf8)
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      #expect(lines.count > 80)
      return lines.map(String.init)
    }
  }
}
