import EventLoop
import Pooling
import Redis
import Support
import Testing

@Loop struct RedisConnectionTests {
  @Test func commandsAreAnsweredInOrderWithEveryKindOfValue() async throws {
    let connection = try await connect(SharedServers.redis())
    defer { connection.close() }
    let key = "kinds"
    let values = try await connection.send(
      [
        RedisCommand("SET", key, "text"), RedisCommand("GET", key), RedisCommand("GET", "missing"),
        RedisCommand("STRLEN", key), RedisCommand("INCR", key), RedisCommand("LRANGE", "missing", 0, -1),
        RedisCommand("EVAL", "return {1, {'a', {}}, false}", 0),
      ], deadline: soon)
    #expect(
      values == [
        .simple("OK"), .bulk(Array("text".utf8)), .null, .integer(4),
        .error("ERR value is not an integer or out of range"), .array([]),
        .array([.integer(1), .array([.bulk(Array("a".utf8)), .array([])]), .null]),
      ])
  }

  @Test func valuesMayHoldAnyBytes() async throws {
    let connection = try await connect(SharedServers.redis())
    defer { connection.close() }
    let bytes = [UInt8](0...255) + Array("\r\n$3\r\n".utf8)
    let values = try await connection.send(
      [RedisCommand("SET", "binary", bytes), RedisCommand("GET", "binary"), RedisCommand("SET", "empty", "")],
      deadline: soon)
    #expect(values == [.simple("OK"), .bulk(bytes), .simple("OK")])
  }

  @Test func tenThousandCommandsGoThroughOnePipeline() async throws {
    let connection = try await connect(SharedServers.redis())
    defer { connection.close() }
    let commands = (0..<10_000).map { RedisCommand("ECHO", "\($0)") }
    let values = try await connection.send(commands, deadline: soon)
    #expect(values.compactMap(\.integer) == (0..<10_000).map { Int64($0) })
  }

  @Test func largeValuesComeBackWhole() async throws {
    let connection = try await connect(SharedServers.redis())
    defer { connection.close() }
    let bytes = [UInt8](repeating: 7, count: 10 << 20)
    let values = try await connection.send([RedisCommand("ECHO", bytes)], deadline: soon)
    #expect(values == [.bulk(bytes)])
  }

  @Test func callersOnOneConnectionGetTheirOwnAnswers() async throws {
    let connection = try await connect(SharedServers.redis())
    defer { connection.close() }
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<100 {
        let call: @Loop @Sendable () async throws -> Bool = {
          let commands = [RedisCommand("ECHO", number), RedisCommand("ECHO", -number)]
          return try await connection.send(commands, deadline: soon).map(\.integer) == [Int64(number), Int64(-number)]
        }
        group.addTask(operation: call)
      }
      for try await isRight in group { #expect(isRight) }
    }
  }

  @Test func answersOfAbandonedCallsAreTakenForNobodyElses() async throws {
    let server = try await RedisServer.start()
    let connection = try await connect(server)
    server.pause()
    let error = await #expect(throws: RedisError.self) {
      try await connection.send([RedisCommand("ECHO", "late")], deadline: .now + .milliseconds(50))
    }
    #expect(error?.reason == .timeout)
    #expect(error?.message == "Redis at redis://127.0.0.1:\(server.port)/0 did not answer ECHO in time.")
    #expect(connection.isUsable)
    server.resume()
    #expect(try await connection.send([RedisCommand("ECHO", "mine")], deadline: soon).first?.text == "mine")
    connection.close()
    try await server.stop()
  }

  @Test func serversSilentForTooLongLoseTheConnection() async throws {
    let server = try await RedisServer.start()
    var configuration = try RedisConfiguration(url: server.url())
    configuration.silenceLimit = .milliseconds(50)
    let connection = try await RedisConnection.connect(configuration, deadline: soon)
    server.pause()
    await #expect(throws: RedisError.self) {
      try await connection.send([RedisCommand("PING")], deadline: .now + .milliseconds(20))
    }
    try await eventually("the connection's end") { !connection.isUsable }
    server.resume()
    try await server.stop()
  }

  @Test func cancellationEndsACallAtOnce() async throws {
    let server = try await RedisServer.start()
    let connection = try await connect(server)
    server.pause()
    let call = Task { @Loop in try await connection.send([RedisCommand("PING")], deadline: .now + .seconds(60)) }
    call.cancel()
    await #expect(throws: CancellationError.self) { try await call.value }
    server.resume()
    #expect(try await connection.send([RedisCommand("ECHO", "on")], deadline: soon).first?.text == "on")
    connection.close()
    try await server.stop()
  }

  @Test func aServerKilledMidCommandFailsTheCall() async throws {
    let server = try await RedisServer.start()
    let connection = try await connect(server)
    let call = Task { @Loop in try await connection.send([RedisCommand("BLPOP", "none", 0)], deadline: soon) }
    try await eventually("the blocked client") {
      try await server.command(["INFO", "clients"]).contains("blocked_clients:1")
    }
    try await server.kill()
    let error = await #expect(throws: RedisError.self) { try await call.value }
    #expect(error?.reason == .refused)
    #expect(!connection.isUsable)
  }

  @Test func hangUpsAreNoticedWhileNothingIsAsked() async throws {
    let server = try await RedisServer.start()
    let connection = try await connect(server)
    try await server.kill()
    try await eventually("the hang-up") { !connection.isUsable }
    let error = await #expect(throws: RedisError.self) {
      try await connection.send([RedisCommand("PING")], deadline: soon)
    }
    #expect(error?.reason == .refused)
  }

  @Test func answersOverTheLimitEndTheConnection() async throws {
    var configuration = try await RedisConfiguration(url: SharedServers.redis().url())
    configuration.maxReplyBytes = 100_000
    let connection = try await RedisConnection.connect(configuration, deadline: soon)
    let error = await #expect(throws: RedisError.self) {
      try await connection.send([RedisCommand("ECHO", [UInt8](repeating: 1, count: 1 << 20))], deadline: soon)
    }
    #expect(error?.reason == .protocol)
    #expect(!connection.isUsable)
  }
}

/// Long enough for a slow machine; only a failing test gets there.
var soon: ContinuousClock.Instant { .now + .seconds(30) }

@Loop func connect(_ server: RedisServer, database: Int = 0) async throws -> RedisConnection {
  try await RedisConnection.connect(RedisConfiguration(url: server.url(database: database)), deadline: soon)
}
