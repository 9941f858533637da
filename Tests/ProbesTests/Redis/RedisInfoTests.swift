import MetricRegistry
import Testing

@testable import Probes

struct RedisInfoTests {
  private let info = RedisInfo(
    """
    # Server\r
    uptime_in_seconds:77\r
    connected_clients:3\r
    used_memory:1024\r
    \r
    # Commandstats\r
    cmdstat_get:calls=21,usec=42000000,usec_per_call=2.00,rejected_calls=1,failed_calls=2\r
    cmdstat_config|get:calls=1,usec=5,usec_per_call=5.00\r
    # Keyspace\r
    db3:keys=5,expires=2,avg_ttl=1500\r
    nonsense\r
    """)

  private func value(_ metric: String, _ labels: LabelSet, of info: RedisInfo? = nil) -> SampleValue? {
    (info ?? self.info).families(databases: 4, now: 1000, labels: [:]).first { $0.name == metric }?
      .samples.first { $0.labels == labels }?.value
  }

  @Test func fieldsBecomeMetrics() {
    #expect(value("redis_connected_clients", [:]) == .number(3))
    #expect(value("redis_memory_used_bytes", [:]) == .number(1024))
    #expect(value("redis_blocked_clients", [:]) == nil)
  }

  @Test func everyDatabaseIsThereEvenWithoutKeys() {
    #expect(value("redis_db_keys", ["db": "db3"]) == .number(5))
    #expect(value("redis_db_keys_expiring", ["db": "db3"]) == .number(2))
    #expect(value("redis_db_avg_ttl_seconds", ["db": "db3"]) == .number(1.5))
    #expect(value("redis_db_keys", ["db": "db0"]) == 0)
  }

  @Test func commandsAreCountedAndTimedInSeconds() {
    #expect(value("redis_commands_total", ["cmd": "get"]) == .number(21))
    #expect(value("redis_commands_duration_seconds_total", ["cmd": "get"]) == .number(42))
    #expect(value("redis_commands_rejected_calls_total", ["cmd": "get"]) == .number(1))
    #expect(value("redis_commands_failed_calls_total", ["cmd": "get"]) == .number(2))
    #expect(value("redis_commands_total", ["cmd": "config|get"]) == .number(1))
  }

  @Test func anAnswerThatIsNoInfoGivesNoFields() {
    #expect(value("redis_connected_clients", [:], of: RedisInfo("HTTP/1.1 400 Bad Request")) == nil)
  }
}
