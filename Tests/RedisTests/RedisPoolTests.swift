import EventLoop
import Pooling
import Redis
import Support
import Testing

@Loop struct RedisPoolTests {
  @Test func commandsRunOnPooledConnections() async throws {
    let pool = RedisPool(
      name: "redis:test", configuration: try await RedisConfiguration(url: SharedServers.redis().url()))
    _ = try await pool.command("SET", "pooled", 42, deadline: soon)
    #expect(try await pool.command("GET", "pooled", deadline: soon).integer == 42)
    #expect(pool.statistics.opened == 1)
    let error = await #expect(throws: RedisError.self) { try await pool.command("LPUSH", "pooled", 1, deadline: soon) }
    #expect(
      error?.message == "Redis refused LPUSH: WRONGTYPE Operation against a key holding the wrong kind of value")
    await pool.close(by: soon)
  }

  @Test func thePoolRecoversWhenTheServerComesBack() async throws {
    let server = try await RedisServer.start()
    let pool = RedisPool(name: "redis:test", configuration: try RedisConfiguration(url: server.url()))
    _ = try await pool.command("PING", deadline: soon)
    try await server.kill()
    try await eventually("the failure") {
      (try? await pool.command("PING", deadline: soon)) == nil
    }
    try await server.start()
    try await eventually("the recovery") { (try? await pool.command("PING", deadline: soon)) != nil }
    await pool.close(by: soon)
    try await server.stop()
  }
}
