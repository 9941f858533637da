import EventLoop
import Pooling
import Redis
import Support
import Testing

@Loop struct RedisPoolTests {
  /// For a machine that is busy with other tests.
  private let patient = PoolConfiguration(acquireTimeout: .seconds(20))

  @Test func commandsRunOnPooledConnections() async throws {
    let pool = RedisPool(
      name: "redis:test", configuration: try await RedisConfiguration(url: SharedServers.redis().url()),
      pool: patient)
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
    let pool = RedisPool(
      name: "redis:test", configuration: try RedisConfiguration(url: server.url()), pool: patient)
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

  /// More blockers than the cooperative pool has threads; each is let go when the work on the loop is through.
  @Test func aPasswordThatCannotBeReadIsAnAuthError() async throws {
    let configuration = try RedisConfiguration(url: "redis://127.0.0.1:1/0")
    let pool = RedisPool(name: "redis:test", configuration: configuration) { throw SupportError("no such file") }
    let text = "No connection to Redis at redis://127.0.0.1:1/0: its password is not there: no such file."
    await #expect(throws: RedisError(.auth, text)) { try await pool.command("PING", deadline: soon) }
    await pool.close(by: soon)
  }

  @Test func commandsRunWhileTheCooperativePoolIsBlocked() async throws {
    let port = try await SharedServers.redis().port
    let pool = RedisPool(
      name: "redis:test", configuration: try RedisConfiguration(url: "redis://localhost:\(port)"), pool: patient)
    let gates = (0..<64).map { _ in ThreadSignal() }
    let answer = Watched("")
    let work: @Loop @Sendable () async -> Void = {
      do {
        let text = try await pool.command("PING", deadline: .now + .seconds(10)).text
        answer.update { $0 = text ?? "no text" }
      } catch {
        answer.update { $0 = "\(error)" }
      }
      for gate in gates { gate.signal() }
    }
    await withTaskGroup(of: Void.self) { group in
      for gate in gates {
        let block: @concurrent @Sendable () async -> Void = { _ = gate.wait(for: .seconds(20)) }
        group.addTask(operation: block)
      }
      group.addTask(executorPreference: LoopTaskExecutor.shared, operation: work)
    }
    #expect(answer.read { $0 } == "PONG")
    await pool.close(by: soon)
  }
}
