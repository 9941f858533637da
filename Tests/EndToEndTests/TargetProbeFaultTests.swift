import Glibc
import Testing

@testable import Support

extension EndToEnd {
  /// `/probe` of servers in trouble: each costs its own answer a part of the scrape's time, and nothing else.
  struct TargetProbeFaultTests {
    /// A second for each question, as a Prometheus with so short a timeout asks.
    private static let patience = ["X-Prometheus-Scrape-Timeout-Seconds": "1"]

    private static func start(more: String = "", console: String = "none") async throws -> OutriggerBinary {
      let outrigger = try OutriggerBinary.start(
        configuration: """
          \(more)
          probe:
            allow: ["127.0.0.1:*"]
            auth_modules:
              postgres: {type: userpass, userpass: {username: postgres, password: none}}
              stats: {type: userpass, userpass: {username: stats, password_file: stats}}
          """, files: ["stats": console])
      try await outrigger.waitUntil("/live")
      return outrigger
    }

    private static func ask(
      _ outrigger: OutriggerBinary, _ port: UInt16, _ module: String, _ auth: String? = nil
    ) async throws -> StrictExposition {
      let query = "target=127.0.0.1:\(port)&module=\(module)" + (auth.map { "&auth_module=\($0)" } ?? "")
      let answer = try await HTTPProbe(port: outrigger.port).get("/probe?\(query)", headers: patience)
      #expect(answer.status == 200)
      return try StrictExposition(parsing: answer.text)
    }

    @Test func aPgBouncerIsAskedByItsAddressAndMayBeStopped() async throws {
      let server = try await PgBouncerServer.start(before: SharedServers.postgres())
      let outrigger = try await Self.start(console: server.consolePassword)
      let up = try await Self.ask(outrigger, server.port, "pgbouncer", "stats")
      #expect(up.value("probe_success") == 1 && up.value("pgbouncer_up") == 1)
      #expect(up.value("pgbouncer_config_max_client_connections") == 123)
      let stranger = try await Self.ask(outrigger, server.port, "pgbouncer", "postgres")
      #expect(stranger.value("probe_success") == 0 && stranger.value("pgbouncer_up") == 0)
      server.pause()
      let stopped = try await Self.ask(outrigger, server.port, "pgbouncer", "stats")
      #expect(stopped.value("probe_success") == 0 && stopped.value("pgbouncer_up") == 0)
      server.resume()
      #expect(try await Self.ask(outrigger, server.port, "pgbouncer", "stats").value("probe_success") == 1)
      try await outrigger.stop()
      try await server.stop()
    }

    /// It would be asleep for 100 s: the answer comes while it still is.
    @Test func aRedisInDebugSleepIsDownAndIsNotGivenAHeapOfConnections() async throws {
      let server = try await RedisServer.start(RedisServer.Options(settings: ["enable-debug-command": "yes"]))
      let outrigger = try await Self.start()
      let sleeper = try TestSocket.connect(port: server.port)
      try sleeper.send("DEBUG SLEEP 100\r\n".utf8, until: .now + .seconds(5))
      let other = try TestSocket.connect(port: server.port)
      try await eventually("the server to read nothing any more") {
        try other.send("PING\r\n".utf8, until: .now + .seconds(5))
        return try TCPSockets.unreadBytes(atPort: server.port, from: other.localPort) > 0
      }
      for _ in 1...3 {
        let asleep = try await Self.ask(outrigger, server.port, "redis")
        #expect(asleep.value("probe_success") == 0 && asleep.value("redis_up") == 0)
        #expect(asleep.value("redis_exporter_last_scrape_error", ["err": "timeout"]) == 1)
      }
      #expect(try await outrigger.get("/live").status == 200)
      #expect(try TCPSockets.unreadBytes(atPort: server.port, from: other.localPort) > 0)
      // Those two, and ours, of which two may be half closed.
      #expect(try TCPSockets.connections(toPort: server.port) <= 5)
      try await outrigger.stop()
      try await server.kill()
    }

    @Test func aServerThatDropsEveryPacketIsDown() async throws {
      let hole = try BlackHole()
      let outrigger = try await Self.start()
      for (module, up) in [("postgres", "pg_up"), ("redis", "redis_up"), ("pgbouncer", "pgbouncer_up")] {
        let answer = try await Self.ask(outrigger, hole.port, module)
        #expect(answer.value("probe_success") == 0, "\(module)")
        #expect(answer.value(up) == 0, "\(module)")
      }
      try await outrigger.stop()
    }

