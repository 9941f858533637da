import EventLoop
import MetricRegistry
import Redis
import Support
import Synchronization
import Testing

@testable import Probes

@Loop struct RedisKeyTests {
  private var soon: ContinuousClock.Instant { .now.advanced(by: .seconds(10)) }

  private func said(
    _ server: RedisServer, keys: [String] = [], streams: [String] = [], limit: Int = 500,
    onLimit: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws -> Said {
    var checks = RedisKeyChecks()
    checks.keys = keys.compactMap(RedisKeyPattern.init)
    checks.streams = streams.compactMap(RedisKeyPattern.init)
    checks.limit = limit
    let probe = RedisProbe(
      name: "main", configuration: try RedisConfiguration(url: server.url()), target: nil, keys: checks,
      wallClock: { 2e9 }, onLimit: onLimit)
    defer { probe.disconnect() }
    return Said(try await probe.collect(by: soon))
  }

  private func errorAnswers(_ server: RedisServer) async throws -> Double {
    let info = RedisInfo(try await server.command(["INFO", "stats"]))
    return info.number("total_error_replies") ?? -1
  }

  @Test func everyTypeHasItsSizeAndNumbersTheirValue() async throws {
    let server = try await RedisServer.start()
    for command in [
      ["SET", "n", "12.5"], ["SET", "word", "hello"], ["RPUSH", "list", "a", "b", "c"], ["SADD", "set", "a", "b"],
      ["ZADD", "zset", "1", "a"], ["HSET", "hash", "a", "1", "b", "2"], ["PFADD", "sketch", "a", "b", "c", "d"],
    ] { try await server.command(command) }
    try await server.command(["SET", "q:1", "7"], database: 3)
    try await server.command(["SET", "other", "7"], database: 3)
    let names = ["n", "word", "list", "set", "zset", "hash", "sketch", "gone"]
    let said = try await said(server, keys: names + ["db3=q:*"])
    let sizes = ["n": 4.0, "word": 5, "list": 3, "set": 2, "zset": 1, "hash": 2, "sketch": 4, "gone": 0]
    for (key, size) in sizes {
      #expect(said.value("redis_key_size", ["db": "db0", "key": key]) == size, "\(key)")
    }
    #expect(said.value("redis_key_value", ["db": "db0", "key": "n"]) == 12.5)
    #expect(said.value("redis_key_value", ["db": "db3", "key": "q:1"]) == 7)
    #expect(said.families["redis_key_value"]?.samples.count == 2)
    #expect(said.families["redis_key_size"]?.samples.count == 9)
    #expect(said.value("redis_key_memory_usage_bytes", ["db": "db0", "key": "list"]).map { $0 > 0 } == true)
    // Nothing was asked that the server counts as an error.
    #expect(try await errorAnswers(server) == 0)
    try await server.stop()
  }

  @Test func aStreamShowsItsGroupsAndConsumers() async throws {
    let server = try await RedisServer.start()
    try await server.command(["XADD", "s", "1700000000001-0", "a", "1"])
    try await server.command(["XADD", "s", "1700000000002-0", "a", "2"])
    try await server.command(["XGROUP", "CREATE", "s", "g", "0"])
    try await server.command(["XREADGROUP", "GROUP", "g", "c", "COUNT", "1", "STREAMS", "s", ">"])
    try await server.command(["SET", "stranger", "1"])
    let said = try await said(server, streams: ["s*"])
    let stream: LabelSet = ["db": "db0", "stream": "s"]
    let group = stream.adding("group", "g")
    let consumer = group.adding("consumer", "c")
    #expect(said.value("redis_stream_length", stream) == 2)
    #expect(said.value("redis_stream_groups", stream) == 1)
    #expect(said.value("redis_stream_first_entry_id", stream) == 1_700_000_000_001)
    #expect(said.value("redis_stream_last_entry_id", stream) == 1_700_000_000_002)
    #expect(said.value("redis_stream_last_generated_id", stream) == 1_700_000_000_002)
    #expect(said.value("redis_stream_entries_added_total", stream) == 2)
    #expect(said.value("redis_stream_group_messages_pending", group) == 1)
    #expect(said.value("redis_stream_group_lag", group) == 1)
    #expect(said.value("redis_stream_group_consumer_messages_pending", consumer) == 1)
    #expect(said.value("redis_stream_group_consumer_idle_seconds", consumer) != nil)
    #expect(said.families["redis_key_size"] == nil)
    let table = try MetricsTable("redis-metrics.tsv")
    for (name, family) in said.families where name.hasPrefix("redis_stream_") {
      #expect(table[name]?.type == family.type.rawValue, "\(name)")
      #expect(family.samples.allSatisfy { Set($0.labels.labels.map(\.name)) == table[name]?.labels }, "\(name)")
    }
    #expect(said.families.keys.count { $0.hasPrefix("redis_stream_") } == 16)
    #expect(try await errorAnswers(server) == 0)
    try await server.stop()
  }

  @Test func aLimitCutsTheSameKeysEachTimeAndIsCounted() async throws {
    let server = try await RedisServer.start()
    for index in 10..<40 { try await server.command(["SET", "k\(index)", "1"]) }
    let limits = Mutex<[String]>([])
    for _ in 1...2 {
      let said = try await said(server, keys: ["k*"], limit: 5) { limit in limits.withLock { $0.append(limit) } }
      let keys = said.families["redis_key_size"]?.samples.compactMap { $0.labels["key"] }
      #expect(keys == ["k10", "k11", "k12", "k13", "k14"])
    }
    #expect(limits.withLock { $0 } == ["redis.main.check_limit", "redis.main.check_limit"])
    try await server.stop()
  }

  @Test func aDatabaseTheServerLacksCostsItsOwnKeys() async throws {
    let server = try await RedisServer.start()
    try await server.command(["SET", "a", "1"])
    let said = try await said(server, keys: ["db99=a", "a"])
    #expect(said.families["redis_key_size"]?.samples.map(\.labels) == [["db": "db0", "key": "a"]])
    #expect(said.value("redis_up") == 1)
    try await server.stop()
  }

  @Test func keysThatTakeTooLongAreMissingAndNothingElseIs() async throws {
    let server = try ScriptedRedis([
      "PING": "+PONG\r\n", "CLIENT": "+OK\r\n", "INFO ALL": ScriptedRedis.bulk("redis_version:6.0.0\r\n"),
      "CONFIG": "*0\r\n", "SLOWLOG LEN": ":0\r\n", "SLOWLOG GET 1": "*0\r\n", "LATENCY": "*0\r\n", "TYPE": "",
    ])
    var checks = RedisKeyChecks()
    checks.keys = [RedisKeyPattern("a")].compactMap(\.self)
    let probe = RedisProbe(
      name: "main", configuration: try RedisConfiguration(url: server.url), target: nil, keys: checks,
      wallClock: { 2e9 })
    let said = Said(try await probe.collect(by: .now.advanced(by: .seconds(8))))
    #expect(said.value("redis_up") == 1)
    #expect(said.families["redis_slowlog_length"] != nil)
    #expect(said.families["redis_key_size"] == nil)
    probe.disconnect()
    server.stop()
  }

  @Test func patternsAreReadWithTheirDatabase() {
    #expect(RedisKeyPattern("a=b").map { [$0.key, "\($0.database)"] } == ["a=b", "0"])
    #expect(RedisKeyPattern("db7=a=b").map { [$0.key, "\($0.database)"] } == ["a=b", "7"])
    #expect(RedisKeyPattern("dbx=a").map { [$0.key, "\($0.database)"] } == ["dbx=a", "0"])
    #expect(RedisKeyPattern("db7=") == nil)
    #expect(RedisKeyPattern("") == nil)
    #expect(RedisKeyPattern("db99999999999=a") == nil)
  }
}
