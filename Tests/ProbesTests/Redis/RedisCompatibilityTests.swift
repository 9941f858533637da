import EventLoop
import MetricRegistry
import Redis
import Support
import Testing

@testable import Probes

/// Names, types and labels against redis_exporter's.
@Loop struct RedisCompatibilityTests {
  private var soon: ContinuousClock.Instant { .now.advanced(by: .seconds(10)) }

  /// What redis_exporter shows without options and we do not, and why.
  private static let left = [
    "redis_exporter_build_info": "Says which redis_exporter it is; we are none. outrigger_build_info says what we are.",
    "redis_target_scrape_request_errors_total": "Counts requests to redis_exporter's own /scrape.",
    "redis_cluster_<field>": "A pattern, not a name: every number of CLUSTER INFO, tested with a cluster.",
  ]

  /// What an INFO with every field becomes, each as its row says.
  @Test func everyFamilyThatIsOnByDefaultIsThereWithItsTypeAndLabels() async throws {
    let table = try MetricsTable("redis-metrics.tsv")
    let server = try ScriptedRedis(Self.everything(table))
    let probe = RedisProbe(
      name: "main", configuration: try RedisConfiguration(url: server.url), target: nil, wallClock: { 2000 })
    let said = Said(try await probe.collect(by: soon))
    for row in table.rows where row.isOnByDefault && Self.left[row.name] == nil {
      let family = said.families[row.name]
      #expect(family?.type.rawValue == row.type, "\(row.name)")
      for sample in family?.samples ?? [] {
        #expect(Set(sample.labels.labels.map(\.name)).subtracting(row.optionalLabels) == row.labels, "\(row.name)")
      }
    }
    probe.disconnect()
    server.stop()
  }

  /// Nothing of a real server has a name, type or label that redis_exporter's lacks.
  @Test func whatARealServerShowsIsInTheTable() async throws {
    let table = try MetricsTable("redis-metrics.tsv")
    let server = try await RedisServer.start(
      RedisServer.Options(settings: ["slowlog-log-slower-than": "0", "latency-monitor-threshold": "1"]))
    _ = try await server.command(["SET", "key", "value"])
    let probe = RedisProbe(
      name: "main", configuration: try RedisConfiguration(url: server.url()), target: nil, wallClock: { 2e9 })
    let said = Said(try await probe.collect(by: soon))
    #expect(said.families.count > 130)
    for (name, family) in said.families where name != "redis_cluster_enabled" {
      let row = table[name]
      #expect(row?.type == family.type.rawValue, "\(name)")
      for sample in family.samples { #expect(Set(sample.labels.labels.map(\.name)) == row?.labels, "\(name)") }
    }
    probe.disconnect()
    try await server.stop()
  }

  /// The answers of a server that has every field of the table and every kind of line.
  private static func everything(_ table: MetricsTable) -> [String: String] {
    let fields = table.rows.filter { $0.origin.hasPrefix("INFO ") }.map { "\($0.origin.dropFirst(5)):1" }
    let cluster = Set(["INFO cluster_stats_messages_sent", "INFO cluster_stats_messages_received"])
    #expect(fields.count > 160 && table.rows.count { cluster.contains($0.origin) } == 2)
    let info = (fields + lines).joined(separator: "\r\n")
    return [
      "PING": "+PONG\r\n", "CLIENT": "+OK\r\n", "INFO ALL": ScriptedRedis.bulk(info),
      "CONFIG": ScriptedRedis.map([
        ("databases", "16"), ("maxclients", "10000"), ("maxmemory", "0"), ("io-threads", "1"),
        ("repl-backlog-size", "1048576"),
        ("client-output-buffer-limit", "normal 0 0 0 slave 268435456 67108864 60 pubsub 33554432 8388608 60"),
      ]),
      "LATENCY LATEST": "*1\r\n*4\r\n$7\r\ncommand\r\n:1405067976\r\n:251\r\n:1001\r\n",
      "LATENCY HISTOGRAM":
        "*2\r\n$3\r\nget\r\n*4\r\n$5\r\ncalls\r\n:3\r\n$14\r\nhistogram_usec\r\n*4\r\n:1\r\n:2\r\n:2\r\n:3\r\n",
      "SLOWLOG LEN": ":7\r\n", "SLOWLOG GET 1": "*1\r\n*4\r\n:6\r\n:1700000000\r\n:1500\r\n*1\r\n$4\r\nPING\r\n",
    ]
  }

  private static let lines = [
    "redis_version:7.2.4", "redis_build_id:x", "redis_mode:standalone", "os:Linux", "maxmemory_policy:noeviction",
    "tcp_port:6379", "run_id:r", "master_replid:m", "hz:10", "configured_hz:10", "role:slave", "master_host:10.0.0.9",
    "master_port:6379", "master_link_status:up", "master_last_io_seconds_ago:2", "master_sync_in_progress:0",
    "slave_repl_offset:12", "slave_read_only:1", "slave0:ip=10.0.0.1,port=6380,state=online,offset=11,lag=1",
    "valkey_version:8.0.0", "used_active_time_io_thread_1:0.5",
    "cmdstat_get:calls=3,usec=6,usec_per_call=2.00,rejected_calls=0,failed_calls=0",
    "latency_percentiles_usec_get:p50=1.003,p99=2.007,p99.9=3.007", "errorstat_WRONGTYPE:count=4",
    "db0:keys=5,expires=2,avg_ttl=1500,cached_keys=1",
  ]
}
