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

/// A Prometheus of the test's own that scrapes one port every second.
struct PrometheusServer {
  private let process: ChildProcess
  private let probe: HTTPProbe
  private let folder: TemporaryDirectory

  static func start(scraping target: UInt16) async throws -> PrometheusServer {
    let folder = try TemporaryDirectory()
    let file = try folder.write(
      """
      global: {scrape_interval: 1s, scrape_timeout: 1s}
      scrape_configs: [{job_name: outrigger, static_configs: [{targets: ["127.0.0.1:\(target)"]}]}]
      """, to: "prometheus.yml")
    let port = try FreePort.next()
    let process = try ChildProcess.start(
      Launch(
        "prometheus",
        [
          "--config.file=\(file)", "--storage.tsdb.path=\(folder.path)/data",
          "--web.listen-address=127.0.0.1:\(port)",
        ], directory: folder.path))
    let server = PrometheusServer(process: process, probe: HTTPProbe(port: port), folder: folder)
    try await eventually("Prometheus", timeout: .seconds(30)) {
      (try? await server.probe.get("/-/ready"))?.status == 200
    }
    return server
  }

  /// How many series an expression returns.
  func count(_ expression: String) async throws -> Int {
    let escaped = expression.utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }
    let answer = try await probe.get("/api/v1/query?query=\(escaped.joined())")
    guard answer.status == 200 else { throw SupportError("\(expression): \(answer.text)") }
    // The one answer without a series is the one with an empty list.
    return answer.text.contains("\"result\":[]") ? 0 : answer.text.split(separator: "\"metric\":").count - 1
  }

  func stop() async throws { _ = try await process.terminate() }
}