    @Test func aStoppedPostgresIsDownWithEveryCollectorFailedAndUpAgainWithoutASessionLeft() async throws {
      let server = try await PostgresServer.start()
      let outrigger = try await Self.start()
      #expect(try await Self.ask(outrigger, server.port, "postgres", "postgres").value("probe_success") == 1)
      server.pause()
      let stopped = try await Self.ask(outrigger, server.port, "postgres", "postgres")
      #expect(stopped.value("probe_success") == 0 && stopped.value("pg_up") == 0)
      let verdicts = stopped.family("pg_scrape_collector_success")?.samples.map(\.value) ?? []
      #expect(verdicts.count > 10 && verdicts.allSatisfy { $0 == 0 })
      server.resume()
      try await eventually("the server to be asked again") {
        try await Self.ask(outrigger, server.port, "postgres", "postgres").value("probe_success") == 1
      }
      let sessions = "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'outrigger/probe/%'"
      try await eventually("no session to be left") { try await server.query(sessions) == "0" }
      try await outrigger.stop()
      try await server.stop()
    }

    /// Each of our backends hangs as soon as it is there: the server must never have a third, whoever asks.
    @Test func thereAreNeverMoreThanTwoBackendsHoweverManyProbeAServerThatHangs() async throws {
      let server = try await PostgresServer.start()
      // What this role is asked first sleeps for as long as it may, so that its session is there to be stopped.
      try await server.query("CREATE SCHEMA slow")
      try await server.query(
        "CREATE VIEW slow.pg_stat_archiver AS SELECT archiver.* FROM pg_catalog.pg_stat_archiver AS archiver, pg_sleep(60)"
      )
      try await server.query("CREATE ROLE stats LOGIN SUPERUSER")
      try await server.query("ALTER ROLE stats SET search_path = slow, pg_catalog")
      let outrigger = try await Self.start(
        more: """
          metrics: {scrape_timeout: 1s}
          postgres: {main: {url: "\(server.url())", check: {interval: 1h}}}
          """)
      #expect(try await outrigger.metrics().value("pg_up") == 1)
      let ours = "FROM pg_stat_activity WHERE application_name LIKE 'outrigger/probe/%'"
      var hung: Set<pid_t> = []
      var most = 0
      /// Stops those that are there, and says which.
      @discardableResult func hang() async throws -> Set<pid_t> {
        let pids = try await server.query("SELECT pid \(ours)").split(separator: "\n").compactMap { pid_t($0) }
        most = max(most, pids.count)
        for pid in pids where hung.insert(pid).inserted { kill(pid, SIGSTOP) }
        return Set(pids)
      }
      func askAll() async throws -> [Double?] {
        async let scraped = StrictExposition(parsing: HTTPProbe(port: outrigger.port).get("/metrics").text)
        async let asUser = Self.ask(outrigger, server.port, "postgres", "postgres")
        async let asOther = Self.ask(outrigger, server.port, "postgres", "stats")
        for _ in 0..<8 { try await hang() }
        let answers = try await [
          scraped.value("pg_up"), asUser.value("probe_success"), asOther.value("probe_success"),
        ]
        try await hang()
        return answers
      }
      // The scrape's own session stays where it is stopped, and the slow role's beside it.
      try await eventually("two backends that hang") {
        _ = try await askAll()
        let there = try await hang()
        guard there.count == 2 else { return false }
        return try await hang() == there
      }
      for _ in 1...3 { #expect(try await askAll() == [0, 0, 0]) }
      #expect(most == 2)
      #expect(try await outrigger.get("/live").status == 200)
      for pid in hung { kill(pid, SIGCONT) }
      try await eventually("both ways to work again") {
        let scraped = try await outrigger.metrics().value("pg_up")
        let asked = try await Self.ask(outrigger, server.port, "postgres", "postgres").value("probe_success")
        return scraped == 1 && asked == 1
      }
      try await eventually("the scrape's own session to be alone") {
        try await server.query("SELECT count(*) \(ours)") == "1"
      }
      try await outrigger.stop()
      try await server.stop()
    }
  }
}
