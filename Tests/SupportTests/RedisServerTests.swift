import Support
import Testing

struct RedisServerTests {
  @Test func aServerAnswersWithPasswordAndTLS() async throws {
    let server = try await RedisServer.start(.init(password: "secret", offersTLS: true))
    #expect(try await server.command(["SET", "a", "b"]) == "OK")
    let certificates = try #require(server.certificates)
    let arguments = ["--tls", "--cacert", certificates.authority, "-h", "localhost", "-p", "\(server.tlsPort)", "PING"]
    #expect(try await Command.succeed(Launch("redis-cli", arguments)).contains("NOAUTH"))
  }

  @Test func aKilledServerStartsAgainOnItsPort() async throws {
    let server = try await RedisServer.start()
    try await server.kill()
    await #expect(throws: SupportError.self) { try await server.command(["PING"]) }
    try await server.start()
    #expect(try await server.command(["PING"]) == "PONG")
  }
}
