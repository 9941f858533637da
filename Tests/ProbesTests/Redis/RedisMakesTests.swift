import EventLoop
import MetricRegistry
import Redis
import Support
import Testing

@testable import Probes

/// Sentinels, and servers of other makes. Valkey and KeyDB are played by a script: their INFO is written after their
/// documentation, not recorded from a running one.
@Loop struct RedisMakesTests {
  private var soon: ContinuousClock.Instant { .now.advanced(by: .seconds(10)) }

  private func said(_ answers: [String: String]) async throws -> (Said, [String]) {
    let server = try ScriptedRedis(["PING": "+PONG\r\n", "CLIENT": "+OK\r\n"].merging(answers) { $1 })
    let probe = RedisProbe(
      name: "main", configuration: try RedisConfiguration(url: server.url), target: nil, wallClock: { 2000.9 })
    let said = Said(try await probe.collect(by: soon))
    probe.disconnect()
    server.stop()
    return (said, server.commands)
  }

  @Test func valkeyShowsItsCommandLogAndItsThreads() async throws {
    let info = """
      # Server\r
      redis_version:7.2.4\r
      server_name:valkey\r
      valkey_version:8.1.1\r
      valkey_release_stage:ga\r
      server_mode:standalone\r
      uptime_in_seconds:100\r
      used_active_time_main_thread:12.5\r
      used_active_time_io_thread_1:0.25\r
      used_active_time_io_thread_2:0.5\r
      # Cluster Info\r
      cluster_state:ok\r
      # Cluster\r
      cluster_enabled:0\r

      """
    let (said, commands) = try await said([
      "INFO ALL": ScriptedRedis.bulk(info), "SLOWLOG LEN": ":1\r\n", "SLOWLOG GET 1": "*0\r\n", "LATENCY": "*0\r\n",
      "CONFIG": ScriptedRedis.map([
        ("databases", "16"), ("commandlog-execution-slower-than", "10000"),
        ("commandlog-request-larger-than", "1048576"), ("commandlog-large-reply-max-len", "128"),
      ]),
      "COMMANDLOG LEN slow": ":1\r\n", "COMMANDLOG LEN large-request": ":2\r\n", "COMMANDLOG LEN large-reply": ":3\r\n",
    ])
    #expect(commands.count { $0.hasPrefix("CONFIG GET") } == 1)
    #expect(
      said.value("redis_instance_info") { $0["valkey_version"] == "8.1.1" && $0["redis_mode"] == "standalone" } == 1)
    #expect(said.value("redis_start_time_seconds") == 1900)
    #expect(said.value("redis_active_time_main_thread_seconds_total") == 12.5)
    #expect(said.value("redis_active_time_io_thread_seconds_total", ["thread": "2"]) == 0.5)
    #expect(said.value("redis_commandlog_slow_length") == 1)
    #expect(said.value("redis_commandlog_large_request_length") == 2)
    #expect(said.value("redis_commandlog_large_reply_length") == 3)
    #expect(said.value("redis_commandlog_execution_slower_than") == 10_000)
    #expect(said.value("redis_commandlog_request_larger_than") == 1_048_576)
    #expect(said.value("redis_commandlog_large_reply_max_len") == 128)
    #expect(said.families["redis_cluster_state"] == nil)
    let table = try MetricsTable("redis-metrics.tsv")
    for (name, family) in said.families where name.hasPrefix("redis_commandlog_") {
      #expect(table[name]?.type == family.type.rawValue, "\(name)")
    }
  }

  @Test func keyDBFollowsSeveralMastersAndCountsItsThreads() async throws {
    let info = """
      # Server\r
      redis_version:6.3.4\r
      redis_mode:standalone\r
      # Stats\r
      storage_provider_read_hits:4\r
      # Replication\r
      role:active-replica\r
      master_global_link_status:up\r
      master_host:a\r
      master_port:1\r
      master_link_status:up\r
      master_last_io_seconds_ago:3\r
      master_sync_in_progress:0\r
      master_1_host:b\r
      master_1_port:2\r
      master_1_link_status:down\r
      master_1_last_io_seconds_ago:-1\r
      master_1_sync_in_progress:1\r
      slave_repl_offset:7\r
      # KeyDB\r
      server_threads:4\r
      long_lock_waits:9\r
      # Keyspace\r
      db0:keys=5,expires=1,avg_ttl=2000,cached_keys=2\r

      """
    let (said, commands) = try await said([
      "INFO ALL": ScriptedRedis.bulk(info), "CONFIG GET maxclients": ScriptedRedis.map([("maxclients", "50")]),
      "CONFIG": "*0\r\n", "SLOWLOG LEN": ":0\r\n", "SLOWLOG GET 1": "*0\r\n", "LATENCY LATEST": "*0\r\n",
    ])
    // One name at a time before 7.0, and no LATENCY HISTOGRAM.
    #expect(commands.count { $0.hasPrefix("CONFIG GET") } == 6)
    #expect(!commands.contains("LATENCY HISTOGRAM"))
    #expect(said.value("redis_config_maxclients") == 50)
    #expect(said.value("redis_server_threads_total") == 4)
    #expect(said.value("redis_long_lock_waits_total") == 9)
    #expect(said.value("redis_storage_provider_read_hits") == 4)
    #expect(said.value("redis_db_keys_cached", ["db": "db0"]) == 2)
    #expect(said.value("redis_db_avg_ttl_seconds", ["db": "db0"]) == 2)
    #expect(said.value("redis_master_link_up", ["master_host": "a", "master_port": "1"]) == 1)
    #expect(said.value("redis_master_link_up", ["master_host": "b", "master_port": "2"]) == 0)
    #expect(said.value("redis_master_sync_in_progress", ["master_host": "b", "master_port": "2"]) == 1)
    #expect(said.value("redis_slave_repl_offset", ["master_host": "b", "master_port": "2"]) == 7)
  }

  @Test func aServiceThatKnowsOnlyInfoIsAskedThat() async throws {
    let (said, commands) = try await said([
      "INFO ALL": "-ERR wrong number of arguments for 'info' command\r\n",
      "INFO": ScriptedRedis.bulk("redis_version:5.0.0\r\nconnected_clients:9\r\n"),
    ])
    #expect(commands.contains("INFO"))
    #expect(said.value("redis_up") == 1)
    #expect(said.value("redis_connected_clients") == 9)
  }

  @Test(arguments: ["-NOPERM this user has no permissions to run the 'info' command\r\n", ":1\r\n"])
  func withoutInfoTheServerIsDown(answer: String) async throws {
    let (said, _) = try await said(["INFO": answer])
    #expect(said.value("redis_up") == 0)
  }

  @Test func bytesThatAreNoTextAreReplaced() {
    let info = RedisInfo(Array("redis_version:7.0.0\r\nos:a".utf8) + [0xff, 0xfe] + Array("b\r\n".utf8))
    #expect(info.text("os") == "a\u{FFFD}\u{FFFD}b")
  }

  @Test func aSentinelTellsOfItsMasters() async throws {
    let master = try await RedisServer.start()
    let directory = try TemporaryDirectory()
    try directory.write("sentinel monitor mymaster 127.0.0.1 \(master.port) 1\n", to: "sentinel.conf")
    let port = try FreePort.next()
    let sentinel = try ChildProcess.start(
      Launch(
        "redis-server",
        [directory.file("sentinel.conf"), "--sentinel", "--port", "\(port)", "--bind", "127.0.0.1"],
        directory: directory.path))
    try await sentinel.waitForLine(containing: "+monitor")
    let probe = RedisProbe(
      name: "main", configuration: try RedisConfiguration(url: "redis://127.0.0.1:\(port)"), target: nil,
      wallClock: { 2e9 })
    let address: LabelSet = ["master_name": "mymaster", "master_address": "127.0.0.1:\(master.port)"]
    try await eventually("the sentinel to have reached the master") {
      Said(try await probe.collect(by: soon))
        .value("redis_sentinel_master_status", address.adding("master_status", "ok")) == 1
    }
    let said = Said(try await probe.collect(by: soon))
    #expect(said.value("redis_sentinel_masters") == 1)
    #expect(said.value("redis_sentinel_master_sentinels", address) == 1)
    #expect(said.value("redis_sentinel_master_ok_sentinels", address) == 1)
    #expect(said.value("redis_sentinel_master_ok_slaves", address) == 0)
    #expect(said.value("redis_sentinel_master_setting_ckquorum", address) == 1)
    #expect(said.value("redis_sentinel_master_setting_down_after_milliseconds", address) == 30_000)
    #expect(said.value("redis_sentinel_master_ckquorum_status") { $0["master_name"] == "mymaster" } == 1)
    #expect(said.families["redis_db_keys"] == nil)
    let table = try MetricsTable("redis-metrics.tsv")
    for (name, family) in said.families where name.hasPrefix("redis_sentinel_") {
      #expect(table[name]?.type == family.type.rawValue, "\(name)")
      #expect(family.samples.allSatisfy { Set($0.labels.labels.map(\.name)) == table[name]?.labels }, "\(name)")
    }
    probe.disconnect()
    try await sentinel.terminate()
    try await master.stop()
  }
}
