import EventLoop
import Logging
import Pooling
import Redis
import Support
import Testing

struct OptionalRedisTests {
  private let clock = TestClock()
  private let lines = LogLines()
  private let timeouts = Watched(0)

  @Test func aServerThatIsDownIsLeftAloneAndEachChangeIsOneLine() async throws {
    let server = try await RedisServer()
    let redis = try await optional(server.url())
    for _ in 0..<5 { #expect(await redis.send([ping]) == nil) }
    #expect(redis.isDown)
    try await server.start()
    // Not before its time.
    #expect(await redis.send([ping]) == nil)
    clock.advance(by: .seconds(3))
    try await eventually("the answer") {
      clock.advance(by: .seconds(1))
      return await redis.send([ping]) == [.simple("PONG")]
    }
    try await server.kill()
    try await eventually("the failure") { await redis.send([ping]) == nil }
    for _ in 0..<5 { #expect(await redis.send([ping]) == nil) }
    let kinds = lines.all.map { $0.split(separator: " ").prefix(3).joined(separator: " ") }
    #expect(kinds == ["warning redis unavailable", "notice redis available", "warning redis unavailable"])
    #expect(lines.all[0].contains("error.type=refused redis=redis:main role=cache"))
  }

  @Test func aSlowServerCostsOneTimeoutAndNotEveryCall() async throws {
    let server = try await RedisServer.start()
    let redis = try await optional(server.url(), timeout: .milliseconds(50))
    try await eventually("the answer") {
      clock.advance(by: .seconds(1))
      return await redis.send([ping]) != nil
    }
    server.pause()
    let before = timeouts.read { $0 }
    for _ in 0..<20 { #expect(await redis.send([ping]) == nil) }
    #expect(timeouts.read { $0 } - before <= 1)
    #expect(redis.isDown)
    server.resume()
    try await eventually("the recovery") {
      clock.advance(by: .seconds(1))
      return await redis.send([ping]) != nil
    }
  }

  @Test func aScriptIsRunAlsoByAServerThatHasForgottenIt() async throws {
    let server = try await RedisServer.start()
    let redis = try await optional(server.url())
    let script = RedisScript("return {KEYS[1], ARGV[1], redis.call('INCR', KEYS[1])}")
    for count in 1...4 {
      if count == 3 { try await server.command(["SCRIPT", "FLUSH"]) }
      let answer = try #require(await redis.run(script, keys: ["n"], ["x"]))
      #expect(answer == .array([.bulk(Array("n".utf8)), .bulk(Array("x".utf8)), .integer(Int64(count))]))
    }
    // Sent as a text once at first, and once after it was forgotten.
    let statistics = try await server.command(["INFO", "commandstats"])
    #expect(statistics.contains("cmdstat_eval:calls=2"))
    #expect(statistics.contains("cmdstat_evalsha:calls=3"))
  }

  @Test func aServerThatServesNobodyIsDownAndOneThatRefusesOneCommandIsNot() async throws {
    let server = try await RedisServer.start(RedisServer.Options(password: "secret"))
    let redis = try await optional(server.url())
    #expect(await redis.send([RedisCommand("LPUSH", "a", "1"), RedisCommand("GET", "a")])?.last?.errorMessage != nil)
    #expect(!redis.isDown)
    try await server.command(["CLIENT", "KILL", "TYPE", "normal"])
    try await server.command(["CONFIG", "SET", "requirepass", "other"])
    try await eventually("the refusal") { await redis.send([ping]) == nil }
    #expect(redis.isDown)
    #expect(!lines.all.joined().contains("secret"))
  }

  @Test func aCancelledCallSaysNothingOfTheServer() async throws {
    let server = try await RedisServer.start()
    let redis = try await optional(server.url(), timeout: .seconds(60))
    try #require(await redis.send([ping]) != nil)
    server.pause()
    let task = Task { await redis.send([RedisCommand("PING")]) }
    task.cancel()
    #expect(await task.value == nil)
    #expect(!redis.isDown)
    server.resume()
  }

  private let ping = RedisCommand("PING")

  private func optional(_ url: String, timeout: Duration = .seconds(20)) async throws -> OptionalRedis {
    let pool = await RedisPool(
      name: "main", configuration: try RedisConfiguration(url: url),
      pool: PoolConfiguration(acquireTimeout: .seconds(20), connectBackoff: .milliseconds(1) ... .milliseconds(1)))
    return OptionalRedis(
      pool, name: "redis:main", role: "cache", timeout: timeout, clock: clock, logger: lines.logger,
      onTimeout: { [timeouts] in timeouts.update { $0 += 1 } })
  }
}
