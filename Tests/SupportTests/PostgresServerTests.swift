import Support
import Testing

struct PostgresServerTests {
  @Test func aServerAnswersWithPasswordAndTLS() async throws {
    let server = try await PostgresServer.start(
      .init(requiresPassword: true, offersTLS: true, settings: ["work_mem": "5MB"]))
    #expect(try await server.query("SHOW work_mem") == "5MB")
    #expect(try await server.query("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()") == "t")
    let wrong = "postgresql://postgres:wrong@127.0.0.1:\(server.port)/postgres"
    let outcome = try await Command.run(Launch("psql", ["-X", "-d", wrong, "-c", "SELECT 1"]))
    #expect(outcome.status == .exited(2))
    #expect(outcome.errorOutput.contains("password authentication failed"))
  }

  @Test func aKilledServerStartsAgainOnItsPortAndData() async throws {
    let server = try await PostgresServer.start()
    try await server.query("CREATE TABLE t (x int); INSERT INTO t VALUES (1), (2)")
    try await server.kill()
    await #expect(throws: SupportError.self) { try await server.query("SELECT 1") }
    try await server.start()
    #expect(try await server.query("SELECT x FROM t ORDER BY x") == "1\n2")
    try await server.stop()
  }

  @Test func aPausedServerGoesOnWhereItWas() async throws {
    let server = try await PostgresServer.start()
    server.pause()
    async let answer = server.query("SELECT 1")
    server.resume()
    #expect(try await answer == "1")
  }

  @Test func testsShareAServerWithDatabasesOfTheirOwn() async throws {
    let server = try await SharedServers.postgres()
    let url = try await server.makeDatabase()
    let output = try await Command.succeed(Launch("psql", ["-XAtq", "-d", url, "-c", "SELECT current_database()"]))
    #expect(output.hasPrefix("test_"))
  }
}
