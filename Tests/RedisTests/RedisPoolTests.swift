import EventLoop
import Glibc
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

  /// Each thread of the cooperative pool is held until the command, which the last of them starts, has its answer.
  @Test func commandsRunWhileTheCooperativePoolIsBlocked() async throws {
    let port = try await SharedServers.redis().port
    let pool = RedisPool(name: "redis:test", configuration: try RedisConfiguration(url: "redis://localhost:\(port)"))
    let held = Watched((threads: 0, answer: ""))
    let threads = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<threads {
        group.addTask { @concurrent in
          if held.update({ $0.threads += 1; return $0.threads == threads }) {
            Loop.submit {
              Task { @Loop in
                let answer = try? await pool.command("PING", deadline: soon).text
                held.update { $0.answer = answer ?? "none" }
              }
            }
          }
          return held.waitBlocking(timeout: .seconds(30)) { $0.answer.isEmpty ? nil : $0.answer } ?? ""
        }
      }
      for await answer in group { #expect(answer == "PONG") }
    }
    await pool.close(by: soon)
  }
}
